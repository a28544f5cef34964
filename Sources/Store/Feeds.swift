import Articles
import GRDB

extension Library {
  /// The feed that was subscribed to at an address, if there is one.
  public func feed(at address: String) throws(LibraryError) -> FeedID? {
    try read { db in try Self.feed(at: address, in: db) }
  }

  /// The feed at an address; it is subscribed to where it is not yet.
  public func addFeed(at address: String, title: String) throws(LibraryError) -> FeedID {
    try write { db in
      if let known = try Self.feed(at: address, in: db) { return known }
      // The key stays what it is when the feed moves to another address: its articles' identities hang on it.
      try db.execute(
        sql: "INSERT INTO feed (key, address, title) VALUES (?, ?, ?)", arguments: [address, address, title])
      return FeedID(db.lastInsertedRowID)
    }
  }

  /// Removes a feed and its articles. Their statuses stay, and are theirs again should they come back.
  public func removeFeed(_ feed: FeedID) throws(LibraryError) {
    try write { db in
      try db.execute(sql: "DELETE FROM article WHERE feed_id = ?", arguments: [feed.rawValue])
      try db.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [feed.rawValue])
    }
  }

  private static func feed(at address: String, in db: Database) throws -> FeedID? {
    try Int64.fetchOne(db, sql: "SELECT id FROM feed WHERE key = ?", arguments: [address]).map { FeedID($0) }
  }
}
