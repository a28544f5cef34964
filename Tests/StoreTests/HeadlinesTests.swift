import Articles
import Testing

@testable import Store

@Suite struct HeadlinesTests {
  /// Twenty articles of News, two of each date, and what the list should be: newest first, the later number first.
  private func newsroom() throws -> (library: Library, section: SectionID, ids: [ArticleID]) {
    let library = try Library.inMemory()
    var ids: [ArticleID] = []
    for number in 0..<20 { ids += try library.add(article("Story \(number)", day: 1 + number / 2)).map(\.id) }
    try library.add(article("Elsewhere", in: ["Home", "Sport"], day: 5))
    return (library, try #require(try library.section(["News"])).id, ids.reversed())
  }

  private func window(_ ids: ArraySlice<ArticleID>, newer: Bool, older: Bool) -> ([ArticleID], Bool, Bool) {
    (Array(ids), newer, older)
  }

  private func read(
    _ library: Library, _ section: SectionID, _ anchor: HeadlineAnchor, _ limit: Int
  ) throws -> ([ArticleID], Bool, Bool) {
    let window = try library.headlines(in: section, from: anchor, limit: limit)
    return (window.headlines.map(\.id), window.hasNewer, window.hasOlder)
  }

  @Test func windowsAreCutFromTheListAtEveryAnchor() throws {
    let (library, section, ids) = try newsroom()
    let keys = try library.list(ListFilter(section: section), limit: 100).map(\.key)
    #expect(keys.map(\.id) == ids)
    #expect(try read(library, section, .newest, 5) == window(ids[..<5], newer: false, older: true))
    #expect(try read(library, section, .newest, 20) == window(ids[...], newer: false, older: false))
    #expect(try read(library, section, .oldest, 5) == window(ids[15...], newer: true, older: false))
    #expect(try read(library, section, .oldest, 50) == window(ids[...], newer: false, older: false))
    for place in keys.indices {
      let older = ids[(place + 1)...].prefix(4)
      #expect(
        try read(library, section, .olderThan(keys[place]), 4)
          == window(older, newer: true, older: place + 5 < ids.count))
      let newer = ids[..<place].suffix(4)
      #expect(
        try read(library, section, .newerThan(keys[place]), 4) == window(newer, newer: place > 4, older: true))
      let start = max(0, min(place - 3, ids.count - 6))
      #expect(
        try read(library, section, .around(keys[place]), 6)
          == window(ids[start..<start + 6], newer: start > 0, older: start + 6 < ids.count))
    }
    #expect(try read(library, section, .around(keys[7]), 100) == window(ids[...], newer: false, older: false))
  }

  @Test func aListOfManyArticlesOfOneDateIsReadThroughWithoutLossInBothDirections() throws {
    let library = try Library.inMemory()
    let ids = try library.save(
      contentsOf: (0..<100).map { NewArticle(article("Story \($0)", day: $0 < 3 ? 2 : 1)) }, now: noon
    )
    .map(\.headline).sorted { $0.key < $1.key }.map(\.id)
    let section = try #require(try library.section(["News"])).id
    var read: [Headline] = []
    while case let window = try library.headlines(
      in: section, from: read.last.map { .olderThan($0.key) } ?? .newest, limit: 7), !window.headlines.isEmpty
    {
      #expect(window.hasNewer == !read.isEmpty)
      read += window.headlines
      #expect(window.hasOlder == (read.count < 100))
    }
    #expect(read.map(\.id) == ids)
    read = []
    while case let window = try library.headlines(
      in: section, from: read.first.map { .newerThan($0.key) } ?? .oldest, limit: 7), !window.headlines.isEmpty
    {
      read = window.headlines + read
    }
    #expect(read.map(\.id) == ids)
  }

  @Test func aWindowAroundAPlaceThatIsGoneShowsItsNeighbours() throws {
    let (library, section, ids) = try newsroom()
    let keys = try library.list(ListFilter(section: section), limit: 100).map(\.key)
    let gone = HeadlineKey(sortDate: keys[9].sortDate - 1, id: ArticleID(999))
    #expect(try read(library, section, .around(gone), 4) == window(ids[8..<12], newer: true, older: true))
    #expect(try read(library, section, .olderThan(gone), 2) == window(ids[10..<12], newer: true, older: true))
    let before = HeadlineKey(sortDate: noon * 2, id: ArticleID(1))
    #expect(try read(library, section, .olderThan(before), 2) == window(ids[..<2], newer: false, older: true))
    #expect(try read(library, section, .newerThan(before), 2) == window([], newer: false, older: true))
    let after = HeadlineKey(sortDate: 0, id: ArticleID(1))
    #expect(try read(library, section, .olderThan(after), 2) == window([], newer: true, older: false))
  }

  @Test func aSectionThatIsNotThereIsEmpty() throws {
    let (library, _, _) = try newsroom()
    for anchor in [HeadlineAnchor.newest, .oldest, .olderThan(HeadlineKey(sortDate: 0, id: ArticleID(1)))] {
      #expect(try library.headlines(in: SectionID(99), from: anchor, limit: 5) == HeadlineWindow())
    }
  }

  @Test func listsAreFilteredByStatusAndSection() throws {
    let (library, section, ids) = try newsroom()
    for id in ids[..<15] { try library.setStatus(of: id, isRead: true) }
    for id in [ids[2], ids[18]] { try library.setStatus(of: id, isStarred: true) }
    #expect(try library.list(ListFilter(.unread, section: section), limit: 50).map(\.id) == Array(ids[15...]))
    #expect(try library.list(ListFilter(.unread), limit: 50).count == 6)
    #expect(try library.list(ListFilter(.starred), limit: 50).map(\.id) == [ids[2], ids[18]])
    #expect(try library.list(ListFilter(.starred, section: section), limit: 1).map(\.id) == [ids[2]])
    #expect(try library.list(limit: 3).count == 3)
    #expect(try library.list(limit: -3).isEmpty)
    let third = try #require(try library.list(limit: 3).last)
    #expect(try library.list(olderThan: third.key, limit: 2).map(\.id) == library.list(limit: 5).suffix(2).map(\.id))
  }

  @Test func theNextUnreadRunsThroughTheSectionsAndWrapsRoundOnce() throws {
    let library = try Library.inMemory()
    let news = try library.add(article("N1", day: 3), article("N2", day: 2), article("N3", day: 1))
    let sport = try library.add(article("S1", in: ["Sport"], day: 9), article("S2", in: ["Sport"], day: 8))
    let arts = try library.add(article("A1", in: ["Arts"], day: 5))
    let inOrder = news + sport + arts
    for (headline, next) in zip(inOrder, inOrder.dropFirst() + [inOrder[0]]) {
      #expect(try library.unread(after: headline, forward: true) == next)
      #expect(try library.unread(after: next, forward: false) == headline)
    }
    #expect(try library.unread(after: nil, forward: true) == news[0])
    #expect(try library.unread(after: nil, forward: false) == arts[0])

    for headline in sport + arts + news.dropFirst() { try library.setStatus(of: headline.id, isRead: true) }
    #expect(try library.unread(after: news[2], forward: true)?.id == news[0].id)
    #expect(try library.unread(after: arts[0], forward: false)?.id == news[0].id)
    #expect(try library.unread(after: news[0], forward: true) == nil)
    try library.setStatus(of: news[0].id, isRead: true)
    #expect(try library.unread(after: sport[0], forward: true) == nil)
    #expect(try library.unread(after: nil, forward: true) == nil)
  }

  @Test func theUnreadBeforeTheOnlyOtherOneIsFoundInTheSameSection() throws {
    let library = try Library.inMemory()
    let news = try library.add(article("N1", day: 3), article("N2", day: 2), article("N3", day: 1))
    try library.setStatus(of: news[1].id, isRead: true)
    #expect(try library.unread(after: news[0], forward: false) == news[2])
    #expect(try library.unread(after: news[2], forward: true) == news[0])
  }
}
