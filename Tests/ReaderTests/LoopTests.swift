import Articles
import Interface
import Store
import Testing

@testable import Reader

@Suite("The loop")
struct LoopTests {
  private let harbour: Harbour

  init() throws { harbour = try Harbour() }

  @Test("The first picture shows the list, and is the only one")
  func firstPicture() throws {
    try harbour.add("Ferry sails twice")
    let (terminal, failures) = harbour.read([])
    let first = try #require(terminal.screens.first)
    #expect(first.text.contains("Ferry sails twice"))
    #expect(terminal.drawings == 1)
    #expect(failures.isEmpty)
  }

  @Test("The selection's article is shown after a breath")
  func breath() throws {
    try harbour.add("Ferry sails twice", age: 1)
    try harbour.add("Gull takes office", age: 2)
    let (terminal, _) = harbour.read([.key(.down), .wait(500)])
    #expect(!terminal.screens[1].text.contains("It is said of Gull takes office"))
    #expect(terminal.screens[2].text.contains("It is said of Gull takes office"))
  }

  @Test("An article that was opened for a moment is read, one that was left at once is not")
  func reading() throws {
    let ferry = try harbour.add("Ferry sails twice", age: 1)
    let gull = try harbour.add("Gull takes office", age: 2)
    _ = harbour.read(
      [.key(.enter), .key(.escape), .key(.down), .key(.enter), .wait(5_000)], size: Size(columns: 80, rows: 24))
    #expect(try harbour.status(of: ferry)?.isRead == false)
    #expect(try harbour.status(of: gull)?.isRead == true)
  }

  @Test("A star given with the last key before the end is kept")
  func lastWrite() throws {
    let ferry = try harbour.add("Ferry sails twice")
    _ = harbour.read([.key(.character("s")), .key(.character("q"))])
    #expect(try harbour.status(of: ferry)?.isStarred == true)
  }

  @Test("A related story is followed by title and left again, with the terminal going away at the end")
  func related() throws {
    try harbour.add("Gull takes office", age: 30)
    try harbour.add(
      "Ferry sails twice", age: 1,
      blocks: [.teaser(Teaser(title: "Gull takes office", label: "see more"))])
    let (terminal, _) = harbour.read(
      [.key(.enter), .key(.tab), .key(.enter), .key(.backspace)], size: Size(columns: 80, rows: 24))
    #expect(terminal.screens[1].text.contains("It is said of Ferry"))
    #expect(terminal.screens[3].text.contains("It is said of Gull"))
    #expect(terminal.screens[4].text.contains("It is said of Ferry"))
  }

  @Test("The theme that was tried last is the one of the next start")
  func theme() throws {
    try harbour.add("Ferry sails twice")
    let before = harbour.read([.key(.character("T")), .wait(60_000)]).terminal
    let after = harbour.read([]).terminal
    let colors = { (screen: Screen) in Set(screen.grid.cells.map(\.style.background)) }
    #expect(colors(before.screens[0]) != colors(before.screens[2]))
    #expect(colors(after.screens[0]) == colors(before.screens[2]))
  }

  @Test("Resizing redraws in the new size")
  func resize() throws {
    try harbour.add("Ferry sails twice")
    let (terminal, _) = harbour.read([.resize(Size(columns: 40, rows: 10))])
    #expect(terminal.screens[1].grid.size == Size(columns: 40, rows: 10))
    #expect(terminal.screens[1].text.contains("Ferry"))
  }

  @Test("Nothing is drawn while nothing happens, except for the ages once a minute")
  func idle() throws {
    try harbour.add("Ferry sails twice")
    // The first run reads the article.
    _ = harbour.read([.wait(10_000)])
    let settled = harbour.read([.wait(10_000)]).terminal.drawings
    let later = harbour.read([.wait(10_000), .wait(49_000)]).terminal.drawings
    let aMinute = harbour.read([.wait(10_000), .wait(51_000)]).terminal.drawings
    #expect(later == settled)
    #expect(aMinute == settled + 1)
  }
}
