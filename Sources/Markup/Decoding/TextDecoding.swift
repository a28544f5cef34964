import CText

/// Bytes to text, as browsers do it (WHATWG Encoding and HTML §13.2.3): a byte order mark first, then what is declared,
/// then UTF-8 where the bytes are valid UTF-8, then a guess. What cannot be read becomes U+FFFD; nothing fails.
enum TextDecoding {
  /// A page that claims a character set of one byte a character, but is valid UTF-8 with so many sequences of several
  /// bytes, is UTF-8: by chance alone that does not happen.
  private static let sequencesThatProveUTF8 = 1
  /// The same for character sets of several bytes a character, whose short texts can look like UTF-8 by chance.
  private static let sequencesThatProveUTF8OverMultibyte = 8
  /// A page that claims UTF-8 keeps it while at most one in so many of its sequences is broken.
  private static let brokenShare = 10
  /// The character set of pages that tell nothing and look like nothing (WHATWG's default for most locales).
  private static let fallback = "windows-1252"

  static func decoded(_ bytes: [UInt8], contentType: String?) -> String {
    if let (charset, length) = byteOrderMark(of: bytes) {
      return converted(Array(bytes.dropFirst(length)), from: charset)
    }
    if let charset = UTF16Guess.charset(of: bytes) { return converted(bytes, from: charset) }

    let declared = CharsetDeclaration.charset(of: bytes, contentType: contentType).flatMap(CharsetLabels.charset(for:))
    let profile = UTF8Profile(of: bytes)
    if let declared, declared != "utf-8" {
      let proof = CharsetLabels.isMultibyte(declared) ? sequencesThatProveUTF8OverMultibyte : sequencesThatProveUTF8
      if profile.broken == 0, profile.multibyte >= proof { return String(decoding: bytes, as: UTF8.self) }
      return converted(bytes, from: declared)
    }
    if profile.broken == 0 || (declared == "utf-8" && profile.broken * brokenShare <= profile.multibyte) {
      return String(decoding: bytes, as: UTF8.self)
    }
    return converted(bytes, from: CharsetGuess.charset(of: bytes) ?? fallback)
  }

  private static func byteOrderMark(of bytes: [UInt8]) -> (charset: String, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
    return nil
  }

  /// `bytes` in a character set that ICU knows, as text.
  private static func converted(_ bytes: [UInt8], from charset: String) -> String {
    guard charset != "utf-8" else { return String(decoding: bytes, as: UTF8.self) }
    // No character set makes more than three bytes of UTF-8 of one byte, and a broken end adds one U+FFFD.
    let capacity = bytes.count * 3 + 16
    let utf8 = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let written = bytes.withUnsafeBytes { source in
        buffer.withMemoryRebound(to: CChar.self) { target in
          ctext_to_utf8(
            source.baseAddress?.assumingMemoryBound(to: CChar.self), Int64(bytes.count), charset, target.baseAddress,
            Int64(capacity))
        }
      }
      count = max(0, min(Int(written), capacity))
    }
    return String(decoding: utf8.isEmpty ? bytes : utf8, as: UTF8.self)
  }
}

/// How much bytes look like UTF-8.
struct UTF8Profile {
  /// Well-formed sequences of two bytes and more (Unicode, table 3-7).
  private(set) var multibyte = 0
  /// Bytes that belong to no well-formed sequence.
  private(set) var broken = 0

  init(of bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let first = bytes[index]
        if first < 0x80 {
          index += 1
          continue
        }
        let length = Self.length(ofSequenceAt: index, in: bytes)
        if length == 0 { broken += 1 } else { multibyte += 1 }
        index += max(length, 1)
      }
    }
  }

  private static func length(ofSequenceAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for next in (index + 2)..<max(index + length, index + 2) where !(0x80...0xBF).contains(bytes[next]) { return 0 }
    return length
  }
}
