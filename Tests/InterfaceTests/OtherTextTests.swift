import Articles
import Testing

@testable import Interface

/// The feed's text and the page's.
struct OtherTextTests {
  private static let address = "https://post.example/bell"

  private static func text(_ count: Int, from first: Int = 1) -> [Block] {
    (first..<(first + count)).map {
      .paragraph([.text("Paragraph \($0) of the harbourmaster’s statement, which was long and in several parts.")])
    }
  }

  private func reading(_ feed: Article, page: Article?) -> Session {
    var library = FakeLibrary.small
    library.replace(ArticleID(1), with: feed)
    if let page { library.pages[Self.address] = page }
    var session = Session(library)
    session.press(.enter)
    return session
  }

  private static func feed(_ paragraphs: Int) -> Article {
    Article(title: "Bell found", address: address, origin: .feed, blocks: text(paragraphs))
  }

  @Test("e completes a feed’s article from its page, at the same words, and then goes between the two")
  func complete() throws {
    let figure = Block.figure(Figure(alt: "The bell"))
    let page = Article(title: "Bell found", address: Self.address, blocks: [figure] + Self.text(80))
    var session = reading(Self.feed(40), page: page)
    #expect(session.status.contains("e whole page"))
    session.press(.pageDown, .pageDown)
    let top = try #require(session.rows.first { $0.contains("Paragraph ") })
    session.type("e")
    #expect(session.status == "This is the whole page’s text; e shows the feed’s.")
    #expect(session.state.pane.loaded?.article == page)
    #expect(session.rows.first { $0.contains("Paragraph ") } == top)
    session.press(.down)
    #expect(session.status.contains("e feed’s text"))
    session.press(.up)
    session.type("e")
    #expect(session.status == "This is the feed’s text; e shows the page’s.")
    #expect(session.rows.first { $0.contains("Paragraph ") } == top)
    session.type("e")
    #expect(session.status == "This is the page’s text; e shows the feed’s.")
  }

  @Test("“read more” in a feed’s text leads to the whole page")
  func readMore() {
    var feed = Self.feed(1)
    feed.blocks.append(.paragraph([.link([.text("read more …")], address: Self.address)]))
    let page = Article(title: "Bell found", address: Self.address, blocks: Self.text(20))
    var session = reading(feed, page: page)
    session.press(.tab, .enter)
    #expect(session.state.pane.loaded?.article == page)
  }

  @Test("a story that is followed and is a feed’s announcement only is completed from its page")
  func followed() {
    var library = FakeLibrary.small
    library.replace(ArticleID(1), with: Self.feed(1))
    let page = Article(title: "Bell found", address: Self.address, blocks: Self.text(20))
    library.pages[Self.address] = page
    library.replace(
      ArticleID(2),
      with: Article(title: "Bells", blocks: [.teaser(Teaser(title: "Bell found", address: Self.address))]))
    var session = Session(library)
    session.press(.down, .enter, .tab, .enter)
    #expect(session.state.pane.loaded?.article == page)
    session.press(.backspace)
    #expect(session.state.pane.id == ArticleID(2))
  }

  @Test("a page that is worse is kept beside the feed’s text, which stays")
  func worse() {
    var page = Article(title: "Bell found", address: Self.address, blocks: Self.text(1))
    page.isPaywalled = true
    var session = reading(Self.feed(10), page: page)
    session.type("e")
    #expect(session.status == "The page is behind a paywall and shows less: the feed’s stays; e shows the page’s.")
    #expect(session.state.pane.loaded?.article.origin == .feed)
    session.type("e")
    #expect(session.state.pane.loaded?.article == page)
  }

  @Test("e says so where there is nothing else")
  func nothing() {
    var session = Session()
    session.press(.enter)
    session.type("e")
    #expect(session.status == "There is no other text of this article.")
    session = reading(Article(title: "Bell", origin: .feed), page: nil)
    session.type("e")
    #expect(session.status.hasPrefix("The feed gives no address"))
  }

  @Test("a page that cannot be had says why, and e tries again")
  func failure() {
    var session = reading(Self.feed(1), page: nil)
    session.library.unreachable[Self.address] = PageFailure("post.example is out of order.", mayPass: true)
    session.type("e")
    #expect(session.status == "post.example is out of order. e tries again, o opens it in the browser.")
    #expect(session.library.later.isEmpty)
  }
}
