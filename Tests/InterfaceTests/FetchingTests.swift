import Articles
import Testing
import Typesetting

@testable import Interface

/// Following what isn't in the library: over the network, beside everything else.
struct FetchingTests {
  private static let lines = "https://ferries.example/lines"
  private static let whale = "https://bay.example/whale"

  private static let page = Article(
    title: "All lines, and why none sails", address: lines, source: "Ferries",
    blocks: [.paragraph([.text("The boats are in the harbour.")])])

  /// A reader in the ferry's article, with its first link chosen.
  private func reading(_ article: Article = .ferry, columns: Int = 120, rows: Int = 40) -> Session {
    var library = FakeLibrary.small
    library.replace(ArticleID(1), with: article)
    var session = Session(library, columns: columns, rows: rows)
    session.press(.enter)
    return session
  }

  private func sent(_ session: Session) -> PageRequest? {
    session.effects.reversed().lazy.compactMap { if case .fetchPage(let request) = $0 { request } else { nil } }.first
  }

  @Test("a link's page is fetched, put into the library and opened in place; Backspace comes back to the place")
  func follow() throws {
    var session = reading()
    session.library.pages[Self.lines] = Self.page
    session.press(.down, .tab)
    let place = session.state.pane.position.anchor
    session.press(.enter)
    #expect(session.shownTitle == Self.page.title)
    #expect(session.library.headlines(in: SectionID(1)).contains { $0.title == Self.page.title })
    let request = try #require(sent(session))
    #expect(request.origin == ArticleID(1))
    #expect(request.purpose == .story)
    session.press(.backspace)
    #expect(session.shownTitle == Article.ferry.title)
    #expect(session.state.pane.position.anchor == place)
    // What was fetched once is in the library, and asks the network no more.
    session.library.pages = [:]
    session.press(.enter)
    #expect(session.shownTitle == Self.page.title)
  }

  @Test("while a page is on its way a line says so and how to end it", arguments: [(120, 40), (80, 24), (40, 10)])
  func underWay(columns: Int, rows: Int) {
    var session = reading(columns: columns, rows: rows)
    session.press(.tab, .enter)
    #expect(session.status.hasPrefix("Fetching ferries.example … Esc cancels"))
    session.press(.tab)
    #expect(session.status.hasPrefix("Fetching ferries.example … Esc cancels"))
    session.press(.escape)
    #expect(session.status == "Cancelled: ferries.example is not fetched.")
    #expect(session.library.cancelled == [sent(session)?.number])
    #expect(session.state.focus == .article)
    session.press(.escape)
    session.press(.escape)
    #expect(session.state.focus == .list)
  }

  @Test("a long host is shortened before the way to cancel is")
  func longHost() {
    let address = "https://the-lantern-bay-courier-and-advertiser.example/x"
    var session = reading(
      Article(title: "A", blocks: [.paragraph([.link([.text("x")], address: address)])]), columns: 40, rows: 10)
    session.press(.tab, .enter)
    #expect(session.status.contains("… Esc cancels"))
  }

  @Test("what comes after it was cancelled changes nothing")
  func lateAnswer() throws {
    var session = reading()
    session.press(.tab, .enter)
    let number = try #require(sent(session)).number
    session.press(.escape)
    let article = StoredArticle(
      headline: Headline(id: ArticleID(99), section: SectionID(1), title: "Late", sortDate: 0), article: Self.page)
    session.send(.pageSaved(article, for: number))
    session.send(.pageFailed(PageFailure("Late.", mayPass: true), for: number))
    #expect(session.shownTitle == Article.ferry.title)
    #expect(session.library.later.isEmpty)
    #expect(session.state.message?.text == "Cancelled: ferries.example is not fetched.")
  }

  @Test("following something else gives the first page up")
  func another() throws {
    var session = reading()
    session.press(.tab, .enter)
    let first = try #require(sent(session))
    session.type("2")
    session.press(.enter)
    #expect(session.status.hasPrefix("Fetching social.example"))
    session.send(.pageFailed(PageFailure("Old.", mayPass: true), for: first.number))
    #expect(session.status.hasPrefix("Fetching social.example"))
  }

  @Test("a reader who is elsewhere by then stays there, and is told")
  func elsewhere() throws {
    var session = reading()
    session.press(.tab, .enter)
    let request = try #require(sent(session))
    session.press(.escape, .escape)
    session = reading()
    session.press(.tab, .enter)
    session.press(.left, .down)
    session.wait(200)
    session.library.pages[Self.lines] = Self.page
    for answer in session.library.answers(to: .fetchPage(request)) { session.send(answer) }
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
    #expect(session.state.focus == .list)
    #expect(session.status.contains("“All lines, and why none sails” has come"))
  }

  @Test("a failure says why, keeps the place, is put on the list to be read later, and o opens the page")
  func failure() {
    var session = reading()
    session.library.unreachable[Self.lines] = PageFailure("ferries.example cannot be reached.", mayPass: true)
    session.press(.tab)
    let place = session.state.pane.position.anchor
    session.press(.enter)
    #expect(
      session.status
        == "ferries.example cannot be reached. It is on the list to be read later (L); o opens it in the browser.")
    #expect(session.shownTitle == Article.ferry.title)
    #expect(session.state.pane.position.anchor == place)
    #expect(session.library.later.map(\.address) == [Self.lines])
    #expect(session.library.later.map(\.title) == ["the state of all lines"])
    session.press(.down)
    session.type("o")
    #expect(session.library.openedInBrowser == [Self.lines])
  }

  @Test("o is about the failed page only until the reader turns to something else")
  func offerEnds() {
    var session = reading()
    session.library.unreachable[Self.lines] = PageFailure("It is a PDF document.", mayPass: false)
    session.press(.tab, .enter)
    #expect(session.status == "It is a PDF document. o opens it in the browser.")
    #expect(session.library.later.isEmpty)
    session.press(.tab)
    session.type("o")
    #expect(session.library.openedInBrowser == ["https://social.example/@bakery/1"])
  }

  @Test("a related story with an address is fetched; one without stays offered in the browser")
  func teasers() {
    var article = Article.ferry
    article.blocks = [
      .teaser(Teaser(title: "A whale in the harbour", address: Self.whale)), .teaser(Teaser(title: "No address")),
    ]
    var session = reading(article)
    session.library.unreachable[Self.whale] = PageFailure("bay.example is out of order.", mayPass: true)
    session.press(.tab, .enter)
    #expect(session.library.later.map(\.title) == ["A whale in the harbour"])
    session.press(.tab, .enter)
    #expect(session.status.contains("“No address” is not in the library. o opens this article’s page"))
    session.type("o")
    #expect(session.library.openedInBrowser == [article.address])
  }

  @Test("the next page is fetched as where the story goes on")
  func nextPage() {
    var article = Article.ferry
    article.blocks = [.paragraph([.text("The beginning.")])]
    article.nextPage = "https://post.example/ferry?page=2"
    var session = reading(article)
    #expect(session.shows("▸ Page 2  read on"))
    session.press(.tab, .enter)
    #expect(sent(session)?.purpose == .nextPage)
  }

  @Test("a page that turns out to be the story on the screen says so")
  func sameStory() {
    var session = reading()
    session.library.pages[Self.lines] = .ferry
    session.press(.tab, .enter)
    #expect(session.status == "That is the story you are reading.")
    #expect(session.state.history.past.isEmpty)
  }
}
