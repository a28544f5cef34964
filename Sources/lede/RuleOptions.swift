import ArgumentParser
import Articles
import Store

/// A rule as the command line says it.
struct RuleOptions: ParsableArguments {
  /// What a rule does.
  enum Deed: String, EnumerableFlag {
    case hide, markRead, star

    static func help(for value: Deed) -> ArgumentHelp? {
      switch value {
      case .hide: "Keep matching articles out of every list."
      case .markRead: "Let them come read."
      case .star: "Let them come starred."
      }
    }
  }

  @Flag(help: "What to do: hide by default.")
  var deed: Deed?

  @Option(help: ArgumentHelp("Let them come with a tag.", valueName: "tag"))
  var tag: String?

  @Option(help: ArgumentHelp("Of one feed, by its number, address or title.", valueName: "feed"))
  var feed: String?

  @Option(help: ArgumentHelp("Of one section, like News/Harbour, and those inside of it.", valueName: "section"))
  var section: String?

  @Option(help: ArgumentHelp("With these words in the title.", valueName: "words"))
  var title: String?

  @Option(help: ArgumentHelp("With these words in an author's name.", valueName: "words"))
  var author: String?

  @Option(help: ArgumentHelp("With these words in title, lede or text.", valueName: "words"))
  var text: String?

  @Flag(help: "The words are a regular expression.")
  var regex = false

  func validate() throws {
    if [title, author, text].compactMap(\.self).count > 1 {
      throw ValidationError("a rule looks at one of --title, --author and --text")
    }
    if deed != nil, tag != nil { throw ValidationError("a rule does one thing; --tag goes with no other") }
    if regex, title == nil, author == nil, text == nil {
      throw ValidationError("--regex goes with --title, --author or --text")
    }
  }

  /// The rule.
  func rule(in library: Library) throws -> Rule {
    let fields: [(Rule.Field, String?)] = [(.title, title), (.author, author), (.text, text)]
    let asked = fields.first { $0.1 != nil }
    let action: Rule.Action
    switch deed {
    case nil: action = tag.map(Rule.Action.tag) ?? .hide
    case .hide: action = .hide
    case .markRead: action = .markRead
    case .star: action = .star
    }
    return Rule(
      feed: try feed.map { try library.feed(named: $0).id },
      // A section that is none would be made, and the rule would wait for articles that never come.
      section: try section.map { try library.section(named: $0).path } ?? [],
      field: asked?.0 ?? .title, test: asked?.1.map { regex ? .expression($0) : .words($0) }, action: action)
  }
}
