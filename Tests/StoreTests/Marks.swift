import Articles
import GRDB

@testable import Store

// What tests put into a library that the program itself doesn't, or not in this way.
extension Library {
  /// Gives an article just these tags.
  func setTags(_ tags: [String], of id: ArticleID) throws {
    try write { db in
      try db.execute(
        sql: "DELETE FROM tagging WHERE identity = (SELECT identity FROM article WHERE article.id = ?)",
        arguments: [id.rawValue])
      for name in tags { try Tagging(db).add(name, to: id) }
      try db.execute(sql: "DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM tagging WHERE tag_id = tag.id)")
    }
  }

  /// How many articles of the lists are unread, by the counters.
  func unreadCount() throws -> Int { try sections().reduce(0) { $0 + $1.unread } }
}
