import Typesetting

/// A grid being drawn: text goes into areas and is cut off at their edges, roles become styles of the theme.
struct Canvas {
  /// What was drawn.
  private(set) var grid: Grid
  /// The characters the interface draws with.
  let glyphs: Glyphs
  /// Whether characters beyond ASCII can be shown.
  let usesUnicode: Bool
  private let theme: Theme
  private var styles: [[Role]: Style] = [:]

  init(size: Size, theme: Theme, usesUnicode: Bool) {
    self.theme = theme
    self.usesUnicode = usesUnicode
    glyphs = usesUnicode ? .unicode : .ascii
    grid = Grid(size: size, style: theme.style([.screen]))
  }

  /// Every cell of the screen.
  var bounds: Area { Area(columns: grid.size.columns, rows: grid.size.rows) }

  /// Fills an area with blanks.
  mutating func fill(_ area: Area, _ roles: [Role]) {
    let style = style(of: roles)
    for row in (area.row..<(area.row + max(0, area.rows))).clamped(to: 0..<grid.size.rows) {
      grid.fill(row: row, columns: area.column..<(area.column + max(0, area.columns)), style: style)
    }
  }

  /// Writes text into a row of an area, from a column of the area on; returns the column after it.
  ///
  /// What does not fit is cut off, between clusters.
  @discardableResult
  mutating func write(_ text: String, column: Int, row: Int, in area: Area, _ roles: [Role]) -> Int {
    guard row >= 0, row < area.rows, column >= 0 else { return column }
    let position = Position(column: area.column + column, row: area.row + row)
    let text = usesUnicode ? text : ASCIIText.shown(text)
    return grid.write(text, at: position, limit: area.column + area.columns, style: style(of: roles)) - area.column
  }

  /// Writes text that ends before a column of the area; returns the column at which it begins.
  @discardableResult
  mutating func write(_ text: String, endingAt column: Int, row: Int, in area: Area, _ roles: [Role]) -> Int {
    let start = column - Columns.count(of: text)
    guard start >= 0 else { return column }
    write(text, column: start, row: row, in: area, roles)
    return start
  }

  /// Text shortened to fit some columns.
  func shortened(_ text: String, to columns: Int) -> String {
    Columns.truncated(text, to: max(0, columns), usesUnicode: usesUnicode)
  }

  /// Looked up once for each list of roles in a drawing.
  private mutating func style(of roles: [Role]) -> Style {
    if let style = styles[roles] { return style }
    let style = theme.style(roles)
    styles[roles] = style
    return style
  }
}
