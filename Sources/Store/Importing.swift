import Articles
import GRDB

/// An article out of another program's library.
public struct ImportedArticle: Hashable, Sendable {
  /// The feed it came from.
  public var feed: FeedID
  /// What the feed knew it by.
  public var guid: String?
  /// The article.
  public var article: Article
  /// What the reader did with it there.
  public var status: Status
  /// The tags it had there.
  public var tags: [String]
  /// When it came in there, in seconds since 1970.
  public var added: Int64?

  public init(
    feed: FeedID, guid: String? = nil, article: Article, status: Status = Status(), tags: [String] = [],
    added: Int64? = nil
  ) {
    self.feed = feed
    self.guid = guid
    self.article = article
    self.status = status
    self.tags = tags
    self.added = added
  }

  fileprivate var stamp: ItemStamp {
    // No item of the feed has this hash, so that the feed's own words take the place of these when they come.
    ItemStamp(
      guid: guid, link: article.address, title: article.title, published: article.published,
      hash: ContentHash(texts: [guid, article.address, article.title]))
  }
}

extension Library {
  /// Takes articles over from another program, all of them or none, and returns how many the library did not have. One it
  /// has stays as it is, but is read, starred or tagged where it was there; so importing twice changes nothing. Rules and
  /// retention are for what feeds bring, not for this.
  @discardableResult
  public func importArticles(_ articles: [ImportedArticle], now: Int64) throws(LibraryError) -> Int {
    try write { db in
      var count = 0
      for (feed, articles) in Dictionary(grouping: articles, by: \.feed).sorted(by: { $0.key < $1.key }) {
        guard let filing = try FeedFiling(db, feed: feed) else { continue }
        count += try Importing(db, filing: filing, now: now).take(articles)
      }
      return count
    }
  }

  /// Remembers items of a feed that are not to come in: the user deleted them in another program.
  public func rememberPurged(_ items: [ItemStamp], of feed: FeedID, now: Int64) throws(LibraryError) {
    try write { db in
      guard let filing = try FeedFiling(db, feed: feed) else { return }
      let purging = Purging(db: db, feed: feed, now: now)
      for identity in ItemIdentity.all(items, feedKey: filing.key) { try purging.remember(identity.purgedKeys) }
    }
  }
}

/// Takes over the articles of one feed.
private struct Importing {
  let db: Database
  let filing: FeedFiling
  let saving: Saving

  init(_ db: Database, filing: FeedFiling, now: Int64) {
    self.db = db
    self.filing = filing
    saving = Saving(db, now: now)
  }

  func take(_ articles: [ImportedArticle]) throws -> Int {
    let finder = ItemFinder(db, filing: filing, items: articles.map(\.stamp))
    // Its own section, where it has none yet, is made with the first article and then in its row.
    var filing = filing
    var count = 0
    for (article, identity) in zip(articles, finder.identities) {
      switch try finder.find(identity) {
      case .article(let known), .savedPage(let known): try mark(known.stored.id, article)
      case .purged: continue
      case .nothing:
        let id = try saving.insert(
          article.article, identity: identity.text,
          origin: Saving.Origin(
            feed: filing.id, section: try filing.section(of: article.article), isListed: !filing.isHidden,
            purgeKey: identity.purgedKeys.last, added: article.added))
        try mark(id, article)
        if count == 0 { filing = try FeedFiling(db, feed: filing.id) ?? filing }
        count += 1
      }
    }
    return count
  }

  private func mark(_ id: ArticleID, _ article: ImportedArticle) throws {
    if article.status != Status() {
      try db.cachedStatement(
        sql: """
          INSERT INTO status (identity, is_read, is_starred)
          SELECT identity, ? OR NOT is_unread, ? OR is_starred FROM article WHERE id = ?
          ON CONFLICT (identity) DO UPDATE SET is_read = excluded.is_read, is_starred = excluded.is_starred
          """
      ).execute(arguments: [article.status.isRead, article.status.isStarred, id.rawValue])
    }
    for tag in article.tags { try Tagging(db).add(tag, to: id) }
  }
}
