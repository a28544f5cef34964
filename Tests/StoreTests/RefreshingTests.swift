import Articles
import Testing

@testable import Store

@Suite struct RefreshingTests {
  @Test func theFeedsWhoseTimeHasComeAreDue() throws {
    let library = try Library.inMemory()
    let feeds = try (1...5).map { try library.subscribe(to: "https://paper-\($0).example/feed").feed.id }
    try library.record(.unchanged(FeedVisit(nextTry: noon + 60)), of: feeds[0], now: noon)
    try library.record(.failed(reason: "No answer.", nextTry: noon, notBefore: noon + 60), of: feeds[1], now: noon)
    try library.record(.gone, of: feeds[2], now: noon)
    try library.setSettings(FeedSettings(isPaused: true), of: feeds[3])
    func ids(_ selection: FeedSelection, _ now: Int64) throws -> [FeedID] {
      try library.feedsToRefresh(selection, now: now).map(\.id)
    }
    #expect(try ids(.due, noon) == [feeds[4]])
    #expect(try ids(.due, noon + 60) == [feeds[4], feeds[1], feeds[0]])
    #expect(Set(try ids(.all, noon)) == [feeds[0], feeds[1], feeds[4]])
    #expect(try ids(.feeds([feeds[3], feeds[2], FeedID(99)]), noon) == [feeds[3], feeds[2]])
    #expect(try library.feedsToRefresh(.all, now: noon).first { $0.id == feeds[1] }?.notBefore == noon + 60)
    #expect(try library.feed(feeds[2])?.condition.isGone == true)
  }

  @Test func anAnswersValidatorsComeBackWithTheNextQuestion() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let visit = FeedVisit(
      etag: "\"1\"", lastModified: "Fri, 01 Mar 2024 12:00:00 GMT", bodyHash: ContentHash(texts: ["a"]), nextTry: noon)
    try library.record(.items([], FeedDescription(), visit), of: feed, now: noon)
    func task() throws -> FeedTask { try #require(try library.feedsToRefresh(.feeds([feed]), now: noon).first) }
    #expect(try task().etag == "\"1\"")
    #expect(try task().lastModified == "Fri, 01 Mar 2024 12:00:00 GMT")
    #expect(try task().bodyHash == ContentHash(texts: ["a"]))
    // A 304 need not say again what it confirms; a new body that says nothing of itself has no validators.
    try library.record(.unchanged(FeedVisit(nextTry: noon)), of: feed, now: noon)
    #expect(try task().etag == "\"1\"")
    try library.record(.items([], FeedDescription(), FeedVisit(nextTry: noon)), of: feed, now: noon)
    #expect(try task().etag == nil && task().bodyHash == nil)
  }

  @Test func aRowOfFailuresIsCountedAndEndsWithAnAnswer() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.record(.failed(reason: "No answer.", nextTry: noon + 10, notBefore: nil), of: feed, now: noon)
    try library.record(.failed(reason: "Status 500.", nextTry: noon + 90, notBefore: nil), of: feed, now: noon + 60)
    let condition = try #require(try library.feed(feed)).condition
    #expect(condition.failure == FeedCondition.Failure(reason: "Status 500.", since: noon, count: 2))
    #expect(condition.fetched == noon + 60 && condition.nextTry == noon + 90 && condition.changed == nil)
    let faults = FeedDescription(title: "Bay", site: "https://bay.example/", faults: ["It is cut off."])
    try library.record(
      .items([TestItem("One").incoming], faults, FeedVisit(nextTry: noon + 200)), of: feed, now: noon + 100)
    let mended = try #require(try library.feed(feed))
    #expect(mended.condition.failure == nil && mended.condition.changed == noon + 100)
    #expect(mended.condition.faults == ["It is cut off."] && mended.site == "https://bay.example/")
  }

  @Test func aFeedIsClaimedByOneAtATime() throws {
    let folder = try TemporaryFolder()
    let library = try folder.library()
    let other = try folder.library()
    let feed = try library.bay()
    let claim = try #require(try library.claim(feed, until: noon + 60, now: noon))
    #expect(try other.claim(feed, until: noon + 60, now: noon + 59) == nil)
    try library.release(claim)
    let second = try #require(try other.claim(feed, until: noon + 60, now: noon))
    // Whoever was killed holds nobody up for long, and gives back nobody else's claim.
    let third = try #require(try library.claim(feed, until: noon + 200, now: noon + 60))
    try other.release(second)
    #expect(try other.claim(feed, until: noon + 300, now: noon + 61) == nil)
    try library.record(.unchanged(FeedVisit(nextTry: noon)), of: feed, claim: third, now: noon + 70)
    #expect(try other.claim(feed, until: noon + 300, now: noon + 71) != nil)
    #expect(try library.claim(FeedID(99), until: noon, now: noon) == nil)
  }

  @Test func aFeedThatIsGoneMeanwhileIsLeftAlone() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.unsubscribe(feed)
    #expect(try library.feed(feed, TestItem("One", guid: "1")) == FeedOutcome())
    #expect(try library.outdated([TestItem("One").stamp], of: feed).isEmpty)
    #expect(try library.titles().isEmpty)
  }

  @Test func whatIsKnownAsItIsNeedsNoArticle() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let items = (0..<4).map { TestItem("Story \($0)", guid: "\($0)") }
    #expect(try library.outdated(items.map(\.stamp), of: feed) == [0, 1, 2, 3])
    try library.feed(feed, items)
    var changed = items
    changed[2].body = "It stopped."
    let stamps = (changed + [TestItem("Story 4", guid: "4")]).map(\.stamp)
    #expect(try library.outdated(stamps, of: feed) == [2, 4])
    let outcome = try library.record(
      .items(stamps.map { IncomingItem($0, article: nil) }, FeedDescription(), FeedVisit(nextTry: noon)), of: feed,
      now: noon)
    #expect(outcome == FeedOutcome())
    #expect(try library.titles().count == 4)
  }

  @Test func contentHashesAreXXH64() {
    // From the reference implementation, seed 0.
    #expect(UInt64(bitPattern: ContentHash("".utf8).rawValue) == 0xEF46_DB37_51D8_E999)
    #expect(UInt64(bitPattern: ContentHash("a".utf8).rawValue) == 0xD24E_C4F1_A98C_6E5B)
    #expect(UInt64(bitPattern: ContentHash("abc".utf8).rawValue) == 0x44BC_2CF5_AD77_0999)
    #expect(
      UInt64(bitPattern: ContentHash("Nobody inspects the spammish repetition".utf8).rawValue)
        == 0xFBCE_A83C_8A37_8BF1)
    #expect(ContentHash(texts: ["a", "b"]) != ContentHash(texts: ["ab"]))
    #expect(ContentHash(texts: [nil]) != ContentHash(texts: [""]))
  }
}
