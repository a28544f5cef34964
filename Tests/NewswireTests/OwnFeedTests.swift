import Articles
import FoundationEssentials
import LoopbackServer
import Markup
import Store
import Testing

@testable import Newswire

@Suite struct OwnFeedTests {
  private static func file(_ text: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/lede-\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @Test func whatIsSubscribedToIsTold() throws {
    #expect(FeedSource("file:///home/mia/a%20b.xml") == .file("/home/mia/a b.xml"))
    #expect(FeedSource("file:/home/mia/a b.xml") == .file("/home/mia/a b.xml"))
    #expect(FeedSource("exec:~/bin/feed --of 'the quay'") == .command("~/bin/feed --of 'the quay'"))
    let location = try #require(WebLocation("https://quay.example/feed"))
    #expect(FeedSource("filter:~/bin/f -x:https://quay.example/feed") == .filtered(location, by: "~/bin/f -x"))
    #expect(FeedSource("https://quay.example/feed") == .web(location))
    for address in ["", "exec:", "filter:", "filter:x", "filter::https://a.example/", "ftp://a.example/", "file://"] {
      #expect(FeedSource(address) == nil)
    }
  }

  @Test func filesAndCommandsAreFeeds() async throws {
    let library = try Library.inMemory()
    let path = try Self.file(RefreshTests.feed("Pier"))
    let file = try library.subscribe(to: "file://" + path).feed.id
    let command = try library.subscribe(to: "exec:sed s/Pier/Lamp/g < '\(path)'").feed.id
    let wire = Newswire(.testing())
    let all = try await events(wire, library, .all)
    #expect(all.contains(.updated(file, new: 1, changed: 0)))
    #expect(all.contains(.updated(command, new: 1, changed: 0)))
    #expect(all.last == .finished(RefreshSummary(succeeded: 2, new: 2)))
    await wire.close()
    try FileManager.default.removeItem(atPath: path)
  }

  @Test func aFilterHasTheBodyForItsInput() async throws {
    let library = try Library.inMemory()
    // More than a pipe holds in both directions.
    let padding = "<!--" + String(repeating: "padding ", count: 50_000) + "-->"
    try await withServer(answering: { _ in .feed(RefreshTests.feed("Pier", extra: padding)) }) { server, wire in
      let feed = try library.subscribe(to: "filter:sed s/Pier/Lamp/g:" + server.address("/feed")).feed.id
      #expect(try await events(wire, library, .all).contains(.updated(feed, new: 1, changed: 0)))
      let titles = try library.headlines(of: feed, from: .newest, limit: 5).headlines.map(\.title)
      #expect(titles == ["Lamp"])
    }
  }

  @Test(arguments: [
    ("exit 3", "wrote nothing and ended with the status 3"),
    ("no-such-command-anywhere", "wrote nothing and ended with the status 127"),
    ("sleep 1000", "took longer than 0 seconds"), ("sleep 1000 & wait", "took longer than 0 seconds"),
    ("yes", "wrote more than 1 MiB"),
  ]) func aCommandThatBringsNothingIsToldOf(command: String, clause: String) async throws {
    var configuration = NewswireConfiguration.testing()
    configuration.commandTime = .milliseconds(command.hasPrefix("sleep") ? 100 : 20_000)
    configuration.maximumBytes = 1 << 20
    let library = try Library.inMemory()
    let feed = try library.subscribe(to: "exec:" + command).feed.id
    // `yes` may be ended by its time on a busy machine only after it wrote too much.
    let wire = Newswire(configuration)
    let all = try await events(wire, library, .all)
    #expect(all.contains(.failed(feed, reason: "The command “\(command)” \(clause); try it in a shell.")))
    await wire.close()
  }

  @Test func whatACommandWroteCountsWhateverItsStatus() async throws {
    let bytes = try await ShellCommand(text: "echo words; exit 1", time: .seconds(20), limit: 100).output()
    #expect(bytes == Array("words\n".utf8))
  }

  @Test func aCancelledCommandEndsAtOnce() async throws {
    let running = Task { try await ShellCommand(text: "sleep 1000", time: .seconds(1000), limit: 100).output() }
    running.cancel()
    await #expect(throws: CancellationError.self) { try await running.value }
  }

  @Test(arguments: ["/", "/dev/zero", "/nowhere/feed.xml"]) func onlyAPlainFileIsRead(path: String) throws {
    #expect {
      try FeedFile(path: path).bytes(limit: 1000)
    } throws: { error in
      if case WireError.unreadableFile(path, _)? = error as? WireError { true } else { false }
    }
  }
}
