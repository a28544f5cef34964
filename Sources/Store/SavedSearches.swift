import Articles
import GRDB

/// A question the user asks again and again: words, and the list they are looked for in.
public struct SavedSearch: Hashable, Sendable {
  /// What it is called; case makes no difference.
  public var name: String
  /// The words to be found (``Library/search(_:in:limit:)``); empty where the list alone is asked for.
  public var words: String
  /// The list.
  public var filter: ListFilter

  public init(name: String, words: String = "", filter: ListFilter = ListFilter()) {
    self.name = name
    self.words = words
    self.filter = filter
  }
}

extension Library {
  /// The saved searches, by name.
  public func savedSearches() throws(LibraryError) -> [SavedSearch] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT name, words, kind, section_id, feed_id, tag FROM saved_search ORDER BY name")
        .map { row in
          SavedSearch(
            name: row[0], words: row[1],
            filter: ListFilter(
              ListFilter.Kind(rawValue: row[2]) ?? .all, section: (row[3] as Int64?).map { SectionID($0) },
              feed: (row[4] as Int64?).map { FeedID($0) }, tag: row[5]))
        }
    }
  }

  /// Keeps a search, in the place of one of the same name.
  public func save(_ search: SavedSearch) throws(LibraryError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO saved_search (name, words, kind, section_id, feed_id, tag) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          search.name, search.words, search.filter.kind.rawValue, search.filter.section?.rawValue,
          search.filter.feed?.rawValue, search.filter.tag,
        ])
    }
  }

  /// Forgets a search.
  public func removeSearch(named name: String) throws(LibraryError) {
    try write { db in try db.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [name]) }
  }

  /// What a saved search finds, newest first.
  public func headlines(of search: SavedSearch, limit: Int) throws(LibraryError) -> [Headline] {
    if SearchPattern(search.words) == nil { return try list(search.filter, limit: limit) }
    return try self.search(search.words, in: search.filter, limit: limit).map(\.headline)
  }
}
