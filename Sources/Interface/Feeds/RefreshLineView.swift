import Typesetting

/// How far the refresh is, in the status line: a bar where there is room, and words.
struct RefreshLineView {
  /// The columns of the bar, and from which width on there is room for it.
  private static let bar = (columns: 16, from: 72)

  let progress: Refreshing.Progress
  let area: Area

  /// Draws it before a column and returns the column after it.
  func draw(to end: Int, on canvas: inout Canvas) -> Int {
    var column = 1
    if area.columns >= Self.bar.from, progress.total > 0 {
      let full = progress.done * Self.bar.columns / progress.total
      let done = String(repeating: canvas.glyphs.barDone, count: full)
      let rest = String(repeating: canvas.glyphs.barRest, count: Self.bar.columns - full)
      column = canvas.write(done, column: column, row: 0, in: area, [.status, .statusKey])
      column = canvas.write(rest, column: column, row: 0, in: area, [.status, .statusProgress]) + 1
    }
    let forms = progress.words(separator: canvas.glyphs.separator)
    let words = forms.first { column + Columns.count(of: $0) <= end } ?? forms.last ?? ""
    return canvas.write(canvas.shortened(words, to: end - column), column: column, row: 0, in: area, [.status])
  }
}
