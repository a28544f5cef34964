import Typesetting

extension Grid {
  /// Writes text on cells from a position on, and returns the column after it.
  ///
  /// A wide cluster takes its cell and the next, which is empty; one that does not fit before `limit` or the edge is left
  /// out, with what follows. Cells outside the screen are passed over. Where half of a wide cluster is written over, a
  /// blank takes the place of the other half.
  ///
  /// - Parameter limit: The column before which the text has to end.
  @discardableResult
  public mutating func write(_ text: String, at position: Position, limit: Int = .max, style: Style) -> Int {
    guard (0..<size.rows).contains(position.row) else { return position.column }
    let limit = min(limit, size.columns)
    var column = position.column
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      for byte in text.utf8 where column < limit {
        if column >= 0 { put(Self.ascii[Int(byte) - 0x20], columns: 1, column: column, row: position.row, style) }
        column += 1
      }
      return column
    }
    for cell in Columns.cells(of: text) {
      guard column + cell.columns <= limit else { break }
      if column >= 0 { put(cell.text, columns: cell.columns, column: column, row: position.row, style) }
      column += cell.columns
    }
    return column
  }

  /// Fills cells of a row with blanks; columns outside the screen are passed over.
  public mutating func fill(row: Int, columns: Range<Int>, style: Style) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) { put(" ", columns: 1, column: column, row: row, style) }
  }

  private static let ascii = (UInt8(0x20)..<0x7F).map { String(UnicodeScalar($0)) }

  private mutating func put(_ text: String, columns: Int, column: Int, row: Int, _ style: Style) {
    let last = Position(column: column + columns - 1, row: row)
    if self[Position(column: column, row: row)].isContinuation, column > 0 {
      self[Position(column: column - 1, row: row)].text = " "
    }
    if last.column + 1 < size.columns, self[Position(column: last.column + 1, row: row)].isContinuation {
      self[Position(column: last.column + 1, row: row)].text = " "
    }
    self[Position(column: column, row: row)] = Cell(text, style: style)
    if columns == 2 { self[last] = Cell("", style: style) }
  }
}
