/// The words of a line as newsboat splits it (https://newsboat.org/releases/2.36/docs/newsboat.html#_using_double_quotes):
/// blanks stand between them, double quotes keep blanks in a word, backslashes escape inside of quotes only, and a `#` at
/// the beginning of a word makes the rest a comment.
struct QuotedWords {
  /// The words, without their quotes.
  private(set) var words: [String] = []

  init(_ line: Substring) {
    var rest = line
    while let word = Self.next(of: &rest) { words.append(word) }
  }

  private static func next(of rest: inout Substring) -> String? {
    rest = rest.drop(while: isBlank)
    guard let first = rest.unicodeScalars.first, first != "#" else { return nil }
    guard first == "\"" else {
      let word = rest.prefix { !isBlank($0) }
      rest = rest[word.endIndex...]
      return String(word)
    }
    // Scalars, since a quotation mark and a combining mark behind it are one character.
    var word = String.UnicodeScalarView()
    var scalars = rest.unicodeScalars.dropFirst()
    while let scalar = scalars.popFirst() {
      if scalar == "\"" { break }
      guard scalar == "\\" else {
        word.append(scalar)
        continue
      }
      if let escaped = scalars.popFirst() { word.append(unescaped(escaped)) }
    }
    rest = Substring(scalars)
    return String(word)
  }

  private static func unescaped(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "n": "\n"
    case "r": "\r"
    case "t": "\t"
    default: scalar
    }
  }

  private static func isBlank(_ character: Character) -> Bool { character.isWhitespace }

  /// A word as newsboat reads it back: in quotes where it needs some.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && !word.hasPrefix("#") && !word.contains { $0.isWhitespace || $0 == "\"" || $0 == "\\" }
    if isPlain { return word }
    var text = "\""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

/// The lines of a file that newsboat reads, with their numbers from 1 on.
struct NumberedLines: Sequence {
  /// The longest file that is read, in bytes; the longest list of feeds anybody was seen with has half a megabyte.
  static let longestFile = 16 << 20

  private let text: String

  init(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    text = String(decoding: bytes, as: UTF8.self)
  }

  func makeIterator() -> some IteratorProtocol<(number: Int, text: Substring)> {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .enumerated().lazy.map { (number: $0.offset + 1, text: $0.element) }.makeIterator()
  }
}
