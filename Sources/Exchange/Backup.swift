import Articles
import FoundationEssentials
import Markup
import Store

/// The subscriptions of a library with their settings, rules and saved searches, as JSON; docs/subscriptions-json.md
/// describes it. There are no secrets in it.
public struct Backup: Hashable, Sendable, Codable {
  /// The version of this form.
  private static let currentVersion = 1

  /// A subscription.
  public struct Feed: Hashable, Sendable, Codable {
    var address: String
    /// The name the user gave it.
    var name: String?
    /// What it is called, by the user or else its publisher; told for people, and not read back.
    var title: String?
    var site: String?
    var section: [String]?
    var hidden: Bool?
    var paused: Bool?
    var fullText: Bool?
    /// `90d`, `500` or `forever`.
    var keep: String?
  }

  /// A rule, as it stands in JSON.
  public struct Rule: Hashable, Sendable, Codable {
    /// `hide`, `read`, `star` or `tag`.
    public private(set) var action: String
    /// The tag it gives.
    public private(set) var tag: String?
    /// The address of the feed it is for.
    public private(set) var feed: String?
    /// The section it is for, outermost first.
    public private(set) var section: [String]?
    /// `title`, `author` or `text`.
    public private(set) var field: String?
    /// The words it looks for.
    public private(set) var words: String?
    /// The regular expression it looks for.
    public private(set) var expression: String?
  }

  /// A saved search.
  public struct Search: Hashable, Sendable, Codable {
    public private(set) var name: String
    public private(set) var words: String?
    /// `unread` or `starred`.
    public private(set) var kind: String?
    /// The section it is for, outermost first.
    public private(set) var section: [String]?
    /// The address of the feed it is for.
    public private(set) var feed: String?
    public private(set) var tag: String?
  }

  var version: Int
  var feeds: [Feed]
  var rules: [Rule]?
  var searches: [Search]?
}

/// Why a file is no backup: a sentence.
public struct BackupError: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String
}

extension Backup {
  /// Reads what `lede export json` wrote.
  public init(bytes: [UInt8]) throws(BackupError) {
    do { self = try JSONDecoder().decode(Backup.self, from: Data(bytes)) } catch {
      throw BackupError(description: "this is no list of subscriptions; export one with lede export json")
    }
    guard version == Self.currentVersion else {
      throw BackupError(description: "this list is of version \(version); update Lede to read it")
    }
  }

  /// What a library is subscribed to.
  public init(_ library: Library) throws(LibraryError) {
    let known = try library.feeds()
    let addresses = Dictionary(known.map { ($0.id, $0.address) }) { first, _ in first }
    version = Self.currentVersion
    feeds = []
    for feed in known {
      let settings = try library.settings(of: feed.id) ?? FeedSettings()
      feeds.append(
        Feed(
          address: feed.address, name: feed.name, title: feed.title, site: feed.site,
          section: feed.section.isEmpty ? nil : feed.section, hidden: feed.isHidden ? true : nil,
          paused: settings.isPaused ? true : nil, fullText: settings.isFullText ? true : nil,
          keep: settings.keep?.description))
    }
    rules = try library.rules().map { Rule($0, feed: $0.feed.flatMap { addresses[$0] }) }
    searches = try Self.searches(of: library)
  }

  /// The saved searches of a library.
  public static func searches(of library: Library) throws(LibraryError) -> [Search] {
    let addresses = Dictionary(try library.feeds().map { ($0.id, $0.address) }) { first, _ in first }
    let paths = Dictionary(try library.sections().map { ($0.id, $0.path) }) { first, _ in first }
    return try library.savedSearches().map { search in
      Search(
        name: search.name, words: search.words.isEmpty ? nil : search.words,
        kind: search.filter.kind == .all ? nil : search.filter.kind.rawValue,
        section: search.filter.section.flatMap { paths[$0] }, feed: search.filter.feed.flatMap { addresses[$0] },
        tag: search.filter.tag)
    }
  }

