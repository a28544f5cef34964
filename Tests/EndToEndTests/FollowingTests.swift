import Articles
import EmulatedTerminal
import Foundation
import LoopbackServer
import Store
import Testing

/// A person follows links on a small news site: the program itself, over the network of this machine.
@Suite("Following over the network", .serialized)
struct FollowingTests {
  private let session: Session
  private let site: CourierSite

  init() async throws {
    session = try Session(stories: [])
    site = try await CourierSite()
  }

  /// Runs a session with the program on a thread of its own: the server needs those of the tasks.
  private func person(_ body: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
    session.end()
    try await site.server.close()
  }

  /// Runs a command; returns what it wrote, both streams together, and its exit code.
  private func run(_ arguments: String...) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: Session.program)
    process.arguments = arguments
    process.environment = session.variables()
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }

  @Test(
    "A page that was saved leads on: to a story and back, to one that hangs, one that is not there and one that is none"
  )
  func trip() async throws {
    try await person { [self] in
      let saved = try run("save", "--store", session.store, site.address("/bell"))
      try #require(saved.code == 0)
      try #require(saved.output.contains("added\tBell found under bed"))
      let terminal = try session.read(columns: 80, rows: 24)
      try terminal.wait(for: "Bell found under bed")
      terminal.send(Keys.enter)
      try terminal.wait(for: "Part 1 of the story about the bell")
      terminal.send("1" + Keys.enter)
      try terminal.wait(for: "Part 1 of the story about the gull")
      terminal.send(Keys.backspace)
      try terminal.wait(for: "the story about the bell")
      terminal.send("2" + Keys.enter)
      try terminal.wait(for: "Fetching 127.0.0.1")
      terminal.send(Keys.escape)
      try terminal.wait(for: "Cancelled: 127.0.0.1")
      terminal.send("3" + Keys.enter)
      try terminal.wait(for: "no page at this address (404)")
      terminal.send("4" + Keys.enter)
      try terminal.wait(for: "sends a PDF document, not a page.")
      terminal.send("L")
      try terminal.wait(for: "To be read later")
      terminal.send(Keys.escape + "q")
      try #require(try terminal.waitForEnd() == 0)
      let later = try run("list", "--later", "--store", session.store)
      try #require(later.output.contains("\t" + site.address("/nowhere") + "\t"))
      try #require(try run("list", "--store", session.store).output.contains("Gull takes office"))
      site.gate.open()
    }
  }

  @Test("Quitting while a page hangs waits for nothing")
  func quit() async throws {
    try await person { [self] in
      _ = try run("save", "--store", session.store, site.address("/bell"))
      let terminal = try session.read(columns: 80, rows: 24)
      try terminal.wait(for: "Bell found under bed")
      terminal.send(Keys.enter)
      try terminal.wait(for: "Part 1 of the story about the bell")
      terminal.send("2" + Keys.enter)
      try terminal.wait(for: "Fetching 127.0.0.1")
      terminal.send("q")
      try #require(try terminal.waitForEnd() == 0)
      site.gate.open()
    }
  }

  @Test("`lede read` and `lede save` take addresses, and their exit codes tell what failed")
  func commands() async throws {
    try await person { [self] in
      let read = try run("read", site.address("/gull"), "--format", "markdown")
      try #require(read.code == 0)
      try #require(read.output.contains("# Gull takes office"))
      try #require(try run("read", site.address("/nowhere")).code == 66)
      try #require(try run("read", site.address("/chart.pdf")).code == 65)
      // Nobody listens on the port of TCP's discard service here.
      try #require(try run("read", "http://127.0.0.1:9/").code == 69)
      try #require(try run("read", site.address("/gull"), "--url", site.address("/")).code == 64)
      let saved = try run("save", "--store", session.store, site.address("/nowhere"), site.address("/gull"))
      try #require(saved.code == 66)
      try #require(saved.output.contains("added\tGull takes office"))
      try #require(try run("save", "--store", session.store, site.address("/gull")).output.contains("unchanged"))
    }
  }

  @Test("Ctrl-C ends `lede save` in order: what was saved before is told and stays")
  func interrupt() async throws {
    try await person { [self] in
      let terminal = try EmulatedTerminal(
        running: [Session.program, "save", "--store", session.store, site.address("/gull"), site.address("/slow")],
        variables: session.variables(), columns: 120, rows: 24)
      try terminal.wait(for: "the second page to be asked for") { site.count(of: "/slow") == 1 }
      terminal.send(Keys.controlC)
      try terminal.wait(for: "Gull takes office")
      try #require(try terminal.waitForEnd() == 130)
      site.gate.open()
    }
  }
}
