import ArgumentParser
import Articles
import Foundation
import Store

/// `lede feeds`: the subscriptions, how they are and what is wanted of them.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List the feeds you are subscribed to, and how they are; change what you want of one.",
    subcommands: [List.self, Set.self], defaultSubcommand: List.self)

  /// `lede feeds list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the feeds (the default).",
      discussion: """
        A line has the number, marks (! for failing, x for ended, p for paused, h for hidden), how many articles are \
        unread and how many there are, the title, the section and the address; below a feed that fails or was mended \
        stands what is wrong. docs/subscriptions-json.md describes the JSON.
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
        try StandardOutput.write(feeds.map(FeedLines.text).joined())
      }
    }
  }

  /// `lede feeds set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change what you want of feeds; what is not named stays as it is.")

    @Argument(help: ArgumentHelp("Feeds, by their number, address or title.", valueName: "feed"))
    var feeds: [String]

    @Option(help: ArgumentHelp("A name in place of its own title; empty for its own again.", valueName: "name"))
    var name: String?

    @Option(
      help: ArgumentHelp(
        "The section for its articles, like News/Harbour; empty for each one’s own.", valueName: "section"))
    var section: String?

    @Option(
      help: ArgumentHelp(
        "How much to keep: 90d, 500 articles, or forever; default for what config.yaml says.",
        valueName: "90d|500|forever|default"))
    var keep: String?

    @Flag(inversion: .prefixedNo, help: "Only ask for it when it is named.")
    var paused: Bool?

    @Flag(inversion: .prefixedNo, help: "Keep its articles out of the list of all articles.")
    var hidden: Bool?

    @Flag(inversion: .prefixedNo, help: "Fetch the page of each new article.")
    var fullText: Bool?

    @Flag(help: "Print the feeds as JSON.")
    var json = false

    @OptionGroup var store: StoreOptions

    func validate() throws {
      if let keep, keep != "default", Retention(keep) == nil {
        throw ValidationError(
          "--keep takes a number of days like 90d, a number of articles like 500, forever or default")
      }
      if name != nil, feeds.count > 1 { throw ValidationError("--name goes with one feed only") }
      if name == nil, section == nil, keep == nil, paused == nil, hidden == nil, fullText == nil {
        throw ValidationError("say what is to be changed: --name, --section, --keep, --paused, --hidden or --full-text")
      }
    }

    func run() throws {
      let library = try store.open()
      // All names are looked up first: where one is wrong nothing has happened.
      let found = try feeds.map { try library.feed(named: $0).id }
      for feed in found { try change(feed, in: library) }
      let rows = try found.compactMap { try library.feed($0) }
      if json {
        try StandardOutput.write(
          json: try rows.map { FeedRow($0, settings: try library.settings(of: $0.id) ?? FeedSettings()) })
      } else {
        try StandardOutput.write(rows.map(FeedLines.text).joined())
      }
    }

    private func change(_ feed: FeedID, in library: Library) throws {
      if let name { try library.rename(feed, to: name) }
      if let section { try library.move(feed, to: [String](sectionPath: section)) }
      if let hidden { try library.setHidden(feed, hidden) }
      guard let known = try library.settings(of: feed) else { return }
      var settings = known
      if let keep { settings.keep = Retention(keep) }
      if let paused { settings.isPaused = paused }
      if let fullText { settings.isFullText = fullText }
      if settings != known { try library.setSettings(settings, of: feed) }
    }
  }
}

/// A feed as the command line prints it.
private enum FeedLines {
  static func text(_ feed: Feed) -> String {
    let condition = feed.condition
    let marks = [
      condition.isGone ? "x" : condition.failure != nil ? "!" : "-", feed.isPaused ? "p" : "-",
      feed.isHidden ? "h" : "-",
    ]
    let line = String(row: [
      feed.id.description, marks.joined(), "\(feed.unread)/\(feed.total)", feed.title, feed.section.sectionPath,
      feed.address,
    ])
    return ([line] + health(condition).map { String(row: ["", $0]) }).map { $0 + "\n" }.joined()
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
