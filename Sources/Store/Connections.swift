import GRDB

/// How SQLite's connections to a library are set up.
enum Connections {
  /// The pages a connection keeps in memory, in KiB: with at most four connections a small part of what a reader may
  /// take; the system's own cache holds the rest.
  private static let cacheSize = 2048
  private static let readerCount = 3
  /// What is left of the write-ahead log after it has been copied back, in bytes: who opens a library that was not
  /// closed reads the log through.
  private static let logSize = 4 << 20

  static func configuration(path: String, busyTimeout: Double) -> Configuration {
    var configuration = Configuration()
    configuration.label = "library"
    configuration.maximumReaderCount = readerCount
    configuration.busyMode = .timeout(busyTimeout)
    configuration.prepareDatabase { db in
      // Before the first write, which is GRDB's switch to WAL.
      if !db.configuration.readonly { try check(db, path: path) }
      db.add(tokenizer: ArticleTokenizer.self)
      try db.execute(
        sql: "PRAGMA cache_size = -\(cacheSize); PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = \(logSize)")
    }
    return configuration
  }

  /// Brings the tables up to date. Another process may do so at the same time: then its work is taken for ours.
  static func migrate(_ writer: any DatabaseWriter) throws {
    func applied() throws -> [String] { try writer.writeWithoutTransaction(Schema.migrator.appliedMigrations) }
    var before = try applied()
    while before.last != Schema.migrator.migrations.last {
      do {
        try Schema.migrator.migrate(writer)
        return
      } catch {
        let now = try applied()
        guard now.count > before.count else { throw error }
        before = now
      }
    }
  }

  /// Refuses a database that is another program's or a newer Lede's.
  private static func check(_ db: Database, path: String) throws {
    let applicationID = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    if applicationID == Schema.applicationID {
      if try Schema.migrator.hasBeenSuperseded(db) { throw LibraryError.newerSchema(path: path) }
    } else {
      // Only an empty file may become a library. The table of migrations is made before the first migration, and may
      // be met alone while another process makes the library.
      let hasTables = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name NOT GLOB 'grdb_*')")
      if applicationID != 0 || hasTables != false { throw LibraryError.notALibrary(path: path) }
    }
  }
}
