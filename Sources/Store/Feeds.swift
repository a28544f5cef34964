import Articles
import FoundationEssentials
import GRDB

extension Library {
  /// The subscriptions, by title.
  public func feeds() throws(LibraryError) -> [Feed] {
    try read { db in
      let paths = try SectionTree(db).paths
      let sql = FeedRow.sql + " WHERE address NOT GLOB '\(FeedAddressKey.ownScheme)*'"
      return try Row.fetchAll(db.cachedStatement(sql: sql)).map { try FeedRow.feed($0, paths) }
        .sorted { ($0.title.lowercased(), $0.id) < ($1.title.lowercased(), $1.id) }
    }
  }

  /// A subscription, or nothing where there is none of this number.
  public func feed(_ id: FeedID) throws(LibraryError) -> Feed? {
    try read { db in try FeedRow.fetchOne(db, id: id) }
  }

  /// The feed that was subscribed to at an address, if there is one; `http`, `https` and `www.` make no difference.
  public func feed(at address: String) throws(LibraryError) -> FeedID? {
    try read { db in try Self.feed(at: address, in: db) }
  }

  /// The feed of the program's own at an address that no network has (`lede:…`); it is made where it is not there yet.
  public func addFeed(at address: String, title: String) throws(LibraryError) -> FeedID {
    try write { db in
      if let known = try Self.feed(at: address, in: db) { return known }
      // The key stays what it is when the feed moves to another address: its articles' identities hang on it.
      try db.execute(
        sql: "INSERT INTO feed (key, address, address_key, title) VALUES (?, ?, ?, ?)",
        arguments: [address, address, FeedAddressKey(address).text, title])
      return FeedID(db.lastInsertedRowID)
    }
  }

  /// Removes a feed and its articles, but for those whose page the user saved. Their statuses stay, and are theirs again
  /// should they come back.
  public func removeFeed(_ feed: FeedID) throws(LibraryError) {
    try write { db in
      try Hiding(db).removeRules(of: feed)
      try db.execute(sql: "DELETE FROM article WHERE feed_id = ? AND is_saved = 0", arguments: [feed.rawValue])
      try db.execute(
        sql: "UPDATE article SET feed_id = NULL, is_listed = NOT is_hidden WHERE feed_id = ?",
        arguments: [feed.rawValue])
      try db.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [feed.rawValue])
    }
  }

  static func feed(at address: String, in db: Database) throws -> FeedID? {
    let statement = try db.cachedStatement(sql: "SELECT id FROM feed WHERE address_key = ? ORDER BY id LIMIT 1")
    return try Int64.fetchOne(statement, arguments: [FeedAddressKey(address).text]).map { FeedID($0) }
  }
}

/// How a subscription is read.
enum FeedRow {
  static let sql = """
    SELECT id, name, title, address, site, section_id, is_hidden, is_paused, unread_count, article_count, fetched,
      changed, max(ifnull(next_try, 0), ifnull(not_before, 0)), failure, failing_since, failure_count, faults, is_gone,
      key, moving_to
    FROM feed
    """

  static func fetchOne(_ db: Database, id: FeedID) throws -> Feed? {
    let statement = try db.cachedStatement(sql: sql + " WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
    return try feed(row, SectionTree(db).paths)
  }

  static func feed(_ row: Row, _ paths: [SectionID: [String]]) throws -> Feed {
    let title: String = row[2]
    let section: Int64? = row[5]
    let nextTry: Int64 = row[12]
    let reason: String? = row[13]
    let faults = try JSONDecoder().decode([String].self, from: Data((row[16] as String).utf8))
    return Feed(
      id: FeedID(row[0]), title: shownTitle(name: row[1], title: title, address: row[3]), name: row[1],
      address: row[3], site: row[4], section: section.flatMap { paths[SectionID($0)] } ?? [], isHidden: row[6],
      isPaused: row[7], unread: row[8], total: row[9],
      condition: FeedCondition(
        fetched: row[10], changed: row[11], nextTry: nextTry > 0 ? nextTry : nil,
        failure: reason.map { FeedCondition.Failure(reason: $0, since: row[14] ?? 0, count: row[15]) },
        faults: Moving.faults(key: row[18], address: row[3], movingTo: row[19]) + faults, isGone: row[17]))
  }

  /// What a feed is called: as the user does, else as its publisher does, else by its address.
  static func shownTitle(name: String?, title: String, address: String) -> String {
    name ?? (title.isEmpty ? address : title)
  }
}
