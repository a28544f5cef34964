import Articles
import Testing

@testable import Interface

struct MarkingTests {
  @Test("r marks read and unread, s gives and takes the star, u undoes one after the other")
  func marks() {
    var session = Session(columns: 80, rows: 24)
    let id = ArticleID(1)
    session.type("rs")
    #expect(session.library.status(id) == Status(isRead: true, isStarred: true))
    #expect(session.status == "Starred.")
    session.type("u")
    #expect(session.library.status(id) == Status(isRead: true, isStarred: false))
    #expect(session.status == "“Ferry stops in the fog for the third day” is without a star again.")
    session.type("u")
    #expect(session.library.status(id) == Status())
    session.type("u")
    #expect(session.status == "Nothing to undo.")
  }

  @Test("the counts follow at once")
  func counts() {
    var session = Session(columns: 80, rows: 24)
    #expect(session.status.hasSuffix("6 unread"))
    session.type("r")
    session.wait(10_000)
    #expect(session.status.hasSuffix("5 unread"))
    #expect(session.rows[0].hasSuffix("1 "))
  }

  @Test("an article marked unread while it is on the screen stays unread")
  func staysUnread() {
    var session = Session(columns: 80, rows: 24)
    session.press(.enter)
    session.wait(1_000)
    session.type("r")
    session.wait(10_000)
    #expect(session.library.status(ArticleID(1))?.isRead == false)
  }

  @Test("u also takes back that an article was marked by being shown")
  func undoAutomatic() {
    var session = Session()
    session.wait(1_500)
    #expect(session.library.status(ArticleID(1))?.isRead == true)
    session.type("u")
    session.wait(5_000)
    #expect(session.library.status(ArticleID(1))?.isRead == false)
  }

  @Test("a mark that could not be kept is taken back, and the reason is said")
  func failure() {
    var session = Session(columns: 80, rows: 24)
    session.library.isBroken = true
    session.type("s")
    #expect(session.state.list.selectedHeadline?.status.isStarred == false)
    #expect(session.status == "The library cannot be read.")
    session.library.isBroken = false
    session.type("u")
    #expect(session.library.status(ArticleID(1)) == Status())
  }

  @Test("a section has no marks")
  func section() {
    var session = Session(columns: 80, rows: 24)
    session.press(.left)
    session.type("s")
    #expect(session.status.contains("Select a headline first"))
  }

  @Test("only what rested for the whole moment is read")
  func passing() {
    var session = Session()
    session.wait(120)
    session.wait(900)
    session.press(.down)
    session.wait(900)
    session.press(.down)
    session.wait(2_000)
    #expect(session.library.status(ArticleID(1))?.isRead == true)
    #expect(session.library.status(ArticleID(2))?.isRead == false)
  }
}
