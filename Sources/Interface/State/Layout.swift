/// One of the parts of the screen that can have the keys.
public enum Pane: Hashable, Sendable {
  /// The headlines.
  case list
  /// The article.
  case article
  /// The feeds, in the place of the headlines while they have the keys.
  case feeds
}

/// A rectangle of cells.
struct Area: Hashable, Sendable {
  var column = 0
  var row = 0
  var columns = 0
  var rows = 0

  func contains(_ position: Position) -> Bool {
    position.column >= column && position.column < column + columns && position.row >= row
      && position.row < row + rows
  }
}

/// Where the parts of the screen are.
struct Layout: Hashable, Sendable {
  /// From this width on, list and article stand side by side.
  static let wideColumns = 100
  /// Below this size there is no room to read.
  static let smallest = Size(columns: 40, rows: 10)
  /// The list takes a third of a wide screen, within these columns.
  static let listColumns = 36...48
  /// From this height on there is room for blank rows and titles of two lines.
  static let airyRows = 20
  /// From this width on the text keeps a wider distance from the edges.
  static let airyColumns = 60

  let size: Size
  /// The columns of text wanted.
  let measure: Int

  /// Whether list and article stand side by side.
  var isWide: Bool { size.columns >= Self.wideColumns }
  /// Whether the screen is too small to read on.
  var isTooSmall: Bool { size.columns < Self.smallest.columns || size.rows < Self.smallest.rows }
  /// Whether there are rows to spare.
  var isAiry: Bool { size.rows >= Self.airyRows }

  /// The bottom row.
  var status: Area {
    Area(column: 0, row: max(0, size.rows - 1), columns: max(0, size.columns), rows: size.rows > 0 ? 1 : 0)
  }

  private var bodyRows: Int { max(0, size.rows - 1) }

  /// The list of headlines; all but the status line where it stands alone.
  var list: Area {
    guard isWide else { return Area(columns: max(0, size.columns), rows: bodyRows) }
    let columns = min(max(size.columns / 3, Self.listColumns.lowerBound), Self.listColumns.upperBound)
    return Area(columns: columns, rows: bodyRows)
  }

  /// The line between list and article, on wide screens.
  var border: Area? {
    isWide ? Area(column: list.columns, row: 0, columns: 1, rows: bodyRows) : nil
  }

  /// The pane of the article.
  var article: Area {
    guard isWide else { return list }
    let left = list.columns + 1
    return Area(column: left, columns: size.columns - left, rows: bodyRows)
  }

  /// The lines of the article inside its pane: as wide as the measure, in the middle.
  var text: Area {
    let pane = article
    let margin = pane.columns >= Self.airyColumns ? 2 : 1
    let columns = max(1, min(measure, pane.columns - 2 * margin))
    let top = isAiry ? 1 : 0
    return Area(
      column: pane.column + max(0, (pane.columns - columns) / 2), row: pane.row + top, columns: columns,
      rows: max(0, pane.rows - top))
  }
}
