import CVTerm

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is on the emulated screen.
extension EmulatedTerminal {
  /// A cell as the emulator has it.
  public struct Cell: Hashable {
    /// Its characters; empty where nothing was written.
    public var text: String
    /// Red, green and blue; `nil` for the terminal's own.
    public var foreground: [UInt8]?
    /// Red, green and blue; `nil` for the terminal's own.
    public var background: [UInt8]?
    public var isBold: Bool
    public var isReverse: Bool
    public var isUnderlined: Bool
  }

  /// Columns and rows.
  public var size: (columns: Int, rows: Int) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    vterm_get_size(emulator, &rows, &columns)
    return (Int(columns), Int(rows))
  }

  /// Whether the other screen, that of full-screen programs, is shown.
  public var isAlternate: Bool { modes.isAlternate }
  /// Whether the cursor is to be seen.
  public var isCursorVisible: Bool { modes.isCursorVisible }

  /// Where the cursor is, counted from 0.
  public var cursor: (column: Int, row: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(emulator), &position)
    return (Int(position.col), Int(position.row))
  }

  /// The cell at a place, counted from 0.
  public func cell(column: Int, row: Int) -> Cell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    let scalars = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self).prefix { $0 != 0 }) }
    var text = String.UnicodeScalarView()
    // The right half of a wide character has a number that is no scalar.
    for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { text.append(scalar) } }
    return Cell(
      text: String(text),
      foreground: vterm_is_default_foreground(cell.fg) ? nil : rgb(cell.fg),
      background: vterm_is_default_background(cell.bg) ? nil : rgb(cell.bg),
      isBold: cell.attrs.bold != 0, isReverse: cell.attrs.reverse != 0, isUnderlined: cell.attrs.underline != 0)
  }

  /// The rows as text, without blanks at their ends.
  public var lines: [String] {
    let size = size
    return (0..<size.rows).map { row in
      var line = ""
      var column = 0
      while column < size.columns {
        var cell = VTermScreenCell()
        vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
        let text = self.cell(column: column, row: row).text
        line += text.isEmpty ? " " : text
        column += max(1, Int(cell.width))
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The whole screen as text.
  public var text: String { lines.joined(separator: "\n") }

  /// The terminal's line modes, flags and control characters, to be compared.
  public var lineModes: [UInt8] {
    var modes = termios()
    guard tcgetattr(master, &modes) == 0 else { return [] }
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  private func rgb(_ color: VTermColor) -> [UInt8] {
    var color = color
    vterm_screen_convert_color_to_rgb(screen, &color)
    return [color.rgb.red, color.rgb.green, color.rgb.blue]
  }
}
