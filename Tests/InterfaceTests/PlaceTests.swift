import Articles
import Testing

@testable import Interface

struct PlaceTests {
  private func firstLine(_ session: Session) -> String {
    let text = session.state.layout.text
    return session.state.screen(at: Session.now).grid.rows[text.row].trimmed
  }

  @Test("a resize keeps the place in the text, and going back the line")
  func resize() {
    var session = Session(columns: 80, rows: 14)
    session.press(.enter)
    for _ in 0..<13 { session.press(.down) }
    let top = session.state.pane.top
    let line = firstLine(session)
    for (columns, rows) in [(40, 10), (55, 30), (200, 20), (99, 11)] { session.resize(columns: columns, rows: rows) }
    session.resize(columns: 80, rows: 14)
    #expect(session.state.pane.top == top)
    #expect(firstLine(session) == line)
  }

  @Test("the narrower screen shows the words that were at the top")
  func sameWords() {
    var session = Session(columns: 80, rows: 14)
    session.press(.enter)
    while !firstLine(session).hasPrefix("The baker counts") { session.press(.down) }
    session.resize(columns: 50, rows: 12)
    #expect(firstLine(session).hasPrefix("The baker counts"))
  }

  @Test("back and forward come to the very line and choice, at any size")
  func history() {
    var session = Session(columns: 80, rows: 12)
    session.press(.enter, .pageDown, .tab, .tab, .tab)
    let top = session.state.pane.top
    #expect(session.state.pane.chosen == 2)
    session.press(.enter)
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
    session.press(.altLeft)
    #expect(session.state.pane.top == top)
    #expect(session.state.pane.chosen == 2)
    session.press(.altLeft)
    #expect(session.status == "There is no story to go back to.")
    session.press(.altRight)
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
    session.press(.altRight)
    #expect(session.status == "There is no story to go forward to.")
  }

  @Test("leafing through the list leaves no trail, but a followed story is kept on it")
  func trail() {
    var session = Session()
    session.wait(120)
    session.press(.down)
    session.wait(120)
    session.press(.backspace)
    #expect(session.status == "There is no story to go back to.")
    session.press(.up)
    session.wait(120)
    session.type("3")
    session.press(.enter, .escape)
    session.press(.down, .down)
    session.wait(120)
    #expect(session.shownTitle == "The tide tables were wrong, and nobody noticed")
    session.press(.backspace)
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
    session.press(.backspace)
    #expect(session.shownTitle == "Ferry stops in the fog for the third day")
  }
}
