import ArgumentParser
import Articles
import Exchange
import Store

/// `lede searches`: the saved searches.
struct SearchesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "searches",
    abstract: "List the saved searches; add and remove them.",
    discussion: "lede list --saved lists what one finds. docs/subscriptions-json.md describes the JSON.",
    subcommands: [List.self, Add.self, Remove.self], defaultSubcommand: List.self)

  /// `lede searches list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the saved searches (the default).",
      discussion: "A line has the name, the words, unread or starred, the section, the feed’s address and the tag.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var store: StoreOptions

    func run() throws {
      let rows = try Backup.searches(of: store.open())
      if json {
        try StandardOutput.write(json: rows)
      } else {
        try StandardOutput.write(rows.map { Self.line($0) + "\n" }.joined())
      }
    }

    private static func line(_ search: Backup.Search) -> String {
      String(row: [
        search.name, search.words ?? "", search.kind ?? "", search.section?.sectionPath ?? "", search.feed ?? "",
        search.tag ?? "",
      ])
    }
  }

  /// `lede searches add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Save a search; in the place of one of that name.",
      discussion: "It finds the articles in which all its words occur, of those that its choices leave.")

    @Argument(help: "What to call it.")
    var name: String

    @Argument(help: "What to look for; nothing for all articles.")
    var words: [String] = []

    @OptionGroup var choice: ListChoice
    @OptionGroup var store: StoreOptions

    func validate() throws {
      if name.allSatisfy(\.isWhitespace) { throw ValidationError("a saved search needs a name") }
      if words.isEmpty, !choice.isNarrowed {
        throw ValidationError("say what it looks for: words, --unread, --starred, --section, --feed or --tag")
      }
    }

    func run() throws {
      let library = try store.open()
      try library.save(
        SavedSearch(name: name, words: words.joined(separator: " "), filter: try choice.filter(in: library)))
    }
  }

  /// `lede searches remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove saved searches.")

    @Argument(help: ArgumentHelp("Their names.", valueName: "name"))
    var names: [String]

    @OptionGroup var store: StoreOptions

    func run() throws {
      let library = try store.open()
      // All names are looked up first: where one is wrong nothing has happened.
      let found = try names.map { try library.savedSearch(named: $0) }
      for search in found { try library.removeSearch(named: search.name) }
    }
  }
}

extension Library {
  /// The saved search the user means; case makes no difference.
  func savedSearch(named name: String) throws -> SavedSearch {
    let searches = try savedSearches()
    guard let found = searches.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      let names = searches.map(\.name).joined(separator: ", ")
      throw Failure(
        message: "there is no saved search “\(name)”; " + (names.isEmpty ? "there are none" : "there are: \(names)"),
        code: .noInput)
    }
    return found
  }
}
