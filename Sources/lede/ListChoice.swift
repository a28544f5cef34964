import ArgumentParser
import Articles
import Store

/// Which articles are listed.
struct ListChoice: ParsableArguments {
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

  @Flag(help: "Which articles: all of them by default.")
  var kind: Kind?

  @Option(help: ArgumentHelp("The articles of one section, by its name, or like News/Harbour.", valueName: "name"))
  var section: String?

  @Option(help: ArgumentHelp("The articles of one feed, by its number, address or title.", valueName: "feed"))
  var feed: String?

  @Option(help: ArgumentHelp("The articles with a tag.", valueName: "tag"))
  var tag: String?

  /// Whether one of the choices is made that go with each other.
  var isNarrowed: Bool { kind != nil || section != nil || feed != nil || tag != nil }

  /// The list.
  func filter(in library: Library) throws -> ListFilter {
    ListFilter(
      filterKind, section: try section.map { try library.section(named: $0).id },
      feed: try feed.map { try library.feed(named: $0).id }, tag: try tag.map { try library.tag(named: $0) })
  }

  private var filterKind: ListFilter.Kind {
    switch kind {
    case .unread: .unread
    case .starred: .starred
    case nil: .all
    }
  }
}

extension Library {
  /// The section the user means: by its whole path (`News/Harbour`) or by its last name (`Harbour`).
  func section(named name: String) throws -> Section {
    let sections = try sections()
    let path = [String](sectionPath: name)
    guard
      let found = sections.first(where: { $0.path == path }) ?? sections.first(where: { $0.path.last == name })
    else {
      let names = sections.map(\.path.sectionPath).joined(separator: ", ")
      throw Failure(
        message: "there is no section “\(name)”; " + (names.isEmpty ? "the library is empty" : "there are: \(names)"),
        code: .noInput)
    }
    return found
  }

  /// The tag the user means; case makes no difference where there is no other of its letters.
  func tag(named name: String) throws -> String {
    let tags = try tags().map(\.name)
    guard let found = tags.first(where: { $0 == name }) ?? tags.first(where: { $0.lowercased() == name.lowercased() })
    else {
      throw Failure(
        message: "there is no tag “\(name)”; "
          + (tags.isEmpty ? "there are none" : "there are: \(tags.joined(separator: ", "))"), code: .noInput)
    }
    return found
  }
}
