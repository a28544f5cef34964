import Articles
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
    #expect(Schema.migrator.migrations == ["library", "subscriptions", "moves", "purges", "awaited pages"])
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

  @Test func theMigrationCalledPurgesKeepsWhatWasPurgedAway() throws {
    let queue = try library(upTo: "moves")
    let item = TestItem("Storm", guid: "1", link: "https://bay.example/1")
    let keys = try #require(ItemIdentity.all([item.stamp], feedKey: "https://bay.example/feed").first).purgedKeys
    try queue.write { db in
      for key in keys {
        try db.execute(sql: "INSERT INTO purged_item (key, last_seen) VALUES (?, ?)", arguments: [key.rawValue, noon])
      }
    }
    try Schema.migrator.migrate(queue)
    let library = Library(writer: queue, path: "in memory")
    #expect(try library.feed(library.bay(), item).new.isEmpty)
  }

  @Test func aLibraryIsInWriteAheadMode() throws {
    let folder = try TemporaryFolder()
    let mode = try folder.library().read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
  }

  @Test func theMigrationCalledSubscriptionsKeepsWhatIsThere() throws {
    let queue = try library(upTo: "library")
    let story = article("Storm", day: 3)
    let document = try Document(story)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO section (id, name, position) VALUES (1, 'News', 1);
          INSERT INTO feed (id, key, address, title) VALUES (1, 'lede:sample', 'lede:sample', 'Sample'),
            (2, 'https://www.bay.example/feed/', 'https://www.bay.example/feed/', 'Bay');
          INSERT INTO status VALUES ('one', 1, 1);
          """)
      for (id, identity) in [(1, "one"), (2, "two"), (3, "three")] {
        try db.execute(
          sql: """
            INSERT INTO article (id, section_id, feed_id, sort_date, title, added, identity, title_key)
            VALUES (?, 1, ?, ?, 'Storm', 0, ?, 'storm')
            """, arguments: [id, id == 3 ? nil : id, id * 10, identity])
        try db.execute(
          sql: """
            INSERT INTO article_content (id, title, lede, body, document_size, document) VALUES (?, 'Storm', '', ?, ?, ?)
            """, arguments: [id, story.blocks.bodyText, document.size, document.bytes])
      }
    }
    try Schema.migrator.migrate(queue)
    let library = Library(writer: queue, path: "in memory")
    #expect(try library.list(limit: 9).map(\.id.rawValue) == [3, 2, 1])
    #expect(try library.list(ListFilter(.unread), limit: 9).map(\.id.rawValue) == [3, 2])
    #expect(try library.list(ListFilter(.starred), limit: 9).map(\.id.rawValue) == [1])
    #expect(try library.headlines(of: FeedID(2), from: .newest, limit: 9).headlines.map(\.id.rawValue) == [2])
    #expect(try library.section(["News"]).map { [$0.total, $0.unread] } == [3, 2])
    #expect(try library.feeds().map(\.title) == ["Bay"])
    #expect(try library.subscribe(to: "http://bay.example/feed").isNew == false)
    #expect(try library.article(ArticleID(1)) == StoredArticle(headline: library.list(limit: 9)[2], article: story))
    // Authors that only the old words have are found in them.
    #expect(try library.matches(of: Rule(field: .author, test: .words("nobody"), action: .hide)).count == 0)
    #expect(try library.matches(of: Rule(test: .words("storm"), action: .hide)).count == 2)
    try library.setStatus(of: ArticleID(2), isRead: true)
    #expect(try library.section(["News"])?.unread == 1)
  }

  @Test func theMigrationCalledMovesKnowsWhatFeedsWereSubscribedToAt() throws {
    let queue = try library(upTo: "subscriptions")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO feed (id, key, address, address_key, title) VALUES
            (1, 'https://bay.example/feed', 'https://bay.example/feed', 'bay.example/feed', 'Bay'),
            (2, 'https://old.example/feed' || char(10) || '2', 'https://new.example/feed', 'new.example/feed', 'New');
          """)
    }
    try Schema.migrator.migrate(queue, upTo: "moves")
    let library = Library(writer: queue, path: "in memory")
    let tasks = try library.feedsToRefresh(.all, now: 1)
    #expect(tasks.map(\.typedAddress) == [nil, "https://old.example/feed"])
    #expect(
      try library.feed(FeedID(2))?.condition.faults
        == ["It was subscribed to at https://old.example/feed, and has moved to another server."])
    #expect(try library.feed(FeedID(1))?.condition.faults == [])
  }

  @Test func theMigrationCalledAwaitedPagesAwaitsNone() throws {
    let queue = try library(upTo: "awaited pages")
    #expect(try Library(writer: queue, path: "in memory").awaitedPages(of: FeedID(1), limit: 9).isEmpty)
  }
}
