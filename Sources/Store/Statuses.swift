import Articles
import GRDB

extension Library {
  /// Sets an article's status; returns its headline with it, or nothing where there is no such article.
  @discardableResult
  public func setStatus(_ status: Status, of id: ArticleID) throws(LibraryError) -> Headline? {
    try setStatus(of: id, isRead: status.isRead, isStarred: status.isStarred)
  }

  /// Sets a part of an article's status and leaves the other as it is, whoever else changes it at the same time.
  @discardableResult
  public func setStatus(
    of id: ArticleID, isRead: Bool? = nil, isStarred: Bool? = nil
  ) throws(LibraryError) -> Headline? {
    try write { db in try Self.setStatus(of: id, isRead: isRead, isStarred: isStarred, in: db) }
  }

  /// Sets a part of many articles' status in one transaction. Returns the headlines with it, in the order of the
  /// articles; what is no article is passed over.
  @discardableResult
  public func setStatus(
    of ids: [ArticleID], isRead: Bool? = nil, isStarred: Bool? = nil
  ) throws(LibraryError) -> [Headline] {
    try write { db in
      try ids.compactMap { id in try Self.setStatus(of: id, isRead: isRead, isStarred: isStarred, in: db) }
    }
  }

  private static func setStatus(
    of id: ArticleID, isRead: Bool?, isStarred: Bool?, in db: Database
  ) throws -> Headline? {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO status (identity, is_read, is_starred)
        SELECT identity, ifnull(?, NOT is_unread), ifnull(?, is_starred) FROM article WHERE id = ?
        ON CONFLICT (identity) DO UPDATE SET is_read = excluded.is_read, is_starred = excluded.is_starred
        """)
    try statement.execute(arguments: [isRead, isStarred, id.rawValue])
    return try Headline.fetchOne(db, id: id)
  }
}
