import Articles
import Newsboat
import Store

/// Makes rules that hide of newsboat's `ignore-article`.
struct RuleTranslation {
  private let library: Library
  private let feeds: [Feed]

  init(library: Library) throws(LibraryError) {
    self.library = library
    feeds = try library.feeds()
  }

  /// The rules that together hide what newsboat ignores.
  func rules(for ignoring: NewsboatSettings.Ignoring) throws -> Result<[Rule], Untranslatable> {
    let scope: [FeedID?]
    switch try feeds(ignoring.feed) {
    case .failure(let reason): return .failure(reason)
    case .success(let ids): scope = ids
    }
    let alternatives: [[FilterExpression.Condition]]
    do throws(FilterError) {
      guard let found = try FilterExpression(ignoring.expression).alternatives else {
        return .failure(Untranslatable(text: "it has too many cases"))
      }
      alternatives = found
    } catch {
      return .failure(Untranslatable(text: "its expression cannot be read: \(error)"))
    }
    var rules: [Rule] = []
    for conditions in alternatives {
      for feed in scope {
        switch try rule(for: conditions, feed: feed) {
        case .failure(let reason): return .failure(reason)
        case .success(let rule): rules.append(rule)
        }
      }
    }
    return .success(rules)
  }

  private func feeds(_ name: String) throws -> Result<[FeedID?], Untranslatable> {
    if name == "*" { return .success([nil]) }
    if name.hasPrefix("regex:") {
      let pattern = String(name.dropFirst("regex:".count))
      let expression: Expression
      switch Expression.make(Self.converted(pattern)) {
      case .success(let made): expression = made
      case .failure(let fault): return .failure(Untranslatable(text: fault.reason))
      }
      var matching: [Feed] = []
      for feed in feeds {
        guard let isFound = expression.isFound(in: feed.address) else {
          return .failure(Untranslatable(text: "“\(pattern)” takes too long"))
        }
        if isFound { matching.append(feed) }
      }
      guard !matching.isEmpty else { return .failure(Untranslatable(text: "no feed has such an address")) }
      return .success(matching.map(\.id))
    }
    guard let feed = try self.feed(at: name) else {
      return .failure(Untranslatable(text: "“\(name)” is not subscribed to"))
    }
    return .success([feed])
  }

  /// A feed goes by its address without the login that may stand in it.
  private func feed(at address: String) throws(LibraryError) -> FeedID? {
    try library.feed(at: AddressSecret(in: address)?.address ?? address)
  }

  private func feed(titled title: String) -> FeedID? {
    let found = feeds.filter { $0.title == title }
    return found.count == 1 ? found[0].id : nil
  }

  /// A rule looks at one field; conditions that look at the same are joined into one regular expression.
  private func rule(
    for conditions: [FilterExpression.Condition], feed: FeedID?
  ) throws -> Result<Rule, Untranslatable> {
    var feed = feed
    var field: Rule.Field?
    var tests: [(pattern: String, isWanted: Bool)] = []
    for condition in conditions {
      switch condition.attribute {
      case "title", "author", "content":
        let own: Rule.Field =
          condition.attribute == "title" ? .title : condition.attribute == "author" ? .author : .text
        guard field == nil || field == own else {
          return .failure(Untranslatable(text: "a rule looks at the title, the author or the text, not at two of them"))
        }
        field = own
        guard let test = Self.test(condition) else { return .failure(Self.unknown(condition)) }
        tests.append(test)
      case "rssurl" where condition.comparison == .equals, "feedtitle" where condition.comparison == .equals:
        let found =
          try condition.attribute == "rssurl" ? self.feed(at: condition.value) : self.feed(titled: condition.value)
        guard let found, feed == nil || feed == found else {
          return .failure(Untranslatable(text: "“\(condition.value)” is not one feed"))
        }
        feed = found
      default: return .failure(Self.unknown(condition))
      }
    }
    return .success(Rule(feed: feed, field: field ?? .title, test: Self.joined(tests), action: .hide))
  }

  private static func unknown(_ condition: FilterExpression.Condition) -> Untranslatable {
    Untranslatable(text: "a rule knows no like of “\(condition.attribute) \(condition.comparison.rawValue)”")
  }

  private static func test(_ condition: FilterExpression.Condition) -> (pattern: String, isWanted: Bool)? {
    switch condition.comparison {
    case .matches: (converted(condition.value), true)
    case .matchesNot: (converted(condition.value), false)
    case .equals: ("(?-i:^\(escaped(condition.value))$)", true)
    case .differs: ("(?-i:^\(escaped(condition.value))$)", false)
    default: nil
    }
  }

  private static func joined(_ tests: [(pattern: String, isWanted: Bool)]) -> Rule.Test? {
    if tests.isEmpty { return nil }
    if tests.count == 1, tests[0].isWanted { return .expression(tests[0].pattern) }
    return .expression(
      "\\A" + tests.map { "(?\($0.isWanted ? "=" : "!")(?s:.*?)(?:\($0.pattern)))" }.joined())
  }

  /// A POSIX extended regular expression as ICU reads it: but for GNU's edges of words they are written alike.
  private static func converted(_ pattern: String) -> String {
    pattern.replacing("\\<", with: "\\b").replacing("\\>", with: "\\b")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\^$.|?*+()[]{}#-&~ ".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
