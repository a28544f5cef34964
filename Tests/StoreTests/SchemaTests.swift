import GRDB
import Testing

@testable import Store

/// One test for each migration: from the tables before it to those after it.
@Suite struct SchemaTests {
  private func library(upTo migration: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: Connections.configuration(path: "in memory", busyTimeout: 1))
    try Schema.migrator.migrate(queue, upTo: migration)
    return queue
  }

  @Test func everyMigrationHasATest() {
    #expect(Schema.migrator.migrations == ["library", "subscriptions"])
  }

  @Test func theMigrationCalledLibraryMakesItsTables() throws {
    try library(upTo: "library").read { db in
      #expect(try Int32.fetchOne(db, sql: "PRAGMA application_id") == 0x4c65_6465)
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master
          WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '*_search_*' ORDER BY name
          """)
      #expect(
        tables == [
          "article", "article_content", "article_search", "feed", "grdb_migrations", "section", "setting",
          "source_page", "status", "title_search",
        ])
      let triggers = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
      #expect(
        triggers == [
          "article_deleted", "article_identified", "article_inserted", "article_updated", "content_deleted",
          "content_inserted",
          "content_updated", "status_inserted", "status_updated", "title_deleted", "title_inserted", "title_updated",
        ])
      #expect(try Bool.fetchOne(db, sql: "PRAGMA foreign_keys") == true)
    }
  }

  @Test func aLibraryIsInWriteAheadMode() throws {
    let folder = try TemporaryFolder()
    let mode = try folder.library().read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
  }
}
