import Testing

@testable import Interface

struct GridTests {
  private let style = Style(attributes: .bold)

  private func grid(_ columns: Int, _ writes: (String, Int)...) -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: 1))
    for (text, column) in writes { grid.write(text, at: Position(column: column, row: 0), style: style) }
    return grid
  }

  @Test("a wide cluster takes two cells")
  func wide() {
    let grid = grid(6, ("a橋b", 0))
    #expect(grid.cells.map(\.text) == ["a", "橋", "", "b", " ", " "])
  }

  @Test("half of a wide cluster is never left", arguments: [(0, ["x", " ", "b"]), (1, [" ", "x", "b"])])
  func overwritten(column: Int, expected: [String]) {
    #expect(grid(3, ("橋b", 0), ("x", column)).cells.map(\.text) == expected)
  }

  @Test("a wide cluster over two others leaves blanks beside it")
  func overTwo() {
    #expect(grid(4, ("橋橋", 0), ("界", 1)).cells.map(\.text) == [" ", "界", "", " "])
  }

  @Test("a wide cluster is not cut at the edge or at a limit")
  func edge() {
    #expect(grid(2, ("a橋", 0)).cells.map(\.text) == ["a", " "])
    var grid = Grid(size: Size(columns: 6, rows: 1))
    #expect(grid.write("ab橋", at: Position(column: 0, row: 0), limit: 3, style: style) == 2)
    #expect(grid.cells.map(\.text) == ["a", "b", " ", " ", " ", " "])
  }

  @Test("nothing is written outside")
  func outside() {
    var grid = Grid(size: Size(columns: 3, rows: 1))
    let before = grid
    grid.write("x", at: Position(column: 0, row: 1), style: style)
    grid.write("x", at: Position(column: 0, row: -1), style: style)
    grid.write("x", at: Position(column: 3, row: 0), style: style)
    grid.fill(row: 4, columns: 0..<3, style: style)
    #expect(grid == before)
    grid.write("abcd", at: Position(column: -2, row: 0), style: style)
    #expect(grid.cells.map(\.text) == ["c", "d", " "])
  }

  @Test("a picture has every run at its cells, and nothing that SVG would misread")
  func picture() {
    let svg = grid(8, ("<&>橋b", 0)).svg(title: "A \"title\"")
    #expect(svg.contains("aria-label=\"A &quot;title&quot;\""))
    #expect(svg.contains("<text x=\"12\" y=\"26\" textLength=\"27\""))
    #expect(svg.contains(">&lt;&amp;&gt;</text>"))
    #expect(svg.contains("<text x=\"39\" y=\"26\" textLength=\"18\""))
    #expect(svg.contains("font-weight=\"bold\""))
  }

  @Test("ASCII has letters without their marks, and as many columns")
  func ascii() {
    #expect(ASCIIText.shown("Zażółć gęślą — “jaźń” Łódź, Ångström") == "Zazolc gesla - \"jazn\" Lodz, Angstrom")
    #expect(ASCIIText.shown("渡 e\u{301}Σ") == "?? e?")
  }

  @Test("the notation shows text, runs of styles and the styles")
  func notation() {
    var grid = Grid(size: Size(columns: 4, rows: 2))
    grid.write("ab", at: Position(column: 1, row: 1), style: Style(foreground: .rgb(1, 2, 255), attributes: .italic))
    #expect(
      grid.golden == """
        4x2
        |    |
        | ab |

        1: 1-2=a

        . - -
        a #0102ff - italic

        """)
  }
}
