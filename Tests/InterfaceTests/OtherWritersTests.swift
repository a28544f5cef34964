import Articles
import Testing
import Typesetting

@testable import Interface

/// What the reader shows when another process has written to the library.
struct OtherWritersTests {
  private static let ferry = ArticleID(1)

  private static func longRead(_ words: String) -> Article {
    var article = Article.ferry
    article.blocks += (1...60).map { .paragraph([.text("\(words) \($0)")]) }
    return article
  }

  private func reading(_ article: Article = longRead("Old words")) -> Session {
    var library = FakeLibrary.small
    library.replace(Self.ferry, with: article)
    var session = Session(library)
    session.press(.enter)
    return session
  }

  @Test("a newer text of the article on the screen is shown at the same place")
  func newerText() {
    var session = reading()
    session.press(.pageDown, .pageDown)
    let rows = session.rows.dropLast()
    session.library.replace(Self.ferry, with: Self.longRead("New words"))
    session.send(.libraryChanged)
    #expect(session.rows.dropLast() == rows.map { $0.replacing("Old words", with: "New words") })
    #expect(session.status == "This article was saved anew; its newer text is shown.")
  }

  @Test("what is chosen stays chosen in a newer text, and a search goes on in it")
  func choice() {
    var session = reading()
    session.type("1")
    session.library.replace(Self.ferry, with: Self.longRead("New words"))
    session.send(.libraryChanged)
    #expect(session.state.pane.chosenTarget?.destination == .address("https://ferries.example/lines"))
    session.type("/newer")
    session.library.replace(Self.ferry, with: Self.longRead("Newer words"))
    session.send(.libraryChanged)
    #expect(session.state.pane.search?.matches.count == 60)
  }

  @Test("other changes of the library leave the article alone")
  func otherChanges() {
    var session = reading()
    session.press(.pageDown)
    let screen = session.screen
    session.send(.libraryChanged)
    #expect(session.screen == screen)
  }

  @Test("a star that another process gave survives a mark of this reader")
  func marks() {
    var session = reading()
    session.library.mark(Self.ferry, Status(isStarred: true))
    session.type("r")
    #expect(session.library.status(Self.ferry) == Status(isRead: true, isStarred: true))
    session.library.mark(Self.ferry, Status(isStarred: true))
    session.send(.libraryChanged)
    session.type("s")
    #expect(session.library.status(Self.ferry) == Status())
  }

  @Test("an article that was taken out stays on the screen, is told of once, and does not bar the way back")
  func gone() {
    var session = reading(.ferry)
    session.type("3")
    session.press(.enter)
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
    session.library.remove(ArticleID(2))
    session.send(.libraryChanged)
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
    #expect(session.status == "This article is no longer in the library.")
    session.wait(60_000)
    session.send(.libraryChanged)
    #expect(!session.status.contains("no longer in the library"))
    session.press(.backspace)
    #expect(session.shownTitle == "Ferry stops in the fog for the third day")
    session.press(.altRight)
    #expect(session.status == "There is no story to go forward to.")
  }

  @Test("a story of the history that was taken out is passed over the next time")
  func goneFromHistory() {
    var session = reading(.ferry)
    session.type("3")
    session.press(.enter)
    session.type("1")
    session.library.remove(Self.ferry)
    session.press(.backspace)
    #expect(session.status == "This article is no longer in the library.")
    session.press(.backspace)
    #expect(session.status == "There is no story to go back to.")
  }
}
