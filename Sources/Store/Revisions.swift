import Articles
import GRDB

/// A text of an article that was read before its publisher changed it.
public struct Revision: Hashable, Sendable {
  /// When the change came, in seconds since 1970.
  public var at: Int64
  /// The article as it was read.
  public var article: Article
}

extension Library {
  /// The texts of an article that were read and then changed by its publisher, the latest first; at most ten. The first
  /// is what the reader saw last, so that the difference to the present text is what changed since.
  public func revisions(of id: ArticleID) throws(LibraryError) -> [Revision] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT at, size, document FROM revision WHERE article_id = ? ORDER BY id DESC",
        arguments: [id.rawValue]
      ).map { row in Revision(at: row[0], article: try Document(size: row[1], bytes: row[2]).article()) }
    }
  }

  /// Notes that the reader has seen an article as it is now (``StoredArticle/isChangedSinceRead``); its revisions stay.
  public func sawRevision(of id: ArticleID) throws(LibraryError) {
    try write { db in
      try db.execute(sql: "UPDATE article SET is_changed = 0 WHERE id = ?", arguments: [id.rawValue])
    }
  }
}

/// Keeps what was read when it is changed.
struct Revisions {
  /// So many of one article are kept.
  private static let most = 10

  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Keeps an article's shown text before another takes its place, if it was read and the words differ. A text that came
  /// and went without having been seen is not kept. Says whether the words differ.
  @discardableResult
  func keep(of id: ArticleID, before article: Article, now: Int64) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT is_unread, is_changed, article_content.title, lede, body FROM article JOIN article_content USING (id)
        WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return false }
    guard
      row[2] as String != article.title || row[3] as String != article.lede?.inlines.plainText ?? ""
        || row[4] as String != article.blocks.bodyText
    else { return false }
    guard row[0] == false, row[1] == false else { return true }
    try db.execute(
      sql: """
        INSERT INTO revision (article_id, at, size, document)
        SELECT id, ?, document_size, document FROM article_content WHERE id = ?
        """, arguments: [now, id.rawValue])
    try db.execute(sql: "UPDATE article SET is_changed = 1 WHERE id = ?", arguments: [id.rawValue])
    try db.execute(
      sql: """
        DELETE FROM revision WHERE article_id = ?
          AND id NOT IN (SELECT id FROM revision WHERE article_id = ? ORDER BY id DESC LIMIT ?)
        """, arguments: [id.rawValue, id.rawValue, Self.most])
    return true
  }
}
