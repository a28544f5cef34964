import EmulatedTerminal
import Foundation
import Testing

/// Files that are not what they should be: the program says so in a line, and goes on where it can.
@Suite("Bad input", .serialized)
struct BadInputTests {
  private let session: Session
  private let themes: String

  init() throws {
    session = try Session()
    themes = session.folder + "/lede/themes"
    try FileManager.default.createDirectory(atPath: themes, withIntermediateDirectories: true)
  }

  private func run(_ arguments: String...) throws -> (status: Int32?, error: String) {
    let process = Process()
    process.executableURL = URL(filePath: Session.program)
    process.arguments = arguments
    process.environment = session.variables()
    let error = Pipe()
    process.standardError = error
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  @Test("A theme that cannot be read, a pipe for example, keeps neither the reader nor the list of themes away")
  func unreadableTheme() throws {
    defer { session.end() }
    try #require(mkfifo(themes + "/pipe.yaml", 0o600) == 0)
    let terminal = try session.read()
    try terminal.wait(for: "Ferry sails twice")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
    let (status, error) = try run("themes")
    #expect(status == 66)
    #expect(error == "lede: the theme \(themes)/pipe.yaml is no file that can be read; take it away\n")
  }

  @Test("A broken theme gives way to the default, and the line and key are told")
  func brokenTheme() throws {
    defer { session.end() }
    try "palette:\n  ink: \"#zzz\"\n".write(toFile: themes + "/dull.yaml", atomically: true, encoding: .utf8)
    let terminal = try EmulatedTerminal(
      running: [Session.program, "--store", session.store, "--theme", "dull"], variables: session.variables(),
      columns: 120, rows: 40)
    try terminal.wait(for: "Ferry sails twice")
    try terminal.wait(for: "dull.yaml:2: palette.ink")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test("What a file's name or an argument does to an error, it stays one line")
  func oneLine() throws {
    defer { session.end() }
    #expect(try run("read", session.folder).error.hasPrefix("lede: \(session.folder) is a folder; "))
    let (status, error) = try run("read", "no\nsuch\npage")
    #expect(status == 66)
    #expect(error.count { $0 == "\n" } == 1)
    #expect(error.hasPrefix("lede: no such page: there is no such file"))
  }

  @Test("What is asked for in vain is named with what to ask for instead")
  func askedInVain() throws {
    defer { session.end() }
    #expect(try run("read", "").error == "lede: a file's name is empty; name a file, or - for standard input\n")
    #expect(
      try run("read", "ftp://paper.example/").error
        == "lede: ftp://paper.example/: only addresses of http and https are read; name one, or a file, "
        + "or - for standard input\n")
    let (status, error) = try run("list", "--tag", "eels", "--store", session.store)
    #expect(status == 66)
    #expect(error == "lede: there is no tag “eels”; there are none\n")
  }

  @Test(
    "Arguments that are off lead to the help of their command",
    arguments: [
      (["list", "--limit", "-1"], "lede: --limit takes a number from 1 on; see lede list --help\n"),
      (["rules", "add", "--nowhere"], "see lede rules add --help\n"),
      (["read", "--width", "3", "x"], "lede: --width takes a number from 20 to 1000; see lede read --help\n"),
      (["--store", "x", "list"], "lede: Unexpected argument 'list'; list comes before its options\n"),
      (["nowhere"], "lede: Unexpected argument 'nowhere'; see lede --help\n"),
    ])
  func argumentsThatAreOff(_ arguments: [String], _ sentence: String) throws {
    defer { session.end() }
    let process = try CommandRun(arguments, in: session)
    #expect(process.status == 64)
    #expect(process.error.hasSuffix(sentence))
  }
}
