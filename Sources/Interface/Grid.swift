import Typesetting

/// A size in character cells.
public struct Size: Hashable, Sendable {
  /// Cells from left to right.
  public var columns: Int
  /// Cells from top to bottom.
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell of the screen, counted from 0 at the top left.
public struct Position: Hashable, Sendable {
  /// Cells from the left.
  public var column: Int
  /// Cells from the top.
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A colour of a theme; the device shows the nearest it has.
public enum Color: Hashable, Sendable {
  /// What the terminal uses by itself.
  case terminal
  /// One of the terminal's own sixteen, 0 to 15, in the order of ECMA-48 (black, red, green, yellow, blue, magenta, cyan,
  /// white, then the same eight bright): what it looks like is the user's choice.
  case palette(UInt8)
  /// Red, green and blue, 0 to 255 each.
  case rgb(UInt8, UInt8, UInt8)
}

/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// Attributes beside the colours.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bold.
    public static let bold = Attributes(rawValue: 1)
    /// Dim.
    public static let dim = Attributes(rawValue: 2)
    /// Italic; underlined where the terminal has no italics.
    public static let italic = Attributes(rawValue: 4)
    /// Underlined.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// The colour of the text.
  public var foreground: Color
  /// The colour behind the text.
  public var background: Color
  /// Bold, italic and so on.
  public var attributes: Attributes

  public init(foreground: Color = .terminal, background: Color = .terminal, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// One cell of the screen.
public struct Cell: Hashable, Sendable {
  /// One cluster of one or two columns; empty in the second cell of a wide one.
  public var text: String
  /// How it looks.
  public var style: Style

  public init(_ text: String = " ", style: Style = Style()) {
    self.text = text
    self.style = style
  }

  /// Whether this is the right half of a wide cluster.
  public var isContinuation: Bool { text.isEmpty }
}

/// A screen as cells, row by row.
public struct Grid: Hashable, Sendable {
  /// Its size.
  public let size: Size
  /// The cells, row by row, `size.columns` each.
  public private(set) var cells: [Cell]

  /// A screen of blanks.
  public init(size: Size, style: Style = Style()) {
    self.size = size
    self.cells = Array(repeating: Cell(style: style), count: size.columns * size.rows)
  }

  /// The cell at a position inside the screen.
  public subscript(position: Position) -> Cell {
    get { cells[position.row * size.columns + position.column] }
    set { cells[position.row * size.columns + position.column] = newValue }
  }
}
