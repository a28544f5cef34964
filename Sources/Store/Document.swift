import Articles
import FoundationEssentials
import GRDB

extension Library {
  /// An article with its row in the list.
  public func article(_ id: ArticleID) throws(LibraryError) -> StoredArticle? {
    try read { db in
      try StoredArticle.fetchOne(db, id: id)
    }
  }
}

extension StoredArticle {
  static func fetchOne(_ db: Database, id: ArticleID) throws -> StoredArticle? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM other_text WHERE article_id = article.id) FROM article WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]),
      let headline = try Headline.fetchOne(db, id: id), let document = try Document.fetchOne(db, id: id)
    else { return nil }
    return StoredArticle(headline: headline, article: try document.article(), hasOtherText: row[0])
  }
}

/// An article as it is kept: its JSON, compressed.
struct Document: Hashable {
  /// The size of the JSON in bytes.
  var size: Int
  /// zlib's stream.
  var bytes: Data

  init(_ article: Article) throws {
    let encoder = JSONEncoder()
    // The same article has to give the same bytes.
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(article)
    size = json.count
    bytes = try Compression.deflate(json)
  }

  init(size: Int, bytes: Data) {
    self.size = size
    self.bytes = bytes
  }

  func article() throws -> Article {
    try JSONDecoder().decode(Article.self, from: Compression.inflate(bytes, count: size))
  }

  static func fetchOne(_ db: Database, id: ArticleID) throws -> Document? {
    let statement = try db.cachedStatement(sql: "SELECT document_size, document FROM article_content WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.rawValue]).map { Document(size: $0[0], bytes: $0[1]) }
  }
}
