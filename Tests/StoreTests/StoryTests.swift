import Articles
import Testing

@testable import Store

@Suite struct StoryTests {
  @Test(arguments: [
    "https://example.org/news/storm", "http://example.org/news/storm", "https://www.example.org/news/storm/",
    "HTTPS://WWW.EXAMPLE.ORG/news/storm#top", "https://example.org/news/storm?utm_source=mail&utm_medium=x",
    "https://example.org/news/storm?fbclid=1#a", "//example.org/news/storm", " example.org/news/storm ",
    "https://user@example.org:443/news/storm", "https://example.org./news/storm",
  ])
  func aStoryIsFoundHoweverItsAddressIsWritten(address: String) throws {
    let library = try Library.inMemory()
    let story = try library.add(article("Storm", address: "https://example.org/news/storm"))[0]
    #expect(try library.story(at: address) == story)
  }

  @Test(arguments: [
    "", "#top", "https://example.org/news/storms", "https://example.org/news/Storm",
    "https://example.org/news/storm?page=2", "https://example.com/news/storm", "gemini://example.org/news/storm",
    "https://example.org:8080/news/storm", "https://news.example.org/storm", "https://", "/",
  ])
  func anotherAddressIsAnotherStory(address: String) throws {
    let library = try Library.inMemory()
    try library.add(article("Storm", address: "https://example.org/news/storm"))
    #expect(try library.story(at: address) == nil)
  }

  @Test func parametersThatNameThePageCount() throws {
    let library = try Library.inMemory()
    let first = try library.add(article("One", address: "https://example.org/?id=1&utm_campaign=x"))[0]
    let second = try library.add(article("Two", address: "https://example.org/?id=2"))[0]
    #expect(try library.story(at: "https://www.example.org?id=1") == first)
    #expect(try library.story(at: "https://example.org/?id=2&gclid=y") == second)
  }

  @Test func aTitleIsFoundWithoutCaseAccentsAndPunctuation() throws {
    let library = try Library.inMemory()
    let story = try library.add(article("“Ålund” after the storm – a photo essay"))[0]
    for title in ["Alund after the storm: a photo essay", "ÅLUND AFTER THE STORM A PHOTO ESSAY"] {
      #expect(try library.stories(titled: title).map(\.id) == [story.id])
    }
    #expect(try library.stories(titled: "").isEmpty)
    #expect(try library.stories(titled: "—").isEmpty)
  }

  @Test func severalStoriesOfATitleComeNewestFirst() throws {
    let library = try Library.inMemory()
    let ids = try (1...25).map { (day: Int) in
      try library.add(article("Weather", day: day, address: "https://example.org/\(day)"))[0].id
    }
    #expect(try library.stories(titled: "Weather").map(\.id) == Array(ids.reversed().prefix(20)))
  }

  @Test func aTitleThatSharesFourInFiveWordsIsNear() throws {
    let library = try Library.inMemory()
    let near = try library.add(
      article("Harbour closed after storm hits the old town", day: 1),
      article("Old harbour closed after storm hits town", day: 2))
    try library.add(article("Harbour opened after flood hits new town", day: 3), article("Harbour closed", day: 4))
    let found = try library.stories(titled: "Harbour closed after storm hits old town again")
    #expect(found.map(\.id) == near.reversed().map(\.id))
    #expect(try library.stories(titled: "Harbour closed after a storm").isEmpty)
    #expect(try library.stories(titled: "Harbour closed for now").isEmpty)
  }

  @Test func nearTitlesAreFoundInScriptsWithoutSpaces() throws {
    let library = try Library.inMemory()
    let story = try library.add(article("北港昨夜暴雨渡轮全部停航"))[0]
    #expect(try library.stories(titled: "北港昨夜暴雨，渡轮全部停航").map(\.id) == [story.id])
    #expect(try library.stories(titled: "北港昨夜暴雨，渡轮全部停航了").map(\.id) == [story.id])
    #expect(try library.stories(titled: "北港昨夜晴朗").isEmpty)
  }

  @Test func aNearTitleIsFoundAmongManyThatShareItsCommonWords() throws {
    let library = try Library.inMemory()
    let story = try library.add(article("The storm and the harbour of the lamplighters"))[0]
    let others = (1...2_000).map { NewArticle(article("The storm and the harbour of number \($0)")) }
    try library.save(contentsOf: others, now: noon)
    #expect(try library.stories(titled: "The storm and harbour of lamplighters today").map(\.id) == [story.id])
  }

  @Test func aHugeTitleIsNoReasonToWork() throws {
    let library = try Library.inMemory()
    let title = (1...100_000).map { "word\($0)" }.joined(separator: " ")
    let story = try library.add(article(title, address: "https://example.org/huge"))[0]
    #expect(try library.stories(titled: title).map(\.id) == [story.id])
    #expect(try library.stories(titled: "other " + title).isEmpty)
  }
}
