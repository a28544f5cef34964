import GRDB

extension Library {
  /// A small thing that is remembered under a name: the theme, whether the sample edition was taken out.
  public func setting(_ name: String) throws(LibraryError) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
  }

  /// Remembers a small thing, or forgets it.
  public func setSetting(_ name: String, to value: String?) throws(LibraryError) {
    try write { db in
      if let value {
        try db.execute(
          sql: """
            INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, arguments: [name, value])
      } else {
        try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      }
    }
  }
}
