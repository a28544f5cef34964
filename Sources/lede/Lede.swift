import ArgumentParser

/// The command `lede`: without a subcommand it opens the reader.
@main
struct Lede: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede",
    abstract: "Reads news in the terminal: headlines on one side, the article on the other.",
    discussion: "Without a subcommand lede opens the reader; there ? shows the keys.",
    version: Version.current,
    subcommands: [
      OpenCommand.self, ReadCommand.self, SaveCommand.self, ListCommand.self, SearchCommand.self, MarkCommand.self,
      ThemesCommand.self, SampleCommand.self, ParseCommand.self, SubscribeCommand.self, UnsubscribeCommand.self,
      FeedsCommand.self, RefreshCommand.self, ImportCommand.self, ExportCommand.self, RulesCommand.self,
      SearchesCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Parses the arguments and runs the command. Whatever fails is told once, in one line on standard error.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      if let failure = Failure(error) {
        failure.report()
        exit(withError: failure.code)
      }
      // What is left is the parser's: help, a version or a script to print, or arguments that are off.
      let code = exitCode(for: error)
      if code == .success { exit(withError: error) }
      var sentence = message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
      if sentence.last == "." { sentence.removeLast() }
      let mark = sentence.last == "?" ? "" : ";"
      if !sentence.isEmpty { StandardError.write("lede: \(sentence)\(mark) \(advice)\n") }
      exit(withError: code)
    }
  }

  /// What to do about arguments that are off.
  private static var advice: String {
    let arguments = CommandLine.arguments.dropFirst()
    let commands = configuration.subcommands.map(name)
    if arguments.first?.hasPrefix("-") == true, let late = arguments.first(where: commands.contains) {
      return "\(late) comes before its options"
    }
    var command: any ParsableCommand.Type = Self.self
    var words = ["lede"]
    for argument in arguments {
      guard let next = command.configuration.subcommands.first(where: { name(of: $0) == argument })
      else { break }
      command = next
      words.append(argument)
    }
    return "see \(words.joined(separator: " ")) --help"
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }
}
