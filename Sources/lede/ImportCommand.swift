import ArgumentParser
import Exchange
import Foundation
import Newsboat
import Store

/// `lede import`: takes subscriptions and articles over from other programs.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take subscriptions and articles over: from newsboat, from any reader’s OPML list, or from lede export.",
    discussion: """
      Newsboat’s files are urls (feeds, tags, query feeds), config (ignore-article, browser) and cache.db (every article, \
      read or not, its flags and date); a folder stands for those in it. What a file is, its content tells. Importing \
      twice doubles nothing. Feeds that run a command or read a file (exec:, filter:, file:) are taken from newsboat’s \
      urls; from other lists, which may be somebody else’s, with --with-commands. docs/newsboat.md says what becomes of what.
      """)

  @Argument(
    help: ArgumentHelp("Files or folders, or - for standard input.", valueName: "file|-"), completion: .file())
  var files: [String]

  @Flag(help: "Take over feeds that run commands or read files from any list, not from newsboat’s urls alone.")
  var withCommands = false

  @Flag(help: "Print what was taken over as JSON.")
  var json = false

  @OptionGroup var store: StoreOptions

  func run() throws {
    // Everything is read before anything is written, so that a wrong name changes nothing.
    let sources = try ImportSource.sources(files)
    let library = try store.open()
    let importing = Importing(
      library: library, takesCommands: withCommands, listsFeeds: sources.contains { $0.content.listsFeeds },
      hadFeeds: try !library.feeds().isEmpty, showsBar: !json)
    var rows: [ImportRow] = []
    do {
      for source in sources {
        var report = ImportReport()
        // What was taken is told, whatever comes then.
        defer { rows.append(ImportRow(source, report)) }
        try importing.take(source, &report)
        if let browser = report.browser { try take(browser, &report) }
      }
    } catch {
      try tell(rows)
      throw error
    }
    try tell(rows)
  }

  private func tell(_ rows: [ImportRow]) throws {
    if json {
      try StandardOutput.write(json: rows)
    } else {
      try StandardOutput.write(rows.map(\.text).joined())
    }
  }

  private func take(_ browser: String, _ report: inout ImportReport) throws {
    if try Configuration.add(browser: browser) {
      report.notes.append("the browser is “\(browser)” now, in \(Configuration.path)")
    } else {
      report.browser = nil
      report.leaveOut("browser “\(browser)”", why: "\(Configuration.path) names one already, or cannot be added to")
    }
  }
}

/// What was taken over of one file, for people and as JSON.
private struct ImportRow: Encodable {
  struct Left: Encodable {
    var line: Int?
    var what: String
    var why: String
  }

  var file: String
  var kind: String
  var newFeeds: Int
  var knownFeeds: Int
  var newArticles: Int
  var knownArticles: Int
  var starredArticles: Int
  var deletedArticles: Int
  var rules: Int
  var searches: Int
  var secrets: Int
  var commands: [String]
  var browser: String?
  var notes: [String]
  var leftOut: [Left]

  init(_ source: ImportSource, _ report: ImportReport) {
    file = source.name
    kind = source.content.kind
    newFeeds = report.newFeeds
    knownFeeds = report.knownFeeds
    newArticles = report.newArticles
    knownArticles = report.knownArticles
    starredArticles = report.starredArticles
    deletedArticles = report.deletedArticles
    rules = report.rules
    searches = report.searches
    secrets = report.secrets
    commands = report.commands
    browser = report.browser
    notes = report.notes
    leftOut = report.leftOut.map { Left(line: $0.line, what: $0.what, why: $0.why) }
  }

  private static func some(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
  }

  /// A line of what was taken, one for each decision, one for each thing left out.
  var text: String {
    let taken = [
      Self.some(newFeeds, "new feed", "new feeds"), Self.some(newArticles, "new article", "new articles"),
      Self.some(rules, "rule", "rules"), Self.some(searches, "saved search", "saved searches"),
      Self.some(secrets, "login", "logins"), browser.map { _ in "the browser" },
    ].compactMap(\.self)
    let known = [
      Self.some(knownFeeds, "feed", "feeds"), Self.some(knownArticles, "article", "articles"),
    ].compactMap(\.self)
    let name = file == "-" ? "standard input" : String(file.map { $0.isNewline ? " " : $0 })
    var lines = ["\(name): \(taken.isEmpty ? "nothing new" : taken.joined(separator: ", "))"]
    if !known.isEmpty { lines.append("  here already: \(known.joined(separator: ", "))") }
    if let starred = Self.some(starredArticles, "article is", "articles are") {
      lines.append("  \(starred) starred, and tagged with newsboat’s flags")
    }
    if let deleted = Self.some(deletedArticles, "article was", "articles were") {
      lines.append("  \(deleted) deleted in newsboat and will stay away")
    }
    lines += commands.map { "  runs or reads at each refresh: \($0)" }
    lines += notes.map { "  \($0)" }
    lines += leftOut.map { "  left out\($0.line.map { " (line \($0))" } ?? ""): \($0.what): \($0.why)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