  /// Brings a library to what the backup says, and takes nothing away.
  public func take(into library: Library, _ terms: ImportTerms, _ report: inout ImportReport) throws {
    let wanted = feeds.map { feed in
      WantedFeed(
        address: feed.address, name: feed.name, section: feed.section ?? [], isHidden: feed.hidden ?? false,
        settings: FeedSettings(
          keep: feed.keep.flatMap { Retention($0) }, isFullText: feed.fullText ?? false,
          isPaused: feed.paused ?? false))
    }
    try Subscriber(library: library, terms: terms).subscribe(to: wanted, &report)
    for rule in rules ?? [] { try take(rule, in: library, &report) }
    for search in searches ?? [] { try take(search, in: library, &report) }
  }

  private func take(_ rule: Rule, in library: Library, _ report: inout ImportReport) throws {
    let what = "the rule “\(rule.action) \(rule.words ?? rule.expression ?? "")”"
    guard let wanted = try rule.rule(in: library) else {
      report.leaveOut(what, why: "it has no like in this version, or its feed is not subscribed to")
      return
    }
    do throws(LibraryError) {
      if try library.has(wanted) { return }
      try library.add(wanted)
      report.rules += 1
    } catch .invalidRule(let reason) {
      report.leaveOut(what, why: reason)
    } catch {
      throw error
    }
  }

  private func take(_ search: Search, in library: Library, _ report: inout ImportReport) throws {
    let what = "the saved search “\(search.name)”"
    var filter = ListFilter(
      search.kind.flatMap { ListFilter.Kind(rawValue: $0) } ?? .all, tag: search.tag.map(SafeText.folded))
    if let address = search.feed {
      guard let feed = try library.feed(at: address) else {
        report.leaveOut(what, why: "its feed is not subscribed to")
        return
      }
      filter.feed = feed
    }
    if let path = search.section {
      guard let section = try library.sections().first(where: { $0.path == path }) else {
        report.leaveOut(what, why: "there is no section “\(path.sectionPath)”")
        return
      }
      filter.section = section.id
    }
    let wanted = SavedSearch(
      name: SafeText.folded(search.name), words: SafeText.folded(search.words ?? ""), filter: filter)
    guard !wanted.name.isEmpty else {
      report.leaveOut(what, why: "it has no name")
      return
    }
    let known = try library.savedSearches().first { $0.name.lowercased() == wanted.name.lowercased() }
    if known == wanted { return }
    guard known == nil else {
      report.leaveOut(what, why: "there is a saved search of that name")
      return
    }
    try library.save(wanted)
    report.searches += 1
  }
}

extension Backup.Rule {
  /// A rule, and the address of the feed it is for.
  public init(_ rule: Rule, feed: String?) {
    switch rule.action {
    case .hide: action = "hide"
    case .markRead: action = "read"
    case .star: action = "star"
    case .tag(let name):
      action = "tag"
      tag = name
    }
    self.feed = feed
    section = rule.section.isEmpty ? nil : rule.section
    switch rule.test {
    case .words(let text): words = text
    case .expression(let text): expression = text
    case nil: break
    }
    if rule.test != nil { field = rule.field.rawValue }
  }

  fileprivate func rule(in library: Library) throws -> Rule? {
    let action: Rule.Action
    switch (self.action, tag) {
    case ("hide", _): action = .hide
    case ("read", _): action = .markRead
    case ("star", _): action = .star
    case ("tag", let tag?): action = .tag(SafeText.folded(tag))
    default: return nil
    }
    var id: FeedID?
    if let feed {
      guard let found = try library.feed(at: feed) else { return nil }
      id = found
    }
    guard let field = Rule.Field(rawValue: field ?? Rule.Field.title.rawValue) else { return nil }
    return Rule(
      feed: id, section: (section ?? []).map(SafeText.folded), field: field,
      test: words.map { Rule.Test.words(SafeText.folded($0)) } ?? expression.map(Rule.Test.expression), action: action)
  }
}
