import Articles
import GRDB

/// Finds the articles that the items of one feed are.
struct ItemFinder {
  /// What has to be known of an article to bring it up to date.
  struct Known {
    var stored: Saving.Stored
    var hash: ContentHash?
  }

  /// What the library has of an item.
  enum Finding {
    /// An article of the feed.
    case article(Known)
    /// A page the user saved before the feed brought it.
    case savedPage(Known)
    /// It was there and was purged.
    case purged
    /// Nothing.
    case nothing
  }

  /// The items' identities, in their order.
  let identities: [ItemIdentity]
  private let feed: FeedID
  private let feedKey: String
  private let adoptsSavedPages: Bool
  private let present: Set<String>
  private let db: Database

  init(_ db: Database, filing: FeedFiling, items: [ItemStamp]) {
    self.db = db
    feed = filing.id
    feedKey = filing.key
    // What the user saved would vanish from the lists.
    adoptsSavedPages = !filing.isHidden
    identities = ItemIdentity.all(items, feedKey: filing.key)
    present = Set(identities.map(\.text))
  }

  func find(_ identity: ItemIdentity) throws -> Finding {
    for text in [identity.text] + identity.earlier {
      if let known = try known(text) { return .article(known) }
    }
    if let moved = try articleWhoseGUIDChanged(to: identity) { return .article(moved) }
    if adoptsSavedPages, let link = identity.ownLink, let saved = try known("\npage\n\(link.text)") {
      return .savedPage(saved)
    }
    return try isPurged(identity) ? .purged : .nothing
  }

  private static let columns = "SELECT id, added, identity, feed_id, purge_key IS NOT NULL, item_hash FROM article"

  static let byIdentity = columns + " WHERE identity = ?"
  /// Two are enough to know that the link is not one article's own.
  static let byLink = columns + " INDEXED BY article_by_address WHERE address_key = ? AND feed_id = ? LIMIT 2"

  private func known(_ identity: String) throws -> Known? {
    try Row.fetchOne(db.cachedStatement(sql: Self.byIdentity), arguments: [identity]).map(Self.known)
  }

  /// The article of the feed with the same link and title, if no other has the link and its own guid is gone from the
  /// feed.
  private func articleWhoseGUIDChanged(to identity: ItemIdentity) throws -> Known? {
    guard let link = identity.ownLink else { return nil }
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: Self.byLink), arguments: [link.text, feed.rawValue])
    guard rows.count == 1, let known = rows.first.map(Self.known), !present.contains(known.stored.identity) else {
      return nil
    }
    let title = try String.fetchOne(
      db.cachedStatement(sql: "SELECT title_key FROM article WHERE id = ?"), arguments: [known.stored.id.rawValue])
    return title == identity.title.text ? known : nil
  }

  private func isPurged(_ identity: ItemIdentity) throws -> Bool {
    let keys = identity.purgedKeys.map(\.rawValue)
    let statement = try db.cachedStatement(sql: Purging.purged)
    return try Bool.fetchOne(statement, arguments: [keys[0], keys[1], feedKey]) ?? false
  }

  private static func known(_ row: Row) -> Known {
    Known(
      stored: Saving.Stored(
        id: ArticleID(row[0]), added: row[1], identity: row[2], feed: (row[3] as Int64?).map { FeedID($0) },
        isOfItem: row[4]),
      hash: (row[5] as Int64?).map(ContentHash.init(rawValue:)))
  }
}
