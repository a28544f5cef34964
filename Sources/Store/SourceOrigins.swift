import Articles
import GRDB

extension Library {
  /// The address an article's page was fetched from, if the page was kept.
  public func sourceAddress(of id: ArticleID) throws(LibraryError) -> String? {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT address FROM source_page WHERE article_id = ?")
      return try String.fetchOne(statement, arguments: [id.rawValue])
    }
  }

  /// The feed an article came from, as it is asked for; nothing where it came from none.
  public func feedTask(of id: ArticleID) throws(LibraryError) -> FeedTask? {
    try read { db in
      try RefreshQuery.tasks("AND id = (SELECT feed_id FROM article WHERE id = ?)", [id.rawValue], in: db).first
    }
  }

  /// Whether a page was fetched from an origin: `http://127.0.0.1:8080`. This looks at the address of every page, as it is
  /// asked for very seldom.
  public func hasSourcePage(from origin: String) throws(LibraryError) -> Bool {
    // 0 is the character after the slash.
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM source_page WHERE address = ? OR address >= ? AND address < ?)",
        arguments: [origin, origin + "/", origin + "0"]) ?? false
    }
  }
}
