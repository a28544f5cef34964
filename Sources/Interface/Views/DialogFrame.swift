import Typesetting

/// The frame around a dialog, with its title above and a line of help below.
struct DialogFrame {
  let area: Area
  let title: String
  let footer: String

  /// The area inside a frame.
  static func inside(_ area: Area) -> Area {
    Area(column: area.column + 2, row: area.row + 1, columns: max(0, area.columns - 4), rows: max(0, area.rows - 2))
  }

  /// An area of at most this size in the middle of the screen, above the status line.
  static func area(columns: Int, rows: Int, in layout: Layout) -> Area {
    let columns = min(columns, layout.size.columns - 2)
    let rows = min(rows, layout.size.rows - 1)
    return Area(
      column: (layout.size.columns - columns) / 2, row: (layout.size.rows - 1 - rows) / 2, columns: columns, rows: rows)
  }

  func draw(on canvas: inout Canvas) {
    canvas.fill(area, [.dialogText])
    let glyphs = canvas.glyphs
    let line = String(repeating: glyphs.horizontal, count: max(0, area.columns - 2))
    let bottom = area.rows - 1
    let frame: [Role] = [.dialogText, .dialogFrame]
    canvas.write(glyphs.corners[0] + line + glyphs.corners[1], column: 0, row: 0, in: area, frame)
    canvas.write(glyphs.corners[2] + line + glyphs.corners[3], column: 0, row: bottom, in: area, frame)
    for row in 1..<max(1, bottom) {
      canvas.write(glyphs.vertical, column: 0, row: row, in: area, frame)
      canvas.write(glyphs.vertical, column: area.columns - 1, row: row, in: area, frame)
    }
    let title = canvas.shortened(title, to: area.columns - 6)
    canvas.write(" \(title) ", column: 2, row: 0, in: area, [.dialogText, .dialogTitle])
    let footer = canvas.shortened(footer, to: area.columns - 6)
    canvas.write(" \(footer) ", endingAt: area.columns - 2, row: bottom, in: area, [.dialogText])
  }
}
