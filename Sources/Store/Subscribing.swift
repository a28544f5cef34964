import Articles
import GRDB

/// What became of a wish to subscribe.
public struct Subscription: Hashable, Sendable {
  /// The feed.
  public var feed: Feed
  /// Whether the library did not have it; one it had is left as it is.
  public var isNew: Bool
}

extension Library {
  /// A section's path as the library keeps it: without empty names, none too long, and not too deep.
  public static func keptSection(_ path: [String]) -> [String] { SectionPath.given(path) }

  /// A feed's name as the library keeps it; nothing where there is none.
  public static func keptName(_ name: String?) -> String? { Self.name(name) }

  /// Subscribes to a feed: an address of the web, `file:` with a path, `exec:` with a command, `filter:` with a command
  /// and an address. One that is subscribed to already is left as it is. Without a section each of its articles goes
  /// under its own breadcrumb, else under the feed's title. `typed` is the address that the user typed, where that is not
  /// the feed's own.
  ///
  /// An address with a password in it is refused (``LibraryError/secretInAddress(host:)``).
  @discardableResult
  public func subscribe(
    to address: String, typed: String? = nil, name: String? = nil, section: [String] = [],
    settings: FeedSettings = FeedSettings(),
    isHidden: Bool = false
  ) throws(LibraryError) -> Subscription {
    let address = try FeedAddressKey.checked(address)
    let typed = try typed.map(FeedAddressKey.checked)
    return try write { db in
      if let known = try Self.feed(at: address, in: db), let feed = try FeedRow.fetchOne(db, id: known) {
        return Subscription(feed: feed, isNew: false)
      }
      let names = SectionPath.given(section)
      let sectionID = names.isEmpty ? nil : try SectionTree.section(at: names, in: db)
      try db.execute(
        sql: """
          INSERT INTO feed (key, address, address_key, typed_address, title, name, section_id, is_hidden, is_paused,
            is_full_text, keep)
          VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          try Self.freeKey(address, in: db), address, FeedAddressKey(address).text,
          typed == address ? nil : typed, Self.name(name),
          sectionID?.rawValue, isHidden, settings.isPaused, settings.isFullText, settings.keep?.description,
        ])
      let id = FeedID(db.lastInsertedRowID)
      guard let feed = try FeedRow.fetchOne(db, id: id) else { throw Self.missing(id) }
      return Subscription(feed: feed, isNew: true)
    }
  }

  /// Notes that the user has typed a feed's own address, after a page or a redirect had led to it.
  public func noteTyped(_ feed: FeedID) throws(LibraryError) {
    try write { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT address, typed_address FROM feed WHERE id = ?", arguments: [feed.rawValue])
      guard let row, let typed = row[1] as String?, AddressKey.server(of: typed) != AddressKey.server(of: row[0]) else {
        return
      }
      try db.execute(sql: "UPDATE feed SET typed_address = NULL WHERE id = ?", arguments: [feed.rawValue])
    }
  }

  /// Asks for a feed again that was paused.
  public func unpause(_ feed: FeedID) throws(LibraryError) {
    try write { db in
      try db.execute(
        sql: "UPDATE feed SET is_paused = 0 WHERE id = ? AND is_paused", arguments: [feed.rawValue])
    }
  }

  /// Gives a feed a name of the user's own, or with none its publisher's again.
  public func rename(_ feed: FeedID, to name: String?) throws(LibraryError) {
    try write { db in
      try db.execute(sql: "UPDATE feed SET name = ? WHERE id = ?", arguments: [Self.name(name), feed.rawValue])
      try FeedFiling(db, feed: feed)?.renameOwnSection()
    }
  }

  /// Moves a feed and its articles to a section, or with an empty path each of them under its own breadcrumb.
  public func move(_ feed: FeedID, to section: [String]) throws(LibraryError) {
    try write { db in
      let names = SectionPath.given(section)
      let id = names.isEmpty ? nil : try SectionTree.section(at: names, in: db).rawValue
      try db.execute(sql: "UPDATE feed SET section_id = ? WHERE id = ?", arguments: [id, feed.rawValue])
      try FeedFiling(db, feed: feed)?.refileArticles()
    }
  }

  /// Takes a feed's articles out of the lists of all articles, or puts them back; its own list has them either way.
  public func setHidden(_ feed: FeedID, _ isHidden: Bool) throws(LibraryError) {
    try write { db in
      try db.execute(sql: "UPDATE feed SET is_hidden = ? WHERE id = ?", arguments: [isHidden, feed.rawValue])
      try db.execute(
        sql: "UPDATE article SET is_listed = (is_hidden = 0 AND ? = 0) WHERE feed_id = ?",
        arguments: [isHidden, feed.rawValue])
    }
  }

  /// What the user wants of a feed; nothing where there is no such feed.
  public func settings(of feed: FeedID) throws(LibraryError) -> FeedSettings? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT keep, is_full_text, is_paused FROM feed WHERE id = ?", arguments: [feed.rawValue]
      )
      .map { row in
        FeedSettings(keep: (row[0] as String?).flatMap(Retention.init), isFullText: row[1], isPaused: row[2])
      }
    }
  }

  /// Remembers what the user wants of a feed. What is to be kept for a shorter time goes at the next refresh.
  public func setSettings(_ settings: FeedSettings, of feed: FeedID) throws(LibraryError) {
    try write { db in
      try db.execute(
        sql: "UPDATE feed SET keep = ?, is_full_text = ?, is_paused = ? WHERE id = ?",
        arguments: [settings.keep?.description, settings.isFullText, settings.isPaused, feed.rawValue])
      if !settings.isFullText { try AwaitedPages(db: db).end(of: feed) }
    }
  }

  /// Ends a subscription. Its articles go; starred and tagged ones stay, and those whose page the user saved. All
  /// statuses stay, and are the articles' again should the feed be subscribed to anew.
  public func unsubscribe(_ feed: FeedID) throws(LibraryError) {
    try write { db in
      try Hiding(db).removeRules(of: feed)
      try db.execute(
        sql: "DELETE FROM article WHERE feed_id = ? AND \(Purging.isDispensable)", arguments: [feed.rawValue])
      try db.execute(
        sql: "UPDATE article SET feed_id = NULL, is_listed = NOT is_hidden WHERE feed_id = ?",
        arguments: [feed.rawValue])
      try db.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [feed.rawValue])
    }
  }

  private static func name(_ name: String?) -> String? {
    let name = name?.trimmingWhitespace() ?? ""
    return name.isEmpty ? nil : String(name.prefix(SectionPath.longestName))
  }

  /// The key of a new feed: its address. A feed that has moved away from that address keeps it for a key, though, and
  /// two feeds must not share their articles' identities.
  private static func freeKey(_ address: String, in db: Database) throws -> String {
    var number = 1
    while true {
      let key = FeedKey.text(address, number: number)
      let isTaken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM feed WHERE key = ?)", arguments: [key])
      if isTaken != true { return key }
      number += 1
    }
  }

  static func missing(_ feed: FeedID) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "feed \(feed) is missing")
  }
}
