import ArgumentParser
import Articles
import Store

/// `lede list`: prints headlines, newest first.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List headlines, newest first.",
    discussion: "A line has the number, N for unread and * for starred, the day, the title and the source.")

  @OptionGroup var choice: ListChoice

  @Flag(help: "The stories to be read later, which the next refresh fetches, and what kept each away.")
  var later = false

  @Option(help: ArgumentHelp("What a saved search finds, by its name.", valueName: "name"))
  var saved: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 100

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var store: StoreOptions

  func validate() throws {
    if later, saved != nil || choice.isNarrowed { throw ValidationError("--later goes without other choices") }
    if limit < 1 { throw ValidationError("--limit takes a number from 1 on") }
    if saved != nil, choice.isNarrowed { throw ValidationError("--saved goes without other choices") }
  }

  func run() throws {
    let library = try store.open()
    if later { return try listLater(in: library) }
    let rows = try headlines(in: library).map(HeadlineRow.init)
    if json {
      try StandardOutput.write(json: rows)
    } else {
      try StandardOutput.write(rows.map { $0.line + "\n" }.joined())
    }
  }

  private func headlines(in library: Library) throws -> [Headline] {
    if let saved { return try library.headlines(of: library.savedSearch(named: saved), limit: limit) }
    return try library.list(choice.filter(in: library), limit: limit)
  }
}
