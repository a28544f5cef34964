import Articles
import GRDB

/// Takes out of one feed what need not be kept any longer, and remembers that it was there.
struct Purging {
  /// The articles that no retention takes: starred, tagged, and those whose page the user saved, stay forever.
  static let isDispensable = """
    is_starred = 0 AND is_saved = 0
    AND NOT EXISTS (SELECT 1 FROM tagging WHERE tagging.identity = article.identity)
    """

  private static let day: Int64 = 86_400
  /// What was purged is remembered for so long after the feed last had it. Feeds that bring old items back do so within
  /// weeks.
  private static let memory = 400 * day
  /// That a purged item is still in the feed is noted this seldom, so that an unchanged feed costs no writes.
  private static let noticeInterval = 20 * day

  let db: Database
  let feed: FeedID
  let now: Int64

  /// The date before which articles are not kept.
  static func cutoff(_ retention: Retention?, now: Int64) -> Int64? {
    guard case .days(let days) = retention else { return nil }
    return now - Int64(days) * day
  }

  /// Purges the feed; the numbers of the articles that went.
  func apply(_ retention: Retention?) throws -> Set<ArticleID> {
    switch retention {
    case .forever, nil: return []
    case .days: return try purge(before: Self.cutoff(retention, now: now) ?? 0, id: 0)
    case .newest(let count):
      let row = try Row.fetchOne(
        db.cachedStatement(sql: Self.nth), arguments: [feed.rawValue, count - 1])
      guard let row else { return [] }
      return try purge(before: row[0], id: row[1])
    }
  }

  /// Notes that purged items are in the feed still.
  func notice(_ identity: ItemIdentity) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE purged_item SET last_seen = ?
        WHERE key IN (?, ?) AND feed_key IN ('', (SELECT key FROM feed WHERE id = ?)) AND last_seen < ?
        """)
    let keys = identity.purgedKeys.map(\.rawValue)
    try statement.execute(arguments: [now, keys[0], keys[1], feed.rawValue, now - Self.noticeInterval])
  }

  /// Remembers an item as purged.
  func remember(_ keys: [ContentHash]) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO purged_item (key, feed_key, last_seen) SELECT ?, key, ? FROM feed WHERE id = ?
        ON CONFLICT (key, feed_key) DO UPDATE SET last_seen = excluded.last_seen
        """)
    for key in keys { try statement.execute(arguments: [key.rawValue, now, feed.rawValue]) }
  }

  /// Forgets what was purged long ago and is long gone from its feed.
  func forget() throws {
    try db.cachedStatement(sql: Self.forgetting).execute(arguments: [now - Self.memory])
  }

  /// Whether one of two keys was purged of a feed, by the feed's key.
  static let purged = "SELECT 1 FROM purged_item WHERE key IN (?, ?) AND feed_key IN ('', ?)"
  static let forgetting = "DELETE FROM purged_item WHERE last_seen < ?"
  static let nth = """
    SELECT sort_date, id FROM article INDEXED BY article_of_feed WHERE feed_id = ?
    ORDER BY sort_date DESC, id DESC LIMIT 1 OFFSET ?
    """
  static let older = """
    SELECT id, identity, purge_key FROM article INDEXED BY article_of_feed
    WHERE feed_id = ? AND sort_date <= ? AND (sort_date < ? OR id < ?) AND \(isDispensable)
    """

  private func purge(before date: Int64, id: Int64) throws -> Set<ArticleID> {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: Self.older), arguments: [feed.rawValue, date, date, id])
    guard !rows.isEmpty else { return [] }
    let article = try db.cachedStatement(sql: "DELETE FROM article WHERE id = ?")
    let status = try db.cachedStatement(sql: "DELETE FROM status WHERE identity = ?")
    for row in rows {
      let identity: String = row[1]
      let key: Int64? = row[2]
      try remember([ContentHash(texts: [identity])] + (key.map { [ContentHash(rawValue: $0)] } ?? []))
      try article.execute(arguments: [row[0] as Int64])
      // What never comes back needs no status any more.
      try status.execute(arguments: [identity])
    }
    return Set(rows.map { ArticleID($0[0]) })
  }
}
