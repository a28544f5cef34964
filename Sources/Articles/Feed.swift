/// The number under which the library keeps a feed.
public struct FeedID: RawRepresentable, Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// SQLite's row number.
  public var rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }
  public init(_ rawValue: Int64) { self.rawValue = rawValue }

  public var description: String { String(rawValue) }
  public static func < (left: FeedID, right: FeedID) -> Bool { left.rawValue < right.rawValue }
}

/// A subscription.
public struct Feed: Hashable, Sendable, Identifiable {
  /// The feed.
  public var id: FeedID
  /// The name the user gave it, else its own, else its address.
  public var title: String
  /// The name the user gave it, if they did.
  public var name: String?
  /// What was subscribed to: an address on the web, `file:` with a path, `exec:` with a command, or `filter:` with a
  /// command and an address.
  public var address: String
  /// The absolute address of its site.
  public var site: String?
  /// The section its articles are listed under, outermost first; empty where each goes under its own breadcrumb.
  public var section: [String]
  /// Whether its articles are kept out of the lists of all articles.
  public var isHidden: Bool
  /// Whether it is only asked for when it is named.
  public var isPaused: Bool
  /// How many of its articles are unread.
  public var unread: Int
  /// How many articles it holds.
  public var total: Int
  /// How fetching it went.
  public var condition: FeedCondition

  public init(
    id: FeedID, title: String, name: String? = nil, address: String, site: String? = nil, section: [String] = [],
    isHidden: Bool = false, isPaused: Bool = false, unread: Int = 0, total: Int = 0,
    condition: FeedCondition = FeedCondition()
  ) {
    self.id = id
    self.title = title
    self.name = name
    self.address = address
    self.site = site
    self.section = section
    self.isHidden = isHidden
    self.isPaused = isPaused
    self.unread = unread
    self.total = total
    self.condition = condition
  }
}

/// How fetching a feed went. Times are seconds since 1970.
public struct FeedCondition: Hashable, Sendable {
  /// A row of failures that goes on.
  public struct Failure: Hashable, Sendable {
    /// What failed the last time: a sentence.
    public var reason: String
    /// When the first of the row happened.
    public var since: Int64
    /// How many there were.
    public var count: Int

    public init(reason: String, since: Int64, count: Int) {
      self.reason = reason
      self.since = since
      self.count = count
    }
  }

  /// When it was last asked for.
  public var fetched: Int64?
  /// When it last brought something new.
  public var changed: Int64?
  /// Before this it is not asked for again by itself.
  public var nextTry: Int64?
  /// What goes wrong, if something does.
  public var failure: Failure?
  /// What is broken in it but was mended, a sentence each.
  public var faults: [String]
  /// Whether its publisher ended it (410 Gone, RFC 9110 §15.5.11); it is kept and not asked for again.
  public var isGone: Bool

  public init(
    fetched: Int64? = nil, changed: Int64? = nil, nextTry: Int64? = nil, failure: Failure? = nil,
    faults: [String] = [], isGone: Bool = false
  ) {
    self.fetched = fetched
    self.changed = changed
    self.nextTry = nextTry
    self.failure = failure
    self.faults = faults
    self.isGone = isGone
  }
}
