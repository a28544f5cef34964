import Articles
import ConfigurationFile
import Dispatch
import Foundation
import Interface
import LoopbackServer
import Newswire
import Store
import Synchronization
import Testing

@testable import Reader

@Suite("Refreshing in the reader", .serialized, .timeLimit(.minutes(2)))
struct RefreshTests {
  /// An RSS feed of some stories.
  private static func feed(_ titles: [String], text: String = "as it was") -> Reply {
    let items = titles.enumerated().map { number, title in
      """
      <item><title>\(title)</title><link>https://bay.example/\(number)</link><guid>story-\(number)</guid>
      <pubDate>Wed, 23 Sep 2026 1\(number):00:00 GMT</pubDate>
      <description>&lt;p&gt;The harbour is \(text).&lt;/p&gt;</description></item>
      """
    }
    return .feed(
      "<rss version=\"2.0\"><channel><title>Lantern Bay</title><link>https://bay.example/</link>"
        + items.joined() + "</channel></rss>")
  }

  /// What a feed says, which changes while it is served.
  private final class Words: Sendable {
    private let current: Mutex<String>
    init(_ words: String) { current = Mutex(words) }
    var words: String {
      get { current.withLock { $0 } }
      set { current.withLock { $0 = newValue } }
    }
  }

  private static func shows(_ text: String) -> ScriptedTerminal.Step { .until { $0.text.contains(text) } }

  @Test("R brings articles into an empty library, and the status line says how many")
  func all() async throws {
    let server = try await LoopbackServer { _ in Self.feed(["Ferry sails twice", "Gull takes office"]) }
    let harbour = try Harbour()
    try harbour.library.subscribe(to: server.address("/feed"), section: ["News"])
    let (terminal, failures) = await harbour.readApart([.key(.character("R")), Self.shows("2 new.")])
    #expect(!terminal.hasTimedOut)
    #expect(terminal.screens.last?.text.contains("Gull takes office") == true)
    #expect(failures.isEmpty)
    #expect(try harbour.library.feeds().first?.title == "Lantern Bay")
    try await server.close()
  }

  @Test("keys are taken while a server is silent, Esc stops the refresh, and nothing is left half-done")
  func keysDoNotWait() async throws {
    let gate = Gate()
    let server = try await LoopbackServer { _ in
      await gate.wait()
      return Self.feed(["Too late"])
    }
    let harbour = try Harbour()
    try harbour.add("Ferry sails twice", age: 1)
    try harbour.add("Gull takes office", age: 2)
    let feed = try harbour.library.subscribe(to: server.address("/feed")).feed
    let (terminal, _) = await harbour.readApart([
      .key(.character("R")), Self.shows("Refreshing 0 of 1"), .key(.down), .wait(500), .key(.escape),
      Self.shows("The refresh was stopped."),
    ])
    #expect(!terminal.hasTimedOut)
    #expect(terminal.screens.contains { $0.text.contains("It is said of Gull takes office") })
    gate.open()
    try await server.close()
    #expect(try harbour.library.headlines(of: feed.id, from: .newest, limit: 10).headlines.isEmpty)
    let claim = try harbour.library.claim(feed.id, until: Harbour.noon + 60, now: Harbour.noon)
    #expect(claim != nil)
  }

  @Test("what a refresh brings waits, and N shows it")
  func arrivals() async throws {
    let server = try await LoopbackServer { _ in Self.feed(["Ferry sails twice", "Gull takes office"]) }
    let harbour = try Harbour()
    try harbour.add("An old story", age: 30)
    try harbour.library.subscribe(to: server.address("/feed"), section: ["Home", "Harbour"])
    let (terminal, _) = await harbour.readApart([
      .key(.character("R")), Self.shows("2 new."), .key(.character("N")), Self.shows("Gull takes office"),
    ])
    #expect(!terminal.hasTimedOut)
    let waiting = try #require(terminal.screens.dropFirst(2).first)
    #expect(waiting.text.contains("An old story") && !waiting.text.contains("Gull takes office"))
    try await server.close()
  }

