import Articles
import Testing

@testable import Store

@Suite struct SubscribingTests {
  private func error(_ body: () throws -> Void) -> LibraryError? {
    do { try body() } catch let error as LibraryError { return error } catch { Issue.record(error) }
    return nil
  }

  @Test func aFeedIsSubscribedToOnceHoweverItsAddressIsWritten() throws {
    let library = try Library.inMemory()
    let first = try library.subscribe(to: "https://bay.example/feed", name: "Bay", section: ["News", "Coast"])
    #expect(first.isNew)
    #expect(first.feed.title == "Bay" && first.feed.name == "Bay" && first.feed.section == ["News", "Coast"])
    for address in ["https://bay.example/feed", "http://www.bay.example/feed/", " https://bay.example/feed "] {
      let again = try library.subscribe(to: address, name: "Another", section: ["Else"])
      #expect(!again.isNew && again.feed == first.feed)
      #expect(try library.feed(at: address) == (address.hasPrefix(" ") ? library.feed(at: address) : first.feed.id))
    }
    #expect(try library.subscribe(to: "exec:bay-feed --all").isNew)
    #expect(try library.subscribe(to: "exec:bay-feed --ALL").isNew)
    #expect(try library.feeds().map(\.title) == ["Bay", "exec:bay-feed --all", "exec:bay-feed --ALL"])
    #expect(try library.sections().map(\.path) == [["News", "Coast"]])
  }

  @Test(arguments: ["https://mira:secret@bay.example/feed", "http://mira@bay.example:8080/feed?a=b"])
  func aPasswordIsNeverKept(address: String) throws {
    let library = try Library.inMemory()
    let refusal = error { try library.subscribe(to: address) }
    guard case .secretInAddress(let host) = refusal else {
      Issue.record("the address holds a secret")
      return
    }
    #expect(host.hasPrefix("bay.example") && refusal?.description.contains("mira") == false)
    let feed = try library.bay()
    try library.record(
      .unchanged(FeedVisit(nextTry: noon, move: FeedMove(to: address, isProven: true))), of: feed, now: noon)
    #expect(try library.feed(feed)?.address == "https://bay.example/feed")
  }

  @Test(arguments: ["", "https://", "bay.example", "lede:sample", "ftp://bay.example/feed", "javascript:alert(1)"])
  func whatIsNoFeedIsRefused(address: String) throws {
    let library = try Library.inMemory()
    #expect(error { try library.subscribe(to: address) } == .notAFeedAddress(address))
  }

  @Test func anAtSignInAPathIsNoPassword() throws {
    #expect(try Library.inMemory().subscribe(to: "https://bay.example/@mira.rss").isNew)
  }

  @Test func theProgramsOwnFeedIsNoSubscription() throws {
    let library = try Library.inMemory()
    _ = try library.addFeed(at: "lede:sample", title: "Sample edition")
    #expect(try library.feeds().isEmpty)
    #expect(try library.feedsToRefresh(.all, now: noon).isEmpty)
  }

