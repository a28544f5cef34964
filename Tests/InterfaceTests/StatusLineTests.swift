import Articles
import Testing

@testable import Interface

/// What the status line hints at, and what failures change.
struct StatusLineTests {
  @Test("over an empty library nothing is hinted at that needs a headline")
  func emptyLibrary() {
    let session = Session(FakeLibrary())
    #expect(!session.status.contains("Enter"))
    #expect(session.status.contains("? help"))
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
