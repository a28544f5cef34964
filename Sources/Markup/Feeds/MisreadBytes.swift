/// Text whose characters are bytes in disguise: references such as `&#146;` that mean windows-1252, and UTF-8 that was
/// escaped byte by byte. The characters U+0080 to U+009F are controls that nobody writes; they give both away.
enum MisreadBytes {
  /// What the bytes 0x80 to 0x9F are in windows-1252 (WHATWG HTML, “numeric character reference end state”).
  private static let meanings: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  static func mended(_ text: String) -> String {
    guard hasControls(text.utf8) else { return text }
    var result = String.UnicodeScalarView()
    var run: [UInt8] = []
    func flush() {
      guard !run.isEmpty else { return }
      let profile = UTF8Profile(of: run)
      if profile.broken == 0, profile.multibyte > 0 {
        result.append(contentsOf: String(decoding: run, as: UTF8.self).unicodeScalars)
      } else {
        for byte in run { result.append(meaning(of: byte)) }
      }
      run = []
    }
    for scalar in text.unicodeScalars {
      if (0x80...0xFF).contains(scalar.value) {
        run.append(UInt8(scalar.value))
      } else {
        flush()
        result.append(scalar)
      }
    }
    flush()
    return String(result)
  }

  private static func meaning(of byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(meanings[Int(byte) - 0x80]) ?? Unicode.Scalar(byte)
  }

  /// U+0080 to U+009F are C2 80 to C2 9F in UTF-8.
  private static func hasControls(_ bytes: String.UTF8View) -> Bool {
    var isAfterLead = false
    for byte in bytes {
      if isAfterLead, byte < 0xA0 { return true }
      isAfterLead = byte == 0xC2
    }
    return false
  }
}
