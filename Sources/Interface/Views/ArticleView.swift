import Typesetting

/// The article in its pane.
struct ArticleView {
  let state: State
  let wallClock: Int64

  private var pane: ArticlePane { state.pane }

  func draw(on canvas: inout Canvas) {
    // Alone on the screen, the article before would be taken for the one that is about to come.
    if !state.layout.isWide, state.wanted != nil { return }
    let area = state.layout.text
    // Whatever was read before is none of this feed's.
    if let feed = state.emptyScope { return FeedReport(feed, at: wallClock).draw(in: area, on: &canvas) }
    let lines = pane.visibleLines
    let matches = pane.search.map { search in search.matches(on: lines).map { ($0, search.matches[$0]) } } ?? []
    for number in lines {
      var highlights: [Highlight] = []
      for (index, match) in matches {
        let role: Role = index == pane.search?.current ? .searchCurrent : .searchMatch
        for stretch in match.stretches where stretch.line == number {
          highlights.append(Highlight(columns: stretch.columns, role: role))
        }
      }
      draw(pane.typeset.lines[number], row: number - pane.top, in: area, highlights, on: &canvas)
    }
  }

  /// A part of a line that the search found.
  private struct Highlight {
    var columns: Range<Int>
    var role: Role
  }

  private func draw(
    _ line: StyledLine, row: Int, in area: Area, _ highlights: [Highlight], on canvas: inout Canvas
  ) {
    var column = 0
    for span in line.spans {
      var roles = span.roles
      if let chosen = pane.chosen, span.target == chosen, !span.isTargetNumber { roles.append(.target) }
      if highlights.isEmpty {
        canvas.write(span.text, column: column, row: row, in: area, roles)
      } else {
        var start = column
        for cell in Columns.cells(of: span.text) {
          let highlight = highlights.first { $0.columns.contains(start) }
          canvas.write(cell.text, column: start, row: row, in: area, highlight.map { roles + [$0.role] } ?? roles)
          start += cell.columns
        }
      }
      column += span.width
    }
  }
}
