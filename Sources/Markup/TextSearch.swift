extension String {
  /// Whether a text stands in this one, byte for byte.
  ///
  /// It stands before Swift's own `contains`, which compares characters by their canonical equivalence and is some
  /// thirty times slower; pages are full of words that are looked for.
  func contains(_ text: String) -> Bool { self[...].contains(text) }
}

extension Substring {
  /// Whether a text stands in this one, byte for byte.
  func contains(_ text: String) -> Bool {
    var (text, whole) = (text, self)
    return text.withUTF8 { text in whole.withUTF8 { TextSearch.position(of: text, in: $0, from: 0) != nil } }
  }

  /// Where a text first stands in this one, byte for byte.
  func firstRange(of text: String) -> Range<Index>? {
    var (text, whole) = (text, self)
    let count = text.utf8.count
    guard let offset = text.withUTF8({ text in whole.withUTF8 { TextSearch.position(of: text, in: $0, from: 0) } })
    else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: count)
  }
}

extension String {
  /// Where a text first stands in this one, byte for byte.
  func firstRange(of text: String) -> Range<Index>? { self[...].firstRange(of: text) }
}

/// Search for text among bytes of UTF-8.
enum TextSearch {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The offset of the first place where the text stands, in bytes; an empty text stands everywhere.
  static func position(of text: Bytes, in whole: Bytes, from start: Int) -> Int? {
    guard let first = text.first else { return start }
    var position = start
    let last = whole.count - text.count
    while position <= last {
      if whole[position] == first, stands(text, in: whole, at: position) { return position }
      position += 1
    }
    return nil
  }

  private static func stands(_ text: Bytes, in whole: Bytes, at position: Int) -> Bool {
    var index = 1
    while index < text.count {
      guard whole[position + index] == text[index] else { return false }
      index += 1
    }
    return true
  }
}

/// A list of phrases that is looked for in one pass over a text, however long the list is.
struct PhraseList: Sendable {
  /// The phrases by their first byte.
  private var phrases = [[[UInt8]]](repeating: [], count: 256)
  /// One bit for each two bytes that a phrase begins with.
  private var beginnings = [UInt64](repeating: 0, count: 1 << 16 / 64)

  /// - Parameter list: phrases of two bytes or more; shorter ones are never found.
  init(_ list: [String]) {
    for phrase in list.map({ Array($0.utf8) }) where phrase.count > 1 {
      phrases[Int(phrase[0])].append(phrase)
      let pair = Int(phrase[0]) << 8 | Int(phrase[1])
      beginnings[pair >> 6] |= 1 << (pair & 63)
    }
  }

  /// Whether one of the phrases stands in a text, byte for byte.
  func occurs(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard var pair = bytes.first.map(Int.init) else { return false }
      for position in 1..<max(bytes.count, 1) {
        pair = (pair << 8 | Int(bytes[position])) & 0xFFFF
        guard beginnings[pair >> 6] & (1 << (pair & 63)) != 0 else { continue }
        let rest = bytes[(position - 1)...]
        if phrases[pair >> 8].contains(where: { rest.starts(with: $0) }) { return true }
      }
      return false
    }
  }
}
