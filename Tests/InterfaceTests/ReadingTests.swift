import Articles
import Testing

@testable import Interface

struct ReadingTests {
  @Test("the first article is on the screen without a key")
  func start() {
    var session = Session()
    #expect(session.selectedTitle == "Ferry stops in the fog for the third day")
    session.wait(120)
    #expect(session.shownTitle == "Ferry stops in the fog for the third day")
    #expect(session.shows("Flour for three days"))
  }

  @Test("arrow keys never wait: only the headline on which the selection rests is loaded")
  func breath() {
    var session = Session()
    session.wait(120)
    session.press(.down, .down, .up)
    #expect(session.selectedTitle == "Lighthouse keeper retires after forty winters")
    #expect(session.shownTitle == "Ferry stops in the fog for the third day")
    session.wait(119)
    #expect(session.effects.filter { if case .loadArticle = $0 { true } else { false } }.count == 1)
    session.wait(1)
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
  }

  @Test("an article is read when it has been on the screen for a moment")
  func markedRead() {
    var session = Session()
    session.wait(1_119)
    #expect(session.library.status(ArticleID(1))?.isRead == false)
    session.wait(1)
    #expect(session.library.status(ArticleID(1))?.isRead == true)
    #expect(session.state.list.selectedHeadline?.status.isRead == true)
  }

  @Test("on a narrow screen an article is read only in its own pane")
  func narrowMarksLater() {
    var session = Session(columns: 80, rows: 24)
    session.wait(5_000)
    #expect(session.library.status(ArticleID(1))?.isRead == false)
    session.press(.enter)
    session.wait(1_000)
    #expect(session.library.status(ArticleID(1))?.isRead == true)
  }

  @Test("Enter on a related story opens it in place, and Backspace comes back to the very place")
  func followAndBack() {
    var session = Session(columns: 80, rows: 24)
    session.press(.enter, .pageDown, .tab)
    let place = session.state.pane.position
    let top = session.state.pane.top
    session.press(.tab, .enter)
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
    session.press(.backspace)
    #expect(session.shownTitle == "Ferry stops in the fog for the third day")
    #expect(session.state.pane.top >= top)
    #expect(session.state.pane.chosen == (place.chosen ?? -2) + 1)
    session.press(.altRight)
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
  }

  @Test("a story that is not in the library says so")
  func notInLibrary() {
    var session = Session()
    session.wait(120)
    session.type("4")
    session.press(.enter)
    #expect(session.status.contains("“A whale in the harbour” is not in the library."))
    #expect(session.shownTitle == "Ferry stops in the fog for the third day")
  }

  @Test("several stories that fit are offered to choose from")
  func choice() {
    var session = Session()
    session.wait(120)
    session.type("5")
    session.press(.enter)
    #expect(session.shows("Several stories fit “Fog”"))
    session.press(.down, .enter)
    #expect(session.shownTitle == "Fog after Thursday")
  }
}
