import Articles
import FoundationEssentials
import GRDB

/// An article to be kept, with what it was read from.
public struct NewArticle: Hashable, Sendable {
  /// The article.
  public var article: Article
  /// The page it was read from, so that it can be read again.
  public var page: SourcePage?
  /// The feed it came from; nothing where the user saved it.
  public var feed: FeedID?

  public init(_ article: Article, page: SourcePage? = nil, feed: FeedID? = nil) {
    self.article = article
    self.page = page
    self.feed = feed
  }
}

/// What became of an article that was saved.
public enum Saved: Hashable, Sendable {
  /// The library did not have it.
  case added(Headline)
  /// The library had it with other words.
  case updated(Headline)
  /// The library had it as it is.
  case unchanged(Headline)

  /// The article's row in the list.
  public var headline: Headline {
    switch self {
    case .added(let headline), .updated(let headline), .unchanged(let headline): headline
    }
  }
}

extension Library {
  /// Keeps an article. The same page saved twice is one article: the address says so, else title, date and opening. A
  /// status set earlier stays. `now` is in seconds since 1970.
  @discardableResult
  public func save(
    _ article: Article, page: SourcePage? = nil, feed: FeedID? = nil, now: Int64
  ) throws(LibraryError) -> Saved {
    let new = NewArticle(article, page: page, feed: feed)
    return try write { db in try Saving(db, now: now).save(new) }
  }

  /// Keeps many articles in one transaction: all of them or none.
  @discardableResult
  public func save(contentsOf articles: [NewArticle], now: Int64) throws(LibraryError) -> [Saved] {
    try write { db in
      let saving = Saving(db, now: now)
      return try articles.map(saving.save)
    }
  }

  /// Puts what better code read from an article's page in the article's place; its status stays. Nothing where there is
  /// no such article.
  @discardableResult
  public func reread(
    _ id: ArticleID, as article: Article, readerVersion: Int, now: Int64
  ) throws(LibraryError) -> Headline? {
    try write { db in
      guard let stored = try Saving.Stored.fetchOne(db, id: id) else { return nil }
      let saving = Saving(db, now: now)
      try saving.moveIdentity(of: stored, to: article)
      try saving.update(stored, to: article, document: Document(article))
      try SourcePage.setReaderVersion(readerVersion, of: id, in: db)
      return try Headline.fetchOne(db, id: id)
    }
  }
}

/// One transaction's saving.
struct Saving {
  private let db: Database
  private let now: Int64

  init(_ db: Database, now: Int64) {
    self.db = db
    self.now = now
  }

  /// What has to be known of an article that is kept already.
  struct Stored {
    var id: ArticleID
    var added: Int64
    var identity: String
    var feed: FeedID?

    static func fetchOne(_ db: Database, id: ArticleID) throws -> Stored? {
      try fetchOne(db, condition: "id = ?", argument: id.rawValue)
    }

    static func fetchOne(_ db: Database, identity: Identity) throws -> Stored? {
      try fetchOne(db, condition: "identity = ?", argument: identity.text)
    }

