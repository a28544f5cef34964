import Articles
import GRDB

extension Library {
  /// The articles of a feed with full text whose pages are still to be fetched: those that were asked for least often
  /// first, and of these the newest.
  public func awaitedPages(of feed: FeedID, limit: Int) throws(LibraryError) -> [ArticleID] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT article_id FROM awaited_page CROSS JOIN article ON article.id = article_id WHERE feed_id = ?
          ORDER BY attempts, sort_date DESC, article_id DESC LIMIT ?
          """)
      return try Int64.fetchAll(statement, arguments: [feed.rawValue, limit]).map { ArticleID($0) }
    }
  }

  /// Notes that an article's page was asked for in vain. After a few times it is given up: the feed's own text stays.
  public func failAwaitedPage(of id: ArticleID) throws(LibraryError) {
    try write { db in
      try db.execute(
        sql: "UPDATE awaited_page SET attempts = attempts + 1 WHERE article_id = ?", arguments: [id.rawValue])
      try db.execute(
        sql: "DELETE FROM awaited_page WHERE article_id = ? AND attempts >= ?",
        arguments: [id.rawValue, AwaitedPages.mostAttempts])
    }
  }
}

/// The pages that are to be fetched for articles of feeds with full text. They are kept, so that a refresh that is cut short
/// leaves the rest to the next one.
struct AwaitedPages {
  /// The migration "awaited pages".
  static let table = """
    CREATE TABLE awaited_page (
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      attempts INTEGER NOT NULL DEFAULT 0
    );
    """
  /// How often a page is asked for.
  static let mostAttempts = 3

  let db: Database

  /// Awaits the pages of a feed's new articles, if it is one with full text.
  func await(_ articles: [ArticleID], of feed: FeedID) throws {
    guard !articles.isEmpty,
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT is_full_text FROM feed WHERE id = ?"), arguments: [feed.rawValue]) == true
    else { return }
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO awaited_page (article_id) SELECT id FROM article WHERE id = ? AND address_key IS NOT NULL
        """)
    for article in articles { try statement.execute(arguments: [article.rawValue]) }
  }

  /// An article's page is there.
  func end(_ article: ArticleID) throws {
    try db.cachedStatement(sql: "DELETE FROM awaited_page WHERE article_id = ?").execute(arguments: [article.rawValue])
  }

  /// A feed is to have no full text any more.
  func end(of feed: FeedID) throws {
    try db.execute(
      sql: "DELETE FROM awaited_page WHERE article_id IN (SELECT id FROM article WHERE feed_id = ?)",
      arguments: [feed.rawValue])
  }
}
