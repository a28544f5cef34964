import Articles
import Exchange
import Foundation
import GRDB
import Newsboat
import Store
import Testing

@Suite("Newsboat’s articles into a library") struct CacheImportTests {
  private let library: Library
  private let path = NSTemporaryDirectory() + "lede-exchange-\(UUID().uuidString).db"

  init() throws {
    library = try Library.inMemory()
    let database = try DatabaseQueue(path: path)
    try database.write { db in
      try db.execute(
        sql: """
          CREATE TABLE rss_feed (rssurl TEXT PRIMARY KEY NOT NULL, url TEXT NOT NULL, title TEXT NOT NULL);
          CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid TEXT NOT NULL, title TEXT NOT NULL,
            author TEXT NOT NULL, url TEXT NOT NULL, feedurl TEXT NOT NULL, pubDate INTEGER NOT NULL,
            content TEXT NOT NULL, unread INTEGER NOT NULL, enclosure_url TEXT, enclosure_type TEXT, flags TEXT,
            deleted INTEGER NOT NULL DEFAULT 0, base TEXT NOT NULL DEFAULT '');
          INSERT INTO rss_feed VALUES ('https://bay.example/rss', 'https://bay.example/', 'Bay &amp; Harbour'),
            ('https://old.example/rss', 'https://old.example/', 'Old'), ('ttrss:7', '', 'Elsewhere');
          INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, flags, deleted) VALUES
            ('1', 'Gull', 'Ada Quill', 'https://bay.example/1', 'https://bay.example/rss', 1772526600,
              '<p>It <b>kept</b> the chain.</p><p>“Never,” said the gull.</p>', 0, 'aB', 0),
            ('2', 'Lamp', '', 'https://bay.example/2', 'https://bay.example/rss', 1772526700, 'words', 1, NULL, 0),
            ('3', 'Gone', '', 'https://bay.example/3', 'https://bay.example/rss', 1772526800, 'words', 0, '', 1),
            ('4', 'Old', '', 'https://old.example/4', 'https://old.example/rss', 1772526900, 'words', 1, '', 0),
            ('5', 'Far', '', 'https://far.example/5', 'ttrss:7', 1772526900, 'words', 1, '', 0);
          """)
    }
    try database.close()
  }

  private func take(pausesUnlisted: Bool = true) async throws -> ImportReport {
    var report = ImportReport()
    try await CacheImport(Cache(path: path), into: library, now: 1_800_000_000)
      .take(pausesUnlisted: pausesUnlisted, .wary, &report) { _, _ in }
    return report
  }

  private func end() { try? FileManager.default.removeItem(atPath: path) }

  @Test("articles come with words, author, date, read state, star and tags; deleted ones stay away")
  func articles() async throws {
    defer { end() }
    try library.subscribe(to: "https://bay.example/rss", section: ["News"])
    let report = try await take()
    #expect(report.newArticles == 3)
    #expect(report.deletedArticles == 1)
    #expect(report.starredArticles == 1)
    #expect(report.leftOut.map(\.what) == ["ttrss:7", "1 articles"])
    let bay = try #require(try library.feed(at: "https://bay.example/rss"))
    #expect(try library.feed(bay)?.title == "Bay & Harbour")
    let gull = try #require(try library.list(ListFilter(feed: bay), limit: 9).first { $0.title == "Gull" })
    #expect(gull.status == Status(isRead: true, isStarred: true))
    #expect(gull.sortDate == 1_772_526_600)
    #expect(try library.tags(of: gull.id) == ["flag a", "flag B (capital)"])
    let article = try #require(try library.article(gull.id)?.article)
    #expect(article.byline == ["Ada Quill"])
    #expect(article.source == "Bay & Harbour")
    #expect(article.blocks.count + (article.lede == nil ? 0 : 1) == 2)
    // The feed still has the deleted one: it does not come in.
    let stamp = ItemStamp(guid: "3", link: "https://bay.example/3", title: "Gone", hash: ContentHash(texts: ["x"]))
    let outcome = try library.record(
      .items([IncomingItem(stamp, article: Article(title: "Gone"))], FeedDescription(), FeedVisit(nextTry: 0)), of: bay,
      now: 1_800_000_001)
    #expect(outcome.new.isEmpty)
  }

  @Test("a second import doubles nothing and takes what was read since")
  func twice() async throws {
    defer { end() }
    _ = try await take()
    let database = try DatabaseQueue(path: path)
    try await database.write { try $0.execute(sql: "UPDATE rss_item SET unread = 0 WHERE guid = '2'") }
    try database.close()
    let again = try await take()
    #expect(again.newArticles == 0)
    #expect(again.knownArticles == 3)
    #expect(try library.list(ListFilter(), limit: 9).count == 3)
    #expect(try library.list(ListFilter(.unread), limit: 9).map(\.title) == ["Old"])
  }

  @Test("a date to come is that of the import")
  func future() async throws {
    defer { end() }
    let database = try DatabaseQueue(path: path)
    try await database.write { db in
      try db.execute(sql: "UPDATE rss_item SET pubDate = 4000000000 WHERE title = 'Lamp'")
    }
    try database.close()
    _ = try await take()
    let lamp = try #require(try library.list(ListFilter(), limit: 9).first)
    #expect(lamp.title == "Lamp")
    #expect(lamp.sortDate == 1_800_000_000)
  }

  @Test("feeds of the cache that no list has are paused, until one has them; without a list they are all there is")
  func unlisted() async throws {
    defer { end() }
    let report = try await take()
    #expect(report.newFeeds == 2)
    #expect(report.notes.count == 1)
    #expect(try library.feeds().allSatisfy(\.isPaused))
    _ = try FeedList(bytes: Array("https://old.example/rss".utf8)).importing(into: library)
    #expect(try library.feeds().filter { !$0.isPaused }.map(\.address) == ["https://old.example/rss"])
  }

  @Test("the feed’s own words take the place of newsboat’s without counting as a change")
  func refreshed() async throws {
    defer { end() }
    _ = try await take()
    let bay = try #require(try library.feed(at: "https://bay.example/rss"))
    let stamp = ItemStamp(guid: "1", link: "https://bay.example/1", title: "Gull", hash: ContentHash(texts: ["x"]))
    let article = Article(title: "Gull", address: "https://bay.example/1", blocks: [.paragraph([.text("New words.")])])
    let outcome = try library.record(
      .items([IncomingItem(stamp, article: article)], FeedDescription(), FeedVisit(nextTry: 0)), of: bay,
      now: 1_800_000_001)
    #expect(outcome == FeedOutcome())
    let gull = try #require(try library.list(ListFilter(feed: bay), limit: 9).first { $0.title == "Gull" })
    #expect(try library.article(gull.id)?.isChangedSinceRead == false)
    #expect(try library.article(gull.id)?.article.blocks == article.blocks)
  }
}
