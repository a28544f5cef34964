import Typesetting

/// The frame around a dialog, with its title above and a line of help below.
struct DialogFrame {
  let area: Area
  let title: String
  /// The help in its forms, the longest first: the first that there is room for is shown.
  let footers: [String]

  init(area: Area, title: String, footers: [String]) {
    self.area = area
    self.title = title
    self.footers = footers
  }

  /// A frame around lines that may be more than there is room for: then their place stands beside the help.
  init(area: Area, title: String, shown: Range<Int>, of lines: Int, separator: String) {
    let place = "\(shown.upperBound) of \(lines)"
    let hints = ["j k scroll, Esc closes", "j k, Esc"].map { $0 + separator + place } + [place]
    self.init(area: area, title: title, footers: shown.count < lines ? hints : [Self.closingHint])
  }

  private static let closingHint = "Esc closes"

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
    let room = area.columns - 6
    let form = footers.first { Columns.count(of: $0) <= room } ?? footers.last ?? ""
    let footer = canvas.shortened(form, to: room)
    canvas.write(" \(footer) ", endingAt: area.columns - 2, row: bottom, in: area, [.dialogText])
  }
}
