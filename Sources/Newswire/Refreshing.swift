import Articles
import Store

/// Which feeds are refreshed.
public typealias RefreshSelection = FeedSelection

extension Newswire {
  /// Refreshes feeds, and fetches the stories of the list to be read later, unless only some feeds are named. Each feed's
  /// result is one transaction; feeds that another process is refreshing are left to it, and servers that asked to be left
  /// alone (`Retry-After`) are, whoever asks.
  ///
  /// Cancelling the task that reads the stream, or dropping the stream, ends it. Nothing half-written stays.
  ///
  /// - Parameters:
  ///   - keep: How long articles are kept of feeds that do not say it themselves.
  ///   - clock: The time in seconds since 1970.
  public func refresh(
    _ selection: RefreshSelection, of library: Library, keep: Retention? = nil,
    clock: @escaping @Sendable () -> Int64
  ) throws(LibraryError) -> AsyncStream<RefreshEvent> {
    let tasks = try library.feedsToRefresh(selection, now: clock())
    let stories = if case .feeds = selection { [String]() } else { try library.readLater().map(\.address) }
    return AsyncStream { events in
      let refresh = Refresh(
        wire: self, fetching: FeedFetching(fetching: fetching, secrets: Secrets(configuration)), library: library,
        keep: keep, clock: clock, events: events)
      let running = refreshes.start {
        await refresh.run(tasks, stories)
        events.finish()
      }
      events.onTermination = { _ in running.cancel() }
    }
  }
}

/// One refresh. Feeds of one host wait for each other, with a pause between; of different hosts, so many are asked for at
/// once as the configuration says.
private struct Refresh: Sendable {
  /// How long a feed stays claimed beyond the longest fetch, in seconds: so long a killed process keeps others from it.
  private static let graceTime: Int64 = 30
  /// The most pages that are fetched for the new articles of one feed in one refresh.
  private static let mostPages = 100
  /// After so many pages of a feed that cannot be had one after the other, the rest is left.
  private static let mostFailures = 3

  let wire: Newswire
  let fetching: FeedFetching
  let library: Library
  let keep: Retention?
  let clock: @Sendable () -> Int64
  let events: AsyncStream<RefreshEvent>.Continuation

  private var configuration: NewswireConfiguration { wire.configuration }

  func run(_ tasks: [FeedTask], _ stories: [String]) async {
    events.yield(.started(count: tasks.count + stories.count))
    var summary = RefreshSummary()
    summary += await inQueues(tasks.map { (FeedSource($0.address)?.location?.host, $0) }, refresh)
    summary += await inQueues(stories.map { (WebLocation($0)?.host, $0) }, fetch)
    summary.isCancelled = Task.isCancelled
    events.yield(.finished(summary))
  }

  /// Does all work: that of one host in its order, that of several at once.
  private func inQueues<Work: Sendable>(
    _ work: [(host: String?, work: Work)], _ perform: @escaping @Sendable (Work) async -> RefreshSummary
  ) async -> RefreshSummary {
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
    return await withTaskGroup(of: RefreshSummary.self) { group in
      var rest = ordered.map(\.element)[...]
      func startNext() {
        guard !Task.isCancelled, let queue = rest.popFirst() else { return }
        group.addTask { await run(queue, perform) }
      }
      for _ in 0..<max(1, configuration.hostsAtOnce) { startNext() }
      var summary = RefreshSummary()
      while let part = await group.next() {
        summary += part
        startNext()
      }
      return summary
    }
  }

  private func run<Work>(
    _ queue: [Work], _ perform: (Work) async -> RefreshSummary
  ) async -> RefreshSummary {
    var summary = RefreshSummary()
    for (index, work) in queue.enumerated() {
      if index > 0 { await pause() }
      if Task.isCancelled { break }
      summary += await perform(work)
    }
    return summary
  }

  /// Between two requests to one host; cut short when the refresh is cancelled.
  private func pause() async {
    guard configuration.pausePerHost > .zero else { return }
    try? await Task.sleep(for: configuration.pausePerHost)
  }

  // MARK: Feeds

