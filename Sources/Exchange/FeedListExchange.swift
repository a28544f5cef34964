import Articles
import Newsboat
import Store

extension FeedList {
  /// Subscribes to the feeds of newsboat's list. A feed's first tag is its section (`News/Harbour` is one inside of
  /// another); its other tags have no like, since a feed stands in one section. Query feeds become saved searches where
  /// these can say the same.
  public func take(into library: Library, _ terms: ImportTerms, _ report: inout ImportReport) throws {
    report.leaveOut(leftOut)
    let wanted = feeds.map { feed in
      WantedFeed(
        line: feed.line, address: feed.address, name: feed.title,
        section: feed.tags.first.map(Self.section(of:)) ?? [], isHidden: feed.isHidden)
    }
    try Subscriber(library: library, terms: terms).subscribe(to: wanted, &report)
    var furtherTags: [String: Int] = [:]
    for feed in feeds {
      for tag in feed.tags.dropFirst() { furtherTags[tag, default: 0] += 1 }
    }
    for (tag, count) in furtherTags.sorted(by: { $0.key < $1.key }) {
      report.leaveOut(
        "the tag “\(tag)” of \(count) feed\(count == 1 ? "" : "s")",
        why: "a feed stands in one section, the one its first tag names")
    }
    for query in queries { try take(query, in: library, &report) }
  }

  private func take(_ query: Query, in library: Library, _ report: inout ImportReport) throws {
    let what = "the query feed “\(query.name)”"
    switch try SearchTranslation(list: self, library: library).search(for: query) {
    case .failure(let reason): report.leaveOut(what, line: query.line, why: reason.text)
    case .success(let search):
      let known = try library.savedSearches().first { $0.name.lowercased() == search.name.lowercased() }
      if known == search { return }
      guard known == nil else {
        report.leaveOut(what, line: query.line, why: "there is a saved search of that name")
        return
      }
      try library.save(search)
      report.searches += 1
    }
  }

  /// Newsboat's list of the subscriptions of a library: sections are tags, names are titles.
  public init(_ library: Library) throws(LibraryError) {
    self.init(
      feeds: try library.feeds().map { feed in
        Feed(
          address: feed.address, title: feed.name, tags: feed.section.isEmpty ? [] : [Self.tag(of: feed.section)],
          isHidden: feed.isHidden)
      })
  }
}

extension FeedList {
  /// Tags that begin like this have a meaning of their own to newsboat.
  private static let marks: Set<Character> = ["~", "!"]

  /// The tag that stands for a section: `News/Harbour`; a backslash stands before a beginning with a meaning of its own.
  static func tag(of section: [String]) -> String {
    let path = section.sectionPath
    return path.first.map(marks.contains) == true ? "\\" + path : path
  }

  /// The section that a tag stands for.
  static func section(of tag: String) -> [String] {
    let isMarked = tag.first == "\\" && tag.dropFirst().first.map(marks.contains) == true
    return [String](sectionPath: isMarked ? String(tag.dropFirst()) : tag)
  }

  /// What of a library's subscriptions newsboat's list has no words for, the end of a sentence each: “2 feeds are paused”.
  public static func unsaid(of library: Library) throws(LibraryError) -> [String] {
    var paused = 0
    var fullText = 0
    var kept = 0
    for feed in try library.feeds() {
      guard let settings = try library.settings(of: feed.id) else { continue }
      if settings.isPaused { paused += 1 }
      if settings.isFullText { fullText += 1 }
      if settings.keep != nil { kept += 1 }
    }
    func some(_ count: Int, _ one: String, _ many: String) -> String? {
      count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    return [
      some(paused, "feed is paused", "feeds are paused"),
      some(fullText, "feed fetches full text", "feeds fetch full text"),
      some(kept, "feed says how much to keep", "feeds say how much to keep"),
      some(try library.rules().count, "rule", "rules"),
      some(try library.savedSearches().count, "saved search", "saved searches"),
    ].compactMap(\.self)
  }
}

/// Why something cannot be said in Lede's words.
struct Untranslatable: Error, Hashable {
  var text: String
}