  @Test func articlesAreFiledUnderTheFeedsSectionOrBreadcrumbOrTitle() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    var crumbed = TestItem("Crumbed", guid: "2").article
    crumbed.breadcrumb = ["Home", "Harbour"]
    let items = [
      TestItem("Plain", guid: "1").incoming, IncomingItem(TestItem("Crumbed", guid: "2").stamp, article: crumbed),
    ]
    try library.record(
      .items(items, FeedDescription(title: "The Bay Courier"), FeedVisit(nextTry: noon)), of: feed, now: noon)
    func paths() throws -> [[String]: Int] {
      Dictionary(uniqueKeysWithValues: try library.sections().map { ($0.path, $0.unread) })
    }
    #expect(try paths() == [["The Bay Courier"]: 1, ["Harbour"]: 1])
    try library.rename(feed, to: "Courier")
    #expect(try library.feed(feed)?.title == "Courier")
    #expect(try paths() == [["Courier"]: 1, ["Harbour"]: 1])
    try library.move(feed, to: ["Coast"])
    #expect(try paths() == [["Coast"]: 2])
    #expect(try library.feed(feed)?.section == ["Coast"])
    try library.move(feed, to: [])
    #expect(try paths() == [["Courier"]: 1, ["Harbour"]: 1])
    try library.rename(feed, to: "  ")
    #expect(try library.feed(feed)?.title == "The Bay Courier")
    #expect(try paths() == [["The Bay Courier"]: 1, ["Harbour"]: 1])
  }

  @Test func aHiddenFeedIsInItsOwnListAlone() throws {
    let library = try Library.inMemory()
    let feed = try library.bay(section: ["Bay"])
    try library.feed(feed, TestItem("One", guid: "1"))
    try library.setHidden(feed, true)
    try library.feed(feed, TestItem("One", guid: "1"), TestItem("Two", guid: "2"))
    #expect(try library.titles().isEmpty)
    #expect(try library.headlines(of: feed, from: .newest, limit: 5).headlines.count == 2)
    #expect(try library.feed(feed)?.unread == 2)
    #expect(try library.section(["Bay"]) == nil)
    #expect(try library.unreadCount() == 0)
    #expect(try library.search("rained", limit: 5).count == 2)
    try library.setHidden(feed, false)
    #expect(try library.titles().count == 2)
    #expect(try library.section(["Bay"])?.unread == 2)
  }

  @Test func settingsAreKept() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    #expect(try library.settings(of: feed) == FeedSettings())
    for keep in [Retention.days(90), .newest(500), .forever, nil] {
      let settings = FeedSettings(keep: keep, isFullText: true, isPaused: true)
      try library.setSettings(settings, of: feed)
      #expect(try library.settings(of: feed) == settings)
    }
    #expect(try library.settings(of: FeedID(99)) == nil)
    for text in ["90d", "500", "forever"] { #expect(Retention(text)?.description == text) }
    for text in ["", "d", "0", "-1", "0d", "1.5d", "90 d", "9999999"] { #expect(Retention(text) == nil, "\(text)") }
  }

  @Test func unsubscribingLeavesWhatTheReaderKeeps() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let other = try library.subscribe(to: "https://hill.example/feed").feed.id
    try library.feed(
      feed, TestItem("Read", guid: "1"), TestItem("Starred", guid: "2"), TestItem("Tagged", guid: "3"),
      TestItem("Unread", guid: "4"), TestItem("Saved", guid: "5", link: "https://bay.example/5"))
    try library.feed(other, TestItem("Of the hill", guid: "1"))
    for (title, isStarred) in [("Read", false), ("Starred", true)] {
      try library.setStatus(of: try #require(try library.titled(title)).id, isRead: true, isStarred: isStarred)
    }
    try library.setTags(["keep"], of: try #require(try library.titled("Tagged")).id)
    try library.save(article("Saved", address: "https://bay.example/5"), now: noon)
    try library.add(Rule(feed: feed, test: .words("unread"), action: .hide))

    try library.unsubscribe(feed)
    #expect(Set(try library.titles()) == ["Starred", "Tagged", "Saved", "Of the hill"])
    #expect(try library.feeds().map(\.id) == [other])
    #expect(try library.rules().isEmpty)

    // The same feed again: what was read is read, what stayed is the feed's again.
    let again = try library.bay()
    let outcome = try library.feed(
      again, TestItem("Read", guid: "1"), TestItem("Starred", guid: "2"), TestItem("Unread", guid: "4"))
    #expect(outcome.new.count == 2)
    #expect(try library.titled("Read")?.status.isRead == true)
    #expect(try library.titled("Unread")?.status.isRead == false)
    #expect(try library.feed(again)?.total == 3)
  }

  @Test func aFeedThatMovesKeepsItsArticlesAndFreesItsAddress() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.feed(feed, TestItem("One", guid: "1"))
    let move = FeedMove(to: "https://new.example/feed", isProven: true)
    try library.record(.unchanged(FeedVisit(nextTry: noon, move: move)), of: feed, now: noon)
    #expect(try library.feed(feed)?.address == "https://new.example/feed")
    #expect(try library.feed(feed, TestItem("One", guid: "1")).new.isEmpty)
    let second = try library.bay()
    #expect(second != feed)
    try library.feed(second, TestItem("One", guid: "1"))
    #expect(try library.titles().count == 2)
    // Two subscriptions never become one by a redirect.
    try library.record(.unchanged(FeedVisit(nextTry: noon, move: move)), of: second, now: noon)
    #expect(try library.feed(second)?.address == "https://bay.example/feed")
  }

  @Test func aMoveToAnotherServerThatNobodyProvesWaitsForADay() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    func visit(_ address: String?, _ now: Int64) throws -> Feed? {
      let move = address.map { FeedMove(to: $0, isProven: false) }
      try library.record(.unchanged(FeedVisit(nextTry: now, move: move)), of: feed, now: now)
      return try library.feed(feed)
    }
    let evil = "http://evil.example/feed"
    #expect(try visit(evil, noon)?.address == "https://bay.example/feed")
    #expect(try visit(evil, noon + Moving.waitingTime - 1)?.address == "https://bay.example/feed")
    #expect(try library.feed(feed)?.condition.faults.first?.contains("said to have moved to \(evil)") == true)
    // What is not said any more was not so; what is said anew begins anew.
    #expect(try visit(nil, noon + Moving.waitingTime)?.condition.faults == [])
    #expect(try visit(evil, noon + Moving.waitingTime)?.address == "https://bay.example/feed")
    let later = noon + 2 * Moving.waitingTime
    let moved = try visit(evil, later)
    #expect(moved?.address == evil)
    #expect(
      moved?.condition.faults
        == ["It was subscribed to at https://bay.example/feed, and has moved to another server."])
    #expect(try library.feedsToRefresh(.all, now: later).map(\.typedAddress) == ["https://bay.example/feed"])
    // On its own server it moves at once, and whatever the user typed stays.
    #expect(try visit("https://www.evil.example/new", later)?.address == "https://www.evil.example/new")
    #expect(try library.feedsToRefresh(.all, now: later).map(\.typedAddress) == ["https://bay.example/feed"])
  }

  @Test func whatAnotherProgramSaysOfAFeedCountsUntilTheFeedDoes() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    try library.importArticles([ImportedArticle(feed: feed, article: TestItem("One", guid: "1").article)], now: noon)
    try library.describe(feed, as: FeedDescription(title: "Courier", site: "https://bay.example/"))
    #expect(try library.feed(feed)?.title == "Courier")
    #expect(try library.sections().map(\.path) == [["Courier"]])
    try library.feed(feed, [])
    try library.describe(feed, as: FeedDescription(title: "Old name"))
    #expect(try library.feed(feed)?.title == "The Bay Courier")
  }
}
