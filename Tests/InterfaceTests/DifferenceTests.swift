import Articles
import Testing

@testable import Interface

/// What the reader shows of an article that was changed since it was read.
struct DifferenceTests {
  private static let ferry = ArticleID(1)

  /// The ferry sails after all.
  static var changed: Article {
    var article = Article.ferry
    article.title = "Ferry sails in the fog on the third day"
    article.blocks[2] = .paragraph([
      .text("The baker counts sacks. There are twelve. The fog is as thick as it was on Sunday.")
    ])
    article.blocks.remove(at: 7)
    article.blocks.insert(.paragraph([.text("At noon the boat came in with flour for a month.")]), at: 3)
    return article
  }

  private func reading(
    _ session: Session = Session(.small), changed: Article = Self.changed
  ) -> Session {
    var session = session
    session.press(.enter)
    session.wait(1_000)
    session.library.change(Self.ferry, to: changed)
    session.send(.libraryChanged)
    return session
  }

  @Test("a changed article has a mark in the list until D has shown what changed")
  func listMark() {
    var session = Session(.small)
    session.press(.enter)
    session.wait(1_000)
    session.library.change(Self.ferry, to: Self.changed)
    session.press(.escape)
    session.send(.libraryChanged)
    #expect(session.rows[1].hasPrefix("▌≠"))
    session.type("DD")
    session.press(.escape)
    #expect(session.rows[1].hasPrefix("▌ "))
    session.send(.libraryChanged)
    #expect(session.rows[1].hasPrefix("▌ "))
  }

  @Test("a changed article says so under its byline, and D shows what changed and the article again")
  func shown() {
    var session = reading()
    #expect(session.shows("Changed since you read it. D shows how."))
    session.type("D")
    #expect(session.shows("Ferry −stops +sails in the fog"))
    #expect(session.shows("There are −two +twelve."))
    #expect(session.shows("+ At noon the boat came in with flour for a month."))
    #expect(session.shows("− ▌ A boat is a promise."))
    session.type("D")
    #expect(session.shows("There are twelve."))
    #expect(!session.shows("−two"))
  }

  @Test("without colours brackets say where a change begins and ends")
  func brackets() {
    var session = reading(Session(.small, capabilities: Capabilities(usesUnicode: false, colors: 0)))
    session.type("D")
    #expect(session.shows("There are [-two-] {+twelve+}."))
  }

  @Test("D scrolls to the first change, and back to where the reader was")
  func place() {
    var long = Article.ferry
    long.blocks += (1...80).map { .paragraph([.text("Paragraph \($0) of a long story.")]) }
    var library = FakeLibrary.small
    library.replace(Self.ferry, with: long)
    var later = long
    later.blocks[later.blocks.count - 20] = .paragraph([.text("Paragraph 61 of a very long story.")])
    var session = reading(Session(library), changed: later)
    session.press(.pageDown)
    func text() -> [Substring] { session.rows.map { $0.suffix(session.state.layout.article.columns) } }
    let before = text()
    session.type("D")
    #expect(session.shows("of a +very long story"))
    session.type("D")
    #expect(text() == before)
  }

  @Test("an article that was not changed says so")
  func unchanged() {
    var session = Session(.small)
    session.press(.enter)
    session.type("D")
    #expect(session.status == "This article is as it was when you first read it.")
  }

  @Test("the library is told that the changes were seen, and D still shows them")
  func seen() {
    var session = reading()
    session.type("DD")
    session.send(.libraryChanged)
    #expect(!session.shows("Changed since you read it."))
    session.type("D")
    #expect(session.shows("−two +twelve"))
  }

  @Test("what changed, on the screen", arguments: [(120, 40, "wide"), (80, 24, "medium"), (40, 10, "small")])
  func screens(columns: Int, rows: Int, name: String) throws {
    var session = reading(Golden.session(columns: columns, rows: rows))
    session.type("D")
    try Golden.expect(session.screen, named: "\(name)-difference")
  }

  @Test("what changed without colours, on the screen")
  func ascii() throws {
    var session = reading(
      Golden.session(columns: 80, rows: 24, capabilities: Capabilities(usesUnicode: false, colors: 0)))
    session.type("D")
    try Golden.expect(session.screen, named: "ascii-difference")
  }
}
