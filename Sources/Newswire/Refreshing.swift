import Articles
import Store

/// Which feeds are refreshed.
public typealias RefreshSelection = FeedSelection

extension Newswire {
  /// Refreshes feeds, and fetches the stories of the list to be read later, unless only some feeds are named. Each feed's
  /// result is one transaction; feeds that another process is refreshing are left to it, and servers that asked to be left
  /// alone (`Retry-After`) are, whoever asks.
  ///
  /// Cancelling the task that reads the events, or dropping them, ends it. Nothing half-written stays.
  ///
  /// - Parameters:
  ///   - keep: How long articles are kept of feeds that do not say it themselves.
  ///   - clock: The time in seconds since 1970.
  public func refresh(
    _ selection: RefreshSelection, of library: Library, keep: Retention? = nil,
    clock: @escaping @Sendable () -> Int64
  ) throws(LibraryError) -> RefreshEvents {
    let tasks = try library.feedsToRefresh(selection, now: clock())
    let stories = if case .feeds = selection { [String]() } else { try library.readLater().map(\.address) }
    let events = RefreshChannel()
    let refresh = Refresh(
      wire: self, fetching: FeedFetching(fetching: fetching, secrets: Secrets(configuration)), library: library,
      keep: keep, clock: clock, events: events)
    return RefreshEvents(events, of: refreshes.start { await refresh.run(tasks, stories) })
  }
}

/// One refresh. Feeds of one host wait for each other; of different hosts, so many are asked for at
/// once as the configuration says.
private struct Refresh: Sendable {
  /// How long a feed stays claimed beyond the longest fetch, in seconds: so long a killed process keeps others from it.
  private static let graceTime: Int64 = 30
  /// The most articles of one feed whose pages are fetched in one refresh.
  private static let mostArticles = 100
  /// The most pages that are joined to one article; it keeps the link to the next one.
  private static let mostPages = 5
  /// After so many pages of a feed that cannot be had one after the other, the rest is left to the next refresh.
  private static let mostFailures = 3

  let wire: Newswire
  let fetching: FeedFetching
  let library: Library
  let keep: Retention?
  let clock: @Sendable () -> Int64
  let events: RefreshChannel

  private var configuration: NewswireConfiguration { wire.configuration }

  func run(_ tasks: [FeedTask], _ stories: [String]) async {
    events.tell(.started(count: tasks.count + stories.count))
    await inQueues(tasks.map { (FeedSource($0.address)?.location?.host, $0) }, refresh)
    await inQueues(stories.map { (WebLocation($0)?.host, $0) }, fetch)
    events.finish(isCancelled: Task.isCancelled)
  }

  /// Does all work: that of one host in its order, that of several at once.
  private func inQueues<Work: Sendable>(
    _ work: [(host: String?, work: Work)], _ perform: @escaping @Sendable (Work) async -> Void
  ) async {
    var queues: [[Work]] = []
    var places: [String: Int] = [:]
    for (host, work) in work {
      // What has no host, a file or a command, waits for nobody.
      if let host, let place = places[host] {
        queues[place].append(work)
      } else {
        if let host { places[host] = queues.count }
        queues.append([work])
      }
    }
    // The longest take longest, so they begin first.
    let ordered = queues.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    await withTaskGroup(of: Void.self) { group in
      var rest = ordered.map(\.element)[...]
      func startNext() {
        guard !Task.isCancelled, let queue = rest.popFirst() else { return }
        group.addTask {
          for work in queue where !Task.isCancelled { await perform(work) }
        }
      }
      for _ in 0..<max(1, configuration.hostsAtOnce) { startNext() }
      while await group.next() != nil { startNext() }
    }
  }

  // MARK: Feeds

  @Sendable private func refresh(_ task: FeedTask) async {
    let now = clock()
    if let notBefore = task.notBefore, notBefore > now {
      return events.tell(.skipped(task.id, reason: Self.waiting(until: notBefore, now: now)))
    }
    do throws(LibraryError) {
      guard let claim = try library.claim(task.id, until: now + longestFetch(of: task), now: now) else {
        return events.tell(.busy(task.id))
      }
      events.tell(.fetching(task.id))
      guard let result = try await result(of: task) else { return try library.release(claim) }
      let outcome = try library.record(result, of: task.id, claim: claim, keep: keep, now: clock())
      events.tell(RefreshEvent(result, outcome, of: task.id))
    } catch {
      return events.tell(.failed(task.id, reason: error.description))
    }
    guard task.settings.isFullText else { return }
    do throws(LibraryError) {
      try await complete(task)
    } catch {
      events.tell(.libraryFailed(reason: error.description))
    }
  }

