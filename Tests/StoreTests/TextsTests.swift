import Articles
import FoundationEssentials
import Testing

@testable import Store

/// The feed's text and the page's, and what was read before it changed.
@Suite struct TextsTests {
  private let link = "https://bay.example/storm"

  private func page(_ version: Int = 1) -> SourcePage {
    SourcePage(bytes: Data("<p>Storm</p>".utf8), address: link + "?full", readerVersion: version)
  }

  private func story() throws -> (Library, FeedID, ArticleID) {
    let library = try Library.inMemory()
    let feed = try library.bay(section: ["Bay"])
    return (library, feed, try library.feed(feed, TestItem("Storm", guid: "1", link: link, day: 1)).new[0])
  }

  @Test func aCompletedArticleShowsItsPageAndKeepsItsPlace() throws {
    let (library, _, id) = try story()
    let before = try #require(try library.headline(id))
    let whole = article("Storm, whole", in: ["Else"], day: 9, address: link + "/canonical", body: "It blew all night.")
    let stored = try #require(try library.complete(id, with: whole, page: page(), now: noon))
    #expect(stored.article == whole && stored.hasOtherText && !stored.isChangedSinceRead)
    #expect(stored.headline.key == before.key && stored.headline.section == before.section)
    #expect(stored.headline.title == "Storm")
    #expect(try library.search("blew", limit: 5).map(\.headline.id) == [id])
    #expect(try library.search("rained", limit: 5).isEmpty)
    for address in [link, link + "/canonical", link + "?full"] { #expect(try library.story(at: address)?.id == id) }
    #expect(try library.sourcePage(of: id) == page())
    #expect(try library.complete(ArticleID(99), with: whole, now: noon) == nil)
  }

  @Test func textsAreSwappedBackAndForth() throws {
    let (library, _, id) = try story()
    let feeds = try #require(try library.article(id)).article
    let whole = article("Storm, whole", address: link, body: "It blew all night.")
    #expect(try library.swapTexts(of: id)?.hasOtherText == false)
    try library.complete(id, with: whole, now: noon)
    #expect(try library.swapTexts(of: id)?.article == feeds)
    #expect(try library.search("rained", limit: 5).count == 1)
    #expect(try library.headline(id)?.title == "Storm")
    #expect(try library.swapTexts(of: id)?.article == whole)
    #expect(try library.swapTexts(of: ArticleID(99)) == nil)
  }

  @Test func aPageThatIsWorseIsKeptBehindTheFeedsText() throws {
    let (library, feed, id) = try story()
    let worse = article("Subscribe now", address: link, body: "Pay here.")
    let stored = try #require(try library.complete(id, with: worse, page: page(), shown: false, now: noon))
    #expect(stored.article.text == "It rained." && stored.hasOtherText)
    #expect(try library.otherText(of: id) == worse)
    try library.feed(feed, TestItem("Storm", guid: "1", link: link, day: 1, body: "It poured."))
    #expect(try library.article(id)?.article.text == "It poured.")
    #expect(try library.otherText(of: id) == worse)
  }

  @Test func aFeedChangesItsOwnTextOnly() throws {
    let (library, feed, id) = try story()
    let whole = article("Storm", address: link, body: "It blew all night.")
    try library.complete(id, with: whole, now: noon)
    try library.setStatus(of: id, isRead: true)
    let changed = TestItem("Storm!", guid: "1", link: link, day: 1, body: "It poured.")
    #expect(try library.feed(feed, changed) == FeedOutcome())
    let stored = try #require(try library.article(id))
    #expect(stored.article == whole && !stored.isChangedSinceRead)
    #expect(try library.swapTexts(of: id)?.article.text == "It poured.")
    #expect(try library.feed(feed, changed) == FeedOutcome())
  }

  @Test func betterCodeReadsThePageAnewWhicheverTextIsShown() throws {
    let (library, feed, id) = try story()
    try library.complete(id, with: article("Storm", address: link, body: "Old."), page: page(), now: noon)
    let better = article("Storm", address: link, body: "New.")
    #expect(try library.sourcePage(of: id, readBefore: 2) != nil)
    try library.reread(id, as: better, readerVersion: 2, now: noon)
    #expect(try library.article(id)?.article == better)
    #expect(try library.otherText(of: id)?.text == "It rained.")
    try library.swapTexts(of: id)
    let best = article("Storm", address: link, body: "Best.")
    try library.reread(id, as: best, readerVersion: 3, now: noon)
    #expect(try library.article(id)?.article.text == "It rained.")
    #expect(try library.otherText(of: id) == best)
    #expect(try library.sourcePage(of: id, readBefore: 3) == nil)
    #expect(try library.feed(feed, TestItem("Storm", guid: "1", link: link, day: 1)) == FeedOutcome())
  }

  @Test func aChangeOfWhatWasReadKeepsBothTexts() throws {
    let (library, feed, id) = try story()
    let read = try #require(try library.article(id)).article
    func change(_ body: String, at now: Int64) throws -> StoredArticle {
      try library.feed(feed, TestItem("Storm", guid: "1", link: link, day: 1, body: body), now: now)
      return try #require(try library.article(id))
    }
    #expect(try change("It rains.", at: noon + 1).isChangedSinceRead == false)
    #expect(try change("It rained.", at: noon + 2).isChangedSinceRead == false)
    #expect(try library.revisions(of: id).isEmpty)
    try library.setStatus(of: id, isRead: true)

    let changed = try change("It poured.", at: noon + 3)
    #expect(try library.list(limit: 5).map(\.isChangedSinceRead) == [true])
    #expect(changed.isChangedSinceRead && changed.headline.status.isRead && changed.article.text == "It poured.")
    #expect(try library.revisions(of: id) == [Revision(at: noon + 3, article: read)])
    // The second text was never seen: what was read is still the first.
    #expect(try change("It hailed.", at: noon + 4).isChangedSinceRead)
    #expect(try library.revisions(of: id).map(\.article.text) == ["It rained."])
    try library.sawRevision(of: id)
    #expect(try library.article(id)?.isChangedSinceRead == false)
    #expect(try library.revisions(of: id).count == 1)
    #expect(try change("It snowed.", at: noon + 5).isChangedSinceRead)
    #expect(try library.revisions(of: id).map(\.article.text) == ["It hailed.", "It rained."])
  }

  @Test func aChangeThatIsNotOfWordsIsNoRevision() throws {
    let (library, feed, id) = try story()
    try library.setStatus(of: id, isRead: true)
    var moved = TestItem("Storm", guid: "1", link: link, day: 1)
    moved.link = link + "?session=2"
    #expect(try library.feed(feed, moved) == FeedOutcome())
    #expect(try library.article(id)?.isChangedSinceRead == false)
    #expect(try library.article(id)?.article.address == moved.link)
  }

  @Test func notMoreThanTenRevisionsAreKept() throws {
    let (library, feed, id) = try story()
    try library.setStatus(of: id, isRead: true)
    for number in 1...15 {
      try library.feed(feed, TestItem("Storm", guid: "1", link: link, day: 1, body: "Version \(number)."))
      try library.sawRevision(of: id)
    }
    #expect(
      try library.revisions(of: id).map(\.article.text) == (5...14).reversed().map { "Version \($0)." })
  }

  @Test func aSavedPageThatChangedIsARevisionToo() throws {
    let library = try Library.inMemory()
    let id = try library.add(article("Storm", body: "Before."))[0].id
    try library.setStatus(of: id, isRead: true)
    try library.add(article("Storm", body: "After."))
    #expect(try library.article(id)?.isChangedSinceRead == true)
    #expect(try library.revisions(of: id).map(\.article.text) == ["Before."])
  }
}
