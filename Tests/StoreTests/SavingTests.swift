import Articles
import FoundationEssentials
import Testing

@testable import Store

@Suite struct SavingTests {
  @Test func anArticleComesBackAsItWasSaved() throws {
    let folder = try TemporaryFolder()
    let library = try folder.library()
    var story = article("Storm over the bay", day: 3, lede: "It blew all night.")
    story.byline = ["Mira Holt"]
    story.blocks.append(.quote(Quote([.paragraph([.strong([.text("“Never again” 🌊")])])], attribution: "a sailor")))

    let saved = try library.save(story, now: noon)
    let stored = try #require(try library.article(saved.headline.id))
    #expect(stored.article == story)
    #expect(stored.headline == saved.headline)
    #expect(stored.headline.sortDate == story.published.map { Int64($0.instant.timeIntervalSince1970) })
    #expect(stored.headline.source == "The Bay Courier")
    #expect(try folder.library().article(saved.headline.id)?.article == story)
  }

  @Test func thereIsNoArticleUnderAnUnknownNumber() throws {
    let library = try Library.inMemory()
    #expect(try library.article(ArticleID(7)) == nil)
    #expect(try library.headline(ArticleID(7)) == nil)
    #expect(try library.sourcePage(of: ArticleID(7)) == nil)
  }

  @Test func theSamePageSavedTwiceIsOneArticle() throws {
    let library = try Library.inMemory()
    let story = article("Storm", address: "https://www.example.org/storm/?utm_source=mail#top")
    var again = story
    again.address = "http://example.org/storm"
    let first = try library.save(story, now: noon)
    #expect(try library.save(story, now: noon + 1) == .unchanged(first.headline))
    guard case .updated(let headline) = try library.save(again, now: noon + 2) else {
      Issue.record("the address is printed differently, so the article is updated")
      return
    }
    #expect(headline.id == first.headline.id)
    #expect(try library.list(limit: 10).count == 1)
  }

  @Test func aPageWithoutAnAddressIsKnownByTitleDateAndOpening() throws {
    let library = try Library.inMemory()
    func letter(_ title: String, _ words: String, day: Int? = nil) -> Article {
      var letter = article(title, day: day)
      letter.address = nil
      letter.blocks = [.paragraph([.text(words)]), .paragraph([.text("And so on.")])]
      return letter
    }
    var longer = letter("Weather", "Rain in the west.")
    longer.blocks.append(.paragraph([.text("And sun at last.")]))
    let first = try library.save(letter("Weather", "Rain in the west."), now: noon)
    #expect(try library.save(longer, now: noon).headline.id == first.headline.id)
    try library.save(letter("Weather", "Snow in the east."), now: noon)
    try library.save(letter("Weather", "Rain in the west.", day: 2), now: noon)
    try library.save(letter("", "Without a title, one."), now: noon)
    try library.save(letter("", "Without a title, two."), now: noon)
    #expect(try library.list(limit: 10).count == 5)
  }

  @Test func anUpdateChangesEverythingButTheStatus() throws {
    let library = try Library.inMemory()
    let first = try library.save(article("Storm", body: "Calm."), now: noon).headline
    try library.setStatus(Status(isRead: true, isStarred: true), of: first.id)

    let changed = article(
      "Storm: what we know", in: ["Home", "Weather"], day: 4, address: "https://example.org/Storm",
      body: "A gale blew.")
    let second = try library.save(changed, now: noon + 60)
    #expect(second.headline.id == first.id)
    #expect(second.headline.status == Status(isRead: true, isStarred: true))
    #expect(second.headline.title == "Storm: what we know")
    #expect(try library.sections().map(\.path) == [["Weather"]])
    #expect(try library.search("gale", limit: 5).map(\.headline.id) == [first.id])
    #expect(try library.search("calm", limit: 5).isEmpty)
    #expect(try library.stories(titled: "Storm what we know").map(\.id) == [first.id])
    #expect(try library.stories(titled: "Storm").isEmpty)
  }

  @Test func manyArticlesAreSavedTogetherOrNotAtAll() throws {
    let folder = try TemporaryFolder()
    let library = try folder.library()
    let articles = (1...50).map { NewArticle(article("Story \($0)")) }
    let saved = try library.save(contentsOf: articles, now: noon)
    #expect(saved.count == 50)
    let missing = NewArticle(article("Of a feed that is not there"), feed: FeedID(rawValue: 99))
    #expect(throws: LibraryError.self) {
      try library.save(contentsOf: [NewArticle(article("Story 51")), missing], now: noon)
    }
    #expect(try library.list(limit: 100).count == 50)
  }

  @Test func aDateInTheFutureDoesNotHoldTheTopOfTheList() throws {
    let library = try Library.inMemory()
    var story = article("From tomorrow")
    story.published = PublicationDate("2031-01-01T00:00:00Z")
    #expect(try library.save(story, now: noon).headline.sortDate == noon)
    #expect(try library.save(article("Undated"), now: noon + 5).headline.sortDate == noon + 5)
    story.title = "From tomorrow, again"
    story.address = "https://example.org/From-tomorrow"
    #expect(try library.save(story, now: noon + 9).headline.sortDate == noon)
  }

  @Test func feedsDoNotMoveEachOthersArticles() throws {
    let library = try Library.inMemory()
    let bay = try library.addFeed(at: "https://bay.example/feed", title: "Bay")
    let hill = try library.addFeed(at: "https://hill.example/feed", title: "Hill")
    #expect(try library.addFeed(at: "https://bay.example/feed", title: "Bay again") == bay)
    let story = article("Storm")
    let ids = try [nil, bay, hill].map { try library.save(story, feed: $0, now: noon).headline.id }
    #expect(Set(ids).count == 3)
  }

  @Test func aFeedThatIsRemovedTakesItsArticlesAndLeavesTheirStatuses() throws {
    let library = try Library.inMemory()
    let sample = try library.addFeed(at: "lede:sample", title: "Sample edition")
    let kept = try library.save(article("Kept"), now: noon).headline
    let gone = try library.save(article("Gone", in: ["Arts"]), feed: sample, now: noon).headline
    try library.setStatus(Status(isRead: true, isStarred: true), of: gone.id)

    try library.removeFeed(sample)
    #expect(try library.feed(at: "lede:sample") == nil)
    #expect(try library.list(limit: 10).map(\.id) == [kept.id])
    #expect(try library.sections().map(\.path) == [["News"]])
    #expect(try library.search("gone", limit: 10).isEmpty)

    let feed = try library.addFeed(at: "lede:sample", title: "Sample edition")
    let back = try library.save(article("Gone", in: ["Arts"]), feed: feed, now: noon).headline
    #expect(back.id != gone.id)
    #expect(back.status == Status(isRead: true, isStarred: true))
    #expect(try library.section(["Arts"])?.unread == 0)
  }
}
