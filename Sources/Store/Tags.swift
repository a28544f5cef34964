import Articles
import GRDB

/// A word the user files articles under, beside their sections.
public struct Tag: Hashable, Sendable {
  /// The word; case makes no difference.
  public var name: String
  /// How many articles in the library have it.
  public var count: Int

  private static let longestName = 100

  /// A tag's name without space around it and on one line; nothing where nothing is left.
  static func cleaned(_ name: String) -> String? {
    let name = String(name.map { $0.isNewline ? " " : $0 }).trimmingWhitespace().prefix(longestName)
    return name.isEmpty ? nil : String(name)
  }
}

extension Library {
  /// The tags, by name.
  public func tags() throws(LibraryError) -> [Tag] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT name, (SELECT COUNT(*) FROM tagged_article WHERE tag_id = tag.id) FROM tag ORDER BY name"
      ).map { Tag(name: $0[0], count: $0[1]) }
    }
  }

  /// An article's tags, by name.
  public func tags(of id: ArticleID) throws(LibraryError) -> [String] {
    try read { db in try Tagging(db).tags(of: id) }
  }
}

/// Which articles have which tags, by the articles' identities.
struct Tagging {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func tags(of id: ArticleID) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT name FROM tag JOIN tagging ON tag_id = tag.id
          WHERE identity = (SELECT identity FROM article WHERE article.id = ?) ORDER BY name
          """), arguments: [id.rawValue])
  }

  func add(_ name: String, to id: ArticleID) throws {
    guard let name = Tag.cleaned(name) else { return }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO tag (name) VALUES (?)").execute(arguments: [name])
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO tagging (identity, tag_id)
        SELECT identity, (SELECT tag.id FROM tag WHERE name = ?) FROM article WHERE article.id = ?
        """
    ).execute(arguments: [name, id.rawValue])
  }
}
