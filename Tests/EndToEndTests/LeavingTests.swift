import Articles
import EmulatedTerminal
import Foundation
import Store
import Testing

/// The terminal is left as it was found, whatever ends the program.
@Suite("Leaving", .serialized)
struct LeavingTests {
  private let session: Session

  init() throws { session = try Session() }

  private func expectRestored(_ terminal: EmulatedTerminal, modes: [UInt8]) {
    #expect(!terminal.isAlternate)
    #expect(terminal.isCursorVisible)
    #expect(terminal.lineModes == modes)
    // The emulator does not know both modes at once, as ncurses sets them.
    let written = String(decoding: terminal.output, as: UTF8.self)
    #expect(written.components(separatedBy: "1000h").last?.contains("1000l") == true)
  }

  /// The reader is up, under a shell that outlives it, so that its terminal can be looked at afterwards.
  private func underShell(_ body: (EmulatedTerminal, _ process: Int32, _ modes: [UInt8]) throws -> Void) throws {
    defer { session.end() }
    let terminal = try session.shell()
    try terminal.wait(for: "shell>")
    // Without line editing, the modes of the shell's prompt are those it gives programs.
    let modes = terminal.lineModes
    // The process writes down its number, and the program takes its place.
    let pidFile = session.folder + "/pid"
    terminal.send("(echo $BASHPID > \(pidFile); exec \(Session.program) --store \(session.store))\r")
    try terminal.wait(for: "Ferry sails twice")
    let text = try String(contentsOfFile: pidFile, encoding: .utf8)
    let process = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    try body(terminal, process, modes)
    terminal.send("exit\r")
    _ = try terminal.waitForEnd()
  }

  private func waitForPrompt(_ terminal: EmulatedTerminal, modes: [UInt8]) throws {
    // What is typed before the modes are back is read in those of the reader: Return would not end a line.
    try terminal.wait(for: "the shell and its modes") { !terminal.isAlternate && terminal.lineModes == modes }
    // A sum, since what is typed is on the screen as well.
    terminal.send("echo back $((40 + 2))\r")
    try terminal.wait(for: "back 42")
  }

  @Test("Quit leaves the terminal as it was")
  func quit() throws {
    try underShell { terminal, _, modes in
      terminal.send("q")
      try waitForPrompt(terminal, modes: modes)
      expectRestored(terminal, modes: modes)
    }
  }

  @Test(
    "So do the signals that ask for the end, and those of a crash",
    arguments: [
      SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGTRAP, SIGQUIT,
    ])
  func signals(_ number: Int32) throws {
    try underShell { terminal, process, modes in
      kill(process, number)
      try waitForPrompt(terminal, modes: modes)
      expectRestored(terminal, modes: modes)
    }
  }

  @Test("A crash says where the last words are")
  func lastWords() throws {
    try underShell { terminal, process, modes in
      kill(process, SIGSEGV)
      try terminal.wait(for: "lede ended unexpectedly")
      try waitForPrompt(terminal, modes: modes)
    }
  }

  @Test("SIGTERM keeps what was done last, and tells the sender that it was obeyed")
  func termination() throws {
    defer { session.end() }
    let terminal = try session.read()
    try terminal.wait(for: "left at six")
    terminal.send("s")
    kill(terminal.process, SIGTERM)
    #expect(try terminal.waitForEnd() == 128 + SIGTERM)
    // The key was typed before the signal came, but the program may have heard of both at once; what counts is that a
    // library closed this way opens, and has either.
    #expect(try Library.open(at: session.store).sections().isEmpty == false)
  }

  @Test("A terminal that goes away ends the program")
  func hangUp() throws {
    defer { session.end() }
    var terminal: EmulatedTerminal? = try session.read()
    try terminal?.wait(for: "left at six")
    let process = try #require(terminal?.release())
    terminal = nil
    var status: Int32 = 0
    #expect(waitpid(process, &status, 0) == process)
  }

  @Test("Ctrl-Z gives the terminal to the shell, and fg brings the screen back")
  func stop() throws {
    try underShell { terminal, _, modes in
      terminal.send(Keys.controlZ)
      try waitForPrompt(terminal, modes: modes)
      terminal.resize(columns: 100, rows: 30)
      terminal.send("fg\r")
      try terminal.wait(for: "the screen in its new size") {
        terminal.isAlternate && terminal.text.contains("Gull takes office")
          && terminal.lines[29].contains("help")
      }
      terminal.send(Keys.down)
      try terminal.wait(for: "sworn in on Tuesday")
      terminal.send("q")
      try waitForPrompt(terminal, modes: modes)
      expectRestored(terminal, modes: modes)
    }
  }

  @Test("A stop that cannot be caught is made good when the program goes on")
  func uncaughtStop() throws {
    try underShell { terminal, process, modes in
      kill(process, SIGSTOP)
      try terminal.wait(for: "Stopped")
      terminal.send("fg\r")
      try terminal.wait(for: "the screen") {
        terminal.isAlternate && terminal.text.contains("Gull takes office") && !terminal.text.contains("Stopped")
      }
      terminal.send(Keys.down)
      try terminal.wait(for: "sworn in on Tuesday")
      terminal.send("q")
      try waitForPrompt(terminal, modes: modes)
      expectRestored(terminal, modes: modes)
    }
  }

  @Test("A text browser gets the terminal, and Ctrl-C there ends the browser alone")
  func textBrowser() throws {
    let browser = session.folder + "/w3m"
    // Not a shell but one program waits, which a signal cannot meet between two commands.
    try "#!/bin/sh\necho showing \"$1\"\nexec cat\n".write(toFile: browser, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
    defer { session.end() }
    let terminal = try session.read(["BROWSER": browser])
    try terminal.wait(for: "left at six")
    terminal.send("o")
    try terminal.wait(for: "showing https://lanternbay.example/ferry")
    #expect(!terminal.isAlternate)
    terminal.send("typed\r")
    try terminal.wait(for: "the terminal's echo and the browser's answer") {
      terminal.lines.filter { $0.hasPrefix("typed") }.count == 2
    }
    terminal.send(Keys.controlC)
    try terminal.wait(for: "the reader again") { terminal.isAlternate && terminal.text.contains("left at six") }
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test(
    "A terminal that cannot be used is said in one line, without a sequence",
    arguments: ["dumb", "", "no-such-terminal"])
  func unusable(_ name: String) throws {
    defer { session.end() }
    let terminal = try session.read(["TERM": name])
    #expect(try terminal.waitForEnd() != 0)
    #expect(terminal.text.contains("TERM"))
    #expect(!terminal.output.contains(0x1B))
  }
}
