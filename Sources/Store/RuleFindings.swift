import Articles

/// What rules' regular expressions find in the items a feed brought. It is told before the library is written to: an
/// expression takes its time, and whoever else wants to write would wait for it.
struct RuleFindings {
  /// For each item, in their order, what each rule's expression says of it.
  private let found: [[Rule: Bool]]

  /// Nothing is told of anything.
  static let none = RuleFindings(found: [])

  /// What those of the rules that look for an expression find, in items of a feed.
  init(_ rules: [Rule], in items: [IncomingItem], of feed: FeedID) {
    var matchers = rules.compactMap { rule -> RuleMatcher? in
      guard case .expression = rule.test, rule.feed == nil || rule.feed == feed else { return nil }
      return RuleMatcher(rule, paths: [:])
    }
    guard !matchers.isEmpty else {
      found = []
      return
    }
    found = items.map { item in
      guard let article = item.article else { return [:] }
      // Where it is filed is not known yet, and nothing to an expression.
      var subject = RuleSubject(article, feed: feed, section: SectionID(0))
      var answers: [Rule: Bool] = [:]
      for index in matchers.indices { answers[matchers[index].rule] = matchers[index].passesTest(&subject) }
      return answers
    }
  }

  private init(found: [[Rule: Bool]]) { self.found = found }

  /// What is told of an item, by its place.
  subscript(place: Int) -> [Rule: Bool] { found.indices.contains(place) ? found[place] : [:] }
}
