import Articles
import FoundationEssentials
import GRDB

/// The bytes an article was read from, and the version of the code that read them.
public struct SourcePage: Hashable, Sendable {
  /// A larger page is not kept; 8 MiB hold any page of words.
  public static let largestSize = 8 << 20

  /// The page as it came.
  public var bytes: Data
  /// What it was served as: `text/html; charset=utf-8`.
  public var contentType: String?
  /// Where it was, for its relative addresses.
  public var address: String?
  /// The version of the code that read it.
  public var readerVersion: Int

  public init(bytes: Data, contentType: String? = nil, address: String? = nil, readerVersion: Int) {
    self.bytes = bytes
    self.contentType = contentType
    self.address = address
    self.readerVersion = readerVersion
  }
}

extension Library {
  /// The page an article was read from, if it was kept; with a version, only where older code than that read it, so that
  /// it can be read again.
  public func sourcePage(of id: ArticleID, readBefore version: Int? = nil) throws(LibraryError) -> SourcePage? {
    try read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT size, bytes, content_type, address, reader_version FROM source_page
            WHERE article_id = ? AND reader_version < ifnull(?, reader_version + 1)
            """),
        arguments: [id.rawValue, version])
      guard let row else { return nil }
      return SourcePage(
        bytes: try Compression.inflate(row[1], count: row[0]), contentType: row[2], address: row[3],
        readerVersion: row[4])
    }
  }
}

extension SourcePage {
  /// Keeps the page in the place of the article's earlier one; one that is too large takes the earlier one away.
  func save(for id: ArticleID, in db: Database) throws {
    guard bytes.count <= Self.largestSize else { return try Self.remove(of: id, in: db) }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO source_page (article_id, reader_version, address, content_type, size, bytes)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (article_id) DO UPDATE SET reader_version = excluded.reader_version, address = excluded.address,
          content_type = excluded.content_type, size = excluded.size, bytes = excluded.bytes
        """)
    try statement.execute(arguments: [
      id.rawValue, readerVersion, address, contentType, bytes.count, Compression.deflate(bytes),
    ])
  }

  static func remove(of id: ArticleID, in db: Database) throws {
    try db.execute(sql: "DELETE FROM source_page WHERE article_id = ?", arguments: [id.rawValue])
  }

  static func setReaderVersion(_ version: Int, of id: ArticleID, in db: Database) throws {
    try db.execute(
      sql: "UPDATE source_page SET reader_version = ? WHERE article_id = ?", arguments: [version, id.rawValue])
  }
}
