/// The text of a feed's bytes, and what was wrong with its character set.
///
/// ``TextDecoding`` does the work, as for pages; added is UTF-32, which XML allows and browsers dropped.
enum FeedDecoding {
  static func decoded(_ bytes: [UInt8], contentType: String?, health: inout FeedHealth) -> String {
    if let text = utf32(bytes) { return text }
    let bytes = withoutCutCharacter(bytes)
    let declared = CharsetDeclaration.charset(of: bytes, contentType: contentType)
    let charset = declared.flatMap(CharsetLabels.charset(for:))
    let hasMark = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains { (mark: [UInt8]) in
      bytes.starts(with: mark)
    }
    if !hasMark, UTF16Guess.charset(of: bytes) == nil {
      let profile = UTF8Profile(of: bytes)
      switch charset {
      case nil where declared != nil: if profile.broken > 0 { health.note(.wrongEncoding) }
      case nil: if profile.broken > 0 { health.note(.undeclaredEncoding) }
      case "utf-8" where profile.broken > 0:
        health.note(.wrongEncoding)
        // A few broken bytes among many that are right: a feed that says it is UTF-8 is, but for those.
        if profile.broken <= profile.multibyte { return String(decoding: bytes, as: UTF8.self) }
      case "utf-8": break
      default: if profile.broken == 0, profile.multibyte > 0 { health.note(.wrongEncoding) }
      }
    }
    let text = TextDecoding.decoded(bytes, contentType: contentType)
    // A guess from a few bytes can be of a character set without markup; whatever else is in it, a feed has tags.
    let tag = UInt8(ascii: "<")
    return text.utf8.contains(tag) || !bytes.contains(tag) ? text : String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes without the character of UTF-8 that they were cut off in, which would make them look like no UTF-8.
  private static func withoutCutCharacter(_ bytes: [UInt8]) -> [UInt8] {
    let tail = bytes.suffix(3).reversed().prefix { $0 & 0xC0 == 0x80 }.count
    guard tail < bytes.count, bytes.count > 0 else { return bytes }
    let lead = bytes[bytes.count - 1 - tail]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    return length > tail + 1 ? Array(bytes.dropLast(tail + 1)) : bytes
  }

  /// UTF-32 by its byte order mark or by the `<` it begins with (XML 1.0, appendix F); `nil` where it is none.
  static func utf32(_ bytes: [UInt8]) -> String? {
    let isBig: Bool
    switch Array(bytes.prefix(4)) {
    case [0xFF, 0xFE, 0, 0], [0x3C, 0, 0, 0]: isBig = false
    case [0, 0, 0xFE, 0xFF], [0, 0, 0, 0x3C]: isBig = true
    default: return nil
    }
    var scalars = String.UnicodeScalarView()
    var index = 0
    while index + 3 < bytes.count {
      let unit = bytes[index..<(index + 4)].map(UInt32.init)
      let value =
        isBig
        ? unit[0] << 24 | unit[1] << 16 | unit[2] << 8 | unit[3]
        : unit[3] << 24 | unit[2] << 16 | unit[1] << 8 | unit[0]
      if value != 0xFEFF { scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
      index += 4
    }
    return String(scalars)
  }
}