  /// What came of asking for a feed; nothing where the refresh was cancelled meanwhile.
  private func result(of task: FeedTask) async throws(LibraryError) -> FeedResult? {
    let answer: Result<FeedAnswer, WireError>
    do throws(WireError) {
      answer = .success(try await fetching.answer(to: task))
    } catch {
      answer = .failure(error)
    }
    guard !Task.isCancelled else { return nil }
    let reading = FeedReading(
      task: task, library: library, schedule: FeedSchedule(now: clock(), chance: configuration.chance()))
    switch answer {
    case .success(let answer): return try reading.result(of: answer)
    case .failure(.cancelled): return nil
    case .failure(let error): return reading.failed(error.description)
    }
  }

  /// In seconds, with some time to read and keep what came.
  private func longestFetch(of task: FeedTask) -> Int64 {
    let isOfWeb = if case .web = FeedSource(task.address) { true } else { false }
    let time = isOfWeb ? configuration.totalTime : configuration.totalTime + configuration.commandTime
    return time.components.seconds + Self.graceTime
  }

  private static func waiting(until time: Int64, now: Int64) -> String {
    let minutes = (time - now + 59) / 60
    let wait = minutes < 120 ? "\(minutes) minute\(minutes == 1 ? "" : "s")" : "\(minutes / 60) hours"
    return "Its server asked not to be asked again for another \(wait)."
  }

  // MARK: Pages

  /// Fetches the pages of articles of a feed that only carries summaries, for as long as that may take.
  private func complete(_ task: FeedTask) async throws(LibraryError) {
    let articles = try library.awaitedPages(of: task.id, limit: Self.mostArticles)
    let longest = configuration.completionTime
    let now = clock()
    // Another process may have come in between, and is at it then.
    guard !articles.isEmpty, !Task.isCancelled,
      let claim = try library.claim(task.id, until: now + longest.components.seconds + Self.graceTime, now: now)
    else { return }
    var failure: LibraryError?
    do throws(LibraryError) {
      try await complete(articles, of: task, until: ContinuousClock.now + longest)
    } catch {
      failure = error
    }
    try library.release(claim)
    if let failure { throw failure }
  }

  private func complete(
    _ articles: [ArticleID], of task: FeedTask, until end: ContinuousClock.Instant
  ) async throws(LibraryError) {
    var failures = 0
    for id in articles {
      let left = end - ContinuousClock.now
      guard left > .zero, failures < Self.mostFailures, !Task.isCancelled else { return }
      guard let stored = try library.article(id), let address = stored.article.address else {
        try library.failAwaitedPage(of: id)
        continue
      }
      switch await article(at: address, trust: task.trust(in: address), within: left) {
      case .success(let fetched):
        try library.complete(
          id, with: fetched.article, page: SourcePage(fetched.page),
          shown: PageShortfall(of: fetched.article, comparedWith: stored.article) == nil, now: clock())
        failures = 0
      case .failure(.cancelled): return
      case .failure:
        // The feed's own text stays; the page can be asked for by hand.
        try library.failAwaitedPage(of: id)
        failures += 1
      }
    }
  }

  private func article(
    at address: String, trust: Trust, within limit: Duration
  ) async -> Result<FetchedArticle, WireError> {
    do {
      return .success(
        try await within(limit) { [wire] in
          try await wire.article(at: address, trust: trust, mostPages: Self.mostPages)
        })
    } catch let error as WireError {
      return .failure(error)
    } catch is TimeIsUp {
      return .failure(.timedOut(host: WebLocation(address)?.host ?? address, seconds: Int(limit.components.seconds)))
    } catch {
      return .failure(.cancelled)
    }
  }

  @Sendable private func fetch(_ address: String) async {
    do {
      let fetched = try await wire.article(at: address, vouchedBy: OwnPages(library: library))
      if Task.isCancelled { return }
      let saved = try library.save(fetched.article, page: SourcePage(fetched.page), now: clock())
      try library.addAddress(address, to: saved.headline.id)
      try library.removeLater(address)
      events.tell(.story(address: address, failure: nil))
    } catch WireError.cancelled {
      return
    } catch let error as WireError {
      do throws(LibraryError) {
        try library.failLater(address, reason: error.description)
        events.tell(.story(address: address, failure: error.description))
      } catch {
        events.tell(.story(address: address, failure: error.description))
      }
    } catch {
      // The library cannot keep it: that is no fault of the story's.
      events.tell(.story(address: address, failure: String(describing: error)))
    }
  }
}

extension RefreshEvent {
  fileprivate init(_ result: FeedResult, _ outcome: FeedOutcome, of feed: FeedID) {
    switch result {
    case .failed(let reason, _, _): self = .failed(feed, reason: reason)
    case .gone: self = .gone(feed)
    case .unchanged: self = .unchanged(feed)
    case .items where outcome.new.isEmpty && outcome.changed.isEmpty: self = .unchanged(feed)
    case .items: self = .updated(feed, new: outcome.new.count, changed: outcome.changed.count)
    }
  }
}
