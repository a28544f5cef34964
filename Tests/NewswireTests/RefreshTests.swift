import Articles
import LoopbackServer
import Markup
import NIOHTTP1
import Store
import Synchronization
import Testing

@testable import Newswire

@Suite struct RefreshTests {
  static let now: Int64 = 1_700_000_000

  static func feed(_ titles: String..., extra: String = "") -> String {
    let items = titles.map {
      "<item><title>\($0)</title><guid>\($0)</guid><description>\($0) and more.</description></item>"
    }
    return "<rss version='2.0'><channel><title>The Quay</title>\(extra)\(items.joined())</channel></rss>"
  }

  @Test func aFeedIsFetchedOnceAndThenAskedForChanges() async throws {
    let library = try Library.inMemory()
    try await withServer(answering: { request in
      request.header("If-None-Match") == "\"one\""
        ? .status(304)
        : .feed(
          Self.feed("Pier", "Lamp"), headers: [("ETag", "\"one\""), ("Last-Modified", "Mon, 06 Nov 2023 08:00:00 GMT")])
    }) { server, wire in
      let feed = try library.subscribe(to: server.address("/feed")).feed
      #expect(
        try await events(wire, library, .all) == [
          .started(count: 1), .fetching(feed.id), .updated(feed.id, new: 2, changed: 0),
          .finished(RefreshSummary(succeeded: 1, new: 2)),
        ])
      let now = try #require(try library.feed(feed.id))
      #expect(now.title == "The Quay")
      #expect(now.unread == 2)
      #expect(now.condition.nextTry == Self.now + FeedSchedule.usualPause)
      #expect(try await events(wire, library, .all).contains(.unchanged(feed.id)))
      #expect(server.requests.last?.header("If-Modified-Since") == "Mon, 06 Nov 2023 08:00:00 GMT")
      #expect(server.requests.count == 2)
    }
  }

  @Test func theSameBodyIsNotReadAgain() async throws {
    let body = Array("no feed at all".utf8)
    let library = try Library.inMemory()
    let feed = try library.subscribe(to: "https://quay.example/feed").feed
    var task = try #require(try library.feedsToRefresh(.feeds([feed.id]), now: Self.now).first)
    func result() throws -> FeedResult {
      try FeedReading(task: task, library: library, schedule: FeedSchedule(now: Self.now, chance: 0))
        .result(of: .body(body, [:], address: nil, nil))
    }
    guard case .failed = try result() else { return #expect(Bool(false)) }
    task.bodyHash = ContentHash(body)
    guard case .unchanged = try result() else { return #expect(Bool(false)) }
  }

  @Test func whatIsPermanentMovesTheSubscription() async throws {
    let library = try Library.inMemory()
    try await withServer(answering: { request in
      switch request.path {
      case "/moved": .redirect(301, to: "/moved-again")
      case "/moved-again": .redirect(308, to: "/here")
      case "/away": .redirect(302, to: "/here")
      default: .feed(Self.feed("Pier"))
      }
    }) { server, wire in
      let moved = try library.subscribe(to: server.address("/moved")).feed.id
      let away = try library.subscribe(to: server.address("/away")).feed.id
      _ = try await events(wire, library, .all)
      #expect(try library.feed(moved)?.address == server.address("/here"))
      #expect(try library.feed(away)?.address == server.address("/away"))
    }
  }

  @Test func aFeedThatAPageNamedIsNotAskedForInTheLocalNetwork() async throws {
    let library = try Library.inMemory()
    let inner = try await LoopbackServer { _ in .feed(Self.feed("Pier")) }
    try await withServer(answering: { _ in .feed(Self.feed("Lamp")) }) { server, wire in
      let typed = server.address("/site")
      let own = try library.subscribe(to: server.address("/feed"), typed: typed).feed.id
      let other = try library.subscribe(to: inner.address("/internal"), typed: typed).feed.id
      let all = try await events(wire, library, .all)
      #expect(all.contains(.updated(own, new: 1, changed: 0)))
      let refusal = WireError.refusedLocal(host: "127.0.0.1", address: "127.0.0.1")
      #expect(all.contains(.failed(other, reason: refusal.description)))
      #expect(inner.requests.isEmpty)
      // Once the user has typed its own address, it may live anywhere.
      try library.noteTyped(other)
      #expect(try await events(wire, library, .all).contains(.updated(other, new: 1, changed: 0)))
    }
    try await inner.close()
  }

  @Test(arguments: [true, false]) func aMoveIsOnlyProvenOverTLS(isSecure: Bool) async throws {
    let new = try await LoopbackServer { _ in .feed(Self.feed("Pier")) }
    let target = new.address("/feed", host: "localhost")
    try await withServer(
      identity: isSecure ? .server : nil, limits: { $0.refusesFromOutside = { _ in false } },
      answering: { _ in .redirect(301, to: target) }
    ) { server, wire in
      let library = try Library.inMemory()
      let feed = try library.subscribe(to: server.address("/feed")).feed.id
      _ = try await events(wire, library, .all)
      let moved = try #require(try library.feed(feed))
      #expect(moved.address == (isSecure ? target : server.address("/feed")))
      #expect(moved.condition.faults.count == 1)
      #expect(moved.total == 1)
      let offer = try #require(try await wire.feeds(at: server.address("/feed")).first)
      #expect(offer.address == moved.address)
    }
    try await new.close()
  }

  @Test func aFeedThatIsGoneIsKeptAndNotAskedForAgain() async throws {
    let library = try Library.inMemory()
    try await withServer(answering: { _ in .status(410) }) { server, wire in
      let feed = try library.subscribe(to: server.address("/feed")).feed.id
      let all = try await events(wire, library, .all)
      #expect(all.suffix(2) == [.gone(feed), .finished(RefreshSummary(gone: 1))])
      let condition = try #require(try library.feed(feed)).condition
      #expect(condition.isGone)
      _ = try await events(wire, library, .all)
      #expect(server.requests.count == 1)
    }
  }

  @Test func aServerThatAsksToBeLeftAloneIs() async throws {
    let library = try Library.inMemory()
    try await withServer(answering: { _ in .status(429, headers: [("Retry-After", "3600")]) }) { server, wire in
      let feed = try library.subscribe(to: server.address("/feed")).feed.id
      _ = try await events(wire, library, .all)
      for selection in [RefreshSelection.due, .all, .feeds([feed])] {
        let all = try await events(wire, library, selection, now: Self.now + 3599)
        guard selection != .due else {
          #expect(all == [.started(count: 0), .finished(RefreshSummary())])
          continue
        }
        let wish = "Its server asked not to be asked again for another 1 minute."
        #expect(all == [.started(count: 1), .skipped(feed, reason: wish), .finished(RefreshSummary(skipped: 1))])
      }
      #expect(server.requests.count == 1)
      _ = try await events(wire, library, .all, now: Self.now + 3600)
      #expect(server.requests.count == 2)
    }
  }

  @Test func aFeedThatFailsIsLeftAloneForLongerAndLonger() async throws {
    let library = try Library.inMemory()
    try await withServer(limits: { $0.chance = { 0.5 } }, answering: { _ in .status(500) }) { server, wire in
      let feed = try library.subscribe(to: server.address("/feed")).feed.id
      var pauses: [Int64] = []
      for _ in 0..<3 {
        _ = try await events(wire, library, .all)
        let condition = try #require(try library.feed(feed)).condition
        pauses.append(try #require(condition.nextTry) - Self.now)
      }
      #expect(pauses == [900, 1800, 3600])
      let condition = try #require(try library.feed(feed)).condition
      #expect(condition.failure?.count == 3)
      #expect(condition.failure?.reason == "127.0.0.1 is out of order (500); try again later.")
      _ = try await events(wire, library, .due, now: Self.now + 3599)
      #expect(server.requests.count == 3)
    }
  }

  @Test func whatFeedsSufferIsToldInWordsAndHarmsNoOther() async throws {
    let library = try Library.inMemory()
    let bomb = try Packing.gzip([UInt8](repeating: 0x61, count: 4 << 20))
    try await withServer(
      limits: {
        $0.maximumBytes = 1 << 20
      },
      answering: { request in
        switch request.path {
        case "/bomb": Reply(headers: [("Content-Encoding", "gzip")], body: .whole(bomb))
        case "/large": Reply(body: .whole([UInt8](repeating: 0x61, count: 2 << 20)))
        case "/cut": Reply(body: .cut(promised: 500, sent: Array(Self.feed("Pier").utf8)))
        case "/page": .html("<!doctype html><html><p>Welcome.</p></html>")
        default: .feed(Self.feed("Pier"))
        }
      }
    ) { server, wire in
      let paths = ["/bomb", "/large", "/cut", "/page", "/good"]
      let feeds = try paths.map { try library.subscribe(to: server.address($0)).feed.id }
      let all = try await events(wire, library, .all)
      for feed in feeds.dropLast() {
        #expect(all.contains { if case .failed(feed, let reason) = $0 { reason.hasSuffix(".") } else { false } })
        #expect(try library.feed(feed)?.total == 0)
      }
      #expect(all.contains(.updated(feeds[4], new: 1, changed: 0)))
      #expect(all.last == .finished(RefreshSummary(succeeded: 1, failed: 4, new: 1)))
    }
  }

  @Test func aFeedThatStallsIsGivenUpInTime() async throws {
    let library = try Library.inMemory()
    let never = Gate()
    try await withServer(
      limits: { $0.totalTime = .milliseconds(200) },
      answering: { _ in Reply(body: .parts(parts(["<rss>"], until: never))) }
    ) { server, wire in
      let feed = try library.subscribe(to: server.address("/stalled")).feed.id
      let reason = WireError.timedOut(host: "127.0.0.1", seconds: 0).description
      #expect(try await events(wire, library, .all).contains(.failed(feed, reason: reason)))
    }
    never.open()
  }

  @Test func aRefreshThatNobodyReadsAnyMoreEnds() async throws {
    let library = try Library.inMemory()
    let asked = Gate()
    let never = Gate()
    try await withServer(answering: { _ in
      asked.open()
      await never.wait()
      return .status(500)
    }) { server, wire in
      let feed = try library.subscribe(to: server.address("/feed")).feed.id
      do {
        let dropped = try wire.refresh(.all, of: library, clock: { Self.now })
        await asked.wait()
        _ = consume dropped
      }
      // This waits for all refreshes, and would wait for the server.
      await wire.close()
      #expect(try library.claim(feed, until: 2, now: 1) != nil)
    }
    never.open()
  }

  @Test func fiveHundredFeedsAtOnceWithAFifthOfThemFailing() async throws {
    let library = try Library.inMemory()
    let server = try await LoopbackServer(host: "0.0.0.0") { request in
      let number = Int(request.path.dropFirst()) ?? 0
      switch number % 20 {
      case 0: return .status(500)
      case 5: return Reply(body: .raw([]))
      case 10: return Reply(body: .cut(promised: 100, sent: [0x3C]))
      case 15: return .html("<!doctype html><html><p>No feed.</p></html>")
      default: return .feed(Self.feed("\(number) one", "\(number) two"))
      }
    }
    let wire = Newswire(.testing())
    for number in 0..<500 {
      #if os(Linux)
        let host = "127.0.\(number / 200).\(number % 200 + 1)"
      #else
        let host = "127.0.0.1"
      #endif
      try library.subscribe(to: server.address("/\(number)", host: host))
    }
    let all = try await events(wire, library, .all)
    #expect(all.first == .started(count: 500))
    #expect(all.last == .finished(RefreshSummary(succeeded: 400, failed: 100, new: 800)))
    #expect(try library.feeds().filter { $0.condition.failure != nil }.count == 100)
    await wire.close()
    try await server.close()
  }

  @Test func oneHostIsAskedOneThingAtATimeAndSeveralAtOnce() async throws {
    let asked = Mutex((now: 0, most: 0))
    let both = Gate()
    let library = try Library.inMemory()
    try await withServer(answering: { request in
      if request.header("Host")?.hasPrefix("localhost") == true {
        // It is let go by a request to the other host, so the two have to be asked at once.
        await both.wait()
        return .feed(Self.feed("Pier"))
      }
      asked.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      both.open()
      await Task.yield()
      asked.withLock { $0.now -= 1 }
      return .feed(Self.feed("Pier"))
    }) { server, wire in
      try library.subscribe(to: server.address("/", host: "localhost"))
      for number in 0..<20 { try library.subscribe(to: server.address("/\(number)")) }
      _ = try await events(wire, library, .all)
      #expect(server.requests.count == 21)
      #expect(asked.withLock { $0.most } == 1)
    }
  }

  @Test func twoRefreshesDoNotAskForTheSameFeedTwice() async throws {
    let library = try Library.inMemory()
    let asked = Gate()
    let answer = Gate()
    try await withServer(answering: { _ in
      asked.open()
      await answer.wait()
      return .feed(Self.feed("Pier"))
    }) { server, wire in
      let feed = try library.subscribe(to: server.address("/feed")).feed.id
      let first = Task { try await events(wire, library, .all) }
      await asked.wait()
      let other = Newswire(.testing())
      let second = try await events(other, library, .all)
      #expect(second == [.started(count: 1), .busy(feed), .finished(RefreshSummary(busy: 1))])
      answer.open()
      #expect(try await first.value.contains(.updated(feed, new: 1, changed: 0)))
      #expect(server.requests.count == 1)
      await other.close()
    }
  }

  @Test func aCancelledRefreshLeavesNothingBehind() async throws {
    let library = try Library.inMemory()
    let asked = Gate()
    let never = Gate()
    try await withServer(answering: { request in
      asked.open()
      if request.header("User-Agent")?.contains("7.7") == true { await never.wait() }
      return .feed(Self.feed("Pier"))
    }) { server, wire in
      let feed = try library.subscribe(to: server.address("/feed")).feed.id
      let first = Task { try await events(wire, library, .all) }
      await asked.wait()
      first.cancel()
      // Whatever ends it, its end is told.
      #expect(try await first.value.last == .finished(RefreshSummary(isCancelled: true)))
      await wire.close()
      let untouched = try #require(try library.feed(feed)).condition
      #expect(untouched == FeedCondition())
      let other = Newswire(NewswireConfiguration(version: "8"))
      #expect(try await events(other, library, .due).contains(.updated(feed, new: 1, changed: 0)))
      await other.close()
    }
    never.open()
  }

  @Test func whatTheFeedSaysOfItsPaceIsKeptForAnswersThatDoNotSayIt() async throws {
    let library = try Library.inMemory()
    try await withServer(answering: { request in
      request.header("If-None-Match") == nil
        ? .feed(Self.feed("Pier", extra: "<ttl>120</ttl>"), headers: [("ETag", "1")]) : .status(304)
    }) { server, wire in
      let feed = try library.subscribe(to: server.address("/feed")).feed.id
      for _ in 0..<2 {
        _ = try await events(wire, library, .all)
        #expect(try library.feed(feed)?.condition.nextTry == Self.now + 7200)
      }
      #expect(server.requests.count == 2)
    }
  }
}

/// All events of a refresh.
func events(
  _ wire: Newswire, _ library: Library, _ selection: RefreshSelection, now: Int64 = RefreshTests.now
) async throws -> [RefreshEvent] {
  var events: [RefreshEvent] = []
  for await event in try wire.refresh(selection, of: library, clock: { now }) { events.append(event) }
  return events
}
