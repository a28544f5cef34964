import Articles
import GRDB
import Testing

@testable import Store

@Suite struct RetentionTests {
  private let day: Int64 = 86_400

  private func items(_ days: ClosedRange<Int>) -> [TestItem] {
    days.map { TestItem("Day \($0)", guid: "\($0)", link: "https://bay.example/\($0)", day: $0) }
  }

  @Test func oldArticlesGoReadOrNotAndNeverComeBack() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.feed(feed, items(1...10))
    for title in ["Day 1", "Day 2"] {
      try library.setStatus(of: try #require(try library.titled(title)).id, isRead: true)
    }
    try library.setStatus(of: try #require(try library.titled("Day 3")).id, isStarred: true)
    try library.setTags(["keep"], of: try #require(try library.titled("Day 4")).id)
    // Ten days before noon of 1 March 2024 is 20 February; all ten are older.
    let outcome = try library.feed(feed, items(1...10), keep: .days(10))
    #expect(outcome == FeedOutcome())
    #expect(Set(try library.titles()) == ["Day 3", "Day 4"])
    #expect(try library.feed(feed)?.total == 2)
    for _ in 1...2 { #expect(try library.feed(feed, items(1...10), keep: .forever).new.isEmpty) }
    #expect(try library.titles().count == 2)
    #expect(try library.outdated(items(1...10).map(\.stamp), of: feed).isEmpty)
  }

  @Test func theNewestAreKept() throws {
    let library = try Library.inMemory()
    let feed = try library.bay(settings: FeedSettings(keep: .newest(3)))
    let other = try library.subscribe(to: "https://hill.example/feed").feed.id
    try library.feed(other, items(1...5))
    let outcome = try library.feed(feed, items(1...10), keep: .newest(1))
    #expect(outcome.new.count == 3)
    #expect(try library.titles(ListFilter(feed: feed)) == ["Day 10", "Day 9", "Day 8"])
    #expect(try library.feed(feed, items(1...11)).new.count == 1)
    #expect(try library.titles(ListFilter(feed: feed)) == ["Day 11", "Day 10", "Day 9"])
    #expect(try library.feed(other)?.total == 5)
  }

  @Test func anUnchangedFeedIsPurgedAsWell() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.feed(feed, items(1...10), keep: .days(90))
    try library.record(.unchanged(FeedVisit(nextTry: noon)), of: feed, keep: .days(25), now: noon)
    #expect(try library.titles() == ["Day 10", "Day 9", "Day 8", "Day 7", "Day 6"])
  }

  @Test func whatIsOlderThanIsKeptDoesNotComeInAtAll() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    #expect(try library.feed(feed, items(1...10), keep: .days(25)).new.count == 5)
    #expect(try library.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM purged_item") } == 0)
  }

  @Test func aPurgedItemWhoseGUIDChangesStaysAway() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.feed(feed, TestItem("Old", guid: "a", link: "https://bay.example/old", day: 1))
    try library.feed(feed, [], keep: .days(1))
    #expect(try library.titles().isEmpty)
    let renamed = TestItem("Old", guid: "b", link: "https://bay.example/old", day: 1)
    #expect(try library.feed(feed, renamed).new.isEmpty)
    let another = TestItem("New", guid: "c", link: "https://bay.example/old", day: 2)
    #expect(try library.feed(feed, another).new.count == 1)
  }

  @Test func purgedItemsAreRememberedOverAnUnsubscription() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.feed(feed, items(1...3))
    try library.feed(feed, [], keep: .newest(1))
    try library.unsubscribe(feed)
    #expect(try library.feed(library.bay(), items(1...3)).new.count == 1)
  }

  @Test func whatIsPurgedOfOneFeedIsNotPurgedOfAnother() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let other = try library.subscribe(to: "https://hill.example/feed").feed.id
    let item = items(1...1)[0]
    let keys = try #require(ItemIdentity.all([item.stamp], feedKey: "https://bay.example/feed").first).purgedKeys
    // As if another feed had an item whose hash is the same.
    try library.write { try Purging(db: $0, feed: other, now: noon).remember(keys) }
    #expect(try library.feed(feed, item).new.count == 1)
  }

  @Test func whatIsLongGoneFromItsFeedIsForgotten() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    func remembered() throws -> Int? {
      try library.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM purged_item") }
    }
    try library.feed(feed, items(1...4))
    try library.feed(feed, items(1...4), keep: .newest(1))
    #expect(try remembered() == 6)
    // One of them stays in the feed for a year, the others don't.
    for month in 1...13 {
      try library.feed(feed, [items(1...4)[0]], keep: .newest(1), now: noon + Int64(month) * 30 * day)
    }
    #expect(try remembered() == 6)
    try library.feed(feed, [items(1...4)[0]], keep: .newest(1), now: noon + 401 * day)
    #expect(try remembered() == 2)
    #expect(try library.feed(feed, [items(1...4)[0]], now: noon + 402 * day).new.isEmpty)
  }

  @Test func purgingTakesTheStatusesOfWhatNeverComesBack() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    for id in try library.feed(feed, items(1...3)).new { try library.setStatus(of: id, isRead: true) }
    try library.feed(feed, [], keep: .days(1))
    #expect(try library.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM status") } == 0)
  }
}
