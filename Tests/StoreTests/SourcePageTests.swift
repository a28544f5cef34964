import Articles
import FoundationEssentials
import GRDB
import Testing

@testable import Store

@Suite struct SourcePageTests {
  private func page(_ words: String, version: Int = 1) -> SourcePage {
    SourcePage(
      bytes: Data(words.utf8), contentType: "text/html; charset=utf-8", address: "https://example.org/storm",
      readerVersion: version)
  }

  @Test(arguments: ["", "<p>Storm</p>", String(repeating: "<p>Storm över the bay</p>\n", count: 5_000)])
  func aPageComesBackAsItCame(words: String) throws {
    let folder = try TemporaryFolder()
    let library = try folder.library()
    let story = try library.save(article("Storm"), page: page(words), now: noon).headline
    #expect(try folder.library().sourcePage(of: story.id) == page(words))
    let kept = try library.read { try Int.fetchOne($0, sql: "SELECT length(bytes) FROM source_page") }
    #expect(try #require(kept) < words.utf8.count / 20 + 50)
  }

  @Test func aPageThatIsTooLargeIsNotKept() throws {
    let library = try Library.inMemory()
    let story = try library.save(article("Storm"), page: page("small"), now: noon).headline
    let large = SourcePage(bytes: Data(count: SourcePage.largestSize + 1), readerVersion: 2)
    try library.save(article("Storm", body: "New."), page: large, now: noon)
    #expect(try library.sourcePage(of: story.id) == nil)
    let largest = SourcePage(bytes: Data(count: SourcePage.largestSize), readerVersion: 2)
    try library.save(article("Storm", body: "New."), page: largest, now: noon)
    #expect(try library.sourcePage(of: story.id) == largest)
  }

  @Test func aPageIsReplacedWithItsArticleAndNeverOlderThanIt() throws {
    let library = try Library.inMemory()
    let story = try library.save(article("Storm"), page: page("one"), now: noon).headline
    #expect(try library.save(article("Storm"), page: page("two", version: 2), now: noon) == .unchanged(story))
    #expect(try library.sourcePage(of: story.id) == page("two", version: 2))
    #expect(try library.save(article("Storm"), now: noon) == .unchanged(story))
    #expect(try library.sourcePage(of: story.id) == page("two", version: 2))
    try library.save(article("Storm", body: "New."), now: noon)
    #expect(try library.sourcePage(of: story.id) == nil)
  }

  @Test func pagesThatOlderCodeReadAreFoundAndReadAgain() throws {
    let library = try Library.inMemory()
    let ids = try (1...5).map { version in
      try library.save(article("Story \(version)"), page: page("\(version)", version: version), now: noon).headline.id
    }
    try library.add(article("Without a page"))
    let outdated = { try ids.filter { try library.sourcePage(of: $0, readBefore: 4) != nil } }
    #expect(try outdated() == Array(ids[..<3]))

    try library.setStatus(Status(isRead: true, isStarred: true), of: ids[0])
    let better = article("Story 1, read well", in: ["Sport"], body: "Every paragraph.")
    let headline = try #require(try library.reread(ids[0], as: better, readerVersion: 4, now: noon + 60))
    #expect(headline.id == ids[0] && headline.title == "Story 1, read well")
    #expect(headline.status == Status(isRead: true, isStarred: true))
    #expect(try library.article(ids[0])?.article == better)
    #expect(try library.sourcePage(of: ids[0]) == page("1", version: 4))
    #expect(try outdated() == Array(ids[1..<3]))
    #expect(try library.reread(ArticleID(99), as: better, readerVersion: 4, now: noon) == nil)
  }

  @Test func aPageSavedAgainAfterItWasReadAnewIsStillOneArticle() throws {
    let library = try Library.inMemory()
    var old = article("Strom")
    old.address = nil
    var better = old
    better.title = "Storm"
    let story = try library.save(old, page: page("the page"), now: noon).headline
    try library.setStatus(of: story.id, isStarred: true)
    try library.reread(story.id, as: better, readerVersion: 2, now: noon)
    let again = try library.save(better, page: page("the page", version: 2), now: noon)
    #expect(again.headline.id == story.id)
    #expect(again.headline.status.isStarred)
  }

  @Test func anArticleThatIsReadAnewTakesTheStatusThatWaitsForIt() throws {
    let library = try Library.inMemory()
    let sample = try library.addFeed(at: "lede:sample", title: "Sample edition")
    let gone = try library.save(article("Two"), feed: sample, now: noon).headline
    try library.setStatus(Status(isRead: true, isStarred: true), of: gone.id)
    try library.removeFeed(sample)
    let again = try library.addFeed(at: "lede:sample", title: "Sample edition")
    let story = try library.save(article("One"), feed: again, now: noon).headline
    let read = try library.reread(story.id, as: article("Two"), readerVersion: 2, now: noon)
    #expect(read?.status == Status(isRead: true, isStarred: true))
    #expect(try library.section(["News"])?.unread == 0)
  }

  @Test func twoArticlesThatAreReadAnewAsOneBothStay() throws {
    let library = try Library.inMemory()
    let stories = try library.add(article("One"), article("Two"))
    try library.setStatus(of: stories[0].id, isStarred: true)
    let same = article("Two")
    try library.reread(stories[0].id, as: same, readerVersion: 2, now: noon)
    #expect(try library.list(limit: 5).count == 2)
    #expect(try library.headline(stories[0].id)?.status.isStarred == true)
    #expect(try library.headline(stories[1].id)?.status.isStarred == false)
  }

  @Test func aCompressedPartThatIsDamagedIsAnErrorAndNoCrash() throws {
    let library = try Library.inMemory()
    let story = try library.save(article("Storm"), page: page("words"), now: noon).headline
    for sql in ["bytes = x'00'", "bytes = x''", "size = 4", "size = 6", "size = -1", "size = 9000000000"] {
      try library.write { try $0.execute(sql: "UPDATE source_page SET \(sql)") }
      #expect(throws: LibraryError.self) { try library.sourcePage(of: story.id) }
      try library.save(article("Storm"), page: page("words"), now: noon)
    }
    for size in ["document_size + 1", "-1", "9000000000"] {
      try library.write { try $0.execute(sql: "UPDATE article_content SET document_size = \(size)") }
      #expect(throws: LibraryError.self) { try library.article(story.id) }
    }
  }
}
