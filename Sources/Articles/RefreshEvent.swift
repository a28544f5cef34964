/// What happens while feeds are refreshed, in order: one `started`, then each feed's and story's, at the end one `finished`,
/// also where the refresh is cancelled.
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
  /// A feed's publisher has ended it (410 Gone); it is not asked for again.
  case gone(FeedID)
  /// A feed is left alone, since its server wishes so (`Retry-After`): a sentence says for how long.
  case skipped(FeedID, reason: String)
  /// Another process is refreshing the feed at this moment.
  case busy(FeedID)
  /// A story of the list to be read later was fetched, or could not be.
  case story(address: String, failure: String?)
  /// The library could not keep the page of a feed's article: a sentence says why.
  case libraryFailed(reason: String)
  /// The refresh is over, or was cancelled.
  case finished(RefreshSummary)
}

/// What came of a refresh.
public struct RefreshSummary: Hashable, Sendable {
  /// Feeds that were asked for and answered.
  public var succeeded: Int
  /// Feeds that could not be had.
  public var failed: Int
  /// Feeds whose publisher has ended them.
  public var gone: Int
  /// Feeds that were left alone at their servers' wish.
  public var skipped: Int
  /// Feeds that another process was refreshing.
  public var busy: Int
  /// Articles the library did not have.
  public var new: Int
  /// Articles that were changed.
  public var changed: Int
  /// Stories to be read later that were fetched.
  public var stories: Int
  /// Stories to be read later that could not be had.
  public var storiesFailed: Int
  /// What the library could not do the last time that it failed, if it did.
  public var libraryFailure: String?
  /// Whether it was cancelled.
  public var isCancelled: Bool

  public init(
    succeeded: Int = 0, failed: Int = 0, gone: Int = 0, skipped: Int = 0, busy: Int = 0, new: Int = 0, changed: Int = 0,
    stories: Int = 0, storiesFailed: Int = 0, libraryFailure: String? = nil, isCancelled: Bool = false
  ) {
    self.succeeded = succeeded
    self.failed = failed
    self.gone = gone
    self.skipped = skipped
    self.busy = busy
    self.new = new
    self.changed = changed
    self.stories = stories
    self.storiesFailed = storiesFailed
    self.libraryFailure = libraryFailure
    self.isCancelled = isCancelled
  }

  /// How many feeds and stories are done, one way or another.
  public var done: Int { succeeded + failed + gone + skipped + busy + stories + storiesFailed }

  /// Whether feeds were asked for, and none of them answered.
  public var hasFailedAltogether: Bool { failed > 0 && succeeded == 0 && gone == 0 }

  /// Counts what happened: the one place where this is done.
  public mutating func take(_ event: RefreshEvent) {
    switch event {
    case .started, .fetching: break
    case .unchanged: succeeded += 1
    case .updated(_, let new, let changed):
      succeeded += 1
      self.new += new
      self.changed += changed
    case .failed: failed += 1
    case .gone: gone += 1
    case .skipped: skipped += 1
    case .busy: busy += 1
    case .story(_, failure: nil): stories += 1
    case .story: storiesFailed += 1
    case .libraryFailed(let reason): libraryFailure = reason
    case .finished(let summary): self = summary
    }
  }
}
