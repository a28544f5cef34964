import Articles
import GRDB
import LoopbackServer
import Markup
import Testing

@testable import Newswire
@testable import Store

@Suite struct CompletionTests {
  private static let story = """
    <!doctype html><title>Pier</title><article><h1>Pier</h1><p>The harbour board met on Monday evening to talk about the \
    pier, which had lost eleven planks in the storm.</p><p>Nobody had counted the planks before, said the harbour master, \
    so that nobody knew how many there should be.</p></article>
    """

  @Test func aFeedOfSummariesIsCompletedFromItsPages() async throws {
    let library = try Library.inMemory()
    try await withServer(answering: { request in
      guard request.path == "/feed" else { return .html(Self.story) }
      let host = request.header("Host") ?? ""
      return .feed(
        "<rss version='2.0'><channel><title>Quay</title><item><title>Pier</title><link>http://\(host)/pier</link>"
          + "<description>The board met …</description></item></channel></rss>")
    }) { server, wire in
      let settings = FeedSettings(isFullText: true)
      let feed = try library.subscribe(to: server.address("/feed"), settings: settings).feed.id
      _ = try await events(wire, library, .all)
      let id = try #require(try library.headlines(of: feed, from: .newest, limit: 5).headlines.first?.id)
      let stored = try #require(try library.article(id))
      #expect(stored.article.blocks.bodyText.contains("how many there should be"))
      #expect(stored.hasOtherText)
      #expect(try library.sourcePage(of: id)?.address == server.address("/pier"))
      // What is known already is not fetched again.
      _ = try await events(wire, library, .all)
      #expect(server.requests.map(\.path) == ["/feed", "/pier", "/feed"])
    }
  }

  /// A feed of summaries with five stories, and their pages.
  private static func site(_ isOutOfOrder: @escaping @Sendable (String) -> Bool) -> LoopbackServer.Handler {
    { request in
      if request.path != "/feed" { return isOutOfOrder(request.path) ? .status(503) : .html(Self.story) }
      let items = (1...5).map {
        "<item><title>Pier \($0)</title><link>/\($0)</link><description>The board \($0) …</description>"
          + "<pubDate>0\($0) Nov 2023 08:00:00 GMT</pubDate></item>"
      }
      return .feed("<rss version='2.0'><channel><title>Quay</title>\(items.joined())</channel></rss>")
    }
  }

  @Test func whatIsCutOffIsCompletedByTheNextRefresh() async throws {
    let library = try Library.inMemory()
    try await withServer(limits: { $0.completionTime = .zero }, answering: Self.site { _ in false }) { server, wire in
      let feed = try library.subscribe(to: server.address("/feed"), settings: FeedSettings(isFullText: true)).feed.id
      _ = try await events(wire, library, .all)
      #expect(server.requests.map(\.path) == ["/feed"])
      let other = Newswire(.testing())
      #expect(try await events(other, library, .all).contains(.unchanged(feed)))
      #expect(server.requests.map(\.path) == ["/feed", "/feed", "/5", "/4", "/3", "/2", "/1"])
      #expect(try library.awaitedPages(of: feed, limit: 9).isEmpty)
      await other.close()
    }
  }

  @Test func pagesThatCannotBeHadAreAskedForLastAndThenGivenUp() async throws {
    let library = try Library.inMemory()
    try await withServer(answering: Self.site { Int($0.dropFirst()).map { $0 > 2 } ?? false }) { server, wire in
      let feed = try library.subscribe(to: server.address("/feed"), settings: FeedSettings(isFullText: true)).feed.id
      for _ in 1...4 { _ = try await events(wire, library, .all) }
      let visits = ["/feed/5/4/3", "/feed/2/1/5/4/3", "/feed/5/4/3", "/feed"]
      #expect(server.requests.map(\.path).joined() == visits.joined())
      #expect(try library.awaitedPages(of: feed, limit: 9).isEmpty)
    }
  }

  @Test func whatTheLibraryCannotKeepIsTold() async throws {
    let library = try Library.inMemory()
    try await withServer(answering: Self.site { _ in false }) { server, wire in
      let feed = try library.subscribe(to: server.address("/feed"), settings: FeedSettings(isFullText: true)).feed.id
      try library.write { db in
        try db.execute(
          sql: "CREATE TRIGGER broken BEFORE INSERT ON source_page BEGIN SELECT RAISE(ABORT, 'no room'); END")
      }
      let all = try await events(wire, library, .all)
      #expect(all.contains(.updated(feed, new: 5, changed: 0)))
      guard case .finished(let summary)? = all.last else { return #expect(Bool(false)) }
      #expect(summary.libraryFailure?.contains("no room") == true)
      #expect(server.requests.map(\.path) == ["/feed", "/5"])
      #expect(try library.awaitedPages(of: feed, limit: 9).count == 5)
      #expect(try library.claim(feed, until: 2, now: 1) != nil)
    }
  }

  @Test func aFeedLeadsToNoOtherPortOfItsHost() async throws {
    let library = try Library.inMemory()
    let inner = try await LoopbackServer { _ in .html(Self.story) }
    let links = [inner.address("/admin"), "/away"]
    let away = inner.address("/secret")
    try await withServer(answering: { request in
      guard request.path == "/feed" else { return .redirect(302, to: away) }
      let items = links.map { "<item><title>\($0)</title><link>\($0)</link><description>More …</description></item>" }
      return .feed("<rss version='2.0'><channel><title>Quay</title>\(items.joined())</channel></rss>")
    }) { server, wire in
      let settings = FeedSettings(isFullText: true)
      let feed = try library.subscribe(to: server.address("/feed"), settings: settings).feed.id
      #expect(try await events(wire, library, .all).contains(.updated(feed, new: 2, changed: 0)))
      #expect(server.requests.map(\.path) == ["/feed", "/away"])
    }
    #expect(inner.requests.isEmpty)
    try await inner.close()
  }

  @Test func storiesToBeReadLaterAreFetchedAtTheNextRefresh() async throws {
    let library = try Library.inMemory()
    try await withServer(
      limits: { $0.refusesFromOutside = { _ in false } },
      answering: { $0.path == "/pier" ? .html(Self.story) : .status(404) }
    ) { server, wire in
      try library.addLater(server.address("/pier"), title: "Pier", now: 1)
      try library.addLater(server.address("/lamp"), title: "Lamp", now: 2)
      let all = try await events(wire, library, .due)
      let reason = "127.0.0.1 has no page at this address (404); it may have moved."
      #expect(
        all == [
          .started(count: 2), .story(address: server.address("/pier"), failure: nil),
          .story(address: server.address("/lamp"), failure: reason),
          .finished(RefreshSummary(stories: 1, storiesFailed: 1)),
        ])
      #expect(try library.story(at: server.address("/pier"))?.title == "Pier")
      let later = try library.readLater()
      #expect(later.map(\.address) == [server.address("/lamp")])
      #expect(later.map(\.failure) == [reason])
    }
  }

  @Test func storiesAreNotFetchedFromTheLocalNetwork() async throws {
    let library = try Library.inMemory()
    try await withServer(answering: { _ in .html(Self.story) }) { server, wire in
      try library.addLater(server.address("/pier"), title: "Pier", now: 1)
      _ = try await events(wire, library, .due)
      #expect(server.requests.isEmpty)
      #expect(try library.readLater().count == 1)
    }
  }
}
