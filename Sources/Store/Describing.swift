import Articles
import FoundationEssentials
import GRDB

extension Library {
  /// Notes what another program knows a feed says of itself, until the feed does.
  public func describe(_ feed: FeedID, as description: FeedDescription) throws(LibraryError) {
    try write { db in
      try db.execute(
        sql: "UPDATE feed SET title = ifnull(?, title), site = ifnull(?, site) WHERE id = ? AND fetched IS NULL",
        arguments: [description.title, description.site, feed.rawValue])
      try FeedFiling(db, feed: feed)?.renameOwnSection()
    }
  }
}
