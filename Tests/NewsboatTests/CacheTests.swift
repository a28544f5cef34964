import Articles
import Foundation
import GRDB
import Markup
import Testing

@testable import Newsboat

/// Caches as newsboat writes them, of its first version and of later ones.
@Suite("Newsboat’s cache") struct CacheTests {
  private let path = NSTemporaryDirectory() + "lede-cache-\(UUID().uuidString).db"

  private static let oldest = """
    CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
      title VARCHAR(1024) NOT NULL);
    CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
      title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
      feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
      unread INTEGER(1) NOT NULL);
    """
  private static let later = """
    ALTER TABLE rss_item ADD enclosure_url VARCHAR(1024);
    ALTER TABLE rss_item ADD enclosure_type VARCHAR(1024);
    ALTER TABLE rss_item ADD enqueued INTEGER(1) NOT NULL DEFAULT 0;
    ALTER TABLE rss_item ADD flags VARCHAR(52);
    ALTER TABLE rss_feed ADD lastmodified INTEGER(11) NOT NULL DEFAULT 0;
    ALTER TABLE rss_item ADD deleted INTEGER(1) NOT NULL DEFAULT 0;
    ALTER TABLE rss_feed ADD is_rtl INTEGER(1) NOT NULL DEFAULT 0;
    ALTER TABLE rss_feed ADD etag VARCHAR(128) NOT NULL DEFAULT "";
    ALTER TABLE rss_item ADD base VARCHAR(128) NOT NULL DEFAULT "";
    ALTER TABLE rss_item ADD content_mime_type VARCHAR(255) NOT NULL DEFAULT "";
    """

  private func make(_ statements: String...) throws {
    var configuration = Configuration()
    // Newsboat's own schema has texts in double quotes.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = OFF") }
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.write { db in
      for statement in statements {
        try db.execute(sql: statement.replacingOccurrences(of: "DEFAULT \"\"", with: "DEFAULT ''"))
      }
    }
    try database.close()
  }

  private func end() { try? FileManager.default.removeItem(atPath: path) }

  @Test("numbers that are none end all the same", arguments: ["TEXT", "REAL", "BLOB"])
  func oddNumbers(type: String) throws {
    defer { end() }
    try make(
      Self.oldest.replacingOccurrences(of: "id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", with: "id \(type)"),
      """
      INSERT INTO rss_item (id, guid, title, author, url, feedurl, pubDate, content, unread) VALUES
        ('zz', 'a', 'A', '', '', 'x', 1, '', 1), (NULL, 'b', 'B', '', '', 'x', 1, '', 1),
        (1.5, 'c', 'C', '', '', 'x', 1, '', 1);
      """)
    let cache = try Cache(path: path)
    let first = try cache.items(after: 0, limit: 2)
    #expect(first.map(\.guid) == ["a", "b"])
    let last = try #require(first.last)
    #expect(try cache.items(after: last.id, limit: 2).map(\.guid) == ["c"])
  }

  @Test("articles come with everything newsboat kept of them, in steps")
  func items() throws {
    defer { end() }
    try make(
      Self.oldest, Self.later,
      """
      INSERT INTO rss_feed (rssurl, url, title, lastmodified, etag)
        VALUES ('https://bay.example/rss', 'https://bay.example/', 'Bay', 7, '"e"');
      INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, enclosure_url, enclosure_type,
        flags, deleted, base, content_mime_type)
      VALUES ('a1', 'Gull', 'Ada Quill', 'https://bay.example/1', 'https://bay.example/rss', 1772526600, '<p>It</p>', 0,
        'https://bay.example/1.mp3', 'audio/mpeg', 'sx', 0, 'https://bay.example/', 'text/html'),
        ('a2', 'Lamp', '', '', 'https://bay.example/rss', 0, '', 1, NULL, NULL, NULL, 1, '', '');
      """)
    let cache = try Cache(path: path)
    #expect(try cache.count() == 2)
    let feed = try #require(try cache.feeds().first)
    #expect(feed.title == "Bay")
    #expect(feed.site == "https://bay.example/")
    let first = try cache.items(after: 0, limit: 1)
    #expect(first.map(\.guid) == ["a1"])
    let gull = try #require(first.first)
    #expect(!gull.isUnread)
    #expect(gull.flags == "sx")
    #expect(gull.published == 1_772_526_600)
    let rest = try cache.items(after: gull.id, limit: 10)
    #expect(rest.map(\.title) == ["Lamp"])
    #expect(rest.first?.isDeleted == true)
    #expect(try cache.items(after: rest[0].id, limit: 10).isEmpty)
  }

  @Test("a cache of newsboat’s first version is read, too")
  func oldest() throws {
    defer { end() }
    try make(
      Self.oldest,
      "INSERT INTO rss_item VALUES (5, 'g', 'T', '', 'https://a.example/', 'https://a.example/rss', 1, 'words', 1)")
    let item = try #require(try Cache(path: path).items(after: 0, limit: 9).first)
    #expect(item.flags.isEmpty)
    #expect(!item.isDeleted)
    #expect(item.isUnread)
  }

  @Test("another database, another file and no file are refused in words; nothing is left beside them")
  func refused() throws {
    defer { end() }
    #expect(throws: NewsboatError.self) { try Cache(path: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
    try "hello, this is some text and no database at all".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: NewsboatError.notACache) { try Cache(path: path) }
    end()
    try make("CREATE TABLE rss_item (id INTEGER PRIMARY KEY)")
    #expect(throws: NewsboatError.notACache) { try Cache(path: path) }
  }

  private func item(_ guid: String, link: String = "https://bay.example/1", title: String = "Gull") -> CachedItem {
    CachedItem(
      id: 1, guid: guid, title: title, author: "", link: link, feed: "", published: 0, content: "<p>It <a href='/x'>x",
      isUnread: true, enclosure: "", enclosureType: "", flags: "", isDeleted: false, base: "", contentType: "")
  }

  @Test("a name that newsboat made up is not taken for the feed’s")
  func guids() {
    #expect(item("tag:bay.example,2026:1").ownGUID == "tag:bay.example,2026:1")
    #expect(item("https://bay.example/1").ownGUID == "https://bay.example/1")
    #expect(item("https://bay.example/1Tue, 03 Mar 2026 09:30:00 +0100").ownGUID == nil)
    #expect(item("https://bay.example/12").ownGUID == "https://bay.example/12")
    #expect(item("Gull", link: "").ownGUID == nil)
    #expect(item("", link: "").ownGUID == nil)
  }

  @Test("what an item holds becomes safe: plain titles, addresses of the web")
  func parsed() {
    var words = item("g", link: "javascript:alert(1)", title: "Gull &amp; <b>elected</b>\u{7}")
    #expect(words.parsed.link == nil)
    #expect(words.parsed.title == "Gull & elected")
    words.link = "https://bay.example/1"
    words.published = 1_772_526_600
    #expect(words.parsed.link == "https://bay.example/1")
    #expect(words.parsed.published?.description == "2026-03-03T08:30:00Z")
    #expect(words.parsed.content?.base == "https://bay.example/1")
  }
}
