import CNcurses
import CTerminal
import Interface

/// Brings grids onto the screen: gives ncurses the cells that changed, which sends what the terminal needs, and writes past
/// it what ``Lettering`` says.
struct Painter {
  /// A style in ncurses' terms.
  private struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  private let output: Int32
  private let depth: ColorDepth
  private let lettering: Lettering
  private let hasItalics: Bool
  private let isSynchronized: Bool
  private var pairs: ColorPairs
  private var looks: [Style: Look] = [:]
  private var shown: Grid?
  private var shownCursor: Position?

  /// A painter on the terminal ncurses has open, where nothing has been shown yet. `output` is its file descriptor.
  init(output: Int32, colors: Int, usesUnicode: Bool, pairs: ColorPairs) {
    self.output = output
    self.depth = ColorDepth(colors: colors)
    self.lettering = Lettering(usesUnicode: usesUnicode)
    self.hasItalics = capability("sitm") != nil
    self.isSynchronized = Self.knowsPrivateModes
    self.pairs = pairs
    curs_set(0)
  }

  /// Whether the terminal is of xterm's kind, which ignores private modes it does not know.
  static var knowsPrivateModes: Bool {
    capability("smcup")?.contains("?1049h") ?? false
  }

  /// Takes nothing on the screen for granted any more.
  mutating func forget() {
    shown = nil
    clearok(curses_current_window(), true)
  }

  /// Shows a grid. Where its size is not the screen's, which happens between a resize and its event, what fits is shown.
  mutating func paint(_ grid: Grid, cursor: Position?) {
    if shown == grid, shownCursor == cursor { return }
    let rows = changedRows(in: grid)
    for (row, columns) in rows { write(grid, row: row, columns: columns) }
    if (cursor == nil) != (shownCursor == nil) { curs_set(cursor == nil ? 0 : 1) }
    let place = cursor ?? Position(column: 0, row: 0)
    wmove(curses_standard_window(), Int32(place.row), Int32(place.column))
    wnoutrefresh(curses_standard_window())

    if isSynchronized {
      cterminal_output_begin(output)
      text(Self.beginSynchronized)
      cterminal_output_end()
    }
    doupdate()
    // A row that changed is written again whole: ncurses may have moved its cursor by writing the blanks it knows of.
    var past = Array(rows.keys)
    // Where the cursor was, there may be no row any more.
    for row in [cursor?.row, shownCursor?.row].compactMap({ $0 }) where rows[row] == nil && row < grid.size.rows {
      past.append(row)
    }
    cterminal_output_begin(output)
    for row in past.sorted() { writePast(grid, row: row) }
    style(Look(attributes: 0, pair: 0))
    cterminal_output_move(Int32(place.row), Int32(place.column))
    if isSynchronized { text(Self.endSynchronized) }
    cterminal_output_end()
    shown = grid
    shownCursor = cursor
  }

  // MARK: - Through ncurses

  private func changedRows(in grid: Grid) -> [Int: Range<Int>] {
    let width = grid.size.columns
    let rows = min(grid.size.rows, Int(curses_rows()))
    var changed: [Int: Range<Int>] = [:]
    for row in 0..<rows {
      let new = grid.cells[row * width..<(row + 1) * width]
      guard let shown, shown.size == grid.size else {
        changed[row] = 0..<width
        continue
      }
      let old = shown.cells[row * width..<(row + 1) * width]
      guard let first = new.indices.first(where: { new[$0] != old[$0] }),
        let last = new.indices.last(where: { new[$0] != old[$0] })
      else { continue }
      var columns = first - row * width..<last - row * width + 1
      // Clusters are written whole.
      while columns.lowerBound > 0, new[row * width + columns.lowerBound].isContinuation {
        columns = columns.lowerBound - 1..<columns.upperBound
      }
      while columns.upperBound < width, new[row * width + columns.upperBound].isContinuation {
        columns = columns.lowerBound..<columns.upperBound + 1
      }
      changed[row] = columns
    }
    return changed
  }

