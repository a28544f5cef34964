import Articles
import GRDB

/// Which articles rules hide. An article is hidden as long as one rule hides it.
struct Hiding {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Hides an article for a rule.
  func hide(_ id: ArticleID, by rule: RuleID) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO hiding (rule_id, article_id) VALUES (?, ?)")
      .execute(arguments: [rule.rawValue, id.rawValue])
    try db.cachedStatement(sql: "UPDATE article SET is_hidden = 1, is_listed = 0 WHERE id = ? AND is_hidden = 0")
      .execute(arguments: [id.rawValue])
  }

  /// Hides an article whose words changed for the rules that hide it now, and shows it where there are none.
  func hide(_ id: ArticleID, byJust rules: [RuleID]) throws {
    let before = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT rule_id FROM hiding WHERE article_id = ?"), arguments: [id.rawValue])
    for rule in before where !rules.contains(RuleID(rule)) {
      try db.execute(
        sql: "DELETE FROM hiding WHERE rule_id = ? AND article_id = ?", arguments: [rule, id.rawValue])
    }
    for rule in rules where !before.contains(rule.rawValue) { try hide(id, by: rule) }
    if !before.isEmpty { try showIfFree(id.rawValue) }
  }

  /// Shows an article whatever rules hid it.
  func show(_ id: ArticleID) throws {
    try db.cachedStatement(sql: "DELETE FROM hiding WHERE article_id = ?").execute(arguments: [id.rawValue])
    try showIfFree(id.rawValue)
  }

  /// Takes a rule away; what no other rule hides is back.
  func remove(_ rule: RuleID) throws {
    let ids = try Int64.fetchAll(
      db, sql: "SELECT article_id FROM hiding WHERE rule_id = ?", arguments: [rule.rawValue])
    try db.execute(sql: "DELETE FROM hiding WHERE rule_id = ?", arguments: [rule.rawValue])
    try db.execute(sql: "DELETE FROM rule WHERE id = ?", arguments: [rule.rawValue])
    for id in ids { try showIfFree(id) }
  }

  /// Takes away the rules that only concern one feed.
  func removeRules(of feed: FeedID) throws {
    let rules = try Int64.fetchAll(db, sql: "SELECT id FROM rule WHERE feed_id = ?", arguments: [feed.rawValue])
    for rule in rules { try remove(RuleID(rule)) }
  }

  private func showIfFree(_ id: Int64) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE article SET is_hidden = 0,
          is_listed = NOT ifnull((SELECT feed.is_hidden FROM feed WHERE feed.id = article.feed_id), 0)
        WHERE id = ? AND is_hidden = 1 AND NOT EXISTS (SELECT 1 FROM hiding WHERE article_id = article.id)
        """)
    try statement.execute(arguments: [id])
  }
}
