import Articles
import GRDB
import Testing

@testable import Store

/// What makes an item the same, however its feed behaves.
@Suite struct ItemIdentityTests {
  private let link = "https://bay.example/storm"

  @Test func anItemThatChangesIsTheSameArticle() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let id = try library.feed(feed, TestItem("Storm", guid: "1", link: link, day: 1)).new[0]
    try library.setStatus(of: id, isRead: true, isStarred: true)
    let outcome = try library.feed(
      feed, TestItem("Storm: what we know", guid: "1", link: link + "-2", day: 2, body: "It blew."), now: noon + 60)
    #expect(outcome == FeedOutcome(changed: [id]))
    let stored = try #require(try library.article(id))
    #expect(stored.headline.title == "Storm: what we know")
    #expect(stored.headline.status == Status(isRead: true, isStarred: true))
    #expect(try library.search("blew", limit: 5).map(\.headline.id) == [id])
  }

  @Test func oneFeedsGUIDNeverMovesAnothersArticle() throws {
    let library = try Library.inMemory()
    let bay = try library.bay()
    let hill = try library.subscribe(to: "https://hill.example/feed").feed.id
    try library.feed(bay, TestItem("Storm", guid: "1", link: link))
    #expect(try library.feed(hill, TestItem("Storm", guid: "1", link: link, body: "Not ours.")).new.count == 1)
    #expect(try library.titles().count == 2)
    #expect(try library.feed(bay)?.total == 1)
  }

  @Test func aGUIDThatChangesUnderTheSameLinkAndTitleIsNoNewArticle() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let id = try library.feed(feed, TestItem("Storm", guid: "session=1", link: link)).new[0]
    try library.setStatus(of: id, isRead: true)
    try library.setTags(["weather"], of: id)
    for guid in ["session=2", "session=3", "session=1", nil] {
      let outcome = try library.feed(feed, TestItem("Storm", guid: guid, link: link), now: noon + 60)
      #expect(outcome.new.isEmpty, "\(guid ?? "none")")
    }
    #expect(try library.headline(id)?.status.isRead == true)
    #expect(try library.tags(of: id) == ["weather"])
    #expect(try library.titles(ListFilter(tag: "weather")) == ["Storm"])
  }

  @Test func itemsThatShareALinkButHaveOtherGUIDsAreTwo() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let home = "https://bay.example/"
    let items = [TestItem("Ferry late", guid: "1", link: home), TestItem("Ferry late", guid: "2", link: home)]
    #expect(try library.feed(feed, items).new.count == 2)
    #expect(try library.feed(feed, items).new.isEmpty)
    // One more, when the others are gone from the feed: the link is no one's own.
    #expect(try library.feed(feed, TestItem("Ferry late", guid: "3", link: home)).new.count == 1)
    #expect(try library.titles().count == 3)
  }

  @Test func aGUIDThatAllItemsShareIsNone() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let items = (1...3).map { TestItem("Story \($0)", guid: "https://bay.example", link: "https://bay.example/\($0)") }
    #expect(try library.feed(feed, items).new.count == 3)
    #expect(try library.feed(feed, items).new.isEmpty)
  }

  @Test func itemsWithoutGUIDsAreKnownByTheirLinks() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let id = try library.feed(feed, TestItem("Storm", link: link)).new[0]
    #expect(try library.feed(feed, TestItem("Storm, mended", link: link + "?utm_source=rss")).changed == [id])
    // The feed begins to give guids.
    #expect(try library.feed(feed, TestItem("Storm, mended", guid: "9", link: link)).new.isEmpty)
    #expect(try library.feed(feed, TestItem("Storm, again", guid: "9", link: link)).changed == [id])
  }

  @Test func itemsWithoutGUIDsThatShareALinkAreKnownByTheirTitles() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let home = "https://bay.example/"
    let items = (1...3).map { (day: Int) in TestItem("Notice \(day)", link: home, day: day) }
    #expect(try library.feed(feed, items).new.count == 3)
    #expect(try library.feed(feed, items).new.isEmpty)
    // Alone in the feed, the link seems to be its own.
    #expect(try library.feed(feed, [items[1]]).new.isEmpty)
    #expect(try library.titles().count == 3)
  }

  @Test func itemsWithNothingButWordsAreKnownByThem() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let items = [
      TestItem("", body: "One."), TestItem("", body: "Two."), TestItem("☂", body: "Rain."), TestItem("Title"),
    ]
    #expect(try library.feed(feed, items).new.count == 4)
    #expect(try library.feed(feed, items).new.isEmpty)
    let id = try #require(try library.titled("Title")).id
    #expect(try library.feed(feed, TestItem("Title", body: "Changed.")).changed == [id])
  }

  @Test func anItemThatIsThereTwiceIsOne() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let twice = [TestItem("Storm", guid: "1", link: link), TestItem("Storm (old)", guid: "1", link: link)]
    #expect(try library.feed(feed, twice).new.count == 1)
    #expect(try library.feed(feed, twice) == FeedOutcome())
    #expect(try library.titles() == ["Storm"])
  }

  @Test func aHugeGUIDIsKeptShortAndStillTellsItemsApart() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let long = String(repeating: "guid-", count: 100_000)
    let items = [TestItem("One", guid: long + "1"), TestItem("Two", guid: long + "2")]
    #expect(try library.feed(feed, items).new.count == 2)
    #expect(try library.feed(feed, items).new.isEmpty)
    let longest = try library.read { try Int.fetchOne($0, sql: "SELECT max(length(identity)) FROM article") }
    #expect(try #require(longest) < 600)
  }

  @Test func aPageSavedByHandIsNotDoubledByItsFeed() throws {
    let library = try Library.inMemory()
    let feed = try library.bay(section: ["Bay"])
    let page = SourcePage(bytes: .init("<p>Whole</p>".utf8), readerVersion: 1)
    let saved = try library.save(article("Storm", address: link, body: "The whole story."), page: page, now: noon)
    try library.setStatus(of: saved.headline.id, isRead: true)
    #expect(try library.feed(feed, TestItem("Storm", guid: "1", link: link)).new.isEmpty)
    let stored = try #require(try library.article(saved.headline.id))
    #expect(stored.article.text == "The whole story." && stored.hasOtherText && stored.headline.status.isRead)
    #expect(try library.section(["Bay"])?.total == 1)
    #expect(try library.feed(feed)?.total == 1 && library.feed(feed)?.unread == 0)
    // What the feed changes is its own text.
    #expect(try library.feed(feed, TestItem("Storm", guid: "1", link: link, body: "Short.")) == FeedOutcome())
    #expect(try library.otherText(of: saved.headline.id)?.text == "Short.")
    #expect(try library.article(saved.headline.id)?.article.text == "The whole story.")
    // Saving it again is still the same one, and it stays when the feed goes.
    let again = try library.save(article("Storm", address: link, body: "The whole story."), page: page, now: noon)
    #expect(again.headline.id == saved.headline.id)
    try library.unsubscribe(feed)
    #expect(try library.titles() == ["Storm"])
  }

  @Test func aSavedPageIsNotTakenIntoAHiddenFeed() throws {
    let library = try Library.inMemory()
    let feed = try library.subscribe(to: "https://bay.example/feed", isHidden: true).feed.id
    try library.save(article("Storm", address: link), now: noon)
    #expect(try library.feed(feed, TestItem("Storm", guid: "1", link: link)).new.count == 1)
    #expect(try library.titles() == ["Storm"])
  }

  @Test func aPageWhoseAddressAFeedsArticleHasCompletesIt() throws {
    let library = try Library.inMemory()
    let feed = try library.bay()
    let id = try library.feed(feed, TestItem("Storm", guid: "1", link: link)).new[0]
    try library.add(Rule(test: .words("storm"), action: .hide))
    #expect(try library.titles().isEmpty)
    guard case .updated(let headline) = try library.save(article("Storm", address: link, body: "All of it."), now: noon)
    else {
      Issue.record("the feed's article is completed")
      return
    }
    #expect(headline.id == id)
    #expect(try library.article(id)?.article.text == "All of it.")
    // Who saves a page wants to see it.
    #expect(try library.titles() == ["Storm"])
    let unchanged = try library.save(article("Storm", address: link, body: "All of it."), now: noon)
    #expect(unchanged == .unchanged(headline))
  }
}
