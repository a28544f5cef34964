import Articles
import Testing

@testable import Markup

@Suite struct FrontPageTests {
  private static let titles = [
    "Ferry to Little Orm sails again", "The clerk and his aunt agree at last", "Ice on the harbour wall for a week",
    "Council meets behind closed doors", "A cow on the line delays the mayor", "Lamps on the quay to be mended",
    "School choir wins in the capital", "Herring back after thirty years",
  ]
  private static let excerpt = "It was early in the morning when the news came, and nobody on the quay believed it."

  private func article(_ body: String, head: String = "") throws -> Article {
    let page = "<html><head><title>The Courier</title>\(head)</head><body>\(body)</body></html>"
    return try Article(page: Page(bytes: Array(page.utf8), address: "https://courier.example/"))
  }

  private func outline(_ article: Article) -> [String] {
    article.blocks.map { block in
      switch block {
      case .teaser(let teaser): "t " + teaser.title
      case .heading(let heading): "h " + heading.inlines.plainText
      default: "?"
      }
    }
  }

  private static func layout(_ index: Int) -> (Int, String) -> String {
    let layouts: [(Int, String) -> String] = [
      {
        "<article><a href='/\($0)'><img src='/\($0).jpg' alt=''></a><h3><a href='/\($0)'>\($1)</a></h3><p>\(excerpt)</p></article>"
      },
      { "<div class='card'><a href='/\($0)'><h2>\($1)</h2><p>\(excerpt)</p></a></div>" },
      { "<li><a href='/\($0)'>\($1)</a></li>" },
      { "<tr><td><a href='/\($0)'><b>\($1)</b></a><br>\(excerpt) <a href='/\($0)'>Read more</a></td></tr>" },
      {
        "<div><span>Harbour</span><h4 class='title'><a href='/\($0)'>\($1)</a></h4><div class='teaser-text'>\(excerpt)</div><a href='/\($0)'>read more</a></div>"
      },
    ]
    return layouts[index]
  }

  @Test("A home page is a list of teasers under its headings", arguments: 0..<5)
  func homePage(layout index: Int) throws {
    let layout = Self.layout(index)
    let cards = Self.titles.enumerated().map { layout($0, $1) }
    func part(_ range: Range<Int>) -> String {
      let inside = cards[range].joined()
      return index == 2 ? "<ul>\(inside)</ul>" : index == 3 ? "<table>\(inside)</table>" : "<div>\(inside)</div>"
    }
    let found = try article(
      """
      <header><nav><a href='/news'>News of the harbour and the town</a></nav><h1>The Courier</h1></header>
      <main>\(part(0..<3))<section><h2>Harbour</h2>\(part(3..<6))</section><section><h2><a href='/sport'>Sport</a></h2>\(part(6..<8))</section>
      </main><footer><a href='/imprint'>Who we are and where to find us</a></footer>
      """)
    #expect(found.isFrontPage)
    var expected = Self.titles.map { "t " + $0 }
    expected.insert("h Sport", at: 6)
    expected.insert("h Harbour", at: 3)
    #expect(outline(found) == expected)
    for case .teaser(let teaser) in found.blocks {
      #expect(teaser.address?.hasPrefix("https://courier.example/") == true)
      #expect(index == 2 ? teaser.excerpt == nil : teaser.excerpt?.hasPrefix("It was early") == true)
    }
  }

  @Test func aPageThatIsCalledAsItsSiteIsIsNotCalledAsItsFirstPart() throws {
    let cards = Self.titles.enumerated().map { Self.layout(2)($0, $1) }.joined()
    let found = try article(
      "<header><a href='/'>The Courier</a></header><main><h2>Top stories</h2><ul>\(cards)</ul></main>")
    #expect(found.isFrontPage && found.title == "The Courier" && outline(found).first == "h Top stories")
  }

  @Test func aWeblogOfWholeStoriesIsAFrontPage() throws {
    let posts = Self.titles.enumerated().map { index, title in
      "<article class='hentry'><h2><a href='/\(index)'>\(title)</a></h2>"
        + String(repeating: "<p>\(Self.excerpt) \(Self.excerpt)</p>", count: 4) + "</article>"
    }
    let found = try article("<main>\(posts.joined())</main>")
    #expect(found.isFrontPage && outline(found) == Self.titles.map { "t " + $0 })
  }

  @Test("A weblog of two whole posts is one, too; a story with a card beside it is none") func shortWeblog() throws {
    func post(_ index: Int, _ heading: String) -> String {
      "<article class='post'>\(heading)" + String(repeating: "<p>\(Self.excerpt) \(Self.excerpt)</p>", count: 4)
        + "</article>"
    }
    let posts = (0..<2).map { post($0, "<h2><a href='/\($0)'>\(Self.titles[$0])</a></h2>") }
    let found = try article("<main>\(posts.joined())</main>")
    #expect(found.isFrontPage && outline(found) == Self.titles.prefix(2).map { "t " + $0 })
    let card = "<article class='post'><h2><a href='/1'>\(Self.titles[1])</a></h2><p>\(Self.excerpt)</p></article>"
    #expect(try !article("<main>\(posts[0])\(card)</main>").isFrontPage)
    let story = post(0, "<h1>\(Self.titles[0])</h1><p>See <a href='/2'>\(Self.titles[2])</a></p>")
    #expect(try !article("<main>\(story)\(posts[1])</main>").isFrontPage)
  }

  @Test("News of one sentence beside a rail of headlines is read") func brief() throws {
    let rail = Self.titles.enumerated().map { Self.layout(2)($0, $1) }.joined()
    let sentence = "The harbour was closed on Monday after the storm, the council said. More follows."
    func page(_ title: String, _ body: String) throws -> Article {
      let page = "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
      return try Article(page: Page(bytes: Array(page.utf8), address: "https://courier.example/closed"))
    }
    let news = "<h1>Harbour closed after storm</h1><p>\(sentence)</p>"
    let found = try page(
      "Harbour closed after storm - The Courier",
      "<main><article>\(news)</article></main><aside><h2>Latest</h2><ul>\(rail)</ul></aside>")
    #expect(!found.isFrontPage && found.text == sentence)
    let front = try page(
      "News of the harbour - The Courier",
      "<main><h1>News of the harbour</h1><p>All that happens on the quay, and what is said of it.</p><ul>\(rail)</ul></main>"
    )
    #expect(front.isFrontPage)
  }

  @Test func aPageWithNothingToReadSaysWhereToGo() throws {
    let found = try article(
      "<main><h1>Nothing here</h1><p>The page is gone.</p><ul><li><a href='/'>Home page</a></li>"
        + "<li><a href='/weather'>The weather at sea</a></li><li><a href='/news'>All the news</a></li><li><a href='/ferry'>Times of the ferry</a></li></ul></main>"
    )
    #expect(found.isFrontPage)
    #expect(outline(found).contains("t Times of the ferry"))
  }

  @Test(
    "A story is none, however much is around it",
    arguments: [
      "", "<meta property='og:type' content='article'>",
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The ferry sails\"}</script>",
    ]) func story(head: String) throws
  {
    let layout = Self.layout(0)
    let rail = Self.titles.enumerated().map { layout($0, $1) }.joined()
    let count = head.isEmpty ? 3 : 2
    let story =
      "<div><h1>The ferry sails</h1>" + String(repeating: "<p>\(Self.excerpt) \(Self.excerpt)</p>", count: count)
    let found = try article("\(story)</div><aside>\(rail)</aside><div>\(rail)</div>", head: head)
    #expect(!found.isFrontPage && found.text.hasPrefix("It was early"))
  }
}
