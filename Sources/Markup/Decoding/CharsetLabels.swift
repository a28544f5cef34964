import CText

/// The names pages give character sets (WHATWG Encoding, “names and labels”), where a browser means another than ICU;
/// ICU knows the rest.
enum CharsetLabels {
  private static let browserMeanings: [String: [String]] = [
    "utf-8": ["utf8", "unicode-1-1-utf-8", "unicode11utf8", "x-unicode20utf8"],
    "windows-1252": [
      "ansi_x3.4-1968", "ascii", "us-ascii", "cp819", "ibm819", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1",
      "iso_8859-1:1987", "iso-ir-100", "csisolatin1", "l1", "latin1", "latin-1", "cp1252", "x-cp1252",
    ],
    "windows-1254": [
      "iso-8859-9", "iso8859-9", "iso88599", "iso_8859-9", "iso_8859-9:1989", "iso-ir-148", "csisolatin5", "l5",
      "latin5",
    ],
    "windows-874": ["iso-8859-11", "iso8859-11", "iso885911", "tis-620", "dos-874"],
    "gb18030": [
      "gb2312", "gb_2312", "gb_2312-80", "gbk", "x-gbk", "chinese", "csgb2312", "csiso58gb231280", "iso-ir-58", "cp936",
    ],
    "big5-hkscs": ["big5", "cn-big5", "csbig5", "x-x-big5"],
    "windows-949": [
      "euc-kr", "cseuckr", "csksc56011987", "iso-ir-149", "korean", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601",
      "ksc_5601",
    ],
    "ibm-943_P15A-2003": [
      "shift_jis", "shift-jis", "sjis", "x-sjis", "csshiftjis", "ms_kanji", "ms932", "windows-31j",
    ],
    "windows-1251": ["cp1251", "x-cp1251", "win-1251"],
    "windows-1250": ["cp1250", "x-cp1250"],
    "koi8-r": ["koi", "koi8", "koi8_r", "cskoi8r"],
    "koi8-u": ["koi8-ru"],
    "utf-16le": ["utf-16", "unicode", "ucs-2", "csunicode", "iso-10646-ucs-2"],
  ]

  private static let meaningOfLabel: [String: String] = {
    var meanings: [String: String] = [:]
    for (charset, labels) in browserMeanings {
      for label in labels + [charset] { meanings[label] = charset }
    }
    return meanings
  }()

  private static let multibyte: Set<String> = ["gb18030", "big5-hkscs", "windows-949", "ibm-943_P15A-2003", "euc-jp"]

  /// What ICU has and no browser reads: character sets in which ASCII does not mean ASCII hide markup (WHATWG
  /// Encoding, “replacement”).
  private static let refused = [
    "utf-7", "unicode-1-1-utf-7", "imap-", "scsu", "bocu", "cesu", "hz", "iso-2022-cn", "iso-2022-kr",
  ]
  private static let asciiProbe = Array("<a href='~'>#1</a>".utf8)
  private static let longestLabel = 64

  /// The name under which ICU has the character set that a browser takes a label for; `nil` where there is none.
  static func charset(for label: String) -> String? {
    guard label.utf8.count <= longestLabel, label.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    let label = label.lowercased()
    if let charset = meaningOfLabel[label] { return charset }
    if label == "utf-16be" { return label }
    guard !refused.contains(where: label.hasPrefix), ctext_knows_charset(label) != 0, keepsASCII(label) else {
      return nil
    }
    return label
  }

  static func isMultibyte(_ charset: String) -> Bool { multibyte.contains(charset) }

  private static func keepsASCII(_ charset: String) -> Bool {
    var utf8 = [CChar](repeating: 0, count: asciiProbe.count * 3)
    let length = asciiProbe.withUnsafeBytes { probe in
      ctext_to_utf8(
        probe.baseAddress?.assumingMemoryBound(to: CChar.self), Int64(probe.count), charset, &utf8, Int64(utf8.count))
    }
    return length == asciiProbe.count && utf8.prefix(asciiProbe.count).map(UInt8.init(bitPattern:)) == asciiProbe
  }
}
