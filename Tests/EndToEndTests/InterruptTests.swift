import Foundation
import LoopbackServer
import Store
import Testing

/// Commands that are asked to end while they are at it.
@Suite("Interrupts", .serialized)
struct InterruptTests {
  /// How long a command may take to end that was killed, in milliseconds: much longer than it needs.
  private static let longestEnd: Int32 = 20_000

  /// Starts the program.
  private func start(_ arguments: [String], in session: Session, output: String = "/dev/null") throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Session.program)
    process.arguments = arguments + ["--store", session.store]
    process.environment = session.variables([:])
    process.standardInput = FileHandle.nullDevice
    if output != "/dev/null" { FileManager.default.createFile(atPath: output, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    // The threads of tests have signals blocked, and a program inherits that.
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
    return process
  }

  @Test("Ctrl-C in a refresh ends with 130, says that it was cut short, and counts what was done")
  func interruptedRefresh() async throws {
    let session = try Session(stories: [])
    defer { session.end() }
    let asked = DispatchSemaphore(value: 0)
    let never = Gate()
    let server = try await LoopbackServer { request in
      if request.path == "/slow" {
        asked.signal()
        await never.wait()
      }
      return .feed(
        "<rss version='2.0'><channel><title>Bay</title><item><title>Gull elected</title></item></channel></rss>")
    }
    let library = try Library.open(at: session.store)
    // One host's feeds wait for each other.
    for path in ["/fast", "/slow"] { try library.subscribe(to: server.address(path)) }
    try library.close()
    let output = session.folder + "/refresh.json"
    let process = try start(["refresh", "--json"], in: session, output: output)
    // Without giving the thread away: other tests might keep it for longer than the program waits for its answer.
    asked.waitOutsideOfTasks()
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: output))) as? [String: Any])
    #expect(record["cancelled"] as? Bool == true)
    #expect(record["succeeded"] as? Int == 1)
    #expect(record["failed"] as? Int == 0)
    #expect(record["new"] as? Int == 1)
    never.open()
    try await server.close()
  }

  @Test("a command that is a feed ends with the refresh", arguments: [SIGINT, SIGTERM, SIGHUP])
  func commandOfFeed(signal: Int32) throws {
    let session = try Session(stories: [])
    defer { session.end() }
    let library = try Library.open(at: session.store)
    let pipe = try NamedPipe(session.folder + "/alive")
    try library.subscribe(to: "exec:\(pipe.command)")
    try library.close()
    let process = try start(["refresh", "--quiet"], in: session)
    pipe.waitForStart()
    kill(process.processIdentifier, signal)
    #expect(pipe.ends(within: Self.longestEnd))
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
  }

  @Test("a command for a password ends with the program", arguments: [SIGINT, SIGTERM, SIGHUP])
  func commandForPassword(signal: Int32) throws {
    let session = try Session(stories: [])
    defer { session.end() }
    let pipe = try NamedPipe(session.folder + "/alive")
    try FileManager.default.createDirectory(atPath: session.folder + "/lede", withIntermediateDirectories: true)
    let secrets = session.folder + "/lede/secrets.yaml"
    FileManager.default.createFile(
      atPath: secrets,
      contents: Data("http://127.0.0.1:9/:\n  user: mia\n  password-command: \"\(pipe.command)\"\n".utf8),
      attributes: [.posixPermissions: 0o600])
    let process = try start(["subscribe", "http://127.0.0.1:9/feed"], in: session)
    pipe.waitForStart()
    kill(process.processIdentifier, signal)
    #expect(pipe.ends(within: Self.longestEnd))
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
  }

  /// A named pipe that a command holds open while it lives.
  private struct NamedPipe {
    let path: String
    private let descriptor: Int32

    init(_ path: String) throws {
      self.path = path
      guard mkfifo(path, 0o600) == 0 else { throw POSIXError(.EIO) }
      descriptor = open(path, O_RDONLY | O_NONBLOCK)
    }

    /// Says that it has begun, and goes on for much longer than the test.
    var command: String { "(echo begun; sleep 100) > '\(path)'" }

    func waitForStart() {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&waiting, 1, -1)
      var word = [UInt8](repeating: 0, count: 16)
      #expect(read(descriptor, &word, word.count) == 6)
    }

    func ends(within milliseconds: Int32) -> Bool {
      defer { close(descriptor) }
      var waiting = pollfd(fd: descriptor, events: 0, revents: 0)
      return poll(&waiting, 1, milliseconds) == 1 && Int32(waiting.revents) & Int32(POLLHUP) != 0
    }
  }
}

extension DispatchSemaphore {
  fileprivate func waitOutsideOfTasks() { wait() }
}
