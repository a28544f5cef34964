import ArgumentParser
import Interface
import Reader
import YAMLFiles

/// `lede themes`: lists the themes.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes, built-in ones first.",
    discussion: "Your own are YAML files in $XDG_CONFIG_HOME/lede/themes; docs/themes.md says how to write one.")

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let (files, problems) = UserThemes.files()
    for problem in problems { problem.report() }
    let catalog = ThemeCatalog(userFiles: files)
    var firstProblem = problems.first
    var rows: [ThemeRow] = []
    for name in catalog.names {
      do throws(ThemeError) {
        let theme = try catalog.theme(named: name)
        rows.append(ThemeRow(name: theme.name, appearance: theme.isDark ? "dark" : "light"))
      } catch {
        let failure = Failure(message: error.description, code: .badData)
        failure.report()
        firstProblem = firstProblem ?? failure
      }
    }
    if json {
      try StandardOutput.write(json: rows)
    } else {
      try StandardOutput.write(rows.map { "\($0.name)\t\($0.appearance)\n" }.joined())
    }
    if let firstProblem { throw firstProblem.code }
  }
}

/// A theme as JSON.
private struct ThemeRow: Encodable {
  var name: String
  var appearance: String
}
