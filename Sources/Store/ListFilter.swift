import Articles
import GRDB

/// Which headlines a list has.
public struct ListFilter: Hashable, Sendable {
  /// What the articles' statuses have to be.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Whatever they are.
    case all
    /// Not read yet.
    case unread
    /// Starred.
    case starred
  }

  /// What the articles' statuses have to be.
  public var kind: Kind
  /// The section they are listed under; every section where there is none.
  public var section: SectionID?
  /// The feed they came from; every feed, but for those that are hidden, and none where there is none.
  public var feed: FeedID?
  /// The tag they have; with and without tags where there is none.
  public var tag: String?

  public init(_ kind: Kind = .all, section: SectionID? = nil, feed: FeedID? = nil, tag: String? = nil) {
    self.kind = kind
    self.section = section
    self.feed = feed
    self.tag = tag
  }
}

/// The questions a list is read with. Each is a range of one index, whatever the size of the library; a tag's list is one
/// of the tag's articles, of which status, section and feed then take their part.
extension ListFilter {
  /// Where a stretch of a list begins and which way it runs.
  enum Stretch: Hashable, CaseIterable {
    /// From the newest on, to older ones.
    case fromNewest
    /// To older ones, without the place itself.
    case olderThan
    /// To older ones, with the place itself.
    case fromPlaceOn
    /// From the oldest on, to newer ones.
    case fromOldest
    /// To newer ones, without the place itself.
    case newerThan

    /// Whether the headlines come newest first.
    fileprivate var isNewestFirst: Bool { self != .fromOldest && self != .newerThan }

    /// What is asked, one after the other. SQLite bounds no index by `(sort_date, id) < (?, ?)`, only by its first
    /// column, and any number of articles may have the same date: so the rest of that date is a question of its own.
    var parts: [String?] {
      switch self {
      case .fromNewest, .fromOldest: [nil]
      case .olderThan: ["sort_date = ? AND id < ?", "sort_date < ?"]
      case .fromPlaceOn: ["sort_date = ? AND id <= ?", "sort_date < ?"]
      case .newerThan: ["sort_date = ? AND id > ?", "sort_date > ?"]
      }
    }
  }

  /// Where the articles are taken from. Of a feed's or a tag's only those that rules hide are left out.
  private var scope: String { tag != nil ? "tag" : feed != nil ? "feed" : section != nil ? "section" : "date" }

  /// The index is named, so that SQLite refuses rather than scans should it ever be missing.
  func sql(_ stretch: Stretch, part: String?) -> String {
    var conditions: [String] = []
    if tag != nil { conditions.append("tag_id = (SELECT tag.id FROM tag WHERE name = ?)") }
    conditions.append(tag != nil || feed != nil ? "is_hidden = 0" : "is_listed = 1")
    if feed != nil { conditions.append("feed_id = ?") }
    if section != nil { conditions.append("section_id = ?") }
    switch kind {
    case .all: break
    case .unread: conditions.append("is_unread = 1")
    case .starred: conditions.append("is_starred = 1")
    }
    let (date, id) = tag == nil ? ("sort_date", "id") : ("tagged_article.sort_date", "article_id")
    if let part {
      conditions.append(part.replacing("sort_date", with: date).replacing(" id ", with: " \(id) "))
    }
    let index = "\(kind == .all ? "article" : kind.rawValue)_by_\(scope)"
    let order = stretch.isNewestFirst ? "DESC" : "ASC"
    return """
      SELECT \(Headline.columns) FROM \(tag == nil
        ? "article INDEXED BY \(index)" : "tagged_article CROSS JOIN article ON article.id = article_id")
      WHERE \(conditions.joined(separator: " AND "))
      ORDER BY \(date) \(order), \(id) \(order) LIMIT ?
      """
  }

  /// At most `limit` headlines, in the order the stretch runs.
  func headlines(_ stretch: Stretch, _ place: HeadlineKey? = nil, limit: Int, in db: Database) throws -> [Headline] {
    var headlines: [Headline] = []
    for (index, part) in stretch.parts.enumerated() where headlines.count < limit {
      var arguments: StatementArguments = []
      if let tag { arguments += [tag] }
      if let feed { arguments += [feed.rawValue] }
      if let section { arguments += [section.rawValue] }
      if part != nil {
        guard let place else { return [] }
        arguments += [place.sortDate]
        if index == 0 { arguments += [place.id.rawValue] }
      }
      arguments += [limit - headlines.count]
      headlines += try Headline.fetchAll(db, sql: sql(stretch, part: part), arguments: arguments)
    }
    return headlines
  }
}

extension Headline {
  /// What ``init(row:)`` reads.
  static let columns = """
    article.id, article.section_id, article.title, article.source, article.sort_date, article.is_unread,
    article.is_starred, article.is_changed
    """

  /// A row of ``columns``.
  init(row: Row) {
    let isUnread: Bool = row[5]
    self.init(
      id: ArticleID(row[0]), section: SectionID(row[1]), title: row[2], source: row[3], sortDate: row[4],
      status: Status(isRead: !isUnread, isStarred: row[6]), isChangedSinceRead: row[7])
  }

  static func fetchAll(_ db: Database, sql: String, arguments: StatementArguments) throws -> [Headline] {
    try Array(Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments).map { Headline(row: $0) })
  }

  static func fetchOne(_ db: Database, id: ArticleID) throws -> Headline? {
    try fetchAll(db, sql: "SELECT \(columns) FROM article WHERE id = ?", arguments: [id.rawValue]).first
  }
}
