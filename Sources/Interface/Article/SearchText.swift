import Typesetting

/// The words of an article with the cell each stands on; frames, bars and bullets are left out.
struct SearchText {
  /// A cell of the text.
  private struct Unit {
    /// Its cluster, folded where case does not count. Lines are separated by `lineEnd`.
    var text: String
    var line: Int
    var column: Int
    var width: Int
  }

  /// Drawn around words, and no words themselves.
  private static let drawn: Set<Role> = [
    .quoteBar, .postFrame, .figureFrame, .codeFrame, .tableFrame, .listMarker, .rule,
  ]
  private static let lineEnd = "\n"

  private var units: [Unit] = []
  private let isFolded: Bool

  init(_ article: TypesetArticle, folded isFolded: Bool) {
    self.isFolded = isFolded
    units.reserveCapacity(article.lines.count * 60)
    for (number, line) in article.lines.enumerated() { append(line, number: number) }
  }

  private mutating func append(_ line: StyledLine, number: Int) {
    var column = 0
    for span in line.spans {
      guard !span.isTargetNumber, !span.roles.contains(where: Self.drawn.contains) else {
        column += span.width
        continue
      }
      for cell in Columns.cells(of: span.text) {
        units.append(Unit(text: fold(cell.text), line: number, column: column, width: cell.columns))
        column += cell.columns
      }
    }
    while let last = units.last, last.line == number, last.text == " " { units.removeLast() }
    units.append(Unit(text: Self.lineEnd, line: number, column: column, width: 0))
  }

  private func fold(_ text: String) -> String { isFolded ? text.lowercased() : text }

  /// The matches of some words in reading order, at most `most`; they do not overlap.
  func matches(of words: String, most: Int) -> [ArticleSearch.Match] {
    let pattern = Columns.cells(of: words).map { fold($0.text) }
    guard let first = pattern.first, first != " " || pattern.count > 1 else { return [] }
    var matches: [ArticleSearch.Match] = []
    var index = 0
    while index < units.count, matches.count < most {
      if units[index].text == first, let end = end(of: pattern, from: index) {
        matches.append(match(index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return matches
  }

  /// The end of a match that begins at `start`, if there is one.
  private func end(of pattern: [String], from start: Int) -> Int? {
    var index = start
    var next = 0
    while next < pattern.count {
      guard index < units.count else { return nil }
      let text = units[index].text
      if text == pattern[next] {
        next += 1
        index += 1
      } else if text == Self.lineEnd {
        if pattern[next] == " " { next += 1 }
        index += 1
        // The next line's indent is as little part of the words as the line's end.
        while index < units.count, units[index].text == " " { index += 1 }
      } else {
        return nil
      }
    }
    return index
  }

  private func match(_ range: Range<Int>) -> ArticleSearch.Match {
    var stretches: [ArticleSearch.Stretch] = []
    for unit in units[range] where unit.text != Self.lineEnd {
      let columns = unit.column..<(unit.column + unit.width)
      if let last = stretches.last, last.line == unit.line {
        stretches[stretches.count - 1].columns = last.columns.lowerBound..<columns.upperBound
      } else {
        stretches.append(ArticleSearch.Stretch(line: unit.line, columns: columns))
      }
    }
    return ArticleSearch.Match(stretches: stretches)
  }
}
