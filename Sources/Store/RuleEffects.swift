import Articles
import GRDB

/// Does what rules say.
struct RuleEffects {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Does what rules say to articles that are there; how many were changed.
  func apply(_ rules: [Rule], to ids: [ArticleID]) throws -> Int {
    var changed: Set<ArticleID> = []
    for rule in rules {
      for id in ids {
        let before = db.totalChangesCount
        switch rule.action {
        case .hide: if let rule = rule.id { try Hiding(db).hide(id, by: rule) }
        case .markRead: try mark("is_read", id)
        case .star: try mark("is_starred", id)
        case .tag(let name): try Tagging(db).add(name, to: id)
        }
        if db.totalChangesCount > before { changed.insert(id) }
      }
    }
    return changed.count
  }

  /// Does what rules say to an article that is new. A status it had in an earlier life stays.
  func welcome(_ id: ArticleID, _ rules: [Rule]) throws {
    let isRead = rules.contains { $0.action == .markRead }
    let isStarred = rules.contains { $0.action == .star }
    if isRead || isStarred {
      try db.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO status (identity, is_read, is_starred) SELECT identity, ?, ? FROM article WHERE id = ?
          """
      ).execute(arguments: [isRead, isStarred, id.rawValue])
    }
    for rule in rules {
      switch rule.action {
      case .hide: if let rule = rule.id { try Hiding(db).hide(id, by: rule) }
      case .tag(let name): try Tagging(db).add(name, to: id)
      case .markRead, .star: break
      }
    }
  }

  private func mark(_ column: String, _ id: ArticleID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO status (identity, is_read, is_starred)
        SELECT identity, \(column == "is_read" ? "1" : "NOT is_unread"), \(column == "is_starred" ? "1" : "is_starred")
        FROM article WHERE id = ? AND \(column == "is_read" ? "is_unread = 1" : "is_starred = 0")
        ON CONFLICT (identity) DO UPDATE SET \(column) = 1
        """
    ).execute(arguments: [id.rawValue])
  }
}

/// The rules as they are when a feed's result is recorded.
struct StandingRules {
  private var matchers: [RuleMatcher]
  private var sections: Set<SectionID>
  private let db: Database

  init(_ db: Database) throws {
    self.db = db
    let rules = try Rule.fetchAll(db)
    let paths = rules.isEmpty ? [:] : try SectionTree(db).paths
    sections = Set(paths.keys)
    matchers = rules.map { RuleMatcher($0, paths: paths) }
  }

  /// Those that concern an article, of which some may be known already.
  mutating func concerning(
    _ article: Article, feed: FeedID, section: SectionID, findings: [Rule: Bool]
  ) throws -> [Rule] {
    guard !matchers.isEmpty else { return [] }
    // The article's section may have been made for it.
    if !sections.contains(section) { self = try StandingRules(db) }
    var subject = RuleSubject(article, feed: feed, section: section)
    subject.findings = findings
    return matchers.indices.compactMap { matchers[$0].matches(&subject) ? matchers[$0].rule : nil }
  }
}
