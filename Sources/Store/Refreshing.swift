import Articles
import GRDB

/// Which feeds a refresh asks for.
public enum FeedSelection: Hashable, Sendable {
  /// Those whose time has come.
  case due
  /// All but those that are paused or gone.
  case all
  /// Just these.
  case feeds([FeedID])
}

/// A feed to be asked for, with all that is needed to ask.
public struct FeedTask: Hashable, Sendable, Identifiable {
  /// The feed.
  public var id: FeedID
  /// What is asked for.
  public var address: String
  /// What the user typed, where that is another address: that of a page, or of the feed before it moved.
  public var typedAddress: String?
  /// What the user wants of it.
  public var settings: FeedSettings
  /// The `ETag` of the last answer.
  public var etag: String?
  /// The `Last-Modified` of the last answer.
  public var lastModified: String?
  /// The hash of the last body.
  public var bodyHash: ContentHash?
  /// How often the feed wants to be asked, as the last visit said.
  public var pace: String?
  /// How many times in a row it failed.
  public var failures: Int
  /// Before this its server does not want to be asked, whoever asks (`Retry-After`); seconds since 1970.
  public var notBefore: Int64?
}

/// The right to refresh a feed, until it ends or is given back.
public struct FeedClaim: Hashable, Sendable {
  /// The feed.
  public var feed: FeedID
  /// The number that tells one claim from another.
  fileprivate var token: Int64
}

extension Library {
  /// The feeds to be asked for: the one that waits longest first, or in the order they are named.
  public func feedsToRefresh(_ selection: FeedSelection, now: Int64) throws(LibraryError) -> [FeedTask] {
    try read { db in
      switch selection {
      case .due:
        return try RefreshQuery.tasks(
          """
          AND NOT is_paused AND NOT is_gone AND ifnull(next_try, 0) <= ? AND ifnull(not_before, 0) <= ?
          ORDER BY ifnull(next_try, 0), id
          """, [now, now], in: db)
      case .all:
        return try RefreshQuery.tasks("AND NOT is_paused AND NOT is_gone ORDER BY ifnull(fetched, 0), id", [], in: db)
      case .feeds(let ids):
        return try ids.flatMap { try RefreshQuery.tasks("AND id = ?", [$0.rawValue], in: db) }
      }
    }
  }

  /// Claims a feed for a refresh, so that no other process asks for it at the same time. Nothing where another has it. A
  /// claim that is never given back, since its process was killed, ends by itself at `until`; so that should be a little
  /// later than the slowest fetch ends. Times are seconds since 1970.
  public func claim(_ feed: FeedID, until: Int64, now: Int64) throws(LibraryError) -> FeedClaim? {
    let claim = FeedClaim(feed: feed, token: Int64.random(in: 1...Int64.max))
    return try write { db in
      try db.cachedStatement(
        sql: "UPDATE feed SET claim = ?, claimed_until = ? WHERE id = ? AND (claim IS NULL OR claimed_until <= ?)"
      ).execute(arguments: [claim.token, until, feed.rawValue, now])
      return db.changesCount > 0 ? claim : nil
    }
  }

  /// Gives a claim back; one that ended meanwhile, and is another's now, is left to them.
  public func release(_ claim: FeedClaim) throws(LibraryError) {
    try write { db in try RefreshQuery.release(claim, in: db) }
  }
}

/// The questions of a refresh.
enum RefreshQuery {
  private static let columns = """
    SELECT id, address, keep, is_full_text, is_paused, etag, last_modified, body_hash, pace, failure_count, not_before,
      typed_address
    FROM feed WHERE address NOT GLOB '\(FeedAddressKey.ownScheme)*'
    """

  static func tasks(_ condition: String, _ arguments: StatementArguments, in db: Database) throws -> [FeedTask] {
    try Row.fetchAll(db.cachedStatement(sql: columns + "\n" + condition), arguments: arguments).map { row in
      FeedTask(
        id: FeedID(row[0]), address: row[1], typedAddress: row[11],
        settings: FeedSettings(
          keep: (row[2] as String?).flatMap(Retention.init), isFullText: row[3], isPaused: row[4]),
        etag: row[5], lastModified: row[6], bodyHash: (row[7] as Int64?).map(ContentHash.init(rawValue:)),
        pace: row[8], failures: row[9], notBefore: row[10])
    }
  }

  static func release(_ claim: FeedClaim, in db: Database) throws {
    try db.cachedStatement(sql: "UPDATE feed SET claim = NULL, claimed_until = NULL WHERE id = ? AND claim = ?")
      .execute(arguments: [claim.feed.rawValue, claim.token])
  }
}
