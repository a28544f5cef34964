import Articles
import GRDB

/// Where a feed's articles are filed: under its section; without one each under its own breadcrumb, and what has none
/// under the feed's title.
struct FeedFiling {
  let id: FeedID
  let key: String
  /// The section that all of its articles are listed under, if it has one.
  let section: SectionID?
  private let ownSection: SectionID?
  private let title: String
  let isHidden: Bool
  private let db: Database

  init?(_ db: Database, feed: FeedID) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT key, section_id, own_section_id, name, title, address, is_hidden FROM feed WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [feed.rawValue]) else { return nil }
    id = feed
    key = row[0]
    section = (row[1] as Int64?).map { SectionID($0) }
    ownSection = (row[2] as Int64?).map { SectionID($0) }
    title = FeedRow.shownTitle(name: row[3], title: row[4], address: row[5])
    isHidden = row[6]
    self.db = db
  }

  /// The section of an article of the feed.
  func section(of article: Article) throws -> SectionID {
    if let section { return section }
    if let names = SectionPath.names(of: article) { return try SectionTree.section(at: names, in: db) }
    return try ownSection ?? makeOwnSection()
  }

  /// Files every article of the feed anew.
  func refileArticles() throws {
    if let section {
      try db.execute(
        sql: "UPDATE article SET section_id = ? WHERE feed_id = ? AND section_id <> ?",
        arguments: [section.rawValue, id.rawValue, section.rawValue])
      return
    }
    let ids = try Int64.fetchAll(db, sql: "SELECT id FROM article WHERE feed_id = ?", arguments: [id.rawValue])
    let statement = try db.cachedStatement(sql: "UPDATE article SET section_id = ? WHERE id = ? AND section_id <> ?")
    for id in ids {
      guard let article = try Document.fetchOne(db, id: ArticleID(id))?.article() else { continue }
      // Made once, the feed's own section is found in its row.
      let section = try (FeedFiling(db, feed: self.id) ?? self).section(of: article).rawValue
      try statement.execute(arguments: [section, id, section])
    }
  }

  /// Moves the articles in the section of the feed's earlier title to that of its present one.
  func renameOwnSection() throws {
    guard let ownSection else { return }
    let renamed = try makeOwnSection()
    guard renamed != ownSection else { return }
    try db.execute(
      sql: "UPDATE article SET section_id = ? WHERE feed_id = ? AND section_id = ?",
      arguments: [renamed.rawValue, id.rawValue, ownSection.rawValue])
  }

  private func makeOwnSection() throws -> SectionID {
    let names = SectionPath.given([title])
    let section = try SectionTree.section(at: names.isEmpty ? SectionPath.saved : names, in: db)
    try db.execute(
      sql: "UPDATE feed SET own_section_id = ? WHERE id = ?", arguments: [section.rawValue, id.rawValue])
    return section
  }
}
