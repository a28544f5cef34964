/// The number under which the library keeps an article.
public struct ArticleID: RawRepresentable, Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// SQLite's row number.
  public var rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }
  public init(_ rawValue: Int64) { self.rawValue = rawValue }

  public var description: String { String(rawValue) }
  public static func < (left: ArticleID, right: ArticleID) -> Bool { left.rawValue < right.rawValue }
}

/// What a reader did with an article. It is kept apart from the article and outlives it.
public struct Status: Hashable, Sendable, Codable {
  /// The article has been on the screen.
  public var isRead: Bool
  /// The reader wants to keep it.
  public var isStarred: Bool

  public init(isRead: Bool = false, isStarred: Bool = false) {
    self.isRead = isRead
    self.isStarred = isStarred
  }
}

/// An article's row in a list: all that a list needs and nothing more.
public struct Headline: Hashable, Sendable, Identifiable {
  /// The article it stands for.
  public var id: ArticleID
  /// The section it is listed under.
  public var section: SectionID
  /// The article's title.
  public var title: String
  /// The name of the site or paper.
  public var source: String?
  /// What it is sorted by: when it was published, else when it was added; seconds since 1970.
  public var sortDate: Int64
  /// What the reader did with it.
  public var status: Status
  /// Whether its publisher changed it after it was read; the text that was read is kept.
  public var isChangedSinceRead: Bool

  public init(
    id: ArticleID, section: SectionID, title: String, source: String? = nil, sortDate: Int64,
    status: Status = Status(), isChangedSinceRead: Bool = false
  ) {
    self.id = id
    self.section = section
    self.title = title
    self.source = source
    self.sortDate = sortDate
    self.status = status
    self.isChangedSinceRead = isChangedSinceRead
  }

  /// Its place in a list that runs from the newest to the oldest.
  public var key: HeadlineKey { HeadlineKey(sortDate: sortDate, id: id) }
}

/// A place in a list of headlines that runs from the newest to the oldest: a date, and the number that settles ties.
public struct HeadlineKey: Hashable, Sendable, Comparable {
  /// Seconds since 1970.
  public var sortDate: Int64
  /// Settles ties.
  public var id: ArticleID

  public init(sortDate: Int64, id: ArticleID) {
    self.sortDate = sortDate
    self.id = id
  }

  /// Earlier in the list means newer.
  public static func < (left: HeadlineKey, right: HeadlineKey) -> Bool {
    (right.sortDate, right.id) < (left.sortDate, left.id)
  }
}

/// A stretch of a list: never all of it.
public struct HeadlineWindow: Hashable, Sendable {
  /// The headlines, newest first.
  public var headlines: [Headline]
  /// Whether the list has newer headlines before these.
  public var hasNewer: Bool
  /// Whether the list has older headlines after these.
  public var hasOlder: Bool

  public init(headlines: [Headline] = [], hasNewer: Bool = false, hasOlder: Bool = false) {
    self.headlines = headlines
    self.hasNewer = hasNewer
    self.hasOlder = hasOlder
  }
}

/// Where a window of headlines is cut from the list.
public enum HeadlineAnchor: Hashable, Sendable {
  /// From the newest on.
  case newest
  /// Up to the oldest.
  case oldest
  /// The ones just older than this place.
  case olderThan(HeadlineKey)
  /// The ones just newer than this place.
  case newerThan(HeadlineKey)
  /// Half before this place and half from it on.
  case around(HeadlineKey)
}
