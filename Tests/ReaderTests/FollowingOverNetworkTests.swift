import Articles
import Foundation
import Interface
import LoopbackServer
import Markup
import Store
import Testing

@testable import Reader

/// A reader on a small news site: the real loop, the real library, the real network.
@Suite("Following over the network", .serialized)
struct FollowingOverNetworkTests {
  private let harbour: Harbour
  private let site: CourierSite

  init() async throws {
    harbour = try Harbour()
    site = try await CourierSite()
  }

  /// Puts an article into the library that leads to pages of the site.
  private func addStory(to paths: [String], named words: String = "Ferry sails twice") throws -> Headline {
    let blocks = paths.map { Block.teaser(Teaser(title: "See \($0)", address: site.address($0))) }
    let filler = (1...30).map { Block.paragraph([.text("Paragraph \($0) of the log.")]) }
    return try harbour.add(words, blocks: blocks + filler)
  }

  /// Fails with the screen on which something was waited for in vain.
  private func expectArrival(_ terminal: ScriptedTerminal, sourceLocation: SourceLocation = #_sourceLocation) {
    let hasTimedOut = terminal.hasTimedOut
    #expect(!hasTimedOut, "\(terminal.screens.last?.text ?? "")", sourceLocation: sourceLocation)
  }

  private static func shows(_ text: String) -> ScriptedTerminal.Step { .until { $0.text.contains(text) } }

  @Test("a story leads to the next and back, and both stay in the library")
  func follow() async throws {
    _ = try addStory(to: ["/bell"])
    let terminal = await harbour.readOverNetwork([
      .key(.enter), .key(.tab), .key(.enter), Self.shows("Part 1 of the story about the bell"),
      .key(.end), .key(.backTab), .key(.backTab), .key(.backTab), .key(.backTab), .key(.enter),
      Self.shows("Part 1 of the story about the gull"), .key(.backspace), Self.shows("the bell"), .key(.backspace),
      Self.shows("Paragraph 1 of the log"),
    ])
    expectArrival(terminal)
    #expect(try harbour.library.story(at: site.address("/bell"))?.title == "Bell found under bed")
    #expect(try harbour.library.story(at: site.address("/gull"))?.title == "Gull takes office")
    #expect(site.count(of: "/bell") == 1)
    let again = await harbour.readOverNetwork([
      .key(.enter), .key(.tab), .key(.enter), Self.shows("Part 1 of the story about the bell"),
    ])
    expectArrival(again)
    #expect(site.count(of: "/bell") == 1)
    try await site.server.close()
  }

  @Test("while a page hangs keys go on, a line says so, and Esc ends it")
  func cancel() async throws {
    _ = try addStory(to: ["/slow"])
    let terminal = await harbour.readOverNetwork([
      .key(.enter), .key(.tab), .key(.enter), Self.shows("Fetching 127.0.0.1"), .key(.down), .key(.down),
      .key(.escape), .key(.character("G")),
    ])
    #expect(terminal.screens[4].text.contains("… Esc cancels"))
    #expect(terminal.screens[6].text.contains("Fetching"))
    #expect(terminal.screens[6].lines != terminal.screens[4].lines)
    #expect(terminal.screens[7].text.contains("Cancelled: 127.0.0.1"))
    #expect(terminal.screens[8].text.contains("Paragraph 30 of the log"))
    #expect(try harbour.library.readLater().isEmpty)
    site.gate.open()
    try await site.server.close()
  }

  @Test("a page that comes while the reader has gone on is told of and disturbs nobody")
  func elsewhere() async throws {
    _ = try addStory(to: ["/slow"])
    try harbour.add("Gull sleeps", age: 9)
    let gate = site.gate
    let terminal = await harbour.readOverNetwork(
      [
        .key(.enter), .key(.tab), .key(.enter), Self.shows("Fetching"), .key(.left), .key(.down), .wait(500),
        .meanwhile { gate.open() }, Self.shows("has come"),
      ], size: Size(columns: 120, rows: 40))
    expectArrival(terminal)
    #expect(terminal.screens.last?.text.contains("It is said of Gull sleeps") == true)
    #expect(try harbour.library.story(at: site.address("/slow")) != nil)
    try await site.server.close()
  }

