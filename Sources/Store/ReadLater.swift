import Articles
import GRDB

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
