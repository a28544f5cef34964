import Testing

@testable import Interface

struct ScreenTests {
  @Test("list and article side by side")
  func wide() throws {
    var session = Golden.session(columns: 120, rows: 40)
    session.wait(120)
    try Golden.expect(session.screen, named: "wide")
  }

  @Test("a chosen story and the numbers of all that can be chosen")
  func target() throws {
    var session = Golden.session(columns: 120, rows: 40)
    session.wait(120)
    session.press(.tab, .tab, .tab)
    try Golden.expect(session.screen, named: "wide-target")
  }

  @Test("the numbers of more links than one digit counts hide no letter", arguments: [true, false])
  func manyTargets(usesUnicode: Bool) throws {
    var session = Golden.session(
      .linked, columns: 60, rows: 30, capabilities: Capabilities(usesUnicode: usesUnicode))
    session.press(.enter)
    session.type("11")
    try Golden.expect(session.screen, named: usesUnicode ? "medium-links" : "ascii-links")
  }

  @Test("choosing moves no word to another line")
  func choosingMovesNothing() {
    var session = Golden.session(.linked, columns: 60, rows: 30)
    session.press(.enter)
    func ends() -> [Substring] { session.rows.dropLast().map { $0.split { !$0.isLetter }.last ?? "" } }
    let before = ends()
    session.press(.tab)
    #expect(ends() == before)
    #expect(session.shows("says that ¹zebra crossings"))
    session.press(.escape)
    #expect(session.shows("says that zebra crossings"))
  }

  @Test("a search being typed")
  func search() throws {
    var session = Golden.session(columns: 120, rows: 40)
    session.wait(120)
    session.type("/the f")
    try Golden.expect(session.screen, named: "wide-search")
  }

  @Test("the help")
  func help() throws {
    var session = Golden.session(columns: 120, rows: 40)
    session.wait(120)
    session.type("?")
    try Golden.expect(session.screen, named: "wide-help")
  }

  @Test("several stories to choose from")
  func choice() throws {
    var session = Golden.session(columns: 80, rows: 24)
    session.press(.enter)
    session.type("5")
    session.press(.enter, .down)
    try Golden.expect(session.screen, named: "medium-choice")
  }

  @Test("one pane at a time on a narrow screen", arguments: [(80, 24, "medium"), (40, 10, "small")])
  func narrow(columns: Int, rows: Int, name: String) throws {
    var session = Golden.session(columns: columns, rows: rows)
    session.press(.down, .down, .down, .down)
    try Golden.expect(session.screen, named: "\(name)-list")
    session.press(.up, .up, .up, .up, .enter)
    session.type("/baker")
    session.press(.enter)
    session.type("n")
    try Golden.expect(session.screen, named: "\(name)-article")
    session.press(.escape)
    session.type("?")
    try Golden.expect(session.screen, named: "\(name)-help")
  }

  @Test("plain ASCII where nothing else arrives")
  func ascii() throws {
    var session = Golden.session(columns: 100, rows: 30, capabilities: Capabilities(usesUnicode: false, colors: 0))
    session.wait(120)
    let screen = session.screen
    #expect(screen.grid.cells.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } && !$0.text.isEmpty })
    try Golden.expect(screen, named: "ascii")
  }

  @Test("a screen under 40 by 10 says that it is too small, and comes back as it was", arguments: [(39, 10), (40, 9)])
  func tooSmall(columns: Int, rows: Int) {
    var session = Session(columns: 40, rows: 10)
    session.press(.down)
    let before = session.screen
    session.resize(columns: columns, rows: rows)
    #expect(session.shows("Lede needs 40 × 10."))
    session.press(.down)
    session.resize(columns: 40, rows: 10)
    #expect(session.screen == before)
    session.resize(columns: 10, rows: 3)
    session.type("q")
    #expect(session.library.hasQuit)
  }

  @Test("any size is drawn, even none")
  func anySize() {
    var session = Session()
    session.wait(120)
    for columns in [0, 1, 2, 5, 39, 40, 41, 99, 100, 101, 300] {
      for rows in [0, 1, 2, 9, 10, 11, 80] {
        session.resize(columns: columns, rows: rows)
        #expect(session.screen.grid.cells.count == columns * rows)
      }
    }
  }
}
