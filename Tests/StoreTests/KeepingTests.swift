import Articles
import GRDB
import Testing

@testable import Store

/// Tags, saved searches, the list to be read later, and what comes from other programs.
@Suite struct KeepingTests {
  @Test func tagsAreListsOfTheirOwnAndOutliveArticles() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let ids = try library.feed(
      feed, (1...9).map { (day: Int) in TestItem("Story \(day)", guid: "\(day)", day: day) }
    ).new
    try library.setTags(["Sea", " storm\nwarning ", "", "SEA"], of: ids[0])
    try library.setTags(["sea"], of: ids[4])
    #expect(try library.tags(of: ids[0]) == ["Sea", "storm warning"])
    #expect(try library.tags() == [Tag(name: "Sea", count: 2), Tag(name: "storm warning", count: 1)])
    #expect(try library.titles(ListFilter(tag: "sea")) == ["Story 5", "Story 1"])
    try library.setStatus(of: ids[0], isRead: true)
    #expect(try library.titles(ListFilter(.unread, tag: "sea")) == ["Story 5"])
    #expect(try library.titles(ListFilter(feed: FeedID(99), tag: "sea")).isEmpty)
    #expect(try library.titles(ListFilter(tag: "land")).isEmpty)
    let window = try library.headlines(ListFilter(tag: "sea"), from: .around(library.list(limit: 9)[6].key), limit: 5)
    #expect(window.headlines.map(\.title) == ["Story 5", "Story 1"])

    try library.removeFeed(feed)
    #expect(try library.tags().map(\.count) == [0, 0])
    try library.feed(library.bay(), TestItem("Story 1", guid: "1", day: 3))
    #expect(try library.titles(ListFilter(tag: "sea")) == ["Story 1"])
    try library.setTags([], of: try #require(try library.titled("Story 1")).id)
    #expect(try library.tags() == [Tag(name: "Sea", count: 0)])
  }

  @Test func savedSearchesAreKeptByName() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.feed(feed, TestItem("Storm", guid: "1"), TestItem("Calm", guid: "2", body: "No storm."))
    try library.add(article("Storm elsewhere"))
    let search = SavedSearch(name: "Weather", words: "storm", filter: ListFilter(.unread, feed: feed))
    try library.save(search)
    try library.save(SavedSearch(name: "Starred", filter: ListFilter(.starred)))
    #expect(try library.savedSearches() == [SavedSearch(name: "Starred", filter: ListFilter(.starred)), search])
    #expect(Set(try library.headlines(of: search, limit: 9).map(\.title)) == ["Storm", "Calm"])
    try library.setStatus(of: try #require(try library.titled("Calm")).id, isRead: true, isStarred: true)
    #expect(try library.headlines(of: search, limit: 9).map(\.title) == ["Storm"])
    #expect(try library.headlines(of: SavedSearch(name: "", filter: ListFilter(.starred)), limit: 9).count == 1)
    var changed = search
    changed.name = "weather"
    changed.words = "calm"
    try library.save(changed)
    #expect(try library.savedSearches().last == changed)
    try library.removeSearch(named: "WEATHER")
    #expect(try library.savedSearches().map(\.name) == ["Starred"])
  }

  @Test func aSearchIsNarrowedByAList() throws {
    let library = try Library.inMemory()
    let feed = try library.bay(section: ["Bay"])
    try library.feed(feed, (0..<4).map { TestItem("Rain \($0)", guid: "\($0)") })
    let section = try #require(try library.section(["Bay"])).id
    let id = try #require(try library.titled("Rain 1")).id
    try library.setTags(["wet"], of: id)
    try library.setStatus(of: id, isRead: true)
    func count(_ filter: ListFilter) throws -> Int { try library.search("rain", in: filter, limit: 9).count }
    #expect(try count(ListFilter()) == 4)
    #expect(try count(ListFilter(.unread, section: section, feed: feed)) == 3)
    #expect(try count(ListFilter(tag: "WET")) == 1)
    #expect(try count(ListFilter(.starred)) == 0)
    #expect(try count(ListFilter(section: SectionID(99))) == 0)
  }

  @Test func storiesToBeReadLaterWaitInOrder() throws {
    let library = try Library.inMemory()
    try library.addLater("https://bay.example/b", title: "B", failure: "No answer.", now: noon)
    try library.addLater("https://bay.example/a", now: noon + 1)
    try library.addLater("http://www.bay.example/b/", title: "B again", now: noon + 2)
    try library.failLater("https://bay.example/b", reason: "Status 500.")
    #expect(
      try library.readLater() == [
        LaterStory(address: "https://bay.example/b", title: "B", added: noon, attempts: 1, failure: "Status 500."),
        LaterStory(address: "https://bay.example/a", title: nil, added: noon + 1, attempts: 0, failure: nil),
      ])
    try library.removeLater("https://bay.example/b#end")
    #expect(try library.readLater().map(\.address) == ["https://bay.example/a"])
  }

  @Test func anotherProgramsArticlesAreTakenOverOnce() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let items = (0..<6).map { TestItem("Story \($0)", guid: "g\($0)", link: "https://bay.example/\($0)", day: 1 + $0) }
    let imported = items.enumerated().map { index, item in
      ImportedArticle(
        feed: feed, guid: item.guid, article: item.article, status: Status(isRead: index < 3, isStarred: index == 1),
        tags: index == 2 ? ["flag"] : [], added: noon - 100)
    }
    #expect(try library.importArticles(imported, now: noon) == 6)
    #expect(try library.titles(ListFilter(.unread)) == ["Story 5", "Story 4", "Story 3"])
    #expect(try library.titles(ListFilter(.starred)) == ["Story 1"])
    #expect(try library.titles(ListFilter(tag: "flag")) == ["Story 2"])
    try library.setStatus(of: try #require(try library.titled("Story 4")).id, isRead: true)
    #expect(try library.importArticles(imported, now: noon + 9) == 0)
    #expect(try library.titles(ListFilter(.unread)) == ["Story 5", "Story 3"])

    // The feed's own words take the place of the other program's, and that is no change of the publisher's.
    var fetched = items
    fetched[0].body = "As the feed has it."
    let outcome = try library.feed(feed, fetched)
    #expect(outcome == FeedOutcome())
    let first = try #require(try library.titled("Story 0"))
    #expect(try library.article(first.id)?.isChangedSinceRead == false)
    #expect(try library.article(first.id)?.article.text == "As the feed has it.")
    #expect(try library.titles().count == 6)
  }

  @Test func whatWasDeletedElsewhereDoesNotComeIn() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let items = (0..<3).map { TestItem("Story \($0)", guid: "g\($0)") }
    try library.rememberPurged([items[1].stamp], of: feed, now: noon)
    #expect(try library.feed(feed, items).new.count == 2)
  }

  @Test func importedGUIDsThatWereLinksAreFoundAgain() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let item = TestItem("Story", link: "https://bay.example/1", day: 2)
    try library.importArticles(
      [ImportedArticle(feed: feed, guid: "https://bay.example/1", article: item.article, status: Status(isRead: true))],
      now: noon)
    #expect(try library.feed(feed, item).new.isEmpty)
    #expect(try library.titles(ListFilter(.unread)).isEmpty)
  }
}
