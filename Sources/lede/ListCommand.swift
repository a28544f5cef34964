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

  @Option(help: ArgumentHelp("The articles of one section, by its name, or like News/Harbour.", valueName: "name"))
  var section: String?

  @Option(help: ArgumentHelp("The articles of one feed, by its number, address or title.", valueName: "feed"))
  var feed: String?

  @Option(help: ArgumentHelp("The articles with a tag.", valueName: "tag"))
  var tag: String?

  @Option(help: ArgumentHelp("What a saved search finds, by its name.", valueName: "name"))
  var saved: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("How many at most.", valueName: "n"))
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
    if later, saved != nil || isNarrowed { throw ValidationError("--later goes without other choices") }
    if limit < 1 { throw ValidationError("--limit takes a number from 1 on") }
    if saved != nil, isNarrowed { throw ValidationError("--saved goes without other choices") }
  }

  /// Whether one of the choices is made that go with each other.
  private var isNarrowed: Bool { kind != nil || section != nil || feed != nil || tag != nil }

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
    if let saved { return try library.headlines(of: search(named: saved, in: library), limit: limit) }
    let filter = ListFilter(
      listKind, section: try section.map { try sectionID(named: $0, in: library) },
      feed: try feed.map { try library.feed(named: $0).id }, tag: try tag.map { try self.tag(named: $0, in: library) })
    return try library.list(filter, limit: limit)
  }

  private func search(named name: String, in library: Library) throws -> SavedSearch {
    let searches = try library.savedSearches()
    guard let found = searches.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      let names = searches.map(\.name).joined(separator: ", ")
      throw Failure(
        message: "there is no saved search “\(name)”; " + (names.isEmpty ? "there are none" : "there are: \(names)"),
        code: .noInput)
    }
    return found
  }

  private func tag(named name: String, in library: Library) throws -> String {
    let tags = try library.tags().map(\.name)
    guard let found = tags.first(where: { $0 == name }) ?? tags.first(where: { $0.lowercased() == name.lowercased() })
    else {
      throw Failure(
        message: "there is no tag “\(name)”; "
          + (tags.isEmpty ? "there are none" : "there are: \(tags.joined(separator: ", "))"), code: .noInput)
    }
    return found
  }

  private var listKind: ListFilter.Kind {
    switch kind {
    case .unread: .unread
    case .starred: .starred
    case nil: .all
    }
  }

  /// A section goes by its last name (`Harbour`) or by its whole one (`News › Harbour`, `News/Harbour`).
  private func sectionID(named name: String, in library: Library) throws -> SectionID {
    let sections = try library.sections()
    let path = [String](sectionPath: name)
    guard
      let found = sections.first(where: { $0.path == path })
        ?? sections.first(where: { $0.path.last == name })
    else {
      let names = sections.map(\.path.sectionPath).joined(separator: ", ")
      throw Failure(
        message: "there is no section “\(name)”; " + (names.isEmpty ? "the library is empty" : "there are: \(names)"),
        code: .noInput)
    }
    return found.id
  }
}
