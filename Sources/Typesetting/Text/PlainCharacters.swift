import CText

/// Stand-ins of one column for characters that a terminal without Unicode lacks.
public enum PlainCharacters {
  /// The ASCII character for a scalar: the one that looks most like it, or the letter it is built on.
  public static func standIn(for scalar: UInt32) -> UInt32? { table[scalar] ?? baseLetter(of: scalar) }

  /// Punctuation and drawing characters by the ASCII character that looks most like them.
  private static let table: [UInt32: UInt32] = {
    let rows: [(Character, String)] = [
      ("\"", "“”„‟«»″"), ("'", "‘’‚‛′ʼ"), ("-", "‐‑‒–—―−─━┄┅╌╍"), ("|", "│┃┆┇╎╏▏▎▍▌"),
      ("+", "┌┐└┘├┤┬┴┼╭╮╯╰┏┓┗┛┣┫┳┻╋"), ("=", "═"), (".", "…·‧"), ("*", "•◦●○★☆✱"), (">", "▸▶→›"), ("<", "◂◀←‹"),
      ("^", "▴▲↑"), ("v", "▾▼↓"), ("#", "█▓▒░"), (" ", "\u{A0}\u{2002}\u{2003}\u{2009}\u{202F}"), ("x", "×✗"),
      ("E", "€"), ("L", "£"), ("c", "©"), ("r", "®"), ("o", "°øº"), ("O", "Ø"), ("a", "æª"), ("A", "Æ"), ("d", "ðđ"),
      ("l", "ł"), ("L", "Ł"), ("i", "ı"), ("D", "ÐĐ"), ("s", "ß"), ("t", "þ"), ("T", "Þ"), ("o", "œ"), ("O", "Œ"),
    ]
    var table: [UInt32: UInt32] = [:]
    for (plain, fancy) in rows {
      for scalar in fancy.unicodeScalars where table[scalar.value] == nil {
        table[scalar.value] = plain.unicodeScalars.first?.value
      }
    }
    return table
  }()

  /// The ASCII letter a letter with marks is built on: é is e.
  private static func baseLetter(of scalar: UInt32) -> UInt32? {
    guard let value = Unicode.Scalar(scalar) else { return nil }
    var text = String(value)
    var folded = [CChar](repeating: 0, count: 16)
    let length = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        ctext_fold($0.baseAddress, Int32($0.count), &folded, Int32(folded.count))
      }
    }
    guard length > 0, folded[0] > 0x20, folded[0] < 0x7F else { return nil }
    let letter = UInt32(folded[0])
    // The folding took the case off, too.
    let isUppercase = value.properties.isUppercase && (0x61...0x7A).contains(letter)
    return isUppercase ? letter - 0x20 : letter
  }
}
