import Articles
import LoopbackServer
import Markup
import Testing

@testable import Newswire

@Suite struct ArticleFetchingTests {
  private static let opening =
    "The harbour board met on Monday evening to talk about the pier, which had lost eleven planks in the storm."
  private static let story = """
    <!doctype html><title>The pier</title><article><h1>The pier</h1><p>\(opening)</p>\
    <p>Nobody had counted the planks before, said the harbour master, so that nobody knew how many there should be.\
    </p></article>
    """

  @Test func anArticleComesWithItsPage() async throws {
    try await withServer(answering: { _ in .html(Self.story) }) { server, wire in
      let fetched = try await wire.article(at: server.address("/pier"), trust: .user)
      #expect(fetched.article.title == "The pier")
      #expect(fetched.page.bytes == Array(Self.story.utf8))
      #expect(fetched.page.address == server.address("/pier"))
    }
  }

  @Test func whatIsNoArticleSaysWhy() async throws {
    try await withServer(answering: { _ in
      Reply(headers: [("Content-Type", "text/xml")], body: .whole(Array("<rss version='2.0'><channel/></rss>".utf8)))
    }) { server, wire in
      await expect(.unreadable(.feed, host: "127.0.0.1")) {
        try await wire.article(at: server.address("/"), trust: .user)
      }
    }
  }

  private static func page(_ words: String..., next: String? = nil, related: Teaser? = nil) -> Article {
    Article(
      title: "The pier", nextPage: next,
      blocks: words.map { .paragraph([.text($0)]) } + (related.map { [.teaser($0)] } ?? []))
  }
  private static func words(_ article: Article) -> [String] { article.blocks.map { [$0].bodyText } }

  @Test func furtherPagesAreJoinedWithoutWhatTheyRepeat() throws {
    let location = try #require(WebLocation("https://paper.example/pier"))
    let related = Teaser(title: "The lamp", address: "https://paper.example/lamp")
    var joining = PageJoining(
      first: Self.page("One.", "Two.", next: "https://paper.example/pier?page=2", related: related), at: location)
    #expect(joining.next() == "https://paper.example/pier?page=2")
    var second = Self.page("Two.", "Four.", next: "https://paper.example/pier?page=3", related: related)
    second.lede = Lede([.text("Three.")])
    joining.append(second, servedFrom: nil)
    #expect(joining.next() == "https://paper.example/pier?page=3")
    joining.append(Self.page("Five."), servedFrom: nil)
    #expect(joining.next() == nil)
    #expect(
      Self.words(joining.article).filter { !$0.isEmpty }.prefix(5) == ["One.", "Two.", "Three.", "Four.", "Five."])
    #expect(joining.article.blocks.last == .teaser(related))
    #expect(joining.article.nextPage == nil)
    #expect(!joining.article.isTruncated)
  }

  @Test(arguments: ["https://paper.example/pier", "https://paper.example/pier#top"])
  func pagesThatLeadBackEnd(next: String) throws {
    let location = try #require(WebLocation("https://paper.example/pier"))
    var joining = PageJoining(first: Self.page("One.", next: next), at: location)
    #expect(joining.next() == nil)
    #expect(joining.article.nextPage == nil)
    #expect(!joining.article.isTruncated)
  }

  @Test func pagesWithoutEndEnd() throws {
    let location = try #require(WebLocation("https://paper.example/1"))
    var joining = PageJoining(first: Self.page("Page 1.", next: "https://paper.example/2"), at: location)
    var count = 1
    while let next = joining.next() {
      count += 1
      #expect(next == "https://paper.example/\(count)")
      joining.append(Self.page("Page \(count).", next: "https://paper.example/\(count + 1)"), servedFrom: nil)
    }
    #expect(count == PageJoining.mostPages)
    #expect(joining.article.isTruncated)
    #expect(joining.article.nextPage == "https://paper.example/\(PageJoining.mostPages + 1)")
  }

  @Test func aPageThatSaysNothingNewIsTheLast() throws {
    let location = try #require(WebLocation("https://paper.example/1"))
    var joining = PageJoining(first: Self.page("One.", next: "https://paper.example/2"), at: location)
    #expect(joining.next() != nil)
    joining.append(Self.page("One.", next: "https://paper.example/3"), servedFrom: nil)
    #expect(joining.next() == nil)
    #expect(joining.article.nextPage == nil)
  }

  @Test func aPageOfAnotherHostIsLeftAsALink() throws {
    let location = try #require(WebLocation("https://paper.example/1"))
    var joining = PageJoining(first: Self.page("One.", next: "https://other.example/2"), at: location)
    #expect(joining.next() == nil)
    #expect(joining.article.nextPage == "https://other.example/2")
    #expect(joining.article.isTruncated)
  }
}
