import Articles
import Foundation
import LoopbackServer
import Store
import Synchronization
import Testing

/// A refresh that is ended in the middle as hard as a system can.
@Suite("Killed refresh")
struct KilledRefreshTests {
  private static let feedCount = 40
  private static let itemCount = 3
  /// So many feeds are answered; the others hang.
  private static let answeredCount = 20
  /// When this many were asked for, the program is killed: with sixteen at once, some of them hang then.
  private static let killedAt = 30

  private static func feed(_ path: String) -> String {
    let items = (1...itemCount).map { "<item><guid>\(path)-\($0)</guid><title>Story \($0) of \(path)</title></item>" }
    return "<rss version='2.0'><channel><title>Feed \(path)</title>\(items.joined())</channel></rss>"
  }

  @Test("kill -9 in the middle of a refresh leaves each feed whole or untouched, and the next refresh goes on")
  func killed() async throws {
    let session = try Session(stories: [])
    defer { session.end() }
    let asked = Mutex(0)
    let middle = Gate()
    let rest = Gate()
    let server = try await LoopbackServer(host: "0.0.0.0") { request in
      let number = asked.withLock { count in
        count += 1
        return count
      }
      if number == Self.killedAt { middle.open() }
      if number > Self.answeredCount { await rest.wait() }
      return .feed(Self.feed(request.path))
    }
    var urls = ""
    for number in 1...Self.feedCount {
      #if os(Linux)
        urls += server.address("/\(number)", host: "127.0.3.\(number)") + "\n"
      #else
        urls += server.address("/\(number)") + "\n"
      #endif
    }
    try urls.write(toFile: session.folder + "/urls", atomically: true, encoding: .utf8)
    #expect(try CommandRun(["import", "urls"], in: session).status == 0)

    let process = Process()
    process.executableURL = URL(filePath: Session.program)
    process.arguments = ["refresh", "--quiet", "--store", session.store]
    process.environment = session.variables([:])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    await middle.wait()
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    rest.open()

    let wholeCount = try check(session)
    #expect(wholeCount < Self.feedCount)

    let next = try CommandRun(["refresh", "--json"], in: session)
    let record = try #require(try next.json() as? [String: Any])
    #expect(record["failed"] as? Int == 0)
    // What the killed one was asking for stays claimed for a while; all else is there now.
    #expect(try check(session) >= Self.feedCount - 16)
    try await server.close()
  }

  /// Each feed has all of its items and says when it was fetched, or neither; how many have.
  private func check(_ session: Session) throws -> Int {
    let library = try Library.open(at: session.store)
    let feeds = try library.feeds().filter { $0.address.hasPrefix("http") }
    #expect(feeds.count == Self.feedCount)
    for feed in feeds {
      #expect(feed.total == (feed.condition.fetched == nil ? 0 : Self.itemCount))
      #expect(feed.condition.failure == nil)
    }
    try library.close()
    return feeds.count { $0.total == Self.itemCount }
  }
}