  @Test("a feed that fails is marked in the feeds, with the reason in words")
  func failing() async throws {
    let server = try await LoopbackServer { _ in .status(503) }
    let harbour = try Harbour()
    try harbour.library.subscribe(to: server.address("/feed"), name: "Lantern Bay")
    let (terminal, _) = await harbour.readApart([
      .key(.character("R")), Self.shows("1 feed failed"), .key(.character("f")), .key(.down),
    ])
    #expect(!terminal.hasTimedOut)
    let last = try #require(terminal.screens.last)
    #expect(last.text.contains("! Lantern Bay"))
    #expect(last.text.contains("503"))
    #expect(last.text.contains("It has failed once"))
    try await server.close()
  }

  @Test("a login that is typed with an address goes into the secrets file, and serves the feed from there")
  func login() async throws {
    let server = try await LoopbackServer { request in
      guard request.header("Authorization") == "Basic bWlhOnB3" else { return .status(401) }
      return request.path == "/sec/"
        ? .html("<html><head><link rel=alternate type=application/rss+xml href=/rss></head><body>x</body></html>")
        : Self.feed(["Ferry sails twice"])
    }
    let folder = FileManager.default.temporaryDirectory.path + "/lede-reader-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let secrets = SecretsFile(path: folder + "/secrets.yaml")
    let plain = server.address("/sec/")
    let typed = plain.replacing("http://", with: "http://mia:pw@")
    for (address, place) in [
      (typed, plain), ("filter:cat:" + typed.replacing("/sec/", with: "/rss"), server.address("/rss")),
    ] {
      let harbour = try Harbour()
      let steps: [ScriptedTerminal.Step] =
        [.key(.character("a"))] + ScriptedTerminal.Step.typed(address)
        + [.key(.enter), Self.shows("Section:")] + ScriptedTerminal.Step.typed("News") + [
          .key(.enter), Self.shows("Ferry sails twice"),
        ]
      let (terminal, failures) = await harbour.readApart(steps, secretsFile: secrets.path)
      #expect(!terminal.hasTimedOut)
      #expect(failures.isEmpty)
      #expect(try secrets.logins().map(\.address).last == place)
      #expect(try secrets.logins().last?.password == .written("pw"))
      #expect(try library(harbour).allSatisfy { !$0.contains("pw") })
    }
    try await server.close()
  }

  private func library(_ harbour: Harbour) throws -> [String] {
    try harbour.library.feeds().map { "\($0.address) \($0.title) \($0.condition)" }
  }

  @Test("a filter without an address, or without a command, is refused before anything is asked")
  func emptyFilter() async throws {
    for address in ["filter:cat", "filter:cat:", "filter::https://bay.example/"] {
      let harbour = try Harbour()
      let (terminal, _) = await harbour.readApart(
        [.key(.character("a"))] + ScriptedTerminal.Step.typed(address)
          + [.key(.enter), Self.shows("is no address of a feed")])
      #expect(!terminal.hasTimedOut)
      #expect(try harbour.library.feeds().isEmpty)
    }
  }

  @Test("a site is subscribed to from the reader, and its articles come")
  func subscribing() async throws {
    let server = try await LoopbackServer { request in
      request.path == "/"
        ? .html(
          "<html><head><link rel=alternate type=application/rss+xml href=/rss title=Bay></head><body>x</body></html>")
        : Self.feed(["Ferry sails twice"])
    }
    let harbour = try Harbour()
    let steps: [ScriptedTerminal.Step] =
      [.key(.character("a"))] + ScriptedTerminal.Step.typed(server.address("/"))
      + [.key(.enter), Self.shows("Section:")] + ScriptedTerminal.Step.typed("News") + [
        .key(.enter), Self.shows("Ferry sails twice"),
      ]
    let (terminal, _) = await harbour.readApart(steps)
    #expect(!terminal.hasTimedOut)
    let feed = try #require(try harbour.library.feeds().first)
    #expect(feed.address == server.address("/rss"))
    #expect(feed.section == ["News"])
    try await server.close()
  }

