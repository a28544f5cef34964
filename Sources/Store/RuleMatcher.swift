import Articles

/// What rules look at.
struct RuleSubject {
  /// Words are looked for in so much of a text, in characters.
  private static let longestText = 1 << 18

  var feed: FeedID?
  var section: SectionID
  private let title: String
  private let byline: String
  private let text: String
  /// The words of the fields, once a rule asked for them.
  private var words: [Rule.Field: String] = [:]
  /// What expressions were found to say of it already.
  var findings: [Rule: Bool] = [:]

  init(feed: FeedID?, section: SectionID, title: String, byline: String, lede: String, body: String) {
    self.feed = feed
    self.section = section
    self.title = title
    self.byline = byline
    text = [title, lede, body].joined(separator: "\n")
  }

  init(_ article: Article, feed: FeedID?, section: SectionID) {
    self.init(
      feed: feed, section: section, title: article.title, byline: Saving.byline(of: article),
      lede: article.lede?.inlines.plainText ?? "", body: article.blocks.bodyText)
  }

  func text(of field: Rule.Field) -> String {
    switch field {
    case .title: title
    case .author: byline
    case .text: text
    }
  }

  /// The words of a field, folded, with a space before and behind each.
  mutating func words(of field: Rule.Field) -> String {
    if let known = words[field] { return known }
    let found = Self.spaced(String(text(of: field).prefix(Self.longestText)))
    words[field] = found
    return found
  }

  static func spaced(_ text: String) -> String {
    " " + TitleKey.words(of: text.folded).joined(separator: " ") + " "
  }
}

/// Tries one rule.
struct RuleMatcher {
  /// A rule whose expression took too long so many times is not tried any more.
  private static let mostSlow = 50

  let rule: Rule
  /// How many texts took too long.
  private(set) var tooSlow = 0
  private let sections: Set<SectionID>?
  private let words: [String]
  private let expression: Expression?

  /// `paths` are those of all sections.
  init(_ rule: Rule, paths: [SectionID: [String]]) {
    self.rule = rule
    let section = SectionPath.given(rule.section)
    sections = section.isEmpty ? nil : Self.sections(in: section, of: paths)
    var words: [String] = []
    var expression: Expression?
    switch rule.test {
    case .words(let text): words = SearchPattern.terms(in: text).map(Self.wanted)
    // What is kept was checked; what ICU refuses nevertheless matches nothing.
    case .expression(let pattern): if case .success(let made) = Expression.make(pattern) { expression = made }
    case nil: break
    }
    self.words = words
    self.expression = expression
  }

  /// The sections it is for; nothing where it is for all.
  var sectionIDs: Set<SectionID>? { sections }

  mutating func matches(_ subject: inout RuleSubject) -> Bool {
    if let feed = rule.feed, feed != subject.feed { return false }
    if let sections, !sections.contains(subject.section) { return false }
    return passesTest(&subject)
  }

  /// Whether what it looks for is there, wherever that is filed.
  mutating func passesTest(_ subject: inout RuleSubject) -> Bool {
    if let known = subject.findings[rule] { return known }
    switch rule.test {
    case nil: return true
    case .words:
      let text = subject.words(of: rule.field)
      return words.allSatisfy { text.utf8.count >= $0.utf8.count && text.contains($0) }
    case .expression:
      guard let expression, tooSlow < Self.mostSlow else { return false }
      let found = expression.isFound(in: subject.text(of: rule.field))
      if found == nil { tooSlow += 1 }
      return found ?? false
    }
  }

  /// Names without case, as sections are told apart.
  private static func sections(in path: [String], of paths: [SectionID: [String]]) -> Set<SectionID> {
    let wanted = path.map { $0.lowercased() }
    return Set(paths.lazy.filter { $0.value.map { $0.lowercased() }.starts(with: wanted) }.map(\.key))
  }

  /// What a text's words have to contain: whole words, unless their script knows none.
  private static func wanted(_ term: SearchPattern.Term) -> String {
    let words = RuleSubject.spaced(term.words)
    if words.unicodeScalars.contains(where: { isWrittenWithoutSpaces($0.value) }) { return words.trimmingWhitespace() }
    return term.isBeginning ? String(words.dropLast()) : words
  }
}
