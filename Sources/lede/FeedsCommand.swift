import ArgumentParser
import Articles
import Exchange
import Foundation
import Store

/// `lede feeds`: lists the subscriptions and how they are.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List the feeds you are subscribed to, and how they are.",
    discussion: """
      A line has the number, marks (! for failing, x for ended, p for paused, h for hidden), how many articles are unread \
      and how many there are, the title, the section and the address; below a feed that fails or was mended stands what \
      is wrong. docs/subscriptions-json.md describes the JSON.
      """)

  @Flag(help: "Only those that fail or have ended.")
  var failing = false

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var store: StoreOptions

  func run() throws {
    let library = try store.open()
    var feeds = try library.feeds()
    if failing { feeds.removeAll { $0.condition.failure == nil && !$0.condition.isGone } }
    if json {
      try StandardOutput.write(
        json: try feeds.map { FeedRow($0, settings: try library.settings(of: $0.id) ?? FeedSettings()) })
    } else {
      try StandardOutput.write(feeds.map(Self.lines).joined())
    }
  }

  private static func lines(_ feed: Feed) -> String {
    let condition = feed.condition
    let marks = [
      condition.isGone ? "x" : condition.failure != nil ? "!" : "-", feed.isPaused ? "p" : "-",
      feed.isHidden ? "h" : "-",
    ]
    let line = [
      feed.id.description, marks.joined(), "\(feed.unread)/\(feed.total)", feed.title, feed.section.sectionPath,
      feed.address,
    ]
    return ([line.joined(separator: "\t")] + health(condition).map { "\t" + $0 }).joined(separator: "\n") + "\n"
  }

  /// What is wrong with a feed, in words.
  private static func health(_ condition: FeedCondition) -> [String] {
    var lines: [String] = []
    if condition.isGone { lines.append("its publisher ended it; it is not asked for again") }
    if let failure = condition.failure {
      let often = failure.count == 1 ? "failed" : "failed \(failure.count) times since \(time(failure.since))"
      let next = condition.isGone ? nil : condition.nextTry.map { "; next try \(time($0))" }
      // A sentence that goes on.
      let reason = failure.reason.hasSuffix(".") ? String(failure.reason.dropLast()) : failure.reason
      lines.append("\(often): \(reason)\(next ?? "")")
    }
    return lines + condition.faults.map { "mended: " + $0 }
  }

  private static func time(_ seconds: Int64) -> String {
    let style = Date.ISO8601FormatStyle(timeZone: .current).year().month().day().dateTimeSeparator(.space)
      .time(includingFractionalSeconds: false)
    return String(Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(style).dropLast(3))
  }
}

/// A feed as JSON.
struct FeedRow: Encodable {
  struct Failure: Encodable {
    var reason: String
    var since: String
    var count: Int
  }

  var id: Int64
  var title: String
  var name: String?
  var address: String
  var site: String?
  var section: [String]
  var hidden: Bool
  var paused: Bool
  var fullText: Bool
  var keep: String?
  var unread: Int
  var total: Int
  var fetched: String?
  var changed: String?
  var nextTry: String?
  var failure: Failure?
  var faults: [String]
  var ended: Bool

  init(_ feed: Feed, settings: FeedSettings) {
    func time(_ seconds: Int64) -> String { Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601) }
    id = feed.id.rawValue
    title = feed.title
    name = feed.name
    address = feed.address
    site = feed.site
    section = feed.section
    hidden = feed.isHidden
    paused = settings.isPaused
    fullText = settings.isFullText
    keep = settings.keep?.description
    unread = feed.unread
    total = feed.total
    fetched = feed.condition.fetched.map(time)
    changed = feed.condition.changed.map(time)
    nextTry = feed.condition.nextTry.map(time)
    failure = feed.condition.failure.map { Failure(reason: $0.reason, since: time($0.since), count: $0.count) }
    faults = feed.condition.faults
    ended = feed.condition.isGone
  }
}
