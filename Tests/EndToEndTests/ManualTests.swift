import Foundation
import Testing

@Suite("The manual page")
struct ManualTests {
  private static func manual() throws -> String {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: package.appending(path: "docs/lede.1"), encoding: .utf8)
  }

  /// What the program says of itself, as JSON.
  private struct Description: Decodable {
    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?
      var arguments: [Argument]?
    }
    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String
        var name: String
      }
      var names: [Name]?
    }
    var command: Command
  }

  private static func description() throws -> Description {
    let process = Process()
    process.executableURL = URL(filePath: Session.program)
    process.arguments = ["--experimental-dump-help"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Description.self, from: bytes)
  }

  @Test("names every subcommand and every option of the program, and no option that there is not")
  func names() throws {
    let manual = try Self.manual()
    var options: Set<String> = []
    var missing: [String] = []
    var commands = [(path: "", command: try Self.description().command)]
    while let (path, command) = commands.popLast() {
      for subcommand in command.subcommands ?? [] where subcommand.commandName != "help" {
        let words = path + subcommand.commandName
        // A command that only holds others is named with them.
        if subcommand.subcommands == nil, !manual.contains("Cm \(words)") { missing.append(words) }
        commands.append((words + " ", subcommand))
      }
      for argument in command.arguments ?? [] {
        options.formUnion((argument.names ?? []).filter { $0.kind == "long" }.map(\.name))
      }
    }
    let pieces = manual.components(separatedBy: "Fl -").dropFirst()
    let named = Set(pieces.map { String($0.prefix { $0.isLetter || $0 == "-" }) })
    #expect(missing == [])
    #expect(named.subtracting(options) == [])
    #expect(options.subtracting(named) == [])
  }
}