  @Test("what is not there is told, keeps the place and waits on the list; what is no page is for the browser")
  func failures() async throws {
    _ = try addStory(to: ["/nowhere", "/chart.pdf"])
    let terminal = await harbour.readOverNetwork([
      .key(.enter), .key(.tab), .key(.enter), Self.shows("no page at this address (404)"), .key(.tab), .key(.enter),
      Self.shows("a PDF document"), .key(.character("L")), Self.shows("To be read later"),
    ])
    expectArrival(terminal)
    #expect(terminal.screens[4].text.contains("See /nowhere"))
    #expect(terminal.screens[4].text.contains("later (L)"))
    #expect(terminal.screens[7].text.contains("o opens it in the browser"))
    let later = try harbour.library.readLater()
    #expect(later.map(\.address) == [site.address("/nowhere")])
    #expect(later.map(\.title) == ["See /nowhere"])
    try await site.server.close()
  }

  @Test("a story that was put off is fetched out of the list and leaves it")
  func later() async throws {
    try harbour.add("Ferry sails twice")
    try harbour.library.addLater(site.address("/gull"), title: "Gull?", failure: "It hung.", now: Harbour.noon)
    let terminal = await harbour.readOverNetwork([
      .key(.character("L")), Self.shows("It hung."), .key(.enter), Self.shows("story about the gull"),
    ])
    expectArrival(terminal)
    #expect(try harbour.library.readLater().isEmpty)
    try await site.server.close()
  }

  @Test("a paged story comes whole, and a front page is told to be none")
  func pages() async throws {
    _ = try addStory(to: ["/long", "/"])
    let terminal = await harbour.readOverNetwork(
      [
        .key(.enter), .key(.tab), .key(.enter), Self.shows("the long page 1"), .key(.end), .key(.backspace),
        .key(.tab), .key(.enter), Self.shows("front page with"),
      ])
    expectArrival(terminal)
    let long = try #require(try harbour.library.story(at: site.address("/long")))
    #expect(
      try harbour.library.article(long.id)?.article.text.contains("Part 6 of the story about the long page 2") == true)
    try await site.server.close()
  }

  @Test("e completes a feed’s teaser from its page, and e shows the feed’s words again")
  func completion() async throws {
    let item = Article(
      title: "Bell found", address: site.address("/bell"), origin: .feed,
      blocks: [.paragraph([.text("A bell was found. Read more …")])])
    let feed = try harbour.library.subscribe(to: site.address("/feed")).feed
    let stamp = ItemStamp(link: item.address, title: item.title, hash: ContentHash(texts: [item.title]))
    let visit = FeedVisit(nextTry: Harbour.noon)
    try harbour.library.record(
      .items([IncomingItem(stamp, article: item)], FeedDescription(), visit), of: feed.id, now: Harbour.noon)
    let terminal = await harbour.readOverNetwork([
      .key(.enter), .key(.character("e")), Self.shows("Part 1 of the story about the bell"), .key(.character("e")),
      Self.shows("A bell was found. Read more"),
    ])
    expectArrival(terminal)
    try await site.server.close()
  }

  @Test("an article from elsewhere leads nowhere in the local network, the user’s own page to its own server only")
  func trust() async throws {
    _ = try addStory(to: ["/gull"])
    let refused = await harbour.readOverNetwork(
      [.key(.enter), .key(.tab), .key(.enter), Self.shows("local network")], trustsAll: false)
    expectArrival(refused)
    #expect(site.server.requests.isEmpty)
    #expect(try harbour.library.readLater().isEmpty)

    let page = SourcePage(bytes: Data("<p>".utf8), address: site.address("/own"), readerVersion: Page.readerVersion)
    let other = try await CourierSite()
    let own = Article(
      title: "My own", breadcrumb: ["Home", "Harbour"],
      blocks: [site.address("/gull"), other.address("/gull")].map { .teaser(Teaser(title: $0, address: $0)) })
    try harbour.library.save(own, page: page, now: Harbour.noon + 10)
    let allowed = await harbour.readOverNetwork(
      [
        .key(.enter), .key(.tab), .key(.enter), Self.shows("story about the gull"), .key(.backspace), .key(.tab),
        .key(.enter), Self.shows("local network"),
      ], trustsAll: false)
    expectArrival(allowed)
    #expect(other.server.requests.isEmpty)
    try await other.server.close()
    try await site.server.close()
  }
}
