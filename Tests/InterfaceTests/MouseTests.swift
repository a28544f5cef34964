import Articles
import Testing

@testable import Interface

struct MouseTests {
  private func place(of text: String, in session: Session) -> Position? {
    for (row, line) in session.rows.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      // A row's characters are its cells here: the text before is narrow.
      return Position(column: line.distance(from: line.startIndex, to: range.lowerBound), row: row)
    }
    return nil
  }

  @Test("a click selects a headline, the next one opens it")
  func selects() throws {
    var session = Session(columns: 80, rows: 24)
    let title = try #require(place(of: "The tide tables", in: session))
    session.click(column: title.column, row: title.row)
    #expect(session.selectedTitle == "The tide tables were wrong, and nobody noticed")
    #expect(session.state.focus == .list)
    session.click(column: title.column, row: title.row + 1)
    #expect(session.state.focus == .article)
    #expect(session.shownTitle == "The tide tables were wrong, and nobody noticed")
  }

  @Test("a click folds a section")
  func folds() {
    var session = Session()
    session.click(column: 5, row: 0)
    #expect(session.shows("▸ News › Harbour"))
    session.click(column: 5, row: 0)
    #expect(session.shows("▾ News › Harbour"))
  }

  @Test("a click follows a link")
  func follows() throws {
    var session = Session()
    session.wait(120)
    let row = try #require(session.rows.firstIndex { $0.contains("▸ Lighthouse keeper") })
    session.click(column: 60, row: row)
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
    #expect(session.state.focus == .article)
  }

  @Test("the wheel scrolls what is under the pointer")
  func wheel() {
    var session = Session(.long(100), columns: 120, rows: 14)
    session.wait(120)
    session.send(.event(.mouse(Mouse(.wheelDown, at: Position(column: 90, row: 5)))))
    #expect(session.state.pane.top == min(3, session.state.pane.lastTop))
    #expect(session.selectedTitle == "Story 0")
    for _ in 0..<10 { session.send(.event(.mouse(Mouse(.wheelDown, at: Position(column: 5, row: 5))))) }
    #expect(!session.shows("●  Story 0 "))
    #expect(session.shows(session.selectedTitle ?? "?"))
  }

  @Test("a click beside a dialog closes it")
  func dialog() {
    var session = Session()
    session.type("?")
    #expect(session.shows("─ Keys ─"))
    session.click(column: 2, row: 2)
    #expect(!session.shows("─ Keys ─"))
  }
}
