import Articles
import Testing

@testable import Interface

/// What the status line hints at, and what failures change.
struct StatusLineTests {
  @Test("over an empty library nothing is hinted at that needs a headline")
  func emptyLibrary() {
    let session = Session(FakeLibrary())
    #expect(session.status.hasPrefix("a subscribe  R refresh  q quit  ? help"))
    #expect(session.shows("a subscribes to a feed or a site.") && session.shows("“lede import”"))
  }

  @Test("over an empty list of feeds the way to subscribe is hinted at")
  func noFeeds() {
    var session = Session()
    session.type("f")
    #expect(session.status.contains("Esc back  a subscribe"))
    #expect(!session.status.contains("Enter"))
  }

  @Test("hints are only of what can be done")
  func trueHints() {
    var session = Session(columns: 80, rows: 24)
    session.press(.enter)
    #expect(session.status.contains("Esc back"))
    session.press(.tab)
    #expect(session.status.contains("Enter follow  ? help"))
    var plain = Session(.linked, columns: 80, rows: 24)
    plain.library.replace(ArticleID(1), with: Article(title: "Plain", blocks: [.paragraph([.text("No link.")])]))
    plain.press(.enter)
    #expect(!plain.status.contains("Tab choose"))
    var feeds = Session(.subscribed)
    feeds.type("f")
    #expect(!feeds.status.contains("f feeds"))
  }

  @Test("an article has the help's key beside its title, on the smallest screen too")
  func smallArticle() {
    var session = Session(columns: 40, rows: 10)
    session.press(.enter)
    #expect(session.status.hasPrefix("Ferry stops in the…   ? help"))
  }

  @Test("on a section's header Enter folds and unfolds")
  func header() {
    var session = Session()
    #expect(session.status.contains("Enter read"))
    session.press(.left)
    #expect(session.status.contains("Enter fold"))
    session.press(.enter)
    #expect(session.status.contains("Enter unfold"))
  }

  @Test("a browser that does not start takes no mark back")
  func otherFailure() {
    var session = Session()
    var state = session.state
    _ = state.update(.event(.key(.character("s"))))
    _ = state.update(.failed("No browser could be started."))
    #expect(state.list.selectedHeadline?.status.isStarred == true)
    _ = state.update(.libraryFailed("The disk is full."))
    #expect(state.list.selectedHeadline?.status.isStarred == false)
    session.send(.failed("No browser could be started."))
    #expect(session.status == "No browser could be started.")
  }
}
