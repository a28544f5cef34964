/// Refuses what a file of settings never needs and what would make the YAML parser work without bounds.
///
/// A theme, for one, may come from anywhere. The parser compares the keys of every mapping, whole trees included, so that
/// collections which are repeated through aliases inside each other ("billion laughs") would cost it exponential time.
/// Anchors are therefore for single values only: then an alias never stands for more than one word. Depth is capped by
/// the parser itself.
struct YAMLFileGuard {
  /// The longest file, in bytes; the built-in themes have three thousand.
  static let maximumBytes = 64 * 1024

  /// The file's name, for messages.
  let file: String

  /// The file's text, or the reason why it is refused.
  func check(_ bytes: [UInt8]) throws(YAMLFileError) -> String {
    guard bytes.count <= YAMLFileGuard.maximumBytes else {
      throw YAMLFileError(
        file: file, problem: "the file has \(bytes.count) bytes, more than such a file ever needs",
        remedy: "keep it under \(YAMLFileGuard.maximumBytes) bytes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw YAMLFileError(file: file, problem: "the file is not UTF-8", remedy: "save it as UTF-8")
    }
    if let line = lineOfAnchoredCollection(bytes) {
      throw YAMLFileError(
        file: file, line: line, problem: "an anchor (&) names a list or a mapping here",
        remedy: "use anchors for single values only")
    }
    return text
  }

  /// The line of the first anchor that is not followed, on its line, by a single value.
  ///
  /// Anything between two words that looks like an anchor counts, in comments and quotes too: that costs somebody a
  /// rewording at most, while a scanner of YAML would be needed to be exact.
  private func lineOfAnchoredCollection(_ bytes: [UInt8]) -> Int? {
    var line = 1
    var previous = UInt8(ascii: "\n")
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "&"), !isWord(previous) {
        var next = index + 1
        while next < bytes.count, isWord(bytes[next]) { next += 1 }
        let isAnchor = next > index + 1
        while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
        if isAnchor, next == bytes.count || !beginsValue(bytes[next]) { return line }
      }
      previous = byte
    }
    return nil
  }

  private func beginsValue(_ byte: UInt8) -> Bool {
    isWord(byte) && byte != UInt8(ascii: "-") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// The bytes of an anchor's name.
  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      return true
    default: return false
    }
  }
}
