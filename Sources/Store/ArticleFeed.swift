import Articles
import GRDB

extension Library {
  /// The subscription an article came with; nothing where it came from a page, or with the program's own feed.
  public func feed(of article: ArticleID) throws(LibraryError) -> Feed? {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT feed_id FROM article WHERE id = ?")
      guard let id = try Int64?.fetchOne(statement, arguments: [article.rawValue]) ?? nil,
        let feed = try FeedRow.fetchOne(db, id: FeedID(id)), !feed.address.hasPrefix(FeedAddressKey.ownScheme)
      else { return nil }
      return feed
    }
  }
}
