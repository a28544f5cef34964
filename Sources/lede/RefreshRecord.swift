import Articles

/// What became of a refresh, feed by feed and story by story.
struct RefreshRecord: Encodable, Sendable {
  /// What became of a feed.
  enum Outcome: String, Encodable, Sendable {
    case updated, unchanged, failed
    /// Its publisher has ended it.
    case ended
    /// It was left alone at its server's wish.
    case skipped
    /// Another process was refreshing it.
    case busy
  }

  /// What became of one feed.
  struct Feed: Encodable, Sendable {
    var id: Int64
    var title: String
    var address: String
    var outcome: Outcome
    var new: Int?
    var changed: Int?
    var reason: String?
  }

  /// What became of a story to be read later.
  struct Story: Encodable, Sendable {
    var address: String
    var failure: String?
  }

  private(set) var feeds: [Feed] = []
  private(set) var stories: [Story] = []
  private(set) var summary = RefreshSummary()
  /// How many feeds and stories are asked for.
  private(set) var count = 0
  private let known: [FeedID: Articles.Feed]

  /// - Parameter known: The feeds of the library.
  init(of known: [Articles.Feed]) {
    self.known = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
  }

  /// What a bar says.
  var words: String {
    let failures = summary.failed + summary.storiesFailed
    return "\(summary.new) new" + (failures > 0 ? ", \(failures) failed" : "")
  }

  mutating func take(_ event: RefreshEvent) {
    summary.take(event)
    switch event {
    case .started(let count): self.count = count
    case .fetching, .libraryFailed, .finished: break
    case .unchanged(let id): add(id, .unchanged)
    case .updated(let id, let new, let changed): add(id, .updated, new: new, changed: changed)
    case .failed(let id, let reason): add(id, .failed, reason: reason)
    case .gone(let id): add(id, .ended, reason: "Its publisher has ended the feed (410); it is not asked for again.")
    case .skipped(let id, let reason): add(id, .skipped, reason: reason)
    case .busy(let id): add(id, .busy)
    case .story(let address, let failure): stories.append(Story(address: address, failure: failure))
    }
  }

  private mutating func add(
    _ id: FeedID, _ outcome: Outcome, new: Int? = nil, changed: Int? = nil, reason: String? = nil
  ) {
    feeds.append(
      Feed(
        id: id.rawValue, title: known[id]?.title ?? "", address: known[id]?.address ?? "", outcome: outcome, new: new,
        changed: changed, reason: reason))
  }

  private enum CodingKeys: String, CodingKey {
    case feeds, stories, succeeded, failed, ended, skipped, busy, new, changed, storiesFailed, libraryFailure, cancelled
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(feeds, forKey: .feeds)
    try values.encode(stories, forKey: .stories)
    try values.encode(summary.succeeded, forKey: .succeeded)
    try values.encode(summary.failed, forKey: .failed)
    try values.encode(summary.gone, forKey: .ended)
    try values.encode(summary.skipped, forKey: .skipped)
    try values.encode(summary.busy, forKey: .busy)
    try values.encode(summary.new, forKey: .new)
    try values.encode(summary.changed, forKey: .changed)
    try values.encode(summary.storiesFailed, forKey: .storiesFailed)
    try values.encodeIfPresent(summary.libraryFailure, forKey: .libraryFailure)
    try values.encode(summary.isCancelled, forKey: .cancelled)
  }

  /// Tells people: what is new on standard output, what failed on standard error.
  func report() throws {
    for feed in feeds {
      guard let reason = feed.reason else { continue }
      StandardError.write("lede: \(feed.title): \(reason)\n")
    }
    for story in stories {
      if let failure = story.failure { StandardError.write("lede: \(story.address): \(failure)\n") }
    }
    for feed in feeds where (feed.new ?? 0) > 0 { try StandardOutput.write("\(feed.new ?? 0)\t\(feed.title)\n") }
    try StandardOutput.write(sentence + "\n")
  }

  private var sentence: String {
    var parts = ["\(summary.new) new"]
    if summary.changed > 0 { parts.append("\(summary.changed) changed") }
    if summary.failed > 0 { parts.append("\(summary.failed) of \(feeds.count) feeds failed") }
    if summary.storiesFailed > 0 {
      parts.append("\(summary.storiesFailed) of \(stories.count) stories to be read later failed")
    }
    if summary.isCancelled { parts.append("cut short") }
    return parts.joined(separator: ", ")
  }
}
