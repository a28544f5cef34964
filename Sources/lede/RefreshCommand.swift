import ArgumentParser
import Articles
import ConfigurationFile
import Dispatch
import Foundation
import Newswire
import Store

/// `lede refresh`: fetches what is new.
struct RefreshCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Fetch what is new in the feeds, and the stories to be read later.",
    discussion: """
      Without options every feed is asked for. A server that wants to be left alone is, whoever asks. The exit code is 0 \
      when the refresh ran, though some feeds failed, and 75 when all of them did. docs/subscriptions-json.md describes \
      the JSON.
      """)

  @Option(help: ArgumentHelp("Only this feed, by its number, address or title; may be given again.", valueName: "feed"))
  var feed: [String] = []

  @Flag(help: "Only the feeds whose time has come: for cron and timers that run often.")
  var due = false

  @Flag(help: "Print what became of each feed as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing, not even what failed.")
  var quiet = false

  @OptionGroup var store: StoreOptions

  func validate() throws {
    if due, !feed.isEmpty { throw ValidationError("--due goes without --feed") }
    if json, quiet { throw ValidationError("--json goes without --quiet") }
  }

  func run() throws {
    let configuration = try Configuration.read()
    let library = try store.open()
    let named = try feed.map { try library.feed(named: $0).id }
    let selection: RefreshSelection = named.isEmpty ? due ? .due : .all : .feeds(named)
    let outcome = try Refreshing(library: library, configuration: configuration)
      .run(selection, showsBar: !json && !quiet)
    if json {
      try StandardOutput.write(json: outcome)
    } else if !quiet {
      try outcome.report()
    }
    if outcome.cancelled { throw ExitCode(130) }
    if outcome.failed > 0, outcome.succeeded == 0 { throw ExitCode.temporaryFailure }
  }
}

/// One refresh on the command line.
struct Refreshing {
  let library: Library
  let configuration: UserConfiguration

  /// Refreshes feeds and waits for the end. An interrupt (Ctrl-C) ends it early; nothing half-written stays.
  func run(_ selection: RefreshSelection, showsBar: Bool) throws -> RefreshRecord {
    let wire = Newswire(configuration.network)
    let titles = Dictionary(try library.feeds().map { ($0.id, $0) }) { first, _ in first }
    let events = try wire.refresh(selection, of: library, keep: configuration.retention) {
      Int64(Date.now.timeIntervalSince1970)
    }
    let work = Task.detached {
      var record = RefreshRecord()
      var bar = ProgressBar(isWanted: showsBar)
      for await event in events {
        record.take(event, feeds: titles)
        bar.show(record.done, of: record.count, record.words)
      }
      bar.clear()
      return record
    }
    let interrupt = Interrupt { work.cancel() }
    defer { interrupt.end() }
    return try waiting {
      let record = await work.value
      await wire.close()
      return record
    }
  }
}

/// What became of a refresh.
struct RefreshRecord: Encodable, Sendable {
  /// What became of one feed.
  struct Feed: Encodable, Sendable {
    var id: Int64
    var title: String
    var address: String
    /// `updated`, `unchanged`, `failed`, or `busy` where another process was refreshing it.
    var outcome: String
    var new: Int?
    var changed: Int?
    var reason: String?
  }

  /// What became of a story to be read later.
  struct Story: Encodable, Sendable {
    var address: String
    var failure: String?
  }

  var feeds: [Feed] = []
  var stories: [Story] = []
  var succeeded = 0
  var failed = 0
  var skipped = 0
  var new = 0
  var changed = 0
  var cancelled = false
  private(set) var count = 0

  private enum CodingKeys: String, CodingKey {
    case feeds, stories, succeeded, failed, skipped, new, changed, cancelled
  }

  /// How many are done.
  var done: Int { feeds.count + stories.count }

  /// What a bar says.
  var words: String {
    let failures = feeds.count { $0.outcome == "failed" }
    let new = feeds.reduce(0) { $0 + ($1.new ?? 0) }
    return "\(new) new" + (failures > 0 ? ", \(failures) failed" : "")
  }

  mutating func take(_ event: RefreshEvent, feeds known: [FeedID: Articles.Feed]) {
    switch event {
    case .started(let count): self.count = count
    case .fetching: break
    case .unchanged(let id): add(id, "unchanged", known)
    case .updated(let id, let new, let changed): add(id, "updated", known, new: new, changed: changed)
    case .failed(let id, let reason): add(id, "failed", known, reason: reason)
    case .busy(let id): add(id, "busy", known)
    case .story(let address, let failure): stories.append(Story(address: address, failure: failure))
    case .finished(let summary):
      succeeded = summary.succeeded
      failed = summary.failed
      skipped = summary.skipped
      new = summary.new
      changed = summary.changed
      cancelled = summary.isCancelled
    }
  }

  private mutating func add(
    _ id: FeedID, _ outcome: String, _ known: [FeedID: Articles.Feed], new: Int? = nil, changed: Int? = nil,
    reason: String? = nil
  ) {
    feeds.append(
      Feed(
        id: id.rawValue, title: known[id]?.title ?? "", address: known[id]?.address ?? "", outcome: outcome, new: new,
        changed: changed, reason: reason))
  }

  /// Tells people: what is new on standard output, what failed on standard error.
  func report() throws {
    for feed in feeds where feed.outcome == "failed" {
      StandardError.write("lede: \(feed.title): \(feed.reason ?? "it failed")\n")
    }
    for story in stories {
      if let failure = story.failure { StandardError.write("lede: \(story.address): \(failure)\n") }
    }
    for feed in feeds where (feed.new ?? 0) > 0 { try StandardOutput.write("\(feed.new ?? 0)\t\(feed.title)\n") }
    var parts = ["\(new) new"]
    if changed > 0 { parts.append("\(changed) changed") }
    if failed > 0 { parts.append("\(failed) of \(feeds.count) feeds failed") }
    if cancelled { parts.append("cut short") }
    try StandardOutput.write(parts.joined(separator: ", ") + "\n")
  }
}

/// Catches Ctrl-C while something can be ended in order. A class, since the signal's source lives as long as it.
final class Interrupt {
  private let source: any DispatchSourceSignal

  init(_ action: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler(handler: action)
    source.resume()
  }

  /// Lets Ctrl-C do again what it does.
  func end() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
