import Articles
import Testing

@testable import Typesetting

@Suite("What stands below the body, and the remark on how the text was had")
struct FootTests {
  private static let discussion = [
    Comment(
      author: "Ada Lund", date: PublicationDate("2024-05-03T10:20:00+02:00"),
      text: "The bell was never lost.\n\nIt was at my aunt’s, who rang it for tea and would not hear of giving it back."
    ),
    Comment(author: "Bo Fisker 🐟", date: PublicationDate("2024-05-03"), text: "We heard.", depth: 1),
    Comment(text: "So did we, on the other side of the water, every day at four.", depth: 2),
    Comment(author: "Ada Lund", text: "Deep.", depth: 9), Comment(author: "Negative", text: "Not deep.", depth: -3),
  ]

  private static let article = Article(
    title: "Bell found", byline: ["Mara Lind"], origin: .structuredData, isTruncated: true, isPaywalled: true,
    nextPage: "https://bay.example/bell?page=2", blocks: [.paragraph([.text("It was under the bed.")])],
    comments: discussion, commentFeed: "https://bay.example/bell/feed")

  @Test("is set in order, folded and unfolded, wide, narrow and in ASCII")
  func foot() throws {
    var text = ""
    for setting in [
      Setting(width: 72, comments: .folded), Setting(width: 72, comments: .unfolded),
      Setting(width: 24, comments: .unfolded), Setting(width: 48, usesUnicode: false, comments: .unfolded),
    ] {
      text += "== \(setting.width) columns, \(setting.comments)\(setting.usesUnicode ? "" : ", ASCII")\n"
      text += TypesetArticle(Self.article, setting: setting).notation + "\n"
    }
    try expectGolden(text, "foot")
  }

  @Test("says where there is no article, or only its words")
  func notices() {
    #expect(Article(title: "Bell", notice: .noArticle).rendition(.text(width: 60)).contains("No article was found"))
    #expect(Article(title: "Bell", notice: .bareText).rendition(.text(width: 90)).contains("The words alone"))
  }

  @Test("is left out of what is printed, but for the next page")
  func printed() {
    let text = Self.article.rendition(.text(width: 60))
    #expect(text.hasSuffix("It was under the bed.\n\n\n▸ Page 2  read on\n") || text.contains("▸ Page 2"))
    #expect(!text.contains("comment"))
    #expect(Self.article.rendition(.markdown).hasSuffix("[Page 2](https://bay.example/bell?page=2)\n"))
    #expect(Self.article.rendition(.html).contains("<a href=\"https://bay.example/bell?page=2\">Page 2</a>"))
  }

  @Test("holds every line in its width and in the order of its places", arguments: [1, 2, 3, 7, 11, 20, 21, 40, 90])
  func widths(width: Int) {
    for comments in [Setting.Comments.folded, .unfolded] {
      let set = TypesetArticle(Self.article, setting: Setting(width: width, comments: comments))
      #expect(set.lines.allSatisfy { $0.width <= width })
      for (line, next) in zip(set.lines, set.lines.dropFirst()) { #expect(line.place <= next.place) }
    }
  }

  @Test("a feed of comments is offered where the page has none itself")
  func feedAlone() {
    let article = Article(title: "Bell", commentFeed: "https://bay.example/feed")
    let set = TypesetArticle(article, setting: Setting(width: 40, comments: .folded))
    #expect(set.targets.map(\.destination) == [.address("https://bay.example/feed")])
  }

  @Test(
    "a page has its number where the address tells it",
    arguments: [
      ("https://a.example/story/2", "Page 2"), ("https://a.example/story?id=7&page=12", "Page 12"),
      ("https://a.example/2024", "Next page"), ("https://a.example/story?p=1", "Next page"), ("", "Next page"),
      ("https://a.example/story/3/#text", "Page 3"),
    ])
  func numbers(address: String, name: String) {
    #expect(PageNumber.name(of: address) == name)
  }

  @Test("says what is less than a whole story from a page, and nothing else")
  func notes() {
    let teaser = Block.teaser(Teaser(title: "Bell"))
    #expect(Article(title: "").notes.isEmpty)
    #expect(Article(title: "", origin: .text).notes.isEmpty)
    #expect(Article(title: "", origin: .feed).notes == ["From the feed only"])
    #expect(
      Article(title: "", origin: .feed, isTruncated: true).notes == ["From the feed only", "cut off at the source"])
    #expect(Self.article.notes == ["Read from the page’s data", "cut off at the source", "behind a paywall"])
    #expect(
      Article(title: "", isFrontPage: true, blocks: [teaser]).notes == ["No article but a front page with 1 story"])
    let front = Article(title: "", isFrontPage: true, blocks: [teaser, .rule, teaser])
    #expect(front.notes == ["No article but a front page with 2 stories"])
    #expect(front.imprint.isEmpty)
  }
}
