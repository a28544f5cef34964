import Articles
import GRDB

extension Library {
  /// Keeps what was read from an article's page beside what its feed brought, with the page. `shown` says which of the two
  /// is read and searched; the other is kept, and ``swapTexts(of:)`` changes them. An article that only has a page's text
  /// gets this one in its place. Its status, its section and its place in the list stay. Returns it as it is now, or
  /// nothing where there is no such article.
  @discardableResult
  public func complete(
    _ id: ArticleID, with article: Article, page: SourcePage? = nil, shown: Bool = true, now: Int64
  ) throws(LibraryError) -> StoredArticle? {
    try write { db in
      guard let stored = try Saving.Stored.fetchOne(db, id: id) else { return nil }
      try Texts(db, now: now).complete(stored, with: article, page: page, isShown: shown)
      return try StoredArticle.fetchOne(db, id: id)
    }
  }

  /// Shows an article's other text, and keeps the one that was shown. Returns it as it is now, or nothing where there is
  /// no such article.
  @discardableResult
  public func swapTexts(of id: ArticleID) throws(LibraryError) -> StoredArticle? {
    try write { db in
      try Texts(db, now: 0).swap(id)
      return try StoredArticle.fetchOne(db, id: id)
    }
  }

  /// The text of an article that is not shown.
  public func otherText(of id: ArticleID) throws(LibraryError) -> Article? {
    try read { db in try Texts(db, now: 0).other(of: id)?.document.article() }
  }
}

/// The two texts an article may have, its feed's and its page's. One is shown, and stands in `article_content`; the other
/// one in `other_text`. A row there that holds a feed's text says that the page's is shown.
struct Texts {
  private let db: Database
  private let now: Int64

  init(_ db: Database, now: Int64) {
    self.db = db
    self.now = now
  }

  /// The text that is not shown.
  struct Other {
    var isOfFeed: Bool
    var document: Document
  }

  func other(of id: ArticleID) throws -> Other? {
    let statement = try db.cachedStatement(
      sql: "SELECT is_of_feed, size, document FROM other_text WHERE article_id = ?")
    return try Row.fetchOne(statement, arguments: [id.rawValue]).map { row in
      Other(isOfFeed: row[0], document: Document(size: row[1], bytes: row[2]))
    }
  }

  func setOther(_ document: Document, isOfFeed: Bool, of id: ArticleID) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO other_text (article_id, is_of_feed, size, document) VALUES (?, ?, ?, ?)
        ON CONFLICT (article_id) DO UPDATE SET is_of_feed = excluded.is_of_feed, size = excluded.size,
          document = excluded.document
        """)
    try statement.execute(arguments: [id.rawValue, isOfFeed, document.size, document.bytes])
  }

  func complete(_ stored: Saving.Stored, with article: Article, page: SourcePage?, isShown: Bool) throws {
    let document = try Document(article)
    try AwaitedPages(db: db).end(stored.id)
    if stored.isOfItem {
      let other = try other(of: stored.id)
      let isPageShown = other?.isOfFeed == true
      switch (isPageShown, isShown) {
      case (true, true): try show(article, document, in: stored.id)
      case (true, false):
        if let other { try show(other.document.article(), other.document, in: stored.id) }
        try setOther(document, isOfFeed: false, of: stored.id)
      case (false, true):
        if let feeds = try Document.fetchOne(db, id: stored.id) {
          try setOther(feeds, isOfFeed: true, of: stored.id)
        }
        try show(article, document, in: stored.id)
      case (false, false): try setOther(document, isOfFeed: false, of: stored.id)
      }
      // It is known by the link the feed gave, too.
      for address in [article.address, page?.address] { try StoryQuery.add(address, to: stored.id, in: db) }
    } else {
      try Saving(db, now: now).update(stored, to: article, document: document)
    }
    try page?.save(for: stored.id, in: db)
  }

  /// Puts what better code read from the page in the place of what older code did.
  func reread(_ stored: Saving.Stored, as article: Article) throws {
    let document = try Document(article)
    switch try other(of: stored.id)?.isOfFeed {
    case false: try setOther(document, isOfFeed: false, of: stored.id)
    case true: try show(article, document, in: stored.id)
    case nil:
      let saving = Saving(db, now: now)
      try saving.moveIdentity(of: stored, to: article)
      let section = stored.isOfItem ? nil : try saving.section(of: article, in: stored.feed)
      try saving.update(stored, to: article, document: document, section: section)
    }
  }

  func swap(_ id: ArticleID) throws {
    guard let other = try other(of: id), let shown = try Document.fetchOne(db, id: id) else { return }
    try show(other.document.article(), other.document, in: id)
    try setOther(shown, isOfFeed: !other.isOfFeed, of: id)
  }

  /// Shows a text. The article keeps what it is listed by: its section, its date, its title and source, its address.
  private func show(_ article: Article, _ document: Document, in id: ArticleID) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE article SET language = ?, byline = ? WHERE id = ?")
    try statement.execute(arguments: [article.language, Saving.byline(of: article), id.rawValue])
    try Saving(db, now: now).show(article, document: document, in: id)
  }
}
