/// What a grid looks like in a picture where a theme leaves it to the terminal.
public struct PictureColors: Hashable, Sendable {
  /// The terminal's own colour of text, as `#rrggbb`.
  public var foreground: String
  /// The terminal's own background, as `#rrggbb`.
  public var background: String

  public init(foreground: String = "#d0d0d0", background: String = "#101010") {
    self.foreground = foreground
    self.background = background
  }
}

extension Grid {
  /// A picture of the screen as SVG: colours, bold, italic and underline as a terminal shows them. Every run of text has
  /// the exact length of its cells, whatever the font.
  ///
  /// - Parameters:
  ///   - title: What the picture shows, for those who do not see it.
  ///   - colors: The terminal's own colours.
  public func svg(title: String, colors: PictureColors = PictureColors()) -> String {
    var picture = GridPicture(colors: colors)
    picture.draw(self, title: title)
    return picture.svg
  }
}

/// An SVG being written.
private struct GridPicture {
  /// A cell in user units. The font's size goes with it: its letters are 0.6 of it wide and its lines 1.17 of it high, so
  /// that they meet even where a program knows no `textLength`.
  private static let cellWidth = 9
  private static let cellHeight = 18
  private static let fontSize = 15
  /// From the top of a cell to the line letters stand on.
  private static let baseline = 14
  private static let margin = 12
  private static let fonts =
    "'JetBrains Mono','DejaVu Sans Mono','Noto Sans Mono','Noto Sans Mono CJK SC','Noto Color Emoji',monospace"
  /// xterm's first sixteen colours.
  private static let palette = [
    "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5", "#7f7f7f", "#ff0000",
    "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
  ]

  let colors: PictureColors
  var svg = ""

  init(colors: PictureColors) { self.colors = colors }

  mutating func draw(_ grid: Grid, title: String) {
    let width = grid.size.columns * Self.cellWidth + 2 * Self.margin
    let height = grid.size.rows * Self.cellHeight + 2 * Self.margin
    let title = Self.escaped(title)
    let edge = grid.cells.first.map { background(of: $0.style) } ?? colors.background
    svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      role="img" aria-label="\(title)">
      <title>\(title)</title>
      <rect width="100%" height="100%" rx="8" fill="\(edge)"/>
      <g font-family="\(Self.fonts)" font-size="\(Self.fontSize)" xml:space="preserve">

      """
    for row in 0..<grid.size.rows {
      drawBackgrounds(of: grid, row: row, edge: edge)
      drawText(of: grid, row: row)
    }
    svg += "</g>\n</svg>\n"
  }

  private mutating func drawBackgrounds(of grid: Grid, row: Int, edge: String) {
    var column = 0
    while column < grid.size.columns {
      let color = background(of: grid[Position(column: column, row: row)].style)
      var end = column + 1
      while end < grid.size.columns, background(of: grid[Position(column: end, row: row)].style) == color { end += 1 }
      if color != edge {
        svg += "<rect x=\"\(x(column))\" y=\"\(y(row))\" width=\"\((end - column) * Self.cellWidth)\" "
        svg += "height=\"\(Self.cellHeight)\" fill=\"\(color)\"/>\n"
      }
      column = end
    }
  }

  /// Runs of narrow ASCII in one style are one element; everything else stands by itself, so that no font can move it.
  private mutating func drawText(of grid: Grid, row: Int) {
    var column = 0
    while column < grid.size.columns {
      let cell = grid[Position(column: column, row: row)]
      var text = cell.text
      var end = column + 1
      if Self.isPlain(cell) {
        while end < grid.size.columns {
          let next = grid[Position(column: end, row: row)]
          guard Self.isPlain(next), next.style == cell.style else { break }
          text += next.text
          end += 1
        }
      } else if end < grid.size.columns, grid[Position(column: end, row: row)].isContinuation {
        end += 1
      }
      let isUnderlined = cell.style.attributes.contains(.underline)
      if isUnderlined || text.contains(where: { $0 != " " }) { draw(text, from: column, to: end, row, cell.style) }
      column = end
    }
  }

  private static func isPlain(_ cell: Cell) -> Bool {
    cell.text.utf8.count == 1 && cell.text.utf8.allSatisfy { $0 < 0x80 }
  }

  private mutating func draw(_ text: String, from start: Int, to end: Int, _ row: Int, _ style: Style) {
    var attributes = ""
    if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
    if style.attributes.contains(.italic) { attributes += " font-style=\"italic\"" }
    if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
    if style.attributes.contains(.dim) { attributes += " opacity=\"0.6\"" }
    svg += "<text x=\"\(x(start))\" y=\"\(y(row) + Self.baseline)\" "
    svg += "textLength=\"\((end - start) * Self.cellWidth)\" lengthAdjust=\"spacingAndGlyphs\" "
    svg += "fill=\"\(foreground(of: style))\"\(attributes)>\(Self.escaped(text))</text>\n"
  }

  private func x(_ column: Int) -> Int { Self.margin + column * Self.cellWidth }
  private func y(_ row: Int) -> Int { Self.margin + row * Self.cellHeight }

  private func foreground(of style: Style) -> String {
    style.attributes.contains(.reverse)
      ? Self.hex(style.background, colors.background) : Self.hex(style.foreground, colors.foreground)
  }

  private func background(of style: Style) -> String {
    style.attributes.contains(.reverse)
      ? Self.hex(style.foreground, colors.foreground) : Self.hex(style.background, colors.background)
  }

  private static func hex(_ color: Color, _ own: String) -> String {
    switch color {
    case .terminal: own
    case .palette(let index): palette[Int(index) % palette.count]
    case .rgb(let red, let green, let blue): "#" + [red, green, blue].map(hex).joined()
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
