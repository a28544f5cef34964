import GRDB

/// Newsboat's database, `cache.db`: every article it has, of any version from 2.0 on. It is only ever read.
///
/// A cache is a value around SQLite's connection; copies are the same cache.
public struct Cache: Sendable {
  private let reader: DatabaseQueue
  /// The columns that came with later versions and are here.
  private let columns: Set<String>

  /// So long newsboat may hold its database before reading it fails, in seconds.
  private static let busyTimeout = 5.0

  /// The columns that every version has.
  private static let required: Set<String> = [
    "id", "guid", "title", "author", "url", "feedurl", "pubDate", "content", "unread",
  ]
  private static let requiredOfFeeds: Set<String> = ["rssurl", "url", "title"]

  /// Opens a cache. Nothing is written, not even a file beside it.
  public init(path: String) throws(NewsboatError) {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Self.busyTimeout)
    do {
      reader = try DatabaseQueue(path: path, configuration: configuration)
      let feedColumns: Set<String>
      (columns, feedColumns) = try reader.read { db in
        (try Self.columns(of: "rss_item", in: db), try Self.columns(of: "rss_feed", in: db))
      }
      guard Self.required.isSubset(of: columns), feedColumns.isSuperset(of: Self.requiredOfFeeds) else {
        throw NewsboatError.notACache
      }
    } catch {
      throw Self.error(error)
    }
  }

  /// Whether bytes are the beginning of a database of SQLite (https://www.sqlite.org/fileformat.html).
  public static func isDatabase(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("SQLite format 3\0".utf8)) }

  private static func columns(of table: String, in db: Database) throws -> Set<String> {
    guard try db.tableExists(table) else { return [] }
    return Set(try db.columns(in: table).map(\.name))
  }

  /// The feeds, in no order.
  public func feeds() throws(NewsboatError) -> [CachedFeed] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT rssurl, url, title FROM rss_feed").map { row in
        CachedFeed(address: Self.text(row, 0), site: Self.text(row, 1), title: Self.text(row, 2))
      }
    }
  }

  /// How many articles there are, the deleted ones among them.
  public func count() throws(NewsboatError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM rss_item") ?? 0 }
  }

  /// Some articles in the order in which newsboat met them: those after the one of the given number, so many at most.
  public func items(after id: Int64, limit: Int) throws(NewsboatError) -> [CachedItem] {
    func column(_ name: String, else value: String) -> String { columns.contains(name) ? name : value }
    let sql = """
      SELECT rowid, guid, title, author, url, feedurl, pubDate, content, unread, \(column("enclosure_url", else: "''")),
        \(column("enclosure_type", else: "''")), \(column("flags", else: "''")), \(column("deleted", else: "0")),
        \(column("base", else: "''")), \(column("content_mime_type", else: "''"))
      FROM rss_item WHERE rowid > ? ORDER BY rowid LIMIT ?
      """
    let items = try read { db in
      try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [id, limit]).map(Self.item)
    }
    // A column may be called `rowid` and be none; who asked for the next items would be given the same for ever.
    guard zip([id] + items.map(\.id), items.map(\.id)).allSatisfy({ $0 < $1 }) else { throw .notACache }
    return items
  }

  private static func item(_ row: Row) -> CachedItem {
    func number(_ index: Int) -> Int64 { Int64.fromDatabaseValue(row[index]) ?? 0 }
    return CachedItem(
      id: number(0), guid: text(row, 1), title: text(row, 2), author: text(row, 3), link: text(row, 4),
      feed: text(row, 5), published: number(6), content: text(row, 7), isUnread: number(8) != 0,
      enclosure: text(row, 9), enclosureType: text(row, 10), flags: text(row, 11), isDeleted: number(12) != 0,
      base: text(row, 13), contentType: text(row, 14))
  }

  /// The text of a column. SQLite keeps what it was given, and newsboat gave bytes as they came: what is no UTF-8 in
  /// them is replaced.
  private static func text(_ row: Row, _ index: Int) -> String {
    let value: DatabaseValue = row[index]
    switch value.storage {
    case .null: return ""
    case .string(let text): return text
    case .blob(let data): return String(decoding: data, as: UTF8.self)
    case .int64(let number): return String(number)
    case .double(let number): return String(number)
    }
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(NewsboatError) -> Value {
    do { return try reader.read(body) } catch { throw Self.error(error) }
  }

  private static func error(_ error: any Error) -> NewsboatError {
    if let error = error as? NewsboatError { return error }
    guard let error = error as? DatabaseError else { return .unreadable("\(error)") }
    switch error.resultCode {
    case .SQLITE_NOTADB: return .notACache
    default: return .unreadable(error.message ?? "\(error.resultCode)")
    }
  }
}

/// A feed as newsboat knows it.
public struct CachedFeed: Hashable, Sendable {
  /// What was subscribed to.
  public var address: String
  /// The page of its site.
  public var site: String
  /// Its title.
  public var title: String
}
