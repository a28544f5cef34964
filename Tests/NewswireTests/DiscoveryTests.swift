import LoopbackServer
import Markup
import Testing

@testable import Newswire

@Suite struct DiscoveryTests {
  private static let feed = """
    <rss version="2.0"><channel><title>The Quay</title><link>https://quay.example/</link>\
    <item><title>The pier</title><link>https://quay.example/pier</link></item></channel></rss>
    """

  @Test func aFeedOffersItself() async throws {
    try await withServer(answering: { _ in .feed(Self.feed) }) { server, wire in
      let address = server.address("/feed")
      let offers = try await wire.feeds(at: address)
      #expect(offers == [FeedOffer(address: address, title: "The Quay", format: .rss(version: "2.0"))])
    }
  }

  @Test func anAddressWithoutSchemeIsAskedForOverHTTPWhereNobodySpeaksHTTPS() async throws {
    try await withServer(answering: { _ in .feed(Self.feed) }) { server, _ in
      var configuration = NewswireConfiguration.testing()
      // Only plain requests come to a server; on port 1 itself nobody listens.
      configuration.proxies = Proxies(environment: ["http_proxy": server.authority()])
      let wire = Newswire(configuration)
      let offers = try await wire.feeds(at: "127.0.0.1:1/feed")
      #expect(offers.map(\.address) == ["http://127.0.0.1:1/feed"])
      await #expect(throws: WireError.self) { try await wire.feeds(at: "https://127.0.0.1:1/feed") }
      await wire.close()
    }
  }

  @Test func aFeedThatMovedForGoodIsOfferedWhereItIs() async throws {
    try await withServer(answering: { request in
      switch request.path {
      case "/old": .redirect(301, to: "/older")
      case "/older": .redirect(308, to: "/new")
      case "/new": .redirect(302, to: "/today")
      default: .feed(Self.feed)
      }
    }) { server, wire in
      let offers = try await wire.feeds(at: server.address("/old"))
      #expect(offers.map(\.address) == [server.address("/new")])
      #expect(offers.map(\.typed) == [server.address("/old")])
    }
  }

  @Test func aPageOffersWhatItDeclares() async throws {
    let page = """
      <!doctype html><title>The Quay</title><base href="/news/">
      <link rel="alternate" type="application/rss+xml" title="All &amp; sundry" href="all.xml">
      <link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="https://feeds.example/quay?a=1&amp;b=2">
      <link rel="alternate" type="application/feed+json" href="all.json"><link rel="feed" href="/any">
      <link rel="alternate" type="application/rss+xml" href="all.xml"><link rel="stylesheet" type="text/css" href="x.css">
      <link rel="alternate" type="application/json" href="/wp-json/1"><link rel="alternate" hreflang="de" href="/de">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><p>Welcome to the quay.</p>
      """
    try await withServer(answering: { _ in .html(page) }) { server, wire in
      let offers = try await wire.feeds(at: server.address("/"))
      #expect(
        offers == [
          FeedOffer(address: server.address("/news/all.xml"), title: "All & sundry", typed: server.address("/")),
          FeedOffer(address: "https://feeds.example/quay?a=1&b=2", typed: server.address("/")),
          FeedOffer(address: server.address("/news/all.json"), typed: server.address("/")),
          FeedOffer(address: server.address("/any"), typed: server.address("/")),
        ])
      #expect(server.requests.count == 1)
    }
  }

  @Test(arguments: ["127.0.0.1:1", "127.1", "0x7f000001:8802", "localhost", "192.168.1.1", "router", "printer.local."])
  func aPageOffersNothingOfTheLocalNetwork(authority: String) async throws {
    let link = "<!doctype html><link rel=alternate type='application/rss+xml' href='http://\(authority)/internal?x=1'>"
    let both = link + "<link rel=alternate type='application/rss+xml' href='https://quay.example/feed'>"
    try await withServer(answering: { .html($0.path == "/both" ? both : link) }) { server, wire in
      do throws(WireError) {
        _ = try await wire.feeds(at: server.address("/"))
        Issue.record("Nothing was refused.")
      } catch {
        #expect(error.description.contains("an address of the local network"))
      }
      let offers = try await wire.feeds(at: server.address("/both"))
      #expect(offers.map(\.address) == ["https://quay.example/feed"])
      #expect(server.requests.map(\.path) == ["/", "/both"])
    }
  }

  @Test func aPageThatDeclaresNoneIsLookedThroughInTheUsualPlaces() async throws {
    try await withServer(answering: { request in
      switch request.path {
      case "/blog/about": .html("<!doctype html><p>About.</p>")
      case "/feed": .html("<!doctype html><p>Not found, with the status of a page.</p>")
      case "/rss.xml": .feed(Self.feed)
      default: .status(404)
      }
    }) { server, wire in
      let offers = try await wire.feeds(at: server.address("/blog/about"))
      #expect(offers.map(\.address) == [server.address("/rss.xml")])
      #expect(server.requests.contains { $0.path == "/blog/feed" })
    }
  }

  @Test func theFirstPlaceThatDoesNotAnswerEndsTheSearch() async throws {
    let never = Gate()
    try await withServer(
      limits: { $0.totalTime = .seconds(2) },
      answering: { request in
        if request.path != "/" { await never.wait() }
        return .html("<!doctype html><p>Hello.</p>")
      }
    ) { server, wire in
      await expect(.timedOut(host: "127.0.0.1", seconds: 2)) { try await wire.feeds(at: server.address("/")) }
      #expect(server.requests.count == 2)
    }
    never.open()
  }

  @Test func aSearchEndsInTime() async throws {
    let never = Gate()
    try await withServer(
      limits: { $0.searchTime = .milliseconds(100) },
      answering: { _ in
        await never.wait()
        return .status(404)
      }
    ) { server, wire in
      await expect(.timedOut(host: "127.0.0.1", seconds: 0)) { try await wire.feeds(at: server.address("/")) }
    }
    never.open()
  }

  @Test func aHostIsNotAskedWithoutAPause() async throws {
    let pause = Duration.milliseconds(20)
    try await withServer(
      limits: { $0.pausePerHost = pause },
      answering: { $0.path == "/" ? .html("<!doctype html><p>Hello.</p>") : .status(404) }
    ) { server, wire in
      let time = await ContinuousClock().measure {
        await expect(.noFeed(host: "127.0.0.1")) { try await wire.feeds(at: server.address("/")) }
      }
      #expect(server.requests.count == 8)
      #expect(time >= pause * 7)
    }
  }

  @Test func aSiteWithoutAFeedSaysSo() async throws {
    try await withServer(answering: { $0.path == "/" ? .html("<!doctype html><p>Hello.</p>") : .status(404) }) {
      server, wire in
      await expect(.noFeed(host: "127.0.0.1")) { try await wire.feeds(at: server.address("/")) }
    }
  }

  @Test func aListOfFeedsIsNoFeed() async throws {
    try await withServer(answering: { _ in .feed("<opml version='2.0'><body/></opml>") }) { server, wire in
      await expect(.notAFeed(.outline, host: "127.0.0.1")) { try await wire.feeds(at: server.address("/")) }
    }
  }
}