  @Test("an article that was changed after it was read says so, and D shows how")
  func revision() async throws {
    let text = Words("closed again")
    let server = try await LoopbackServer { _ in Self.feed(["Ferry sails twice"], text: text.words) }
    let harbour = try Harbour()
    let feed = try harbour.library.subscribe(to: server.address("/feed"), section: ["News"]).feed
    let (terminal, _) = await harbour.readApart([
      .key(.character("R")), Self.shows("1 new."), .key(.character("g")), .key(.down), .key(.enter),
      Self.shows("closed again"), .wait(2_000), .meanwhile { text.words = "open again" }, .key(.control("r")),
      Self.shows("Changed since you read it."), .key(.character("D")), Self.shows("−closed +open"),
    ])
    #expect(!terminal.hasTimedOut)
    #expect(try harbour.library.headlines(of: feed.id, from: .newest, limit: 2).headlines.count == 1)
    try await server.close()
  }

  @Test("the reader refreshes at its start and after so many minutes, when it is told to")
  func times() async throws {
    let server = try await LoopbackServer { _ in Self.feed(["Ferry sails twice"]) }
    let harbour = try Harbour()
    try harbour.library.subscribe(to: server.address("/feed"))
    let atStart = await harbour.readApart([Self.shows("Ferry sails twice")], refreshTimes: RefreshTimes(atStart: true))
    #expect(!atStart.terminal.hasTimedOut)
    let never = await harbour.readApart([.wait(3_600_000)])
    #expect(!never.terminal.screens.contains { $0.text.contains("Refreshing") })
    #expect(RefreshTimes(everyMinutes: 5).first == 300_000)
    #expect(RefreshTimes(everyMinutes: 0).first == nil)
    #expect(RefreshTimes(everyMinutes: .max).interval != nil)
    #expect(RefreshTimes(atStart: true, everyMinutes: 5).interval == 300_000)
    try await server.close()
  }

  @Test("a hundred feeds that come in at once are few pictures")
  func noStorm() async throws {
    let server = try await LoopbackServer { request in
      Self.feed(["Story of \(request.path)"])
    }
    let harbour = try Harbour()
    for number in 0..<100 { try harbour.library.subscribe(to: server.address("/\(number)"), section: ["News"]) }
    let (terminal, _) = await harbour.readApart([.key(.character("R")), Self.shows("new.")])
    #expect(!terminal.hasTimedOut)
    #expect(try harbour.library.feeds().allSatisfy { $0.condition.fetched != nil })
    try await server.close()
  }

  @Test("marking all as read, muting and their undoing reach the library")
  func marksAndRules() async throws {
    let server = try await LoopbackServer { _ in Self.feed(["Ferry sails twice", "Gull takes office"]) }
    let harbour = try Harbour()
    let feed = try harbour.library.subscribe(to: server.address("/feed"), section: ["News"]).feed
    _ = await harbour.readApart([.key(.character("R")), Self.shows("2 new.")])
    try await server.close()
    func unread() throws -> Int? { try harbour.library.feed(feed.id)?.unread }
    _ = await harbour.readApart([.key(.character("A"))])
    #expect(try unread() == 0)
    _ = await harbour.readApart([.key(.character("f")), .key(.down), .key(.down), .key(.enter)])
    var fresh = await harbour.readApart([.key(.character("r")), .key(.character("A")), .key(.character("u"))])
    #expect(try unread() == 1)
    fresh = await harbour.readApart(
      [.key(.character("M")), .key(.character("1"))] + ScriptedTerminal.Step.typed("gull") + [
        .key(.enter), Self.shows("would hide 1."), .key(.character("y")), Self.shows("From now on"),
      ])
    #expect(!fresh.terminal.hasTimedOut)
    #expect(fresh.terminal.screens.last.map { $0.lines.dropLast(4).joined().contains("Gull takes office") } == false)
    #expect(try harbour.library.rules().count == 1)
  }
}

extension Harbour {
  /// Runs a reader through a script on a thread of its own: the loop blocks the thread it has, and those of Swift's tasks
  /// are what the network works on.
  func readApart(
    _ steps: [ScriptedTerminal.Step], refreshTimes: RefreshTimes = RefreshTimes(), secretsFile: String? = nil
  ) async -> (terminal: ScriptedTerminal, failures: [String]) {
    var network = NewswireConfiguration(version: "test")
    network.pausePerHost = .zero
    network.secretsFile = secretsFile
    return await withCheckedContinuation { [network] continuation in
      DispatchQueue.global().async {
        let result = read(steps, network: network, refreshTimes: refreshTimes)
        continuation.resume(returning: result)
      }
    }
  }
}
