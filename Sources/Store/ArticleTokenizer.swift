import GRDB

/// Cuts text into the words of the full-text index: `unicode61` without case and accents, and pairs of characters for
/// the scripts that are written without spaces (Chinese, Japanese, Korean).
///
/// A run of such characters `東京都` is indexed as `東京`, `京都` and, in the places of these, each character alone. In a
/// query it is the pairs alone, as a phrase; a single character only where it stands by itself.
final class ArticleTokenizer: FTS5CustomTokenizer {
  static let name = "lede"

  /// Marks (Mn, Mc) belong to words: the vowel signs of Indic scripts would cut them up otherwise.
  private static let words = FTS5TokenizerDescriptor(components: [
    "unicode61", "remove_diacritics", "2", "categories", "L* N* Co Mn Mc",
  ])
  private static let ok: CInt = 0

  private let words: any FTS5Tokenizer

  init(db: Database, arguments: [String]) throws {
    words = try db.makeTokenizer(Self.words)
  }

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return Self.ok }
    let text = UnsafeRawBufferPointer(start: pText, count: Int(nText))
    let sink = Sink(context: context, callback: tokenCallback, tokenization: tokenization, text: pText)
    var wordsStart = 0
    var index = 0
    while let (scalar, length) = nextWideScalar(in: text, from: &index) {
      guard isWrittenWithoutSpaces(scalar) else {
        index += length
        continue
      }
      var result = tokenizeWords(wordsStart..<index, into: sink)
      guard result == Self.ok else { return result }
      result = tokenizeRun(in: text, from: &index, into: sink)
      guard result == Self.ok else { return result }
      wordsStart = index
    }
    return tokenizeWords(wordsStart..<text.count, into: sink)
  }

  /// Where the tokens of one text go.
  private struct Sink {
    var context: UnsafeMutableRawPointer?
    var callback: FTS5TokenCallback
    var tokenization: FTS5Tokenization
    var text: UnsafePointer<CChar>
    /// Where the stretch begins that `unicode61` is looking at.
    var offset: CInt = 0
  }

  private func tokenizeWords(_ range: Range<Int>, into sink: Sink) -> CInt {
    guard !range.isEmpty else { return Self.ok }
    if range.lowerBound == 0 {
      return words.tokenize(
        context: sink.context, tokenization: sink.tokenization, pText: sink.text, nText: CInt(range.upperBound),
        tokenCallback: sink.callback)
    }
    var shifted = sink
    shifted.offset = CInt(range.lowerBound)
    return withUnsafeMutablePointer(to: &shifted) { shifted in
      words.tokenize(
        context: shifted, tokenization: sink.tokenization, pText: sink.text + range.lowerBound,
        nText: CInt(range.count)
      ) { context, flags, token, length, start, end in
        guard let sink = context?.assumingMemoryBound(to: Sink.self).pointee else { return 0 }
        return sink.callback(sink.context, flags, token, length, start + sink.offset, end + sink.offset)
      }
    }
  }

  /// Tokenizes the run of characters that begins at `index`, and leaves `index` behind it.
  private func tokenizeRun(in text: UnsafeRawBufferPointer, from index: inout Int, into sink: Sink) -> CInt {
    func emit(_ start: Int, _ end: Int, flags: FTS5TokenFlags = []) -> CInt {
      sink.callback(sink.context, flags.rawValue, sink.text + start, CInt(end - start), CInt(start), CInt(end))
    }
    let isQuery = sink.tokenization.contains(.query)
    let start = index
    var previous = start
    while let (scalar, length) = wideScalar(in: text, at: index), isWrittenWithoutSpaces(scalar) {
      if index > start {
        var result = emit(previous, index + length)
        // A place of its own for the single character would part the pairs of a phrase.
        if result == Self.ok, !isQuery { result = emit(previous, index, flags: .colocated) }
        guard result == Self.ok else { return result }
      }
      previous = index
      index += length
    }
    let isSingle = previous == start
    return isSingle || !isQuery ? emit(previous, index, flags: isSingle ? [] : .colocated) : Self.ok
  }

  /// Moves `index` to the next scalar of three or four bytes and returns it with its length.
  private func nextWideScalar(in text: UnsafeRawBufferPointer, from index: inout Int) -> (UInt32, Int)? {
    while index < text.count {
      if let found = wideScalar(in: text, at: index) { return found }
      index += 1
    }
    return nil
  }

  /// The scalar of three or four bytes at a place; nothing where a shorter one stands or the text is cut off.
  private func wideScalar(in text: UnsafeRawBufferPointer, at index: Int) -> (UInt32, Int)? {
    guard index < text.count, text[index] >= 0xe1 else { return nil }
    func continuation(_ offset: Int) -> UInt32 { UInt32(text[index + offset] & 0x3f) }
    let first = UInt32(text[index])
    if first < 0xf0 {
      guard index + 3 <= text.count else { return nil }
      return ((first & 0x0f) << 12 | continuation(1) << 6 | continuation(2), 3)
    }
    guard index + 4 <= text.count else { return nil }
    return ((first & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), 4)
  }
}
