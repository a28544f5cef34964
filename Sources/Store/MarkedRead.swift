import Articles
import GRDB

/// A list whose articles are all marked read at once.
public enum ListScope: Hashable, Sendable {
  /// Everything that is listed: not what rules hide, nor the articles of hidden feeds.
  case all
  /// What is listed under a section itself, without the sections inside of it.
  case section(SectionID)
  /// A feed's articles.
  case feed(FeedID)
}

/// What was unread before it was marked read, so that it can be taken back.
public struct MarkedRead: Hashable, Sendable {
  /// Articles' numbers that follow each other without a gap: most of what comes in together is marked together.
  fileprivate var runs: [ClosedRange<Int64>] = []

  /// How many articles were marked.
  public var count: Int { runs.reduce(0) { $0 + $1.count } }

  fileprivate mutating func append(_ id: Int64) {
    if let last = runs.last, last.upperBound == id - 1 {
      runs[runs.count - 1] = last.lowerBound...id
    } else {
      runs.append(id...id)
    }
  }
}

extension Library {
  /// Marks everything in a list as read; with a last article, only what had come in by then: the reader cannot mean what
  /// they have not been shown (``latestArticle()``).
  public func markAllRead(in scope: ListScope, upTo last: ArticleID? = nil) throws(LibraryError) -> MarkedRead {
    try write { db in
      let (condition, arguments) = scope.condition(upTo: last)
      var marked = MarkedRead()
      let ids = try Int64.fetchAll(db, sql: "SELECT id FROM article \(condition)", arguments: arguments)
      for id in ids.sorted() { marked.append(id) }
      try db.execute(
        sql: """
          INSERT INTO status (identity, is_read, is_starred) SELECT identity, 1, is_starred FROM article \(condition)
          ON CONFLICT (identity) DO UPDATE SET is_read = 1
          """, arguments: arguments)
      return marked
    }
  }

  /// Makes unread again what was marked read at once; everything else stays as it is.
  public func takeBack(_ marked: MarkedRead) throws(LibraryError) {
    try write { db in
      let statement = try db.cachedStatement(
        sql: "UPDATE status SET is_read = 0 WHERE identity IN (SELECT identity FROM article WHERE id BETWEEN ? AND ?)")
      for run in marked.runs { try statement.execute(arguments: [run.lowerBound, run.upperBound]) }
    }
  }

  /// The article that came in last.
  public func latestArticle() throws(LibraryError) -> ArticleID? {
    try read { db in
      let latest = try ArticleID.latest(in: db)
      return latest.rawValue > 0 ? latest : nil
    }
  }

  /// How many articles of the lists came in with feeds after another one.
  public func arrivals(after last: ArticleID?) throws(LibraryError) -> Int {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT count(*) FROM article WHERE id > ? AND feed_id IS NOT NULL AND is_saved = 0 AND is_listed")
      return try Int.fetchOne(statement, arguments: [last?.rawValue ?? 0]) ?? 0
    }
  }
}

extension ListScope {
  /// The unread articles, as a range of one index.
  func condition(upTo last: ArticleID?) -> (String, StatementArguments) {
    let bound = last == nil ? "" : " AND id <= ?"
    let bounds: StatementArguments = last.map { [$0.rawValue] } ?? []
    switch self {
    case .all:
      return ("INDEXED BY unread_by_date WHERE is_unread = 1 AND is_listed = 1" + bound, bounds)
    case .section(let id):
      return (
        "INDEXED BY unread_by_section WHERE section_id = ? AND is_unread = 1 AND is_listed = 1" + bound,
        [id.rawValue] + bounds
      )
    case .feed(let id):
      return (
        "INDEXED BY unread_by_feed WHERE feed_id = ? AND is_unread = 1 AND is_hidden = 0" + bound,
        [id.rawValue] + bounds
      )
    }
  }
}

extension ArticleID {
  /// The highest number there is; 0 in an empty library.
  static func latest(in db: Database) throws -> ArticleID {
    ArticleID(try Int64.fetchOne(db, sql: "SELECT ifnull(max(id), 0) FROM article") ?? 0)
  }
}
