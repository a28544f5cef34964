import ArgumentParser
import Articles
import Exchange
import Store

/// `lede rules`: what is done with articles as feeds bring them.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules that hide, mark, star or tag what comes in; add, try and remove them.",
    discussion: "docs/subscriptions-json.md describes the JSON.",
    subcommands: [List.self, Add.self, Try.self, Remove.self], defaultSubcommand: List.self)

  /// `lede rules list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the rules (the default).")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var store: StoreOptions

    func run() throws {
      let library = try store.open()
      let titles = Dictionary(try library.feeds().map { ($0.id, $0) }) { first, _ in first }
      let rows = try library.rules().map { RuleRow($0, feed: $0.feed.flatMap { titles[$0] }) }
      if json {
        try StandardOutput.write(json: rows)
      } else {
        try StandardOutput.write(rows.map { $0.line + "\n" }.joined())
      }
    }
  }

  /// `lede rules add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a rule, and do the same to the articles that are there.",
      discussion: "It is for articles of its feed, in its section, with its words, as far as it names them.")

    @OptionGroup var rule: RuleOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
      let library = try store.open()
      let added = try library.add(rule.rule(in: library))
      let number = added.rule.id.map { " \($0)" } ?? ""
      try StandardOutput.write("Rule\(number) \(RuleRow.did(added.rule.action, added.changed)).\n")
    }
  }

  /// `lede rules try`.
  struct Try: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "try", abstract: "Say what a rule would do to the articles that are there; nothing is changed.")

    @OptionGroup var rule: RuleOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
      let library = try store.open()
      let rule = try rule.rule(in: library)
      let trial = try library.matches(of: rule)
      try StandardOutput.write("\(RuleRow.would(rule.action, trial.count))\n")
      if trial.tooSlow > 0 {
        StandardError.write("lede: for \(trial.tooSlow) articles the regular expression takes too long\n")
      }
    }
  }

  /// `lede rules remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove rules. What one hid, and no other hides, is back; other marks it made stay.")

    @Argument(help: ArgumentHelp("Their numbers.", valueName: "number"))
    var numbers: [Int64]

    @OptionGroup var store: StoreOptions

    func run() throws {
      let library = try store.open()
      let known = Set(try library.rules().compactMap(\.id))
      if let missing = numbers.first(where: { !known.contains(RuleID($0)) }) {
        throw Failure(message: "no rule has the number \(missing); lede rules shows the numbers", code: .noInput)
      }
      for number in numbers { try library.removeRule(RuleID(number)) }
    }
  }
}

/// A rule as the command line prints it.
private struct RuleRow: Encodable {
  private let id: Int64
  private let rule: Backup.Rule

  init(_ rule: Rule, feed: Feed?) {
    id = rule.id?.rawValue ?? 0
    self.rule = Backup.Rule(rule, feed: feed?.address)
  }

  private enum Key: String, CodingKey { case id }

  /// The rule as an export has it, and its number.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try rule.encode(to: encoder)
  }

  /// One line: number, what is done, what is looked for where, section and feed, separated by tabs.
  var line: String {
    let field = rule.field ?? ""
    let test = rule.words.map { "\(field): \($0)" } ?? rule.expression.map { "\(field) =~ \($0)" } ?? ""
    return String(row: [
      String(id), rule.tag.map { "tag \($0)" } ?? rule.action, test, rule.section?.sectionPath ?? "", rule.feed ?? "",
    ])
  }

  static func would(_ action: Rule.Action, _ count: Int) -> String {
    switch action {
    case .hide: "would hide \(count)"
    case .markRead: "would mark \(count) as read"
    case .star: "would star \(count)"
    case .tag(let name): "would tag \(count) “\(name)”"
    }
  }

  static func did(_ action: Rule.Action, _ count: Int) -> String {
    switch action {
    case .hide: "hides \(count)"
    case .markRead: "marked \(count) as read"
    case .star: "starred \(count)"
    case .tag(let name): "tagged \(count) “\(name)”"
    }
  }
}