    private static func fetchOne(
      _ db: Database, condition: String, argument: any DatabaseValueConvertible
    ) throws -> Stored? {
      let sql = "SELECT id, added, identity, feed_id FROM article WHERE \(condition)"
      return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [argument]).map { row in
        let feed: Int64? = row[3]
        return Stored(id: ArticleID(row[0]), added: row[1], identity: row[2], feed: feed.map { FeedID($0) })
      }
    }
  }

  func save(_ new: NewArticle) throws -> Saved {
    let identity = Identity(of: new.article, feedKey: try feedKey(new.feed))
    guard let stored = try Stored.fetchOne(db, identity: identity) else {
      let id = try insert(new, identity: identity)
      return .added(try headline(id))
    }
    if try isUnchanged(stored.id, new.article) {
      if let page = new.page { try page.save(for: stored.id, in: db) }
      return .unchanged(try headline(stored.id))
    }
    try update(stored, to: new.article, document: Document(new.article))
    if let page = new.page {
      try page.save(for: stored.id, in: db)
    } else {
      // Reading the old page again would bring the old words back.
      try SourcePage.remove(of: stored.id, in: db)
    }
    return .updated(try headline(stored.id))
  }

  func update(_ stored: Stored, to article: Article, document: Document) throws {
    let section = try SectionTree.section(at: SectionPath(of: article).names, in: db)
    let statement = try db.cachedStatement(
      sql: """
        UPDATE article SET section_id = ?, sort_date = ?, title = ?, source = ?, language = ?, address_key = ?,
          title_key = ?
        WHERE id = ?
        """)
    try statement.execute(arguments: [
      section.rawValue, sortDate(of: article, added: stored.added), article.title, article.source, article.language,
      article.address.flatMap(AddressKey.init)?.text, TitleKey(article.title).text, stored.id.rawValue,
    ])
    let content = try db.cachedStatement(
      sql: """
        UPDATE article_content SET title = ?, lede = ?, body = ?, document_size = ?, document = ? WHERE id = ?
        """)
    try content.execute(arguments: [
      article.title, article.lede?.inlines.plainText ?? "", article.blocks.bodyText, document.size, document.bytes,
      stored.id.rawValue,
    ])
  }

  /// Gives an article that was read anew the identity that saving its page again will ask for; its status follows. Where
  /// another article has that identity already, both stay what they are.
  func moveIdentity(of stored: Stored, to article: Article) throws {
    let identity = Identity(of: article, feedKey: try feedKey(stored.feed)).text
    guard identity != stored.identity else { return }
    let taken = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE identity = ?)", arguments: [identity])
    guard taken == false else { return }
    // A status that waits under the new identity is older than the one the article shows.
    try db.execute(
      sql: "DELETE FROM status WHERE identity = ? AND EXISTS (SELECT 1 FROM status WHERE identity = ?)",
      arguments: [identity, stored.identity])
    try db.execute(
      sql: "UPDATE status SET identity = ? WHERE identity = ?", arguments: [identity, stored.identity])
    try db.execute(
      sql: "UPDATE article SET identity = ? WHERE id = ?", arguments: [identity, stored.id.rawValue])
  }

  private func insert(_ new: NewArticle, identity: Identity) throws -> ArticleID {
    let article = new.article
    let section = try SectionTree.section(at: SectionPath(of: article).names, in: db)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO article (section_id, feed_id, sort_date, title, source, language, added, identity, address_key,
          title_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      section.rawValue, new.feed?.rawValue, sortDate(of: article, added: now), article.title, article.source,
      article.language, now, identity.text, article.address.flatMap(AddressKey.init)?.text,
      TitleKey(article.title).text,
    ])
    // Triggers insert rows of their own, but SQLite gives the outer statement's number back when they are done.
    let id = ArticleID(db.lastInsertedRowID)
    let document = try Document(article)
    let content = try db.cachedStatement(
      sql: """
        INSERT INTO article_content (id, title, lede, body, document_size, document) VALUES (?, ?, ?, ?, ?, ?)
        """)
    try content.execute(arguments: [
      id.rawValue, article.title, article.lede?.inlines.plainText ?? "", article.blocks.bodyText, document.size,
      document.bytes,
    ])
    try new.page?.save(for: id, in: db)
    return id
  }

  private func isUnchanged(_ id: ArticleID, _ article: Article) throws -> Bool {
    guard let document = try Document.fetchOne(db, id: id) else { return false }
    // What older code kept may not be readable any more: then it is replaced.
    do { return try document.article() == article } catch is DecodingError { return false }
  }

  private func headline(_ id: ArticleID) throws -> Headline {
    guard let headline = try Headline.fetchOne(db, id: id) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "article \(id) is missing")
    }
    return headline
  }

  private func feedKey(_ feed: FeedID?) throws -> String? {
    guard let feed else { return nil }
    let statement = try db.cachedStatement(sql: "SELECT key FROM feed WHERE id = ?")
    return try String.fetchOne(statement, arguments: [feed.rawValue])
  }

  /// When an article was published; a date in the future would hold the top of the list for as long.
  private func sortDate(of article: Article, added: Int64) -> Int64 {
    guard let published = article.published,
      let seconds = Int64(exactly: published.instant.timeIntervalSince1970.rounded(.down)), seconds <= now
    else { return added }
    return seconds
  }
}
