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
        section: feed.tags.first.map([String].init(sectionPath:)) ?? [], isHidden: feed.isHidden)
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
          address: feed.address, title: feed.name, tags: feed.section.isEmpty ? [] : [feed.section.sectionPath],
          isHidden: feed.isHidden)
      })
  }
}

/// Why something cannot be said in Lede's words.
struct Untranslatable: Error, Hashable {
  var text: String
}
