import GRDB

/// A story that could not be had when it was asked for, and is fetched at the next refresh.
public struct LaterStory: Hashable, Sendable {
  /// Where it is.
  public var address: String
  /// What the link to it said.
  public var title: String?
  /// When it was put on the list, in seconds since 1970.
  public var added: Int64
  /// How many times it was asked for in vain since.
  public var attempts: Int
  /// Why it could not be had the last time: a sentence.
  public var failure: String?
}

extension Library {
  /// The stories to be fetched at the next refresh, in the order they were put on the list.
  public func readLater() throws(LibraryError) -> [LaterStory] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT address, title, added, attempts, failure FROM later_story ORDER BY added, address"
      )
      .map { LaterStory(address: $0[0], title: $0[1], added: $0[2], attempts: $0[3], failure: $0[4]) }
    }
  }

  /// Puts a story on the list; one that is on it stays as it is.
  public func addLater(
    _ address: String, title: String? = nil, failure: String? = nil, now: Int64
  ) throws(LibraryError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO later_story (address_key, address, title, added, failure) VALUES (?, ?, ?, ?, ?)
          """, arguments: [Self.laterKey(address), address, title, now, failure])
    }
  }

  /// Notes that a story of the list was asked for in vain.
  public func failLater(_ address: String, reason: String) throws(LibraryError) {
    try write { db in
      try db.execute(
        sql: "UPDATE later_story SET attempts = attempts + 1, failure = ? WHERE address_key = ?",
        arguments: [reason, Self.laterKey(address)])
    }
  }

  /// Takes a story off the list.
  public func removeLater(_ address: String) throws(LibraryError) {
    try write { db in
      try db.execute(sql: "DELETE FROM later_story WHERE address_key = ?", arguments: [Self.laterKey(address)])
    }
  }

  private static func laterKey(_ address: String) -> String { AddressKey(address)?.text ?? address }
}
