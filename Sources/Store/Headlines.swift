import Articles
import GRDB

extension Library {
  /// A window of a section's headlines, newest first.
  public func headlines(
    in section: SectionID, from anchor: HeadlineAnchor, limit: Int
  ) throws(LibraryError) -> HeadlineWindow {
    try headlines(ListFilter(section: section), from: anchor, limit: limit)
  }

  /// A window of a feed's headlines, newest first; hidden feeds' as well.
  public func headlines(
    of feed: FeedID, from anchor: HeadlineAnchor, limit: Int
  ) throws(LibraryError) -> HeadlineWindow {
    try headlines(ListFilter(feed: feed), from: anchor, limit: limit)
  }

  /// A window of any list.
  public func headlines(
    _ filter: ListFilter, from anchor: HeadlineAnchor, limit: Int
  ) throws(LibraryError) -> HeadlineWindow {
    try read { db in try filter.window(from: anchor, limit: max(1, limit), in: db) }
  }

  /// At most `limit` headlines, newest first; the ones older than a place where there is one.
  public func list(
    _ filter: ListFilter = ListFilter(), olderThan place: HeadlineKey? = nil, limit: Int
  ) throws(LibraryError) -> [Headline] {
    try read { db in try filter.headlines(place == nil ? .fromNewest : .olderThan, place, limit: limit, in: db) }
  }

  /// An article's row in the list.
  public func headline(_ id: ArticleID) throws(LibraryError) -> Headline? {
    try read { db in try Headline.fetchOne(db, id: id) }
  }

  /// The next unread headline in the order of the list, or the previous one: in the same section, then in those that
  /// follow, and from the other end of the list to where it began. Without a headline to begin at, the list's first or
  /// last. The headline itself is never the answer.
  public func unread(after headline: Headline?, forward: Bool) throws(LibraryError) -> Headline? {
    try read { db in
      var sections = try SectionTree(db).listed
      if !forward { sections.reverse() }
      var passed: ArraySlice<Section> = []
      if let headline, let index = sections.firstIndex(where: { $0.id == headline.section }) {
        let here = ListFilter(.unread, section: headline.section)
        let rest = try here.headlines(forward ? .olderThan : .newerThan, headline.key, limit: 1, in: db)
        if let next = rest.first { return next }
        passed = sections[...index]
        sections.removeFirst(index + 1)
      }
      for section in sections + passed where section.unread > 0 {
        let unread = ListFilter(.unread, section: section.id)
        let found = try unread.headlines(forward ? .fromNewest : .fromOldest, limit: 1, in: db)
        if let next = found.first, next.id != headline?.id { return next }
      }
      return nil
    }
  }
}

extension ListFilter {
  fileprivate func window(from anchor: HeadlineAnchor, limit: Int, in db: Database) throws -> HeadlineWindow {
    // One more than asked for tells whether there are more.
    let probe = limit + 1
    switch anchor {
    case .newest:
      let found = try headlines(.fromNewest, limit: probe, in: db)
      return HeadlineWindow(headlines: Array(found.prefix(limit)), hasNewer: false, hasOlder: found.count > limit)
    case .oldest:
      let found = try headlines(.fromOldest, limit: probe, in: db)
      return HeadlineWindow(headlines: found.prefix(limit).reversed(), hasNewer: found.count > limit, hasOlder: false)
    case .olderThan(let place):
      let found = try headlines(.olderThan, place, limit: probe, in: db)
      let first = found.first?.key ?? place
      let isFirst = try headlines(.newerThan, first, limit: 1, in: db).isEmpty
      let hasNewer = try !isFirst || (found.isEmpty && !headlines(.fromPlaceOn, place, limit: 1, in: db).isEmpty)
      return HeadlineWindow(headlines: Array(found.prefix(limit)), hasNewer: hasNewer, hasOlder: found.count > limit)
    case .newerThan(let place):
      let found = try headlines(.newerThan, place, limit: probe, in: db)
      let hasOlder = try !headlines(.fromPlaceOn, place, limit: 1, in: db).isEmpty
      return HeadlineWindow(
        headlines: found.prefix(limit).reversed(), hasNewer: found.count > limit, hasOlder: hasOlder)
    case .around(let place):
      let newer = try headlines(.newerThan, place, limit: probe, in: db)
      let older = try headlines(.fromPlaceOn, place, limit: probe, in: db)
      // Where one side has too few, the other one fills the window.
      let before = min(newer.count, max(limit / 2, limit - older.count))
      let after = min(older.count, limit - before)
      return HeadlineWindow(
        headlines: newer.prefix(before).reversed() + older.prefix(after), hasNewer: newer.count > before,
        hasOlder: older.count > after)
    }
  }
}