  private mutating func write(_ grid: Grid, row: Int, columns: Range<Int>) {
    let columns = columns.clamped(to: 0..<Int(curses_columns()))
    var cells: [cchar_t] = []
    cells.reserveCapacity(columns.count)
    for column in columns {
      let cell = grid[Position(column: column, row: row)]
      if cell.isContinuation { continue }
      let width = grid.width(of: column, row: row)
      let look = look(of: cell.style)
      switch lettering.route(of: cell.text, width: width) {
      case .cell(let scalars):
        append(scalars, look, to: &cells)
        // A wide cluster that only a narrow stand-in is left of.
        if width == 2, curses_scalar_width(scalars[0]) < 2 { append([0x20], look, to: &cells) }
      case .past:
        for _ in 0..<width { append([0x20], look, to: &cells) }
      }
    }
    mvwadd_wchnstr(curses_standard_window(), Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
  }

  private func append(_ scalars: [UInt32], _ look: Look, to cells: inout [cchar_t]) {
    var cell = cchar_t()
    if curses_make_cell(&cell, scalars, Int32(scalars.count), look.attributes, look.pair) != OK {
      curses_make_cell(&cell, [0x3F], 1, look.attributes, look.pair)
    }
    cells.append(cell)
  }

  private mutating func look(of wanted: Style) -> Look {
    if let look = looks[wanted] { return look }
    let style = depth.reduced(wanted)
    var look = Look(attributes: 0, pair: 0)
    if style.attributes.contains(.bold) { look.attributes |= CURSES_BOLD }
    if style.attributes.contains(.dim) { look.attributes |= CURSES_DIM }
    if style.attributes.contains(.italic) { look.attributes |= hasItalics ? CURSES_ITALIC : CURSES_UNDERLINE }
    if style.attributes.contains(.underline) { look.attributes |= CURSES_UNDERLINE }
    if style.attributes.contains(.reverse) { look.attributes |= CURSES_REVERSE }
    if depth != .none {
      look.pair = pairs.number(
        foreground: Self.number(of: style.foreground), background: Self.number(of: style.background))
    }
    looks[wanted] = look
    return look
  }

  /// A colour in ncurses' terms. On a terminal of direct colours the numbers below 8 are the palette's, so the eight darkest
  /// blues become the ninth.
  private static func number(of color: Color) -> Int32 {
    switch color {
    case .terminal: -1
    case .palette(let index): Int32(index)
    case .rgb(let red, let green, let blue):
      max(Int32(paletteOfDirect), Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    }
  }

  // MARK: - Past ncurses

  private static let paletteOfDirect = 8
  private static let beginSynchronized = "\u{1B}[?2026h"
  static let endSynchronized = "\u{1B}[?2026l"

  /// Writes the clusters of a row that ncurses has blanks for, and after each the cells that a terminal with another idea of
  /// its width may have spoilt.
  private mutating func writePast(_ grid: Grid, row: Int) {
    let end = min(grid.size.columns, Int(curses_columns()))
    var spoilt = 0
    for column in 0..<end {
      let cell = grid[Position(column: column, row: row)]
      if cell.isContinuation { continue }
      let width = grid.width(of: column, row: row)
      let written: String
      switch lettering.route(of: cell.text, width: width) {
      case .cell(let scalars):
        guard column < spoilt else { continue }
        written = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
      case .past(let text, let overrun) where column + width + overrun <= end:
        written = text
        spoilt = max(spoilt, column + width + overrun)
      case .past(let text, _):
        written = lettering.shortened(text, width: width)
      }
      cterminal_output_move(Int32(row), Int32(column))
      style(look(of: cell.style))
      text(written)
    }
  }

  private func style(_ look: Look) { cterminal_output_style(look.attributes, look.pair) }

  private func text(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cterminal_output_bytes($0.baseAddress, $0.count) }
    }
  }
}

extension Grid {
  /// The columns of the cluster that begins in a cell.
  fileprivate func width(of column: Int, row: Int) -> Int {
    let next = column + 1
    return next < size.columns && self[Position(column: next, row: row)].isContinuation ? 2 : 1
  }
}
