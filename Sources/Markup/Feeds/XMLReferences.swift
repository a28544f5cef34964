/// References in broken XML: those of XML stay, HTML's names and what the feed declares become characters, and an `&`
/// that begins none is an ampersand.
struct XMLReferences {
  private(set) var faults: [FeedProblem.Kind] = []
  private let declared: [String: String]
  /// What HTML's names mean, as far as they were met; `nil` for names that HTML does not know.
  private var meanings: [String: String?] = [:]

  /// The longest name in HTML has 31 letters.
  private static let longestName = 32
  /// More names than HTML has are noise.
  private static let mostNames = 2500
  private static let ownNames: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

  private mutating func note(_ fault: FeedProblem.Kind) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  init(_ declared: [String: String]) { self.declared = declared }

  /// Writes the reference at an offset, and returns the offset behind it.
  mutating func append(referenceAt start: Int, in scanner: ByteScanner, to output: inout [UInt8]) -> Int {
    let end = scanner.bytes[start...].prefix(Self.longestName + 2).firstIndex(of: UInt8(ascii: ";"))
    guard let end else { return appendAmpersand(at: start, to: &output) }
    let body = String(decoding: scanner.bytes[(start + 1)..<end], as: UTF8.self)
    if body.hasPrefix("#") {
      guard let scalar = Self.scalar(body.dropFirst()) else { return appendAmpersand(at: start, to: &output) }
      if Self.isAllowed(scalar) { output += "&#\(scalar.value);".utf8 } else { note(.controlCharacters) }
      return end + 1
    }
    if Self.ownNames.contains(body) {
      output += scanner.bytes[start...end]
      return end + 1
    }
    if let text = declared[body] {
      Self.append(text, to: &output)
      return end + 1
    }
    guard scanner.nameRange(at: start + 1).upperBound == end, let text = meaning(of: body) else {
      return appendAmpersand(at: start, to: &output)
    }
    note(.undeclaredEntity)
    Self.append(text, to: &output)
    return end + 1
  }

  private mutating func appendAmpersand(at start: Int, to output: inout [UInt8]) -> Int {
    note(.bareAmpersand)
    output += "&amp;".utf8
    return start + 1
  }

  private static func append(_ text: String, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars where isAllowed(scalar) { output += "&#\(scalar.value);".utf8 }
  }

  private mutating func meaning(of name: String) -> String? {
    if let known = meanings[name] { return known }
    guard meanings.count < Self.mostNames else { return nil }
    let reference = "&\(name);"
    let words = HTMLFragment.words(of: reference + ".")
    // The full stop keeps what is white space.
    let text = words.hasSuffix(".") ? String(words.dropLast()) : words
    let meaning: String? = text == reference ? nil : text
    meanings[name] = .some(meaning)
    return meaning
  }

  /// The character of a numeric reference, in decimal or hexadecimal.
  private static func scalar(_ digits: Substring) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }

  /// Char of XML 1.0.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
