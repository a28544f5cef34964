import Typesetting

/// A search in the text of an article: the words, where they stand, and on which of them the reader is.
///
/// Upper case counts only where the words have some. A line's end is as good as a blank, or as nothing where a line was
/// broken inside a word or between ideographs.
struct ArticleSearch: Hashable, Sendable {
  /// A stretch of one line.
  struct Stretch: Hashable, Sendable {
    var line: Int
    var columns: Range<Int>
  }

  /// A match: a stretch of a line, or of several.
  struct Match: Hashable, Sendable {
    var stretches: [Stretch]
    var lines: Range<Int> { (stretches.first?.line ?? 0)..<((stretches.last?.line ?? -1) + 1) }
  }

  /// The most matches kept: enough for every word of a long read.
  static let mostMatches = 10_000

  /// The words, as they are typed.
  var editor = LineEditor()
  /// The words that are sought.
  private(set) var words = ""
  /// Whether the words are still being typed.
  var isTyping = true
  /// The matches in reading order.
  private(set) var matches: [Match] = []
  /// The match the reader is on.
  private(set) var current: Int?
  /// Where the reader was when the search began.
  let origin: ArticlePane.Anchor
  /// The line from which the first match is sought.
  private var originLine: Int

  init(from line: Int, at origin: ArticlePane.Anchor) {
    self.origin = origin
    originLine = line
  }

  /// Seeks other words, from where the search began.
  mutating func seek(_ words: String, in article: TypesetArticle) {
    self.words = words
    if editor.text != words { editor = LineEditor(words) }
    current = nil
    find(in: article)
    current = matches.firstIndex { $0.lines.lowerBound >= originLine } ?? matches.indices.first
  }

  /// Finds the same words again in an article that was set anew; the reader stays on the same match.
  mutating func find(in article: TypesetArticle) {
    matches = SearchText(article, folded: !words.contains(where: \.isUppercase)).matches(
      of: words, most: Self.mostMatches)
    if let index = current { current = matches.isEmpty ? nil : min(index, matches.count - 1) }
  }

  /// Goes to the next or previous match, from the last to the first and back.
  mutating func step(forward: Bool) {
    guard let current, !matches.isEmpty else { return }
    self.current = (current + (forward ? 1 : matches.count - 1)) % matches.count
  }

  /// The match the reader is on.
  var currentMatch: Match? { current.map { matches[$0] } }

  /// The indices of the matches that touch some lines.
  func matches(on lines: Range<Int>) -> Range<Int> {
    let first = partition { $0.lines.upperBound > lines.lowerBound }
    let end = partition { $0.lines.lowerBound >= lines.upperBound }
    return first..<max(first, end)
  }

  /// The first match, in reading order, of which `isBeyond` is true.
  private func partition(_ isBeyond: (Match) -> Bool) -> Int {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(matches[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
