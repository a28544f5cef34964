import ArgumentParser
import Articles
import Store

/// `lede list`: prints headlines, newest first.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List headlines, newest first.",
    discussion: "A line has the number, N for unread and * for starred, the day, the title and the source.")

  @Flag(help: "Which articles: all of them by default.")
  var kind: Kind?

  @Flag(help: "The stories to be read later, which the next refresh fetches, and what kept each away.")
  var later = false

  @Option(help: ArgumentHelp("The articles of one section, by its name.", valueName: "name"))
  var section: String?

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 100

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var store: StoreOptions

  /// The statuses a list can be narrowed to.
  enum Kind: String, EnumerableFlag {
    case unread, starred

    static func help(for value: Kind) -> ArgumentHelp? {
      switch value {
      case .unread: "Unread articles only."
      case .starred: "Starred articles only."
      }
    }
  }

  func validate() throws {
    if later, kind != nil || section != nil { throw ValidationError("--later goes without other choices") }
    if limit < 1 { throw ValidationError("--limit takes a number from 1 on") }
  }

  func run() throws {
    let library = try store.open()
    if later { return try listLater(in: library) }
    let filter = ListFilter(listKind, section: try section.map { try sectionID(named: $0, in: library) })
    let rows = try library.list(filter, limit: limit).map(HeadlineRow.init)
    if json {
      try StandardOutput.write(json: rows)
    } else {
      try StandardOutput.write(rows.map { $0.line + "\n" }.joined())
    }
  }

  private var listKind: ListFilter.Kind {
    switch kind {
    case .unread: .unread
    case .starred: .starred
    case nil: .all
    }
  }

  /// A section goes by its last name (`Harbour`) or by its whole one (`News › Harbour`).
  private func sectionID(named name: String, in library: Library) throws -> SectionID {
    let sections = try library.sections()
    guard let found = sections.first(where: { $0.name == name }) ?? sections.first(where: { $0.path.last == name })
    else {
      let names = sections.map(\.name).joined(separator: ", ")
      throw Failure(
        message: "there is no section “\(name)”; " + (names.isEmpty ? "the library is empty" : "there are: \(names)"),
        code: .noInput)
    }
    return found.id
  }
}
