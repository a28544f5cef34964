import Articles

extension Compositor {
  /// The lines of a table fitted to the width: columns as wide as their cells where there is room, else narrower with the
  /// cells set in several lines; where even that is too narrow, each row as a record of `header: cell` lines.
  mutating func lines(of table: Table, width: Int, style: TextStyle) -> [StyledLine] {
    let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows
    let columnCount = rows.map(\.count).max() ?? 0
    guard columnCount > 0 else { return [] }
    let cells = rows.enumerated().map { number, row in
      let isHeader = number == 0 && !table.header.isEmpty
      return row.map { Flow($0, style: isHeader ? TextStyle(.tableHeader) : style) }
    }
    guard let widths = TableFit.widths(of: cells, columnCount: columnCount, width: width) else {
      return records(of: table, width: width, style: style)
    }
    return grid(of: cells, hasHeader: !table.header.isEmpty, widths: widths)
  }

  /// The rows side by side, a line below the header, and one between rows where some row takes several lines.
  private mutating func grid(of cells: [[Flow]], hasHeader: Bool, widths: [Int]) -> [StyledLine] {
    let isNumeric = widths.indices.map { column in
      TableFit.isNumeric(
        cells.dropFirst(hasHeader ? 1 : 0).compactMap { $0.indices.contains(column) ? $0[column] : nil })
    }
    let isWrapped = cells.contains { row in zip(row, widths).contains { $0.columns > $1 } }
    var lines: [StyledLine] = []
    for (number, row) in cells.enumerated() {
      if number > 0, isWrapped || (hasHeader && number == 1) { lines.append(ornament(crossLine(widths))) }
      lines += self.lines(ofRow: row, widths: widths, isNumeric: isNumeric)
    }
    return lines
  }

  private mutating func lines(ofRow row: [Flow], widths: [Int], isNumeric: [Bool]) -> [StyledLine] {
    let start = place
    var columns: [[StyledLine]] = []
    for (column, width) in widths.enumerated() {
      columns.append(row.indices.contains(column) ? set(row[column], width: width) : [])
    }
    advance(by: 1)
    let height = max(1, columns.map(\.count).max() ?? 0)
    return (0..<height).map { number in
      var spans: [Span] = []
      for (column, width) in widths.enumerated() {
        if column > 0 { spans.append(Span(" \(symbols.vertical) ", roles: [.tableFrame], width: 3)) }
        let cell = columns[column].indices.contains(number) ? columns[column][number].spans : []
        let blanks = Span.blanks(width - cell.columns, roles: [.text])
        if isNumeric[column] {
          spans += blanks + cell
        } else {
          spans += column == widths.count - 1 ? cell : cell + blanks
        }
      }
      return StyledLine(spans.joined(), place: Place(block: start.block, offset: start.offset + number))
    }
  }

  private func crossLine(_ widths: [Int]) -> [Span] {
    let line = symbols.horizontal
    let text = widths.map { String(repeating: line, count: $0) }.joined(separator: line + symbols.cross + line)
    return [Span(text, roles: [.tableFrame], width: widths.reduce(0, +) + 3 * (widths.count - 1))]
  }

  /// Each row as a record: its cells one after the other, with their headers, as many on a line as fit.
  private mutating func records(of table: Table, width: Int, style: TextStyle) -> [StyledLine] {
    var lines: [StyledLine] = []
    for row in table.rows.isEmpty ? [table.header] : table.rows {
      let gap = blank
      var record: [StyledLine] = []
      var line = Flow()
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        var piece = Flow()
        if !table.rows.isEmpty, table.header.indices.contains(column), !table.header[column].isEmpty {
          piece.append(table.header[column] + ":", style: TextStyle(.tableHeader))
          piece.append(" ", style: style)
        }
        piece.append(cell, style: style)
        if !line.isEmpty, line.columns + symbols.separator.count + piece.columns > width {
          record += set(line, width: width)
          line = Flow()
        }
        if !line.isEmpty { line.append(symbols.separator, style: TextStyle(.tableFrame)) }
        line.append(piece)
      }
      record += set(line, width: width)
      if !lines.isEmpty, !record.isEmpty { lines.append(gap) }
      lines += record
    }
    return lines
  }
}

/// How wide the columns of a table are.
enum TableFit {
  /// A column is as wide as its cells or so wide.
  private static let narrowestColumn = 6
  /// A column is never narrower than its longest word, up to so many columns.
  private static let widestWord = 14
  /// The columns between two cells: a line with a blank on each side.
  private static let gap = 3

  /// The widths of a table's columns; `nil` where they do not fit next to each other.
  static func widths(of rows: [[Flow]], columnCount: Int, width: Int) -> [Int]? {
    let room = width - gap * (columnCount - 1)
    guard room >= columnCount else { return nil }
    var natural = Array(repeating: 1, count: columnCount)
    var least = natural
    for row in rows {
      for (column, cell) in row.enumerated() {
        natural[column] = max(natural[column], cell.columns)
        least[column] = max(least[column], leastColumns(of: cell))
      }
    }
    let wanted = natural.reduce(0, +)
    if wanted <= room { return natural }
    let needed = least.reduce(0, +)
    guard needed <= room else { return nil }

    // What is left after the least goes to the columns in proportion to what they lack.
    let spare = room - needed
    var widths = zip(natural, least).map { natural, least in
      least + spare * (natural - least) / (wanted - needed)
    }
    var rest = room - widths.reduce(0, +)
    for column in widths.indices where rest > 0 && widths[column] < natural[column] {
      widths[column] += 1
      rest -= 1
    }
    return widths
  }

  private static func leastColumns(of cell: Flow) -> Int {
    max(min(narrowestColumn, cell.columns), min(widestWord, cell.columnsOfWidestWord))
  }

  /// Whether all cells are numbers, which are set at the right edge of their column.
  static func isNumeric(_ cells: [Flow]) -> Bool {
    var hasNumber = false
    for cell in cells where !cell.isEmpty {
      guard let last = cell.bytes.last, cell.columns <= 16 else { return false }
      let text = String(decoding: cell.bytes, as: UTF8.self)
      guard text.unicodeScalars.allSatisfy(isPartOfNumber) else { return false }
      if text.unicodeScalars.contains(where: { $0.properties.numericType != nil }) { hasNumber = true }
      if last == UInt8(ascii: "-") && cell.bytes.count > 1 { return false }
    }
    return hasNumber
  }

  private static func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .currencySymbol, .spaceSeparator, .mathSymbol: true
    default: ".,'’%‰-–—:/".unicodeScalars.contains(scalar)
    }
  }
}

extension Flow {
  /// The columns of the widest piece between blanks; pieces of scripts that break anywhere count as one cell.
  var columnsOfWidestWord: Int {
    var widest = 0
    var columns = 0
    for (byte, width) in zip(bytes, widths) {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        columns = 0
      } else {
        columns = width == 2 ? 2 : columns + Int(width)
        widest = max(widest, columns)
      }
    }
    return widest
  }
}
