import Articles
import GRDB

/// Looks through the library for what a rule concerns. Words of titles and texts are found through the full-text index; a
/// feed's and a section's articles through theirs; only an expression for the whole library reads it through.
final class RuleScan {
  /// A class, since trying a rule counts what took too long; it lives for one transaction.
  private(set) var matcher: RuleMatcher
  /// The authors of articles that had none beside their words yet.
  private(set) var bylines: [ArticleID: String] = [:]
  private let rule: Rule
  private let db: Database

  private let isGivenUp: () -> Bool

  init(_ rule: Rule, in db: Database, until isGivenUp: @escaping () -> Bool = { false }) throws {
    self.rule = rule
    self.db = db
    self.isGivenUp = isGivenUp
    matcher = RuleMatcher(rule, paths: try SectionTree(db).paths)
  }

  /// The articles it concerns, the ones added after another where there is one; `onlyChanged` leaves out those on which it
  /// would change nothing.
  func ids(onlyChanged: Bool = false, after last: ArticleID? = nil) throws -> [ArticleID] {
    var conditions = ["article.feed_id IS NOT NULL", "article.is_saved = 0"]
    var arguments: StatementArguments = []
    if let feed = rule.feed {
      conditions.append("article.feed_id = ?")
      arguments += [feed.rawValue]
    }
    if let sections = matcher.sectionIDs {
      conditions.append("article.section_id IN (\(sections.map(\.description).joined(separator: ",")))")
    }
    if let last {
      conditions.append("article.id > ?")
      arguments += [last.rawValue]
    }
    var isFound = false
    if case .words(let words) = rule.test, rule.field != .author, let pattern = SearchPattern(words) {
      isFound = true
      conditions.append("article.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)")
      arguments += [rule.field == .title ? "{title} : (\(pattern.text))" : pattern.text]
    }
    if onlyChanged {
      switch rule.action {
      case .hide: conditions.append("article.is_hidden = 0")
      case .markRead: conditions.append("article.is_unread = 1")
      case .star: conditions.append("article.is_starred = 0")
      case .tag(let name):
        conditions.append(
          """
          NOT EXISTS (SELECT 1 FROM tagging JOIN tag ON tag.id = tag_id
            WHERE tagging.identity = article.identity AND tag.name = ?)
          """)
        arguments += [Tag.cleaned(name)]
      }
    }
    let isWhole = rule.field == .text && rule.test != nil && !isFound
    let sql = """
      SELECT article.id, article.feed_id, article.section_id, article.title, article.byline,
        \(isWhole ? "article_content.lede, article_content.body" : "'', ''")
      FROM article \(isWhole ? "JOIN article_content USING (id)" : "")
      WHERE \(conditions.joined(separator: " AND "))
      """
    var ids: [ArticleID] = []
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    while !isGivenUp(), let row = try rows.next() {
      let id = ArticleID(row[0])
      if isFound {
        ids.append(id)
        continue
      }
      var subject = RuleSubject(
        feed: (row[1] as Int64?).map { FeedID($0) }, section: SectionID(row[2]), title: row[3],
        byline: try row[4] ?? byline(of: id), lede: row[5], body: row[6])
      if matcher.matches(&subject) { ids.append(id) }
    }
    return ids
  }

  /// Articles that an earlier version kept have their authors in their words alone.
  private func byline(of id: ArticleID) throws -> String {
    guard rule.field == .author else { return "" }
    let byline = try Document.fetchOne(db, id: id).map { Saving.byline(of: try $0.article()) } ?? ""
    bylines[id] = byline
    return byline
  }
}
