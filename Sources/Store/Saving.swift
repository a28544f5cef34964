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
      try Texts(db, now: now).reread(stored, as: article)
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
    /// Whether a feed brought it, so that it has a feed's text.
    var isOfItem: Bool

    static func fetchOne(_ db: Database, id: ArticleID) throws -> Stored? {
      try fetchOne(db, condition: "id = ?", argument: id.rawValue)
    }

    static func fetchOne(_ db: Database, identity: Identity) throws -> Stored? {
      try fetchOne(db, condition: "identity = ?", argument: identity.text)
    }

    private static func fetchOne(
      _ db: Database, condition: String, argument: any DatabaseValueConvertible
    ) throws -> Stored? {
      let sql = "SELECT id, added, identity, feed_id, purge_key IS NOT NULL FROM article WHERE \(condition)"
      return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [argument]).map { row in
        let feed: Int64? = row[3]
        return Stored(
          id: ArticleID(row[0]), added: row[1], identity: row[2], feed: feed.map { FeedID($0) }, isOfItem: row[4])
      }
    }
  }

  func save(_ new: NewArticle) throws -> Saved {
    let filing = try filing(new.feed)
    let identity = Identity(of: new.article, feedKey: filing?.key)
    let section = try section(of: new.article, filing: filing)
    guard let stored = try Stored.fetchOne(db, identity: identity) else {
      if new.feed == nil, let known = try storyAtAddress(of: new.article) {
        return try complete(known, with: new)
      }
      let origin = Origin(feed: new.feed, section: section, isListed: filing?.isHidden != true)
      let id = try insert(new.article, identity: identity.text, origin: origin)
      try new.page?.save(for: id, in: db)
      try StoryQuery.add(new.page?.address, to: id, in: db)
      return .added(try headline(id))
    }
    if try isUnchanged(stored.id, new.article) {
      if let page = new.page { try page.save(for: stored.id, in: db) }
      return .unchanged(try headline(stored.id))
    }
    try Revisions(db).keep(of: stored.id, before: new.article, now: now)
    try update(stored, to: new.article, document: Document(new.article), section: section)
    if let page = new.page {
      try page.save(for: stored.id, in: db)
    } else {
      // Reading the old page again would bring the old words back.
      try SourcePage.remove(of: stored.id, in: db)
    }
    return .updated(try headline(stored.id))
  }

  /// An article a feed brought, or one that is kept under another identity, that has the address of a page to be saved.
  private func storyAtAddress(of article: Article) throws -> Stored? {
    guard let key = article.address.flatMap(AddressKey.init) else { return nil }
    return try StoryQuery.story(at: key, in: db).flatMap { try Stored.fetchOne(db, id: $0.id) }
  }

  /// A page saved by hand is wanted, whatever rule hides what the feed brought.
  private func complete(_ stored: Stored, with new: NewArticle) throws -> Saved {
    let isUnchanged = try isUnchanged(stored.id, new.article)
    if isUnchanged {
      try new.page?.save(for: stored.id, in: db)
    } else {
      try Texts(db, now: now).complete(stored, with: new.article, page: new.page, isShown: true)
    }
    try Hiding(db).show(stored.id)
    try db.execute(sql: "UPDATE article SET is_saved = 1 WHERE id = ?", arguments: [stored.id.rawValue])
    return isUnchanged ? .unchanged(try headline(stored.id)) : .updated(try headline(stored.id))
  }

  /// Puts an article in the place of a kept one. What a feed brought stays where it is filed.
  func update(_ stored: Stored, to article: Article, document: Document, section: SectionID? = nil) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE article SET section_id = ifnull(?, section_id), sort_date = ?, title = ?, source = ?, language = ?,
          byline = ?, address_key = ifnull(?, address_key), title_key = ?
        WHERE id = ?
        """)
    try statement.execute(arguments: [
      section?.rawValue, sortDate(of: article, added: stored.added), article.title, article.source, article.language,
      Self.byline(of: article), article.address.flatMap(AddressKey.init)?.text, TitleKey(article.title).text,
      stored.id.rawValue,
    ])
    try show(article, document: document, in: stored.id)
  }

  /// Makes an article the text that is read and searched.
  func show(_ article: Article, document: Document, in id: ArticleID) throws {
    let content = try db.cachedStatement(
      sql: """
        UPDATE article_content SET title = ?, lede = ?, body = ?, document_size = ?, document = ? WHERE id = ?
        """)
    try content.execute(arguments: [
      article.title, article.lede?.inlines.plainText ?? "", article.blocks.bodyText, document.size, document.bytes,
      id.rawValue,
    ])
  }

  /// Gives an article that was read anew the identity that saving its page again will ask for; its status follows. Where
  /// another article has that identity already, both stay what they are.
  func moveIdentity(of stored: Stored, to article: Article) throws {
    // An item's identity is its feed's matter.
    guard !stored.isOfItem else { return }
    try moveIdentity(of: stored, to: Identity(of: article, feedKey: try filing(stored.feed)?.key).text)
  }

  /// Gives an article another identity, unless another article has it; status and tags follow.
  func moveIdentity(of stored: Stored, to identity: String) throws {
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
      sql: "UPDATE OR IGNORE tagging SET identity = ? WHERE identity = ?", arguments: [identity, stored.identity])
    try db.execute(
      sql: "UPDATE article SET identity = ? WHERE id = ?", arguments: [identity, stored.id.rawValue])
  }

  /// What an article of a feed is kept with beside its words.
  struct Origin {
    var feed: FeedID?
    var section: SectionID
    var isHidden = false
    var isListed = true
    var itemHash: ContentHash?
    var purgeKey: ContentHash?
    /// When it came into a library, where that was another program's.
    var added: Int64?
  }

  func insert(_ article: Article, identity: String, origin: Origin) throws -> ArticleID {
    let added = origin.added ?? now
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO article (section_id, feed_id, sort_date, title, source, language, added, identity, address_key,
          title_key, byline, is_hidden, is_listed, item_hash, purge_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      origin.section.rawValue, origin.feed?.rawValue, sortDate(of: article, added: added), article.title,
      article.source, article.language, added, identity, article.address.flatMap(AddressKey.init)?.text,
      TitleKey(article.title).text, Self.byline(of: article), origin.isHidden, origin.isListed,
      origin.itemHash?.rawValue, origin.purgeKey?.rawValue,
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
    return id
  }

  private func isUnchanged(_ id: ArticleID, _ article: Article) throws -> Bool {
    guard let document = try Document.fetchOne(db, id: id) else { return false }
    // What older code kept may not be readable any more: then it is replaced.
    do { return try document.article() == article } catch is DecodingError { return false }
  }

  func headline(_ id: ArticleID) throws -> Headline {
    guard let headline = try Headline.fetchOne(db, id: id) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "article \(id) is missing")
    }
    return headline
  }

  private func filing(_ feed: FeedID?) throws -> FeedFiling? {
    guard let feed else { return nil }
    return try FeedFiling(db, feed: feed)
  }

  /// Where an article of a feed, or of none, is filed.
  func section(of article: Article, in feed: FeedID?) throws -> SectionID {
    try section(of: article, filing: filing(feed))
  }

  private func section(of article: Article, filing: FeedFiling?) throws -> SectionID {
    try filing?.section(of: article) ?? SectionTree.section(at: SectionPath(of: article).names, in: db)
  }

  /// The authors' names in one line, as rules look at them.
  static func byline(of article: Article) -> String { article.byline.joined(separator: ", ") }

  /// When an article was published; a date in the future would hold the top of the list for as long.
  func sortDate(of article: Article, added: Int64) -> Int64 {
    guard let published = article.published,
      let seconds = Int64(exactly: published.instant.timeIntervalSince1970.rounded(.down)), seconds <= now
    else { return added }
    return seconds
  }
}
