import ArgumentParser
import ConfigurationFile
import Interface
import Reader
import Store
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `lede` itself: opens the reader.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "open", abstract: "Open the reader (the default).")

  @Option(help: ArgumentHelp("The theme to begin with; lede themes lists them.", valueName: "name"))
  var theme: String?

  @OptionGroup var store: StoreOptions

  func run() throws {
    let themes = ThemeCatalog(userFiles: UserThemes.files().themes)
    // A broken one is told of on the screen, over the default.
    if let theme, !themes.names.contains(theme) {
      throw ValidationError("There is no theme “\(theme)”; choose one of \(themes.names.joined(separator: ", "))")
    }
    let configuration = try Configuration.read()
    let reader = Reader(
      library: try store.open(), themes: themes, theme: theme, network: configuration.network,
      refreshTimes: RefreshTimes(
        atStart: configuration.refreshesAtStart, everyMinutes: configuration.refreshMinutes),
      keep: configuration.retention, browser: configuration.browserInUse)
    var terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal()
    } catch {
      throw Failure(message: error.description, code: .inputOutput)
    }
    let complaints = reader.run(on: &terminal)
    terminal.close()
    for complaint in complaints { StandardError.write("lede: \(complaint)\n") }
    // Whoever sent the signal is told by the exit status that it was obeyed (signal(7)).
    if let signal = terminal.endingSignal { raise(signal) }
    if !complaints.isEmpty { throw ExitCode.inputOutput }
  }
}
