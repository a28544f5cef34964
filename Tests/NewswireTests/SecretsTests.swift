import Articles
import FoundationEssentials
import LoopbackServer
import Store
import Testing

@testable import Newswire

@Suite struct SecretsTests {
  /// A file of secrets with these permissions, gone afterwards.
  private static func withFile(
    _ text: String, mode: Int = 0o600, _ body: (NewswireConfiguration) async throws -> Void
  ) async throws {
    let path = FileManager.default.temporaryDirectory.path + "/lede-\(UUID().uuidString).yaml"
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    var configuration = NewswireConfiguration.testing()
    configuration.secretsFile = path
    do {
      try await body(configuration)
    } catch {
      Issue.record(error)
    }
    try FileManager.default.removeItem(atPath: path)
  }

  private static func credentials(
    _ configuration: NewswireConfiguration, _ address: String
  ) async throws -> WebLocation.Credentials? {
    try await Secrets(configuration).credentials(for: try #require(WebLocation(address)))
  }

  @Test func theLongestAddressThatCoversAFeedCounts() async throws {
    let text = """
      https://paper.example/:
        user: all
        password: "1"
      https://paper.example/feed.xml:
        user: mia
        password: "pass: word"
      intranet.example:
        user: kim
        password-command: printf 'told\\nmore'
      """
    try await Self.withFile(text) { configuration in
      let exact = try await Self.credentials(configuration, "https://paper.example/feed.xml")
      #expect(exact == WebLocation.Credentials(user: "mia", password: "pass: word"))
      let below = try await Self.credentials(configuration, "https://paper.example/feed.xml?x=1")
      #expect(below == WebLocation.Credentials(user: "all", password: "1"))
      let told = try await Self.credentials(configuration, "https://intranet.example/a/b")
      #expect(told == WebLocation.Credentials(user: "kim", password: "told"))
      for other in ["http://paper.example/feed.xml", "https://paper.example.evil.example/", "https://a.example/"] {
        #expect(try await Self.credentials(configuration, other) == nil)
      }
    }
  }

  @Test(arguments: [0o640, 0o604, 0o644]) func aFileThatOthersMayReadIsRefused(mode: Int) async throws {
    try await Self.withFile("https://a.example/: {user: a, password: b}", mode: mode) { configuration in
      await #expect { try await Self.credentials(configuration, "https://a.example/") } throws: { error in
        "\(error)".contains("chmod 600")
      }
    }
  }

  @Test(arguments: [
    "- a", "https://a.example/: {user: a}", "ftp://a.example/: {user: a, password: b}", "a: b: c",
    "https://a.example/: {user: a, password: b, token: c}",
  ])
  func aFileThatCannotBeMeantIsToldOf(text: String) async throws {
    try await Self.withFile(text) { configuration in
      await #expect { try await Self.credentials(configuration, "https://a.example/") } throws: { error in
        if case WireError.secrets? = error as? WireError { true } else { false }
      }
    }
  }

  @Test func aFeedIsAskedForWithItsSecretAndNobodyElseGetsIt() async throws {
    let other = try await LoopbackServer { _ in .feed(RefreshTests.feed("Lamp")) }
    let otherAddress = other.address("/feed")
    try await withServer(answering: { request in
      switch request.path {
      case "/feed":
        request.header("Authorization") == "Basic bWlhOmxldG1laW4=" ? .feed(RefreshTests.feed("Pier")) : .status(401)
      default: .redirect(302, to: otherAddress)
      }
    }) { server, _ in
      try await Self.withFile("\(server.address("/")):\n  user: mia\n  password: letmein") { configuration in
        var configuration = configuration
        configuration.refusesFromOutside = { _ in false }
        let wire = Newswire(configuration)
        let library = try Library.inMemory()
        let feed = try library.subscribe(to: server.address("/feed")).feed.id
        let moved = try library.subscribe(to: server.address("/away")).feed.id
        let all = try await events(wire, library, .all)
        #expect(all.contains(.updated(feed, new: 1, changed: 0)))
        #expect(all.contains(.updated(moved, new: 1, changed: 0)))
        #expect(server.requests.allSatisfy { $0.header("Authorization") != nil })
        #expect(other.requests.map { $0.header("Authorization") } == [nil])
        await wire.close()
      }
    }
    try await other.close()
  }

  @Test func aFeedThatMovesOnItsServerKeepsItsLogin() async throws {
    try await withServer(answering: { request in
      guard request.header("Authorization") != nil else { return .status(401) }
      return request.path == "/sec/feed" ? .redirect(301, to: "/sec/feed/") : .feed(RefreshTests.feed("Pier"))
    }) { server, _ in
      try await Self.withFile("\(server.address("/sec/feed")): {user: mia, password: letmein}") { configuration in
        let wire = Newswire(configuration)
        let library = try Library.inMemory()
        let offer = try #require(try await wire.feeds(at: server.address("/sec/feed")).first)
        #expect(offer.address == server.address("/sec/feed/"))
        let found = try library.subscribe(to: offer.address, typed: offer.typed).feed.id
        #expect(try await events(wire, library, .all).contains(.updated(found, new: 1, changed: 0)))
        try library.unsubscribe(found)
        let moving = try library.subscribe(to: server.address("/sec/feed")).feed.id
        #expect(try await events(wire, library, .all).contains(.updated(moving, new: 1, changed: 0)))
        #expect(try library.feed(moving)?.address == server.address("/sec/feed/"))
        #expect(try await events(wire, library, .all).contains(.unchanged(moving)))
        await wire.close()
      }
    }
  }

  @Test func aPasswordThatIsAskedForAndCannotBeHadSaysWhy() async throws {
    try await withServer(answering: { _ in .status(401) }) { server, _ in
      try await Self.withFile("\(server.address("/")): {user: mia, password-command: exit 2}") { configuration in
        let wire = Newswire(configuration)
        await expect(.passwordCommand("exit 2")) { try await wire.feeds(at: server.address("/feed")) }
        await wire.close()
      }
    }
  }

  @Test func aPasswordIsAskedForOnceInASearch() async throws {
    let log = FileManager.default.temporaryDirectory.path + "/lede-\(UUID().uuidString)"
    try await withServer(answering: { $0.path == "/" ? .html("<!doctype html><p>Hello.</p>") : .status(404) }) {
      server, _ in
      let command = "echo asked >> '\(log)'; echo letmein"
      try await Self.withFile("\(server.address("/")): {user: mia, password-command: \"\(command)\"}") {
        configuration in
        let wire = Newswire(configuration)
        await expect(.noFeed(host: "127.0.0.1")) { try await wire.feeds(at: server.address("/")) }
        #expect(server.requests.count == 8)
        #expect(server.requests.allSatisfy { $0.header("Authorization") != nil })
        let asked = try String(contentsOf: URL(filePath: log), encoding: .utf8)
        #expect(asked == "asked\n")
        await wire.close()
      }
    }
    try FileManager.default.removeItem(atPath: log)
  }

  @Test func hostsInOtherLettersAreLookedUpInASCII() {
    #expect(WebLocation("https://bücher.example/a")?.host == "xn--bcher-kva.example")
    #expect(WebLocation("https://BÜCHER.example/a")?.address == "https://xn--bcher-kva.example/a")
    #expect(WebLocation("https://例え.テスト/")?.host == "xn--r8jz45g.xn--zckzah")
    #expect(WebLocation("https://faß.example/")?.host == "xn--fa-hia.example")
    #expect(WebLocation("https://a%00b.example/") == nil)
  }
}
