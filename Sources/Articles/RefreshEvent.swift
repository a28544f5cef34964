/// What happens while feeds are refreshed, in order: one `started`, then each feed's, then one `finished`.
public enum RefreshEvent: Hashable, Sendable {
  /// So many feeds and stories to be read later will be asked for.
  case started(count: Int)
  /// A feed is being asked for.
  case fetching(FeedID)
  /// A feed has nothing new.
  case unchanged(FeedID)
  /// A feed brought articles, and changed ones the library had.
  case updated(FeedID, new: Int, changed: Int)
  /// A feed could not be had: a sentence says why.
  case failed(FeedID, reason: String)
  /// Another process is refreshing the feed at this moment.
  case busy(FeedID)
  /// A story of the list to be read later was fetched, or could not be.
  case story(address: String, failure: String?)
  /// The refresh is over, or was cancelled.
  case finished(RefreshSummary)
}

/// What came of a refresh.
public struct RefreshSummary: Hashable, Sendable {
  /// Feeds that were asked for and answered.
  public var succeeded: Int
  /// Feeds that could not be had.
  public var failed: Int
  /// Feeds it was not time for yet.
  public var skipped: Int
  /// Articles the library did not have.
  public var new: Int
  /// Articles that were changed.
  public var changed: Int
  /// Stories to be read later that were completed.
  public var stories: Int
  /// Whether it was cancelled.
  public var isCancelled: Bool

  public init(
    succeeded: Int = 0, failed: Int = 0, skipped: Int = 0, new: Int = 0, changed: Int = 0, stories: Int = 0,
    isCancelled: Bool = false
  ) {
    self.succeeded = succeeded
    self.failed = failed
    self.skipped = skipped
    self.new = new
    self.changed = changed
    self.stories = stories
    self.isCancelled = isCancelled
  }
}
