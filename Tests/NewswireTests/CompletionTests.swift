import Articles
import LoopbackServer
import Markup
import Store
import Testing

@testable import Newswire

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
          .finished(RefreshSummary(failed: 1, stories: 1)),
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