  private func refresh(_ task: FeedTask) async -> RefreshSummary {
    let now = clock()
    if let notBefore = task.notBefore, notBefore > now {
      events.yield(.failed(task.id, reason: Self.waiting(until: notBefore, now: now)))
      return RefreshSummary(skipped: 1)
    }
    do throws(LibraryError) {
      guard let claim = try library.claim(task.id, until: now + longestFetch(of: task), now: now) else {
        events.yield(.busy(task.id))
        return RefreshSummary(skipped: 1)
      }
      events.yield(.fetching(task.id))
      guard let result = try await result(of: task) else {
        try library.release(claim)
        return RefreshSummary()
      }
      let outcome = try library.record(result, of: task.id, claim: claim, keep: keep, now: clock())
      tell(result, outcome, of: task.id)
      if task.settings.isFullText { await complete(outcome.new, of: task) }
      let isFailure = if case .failed = result { true } else { false }
      return RefreshSummary(
        succeeded: isFailure ? 0 : 1, failed: isFailure ? 1 : 0, new: outcome.new.count, changed: outcome.changed.count)
    } catch {
      events.yield(.failed(task.id, reason: error.description))
      return RefreshSummary(failed: 1)
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

  private func tell(_ result: FeedResult, _ outcome: FeedOutcome, of feed: FeedID) {
    switch result {
    case .failed(let reason, _, _): events.yield(.failed(feed, reason: reason))
    case .gone:
      events.yield(.failed(feed, reason: "Its publisher has ended the feed (410); it is not asked for again."))
    case .unchanged: events.yield(.unchanged(feed))
    case .items where outcome.new.isEmpty && outcome.changed.isEmpty: events.yield(.unchanged(feed))
    case .items: events.yield(.updated(feed, new: outcome.new.count, changed: outcome.changed.count))
    }
  }

  private static func waiting(until time: Int64, now: Int64) -> String {
    let minutes = (time - now + 59) / 60
    let wait = minutes < 120 ? "\(minutes) minute\(minutes == 1 ? "" : "s")" : "\(minutes / 60) hours"
    return "Its server asked not to be asked again for another \(wait)."
  }

  // MARK: Pages

  /// Fetches the pages of new articles of a feed that only carries summaries.
  private func complete(_ articles: [ArticleID], of task: FeedTask) async {
    var failures = 0
    for id in articles.prefix(Self.mostPages) {
      do {
        guard let stored = try library.article(id), let address = stored.article.address else { continue }
        await pause()
        if Task.isCancelled { return }
        let fetched = try await wire.article(at: address, trust: task.trust(in: address))
        try library.complete(
          id, with: fetched.article, page: SourcePage(fetched.page),
          shown: PageShortfall(of: fetched.article, comparedWith: stored.article) == nil, now: clock())
        failures = 0
      } catch {
        // The feed's own text stays; the page can be asked for by hand.
        failures += 1
        if failures == Self.mostFailures { return }
      }
    }
  }

  private func fetch(_ address: String) async -> RefreshSummary {
    do {
      let fetched = try await wire.article(at: address, vouchedBy: OwnPages(library: library))
      if Task.isCancelled { return RefreshSummary() }
      let saved = try library.save(fetched.article, page: SourcePage(fetched.page), now: clock())
      try library.addAddress(address, to: saved.headline.id)
      try library.removeLater(address)
      events.yield(.story(address: address, failure: nil))
      return RefreshSummary(stories: 1)
    } catch WireError.cancelled {
      return RefreshSummary()
    } catch {
      let reason = String(describing: error)
      do {
        try library.failLater(address, reason: reason)
        events.yield(.story(address: address, failure: reason))
      } catch {
        events.yield(.story(address: address, failure: String(describing: error)))
      }
      return RefreshSummary(failed: 1)
    }
  }
}

extension RefreshSummary {
  fileprivate static func += (sum: inout RefreshSummary, part: RefreshSummary) {
    sum.succeeded += part.succeeded
    sum.failed += part.failed
    sum.skipped += part.skipped
    sum.new += part.new
    sum.changed += part.changed
    sum.stories += part.stories
  }
}
