import Articles
import Testing

@testable import Markup

/// Pages that hold more than one story, and stories that are told in many parts.
@Suite struct OwnStoryTests {
  private static let opening =
    "The ferry to Little Orm stayed at its pier on Sunday, and those who had waited since dawn were sent home again."
  private static let further =
    "A bearing had run hot, the engineer said, and no other could be had before the shops of the town opened on Monday."
  private static let other =
    "The lamps of the north mole are lit by a clerk, who walks out to them each evening, whatever the wind may say."

  private func article(_ body: String, head: String = "") throws -> Article {
    let page =
      "<html><head><title>Ferry stays at its pier - The Courier</title>\(head)</head><body>\(body)</body></html>"
    return try Article(page: Page(bytes: Array(page.utf8), address: "https://courier.example/news/ferry"))
  }

  private func story(_ headline: String, _ paragraphs: [String], in element: String = "article") -> String {
    let text = paragraphs.map { "<p>\($0)</p>" }.joined()
    return "<\(element) class='story'><h1>\(headline)</h1><div class='text'>\(text)</div></\(element)>"
  }

  @Test("The next story, put below the page's own, is not read under its headline", arguments: ["article", "div"])
  func nextStory(element: String) throws {
    let own = story("Ferry stays at its pier", [Self.opening, Self.further, Self.opening], in: element)
    let next = story("Lamps stay at their mole", Array(repeating: Self.other, count: 9), in: element)
    for body in [own + next, next + own] {
      let found = try article("<main>\(body)</main>")
      #expect(found.title == "Ferry stays at its pier")
      #expect(found.text.contains("A bearing had run hot") && !found.text.contains("lamps of the north mole"))
    }
  }

  @Test("Parts of a text under first headings are parts of it all the same") func parts() throws {
    let intro = story("Ferry stays at its pier", [Self.opening, Self.further, Self.opening], in: "div")
    let part = story("What was told", Array(repeating: Self.other, count: 9), in: "div")
    let text = "<h1>Ferry stays at its pier</h1><p>\(Self.opening)</p><h1>What was told</h1><p>\(Self.other)</p>"
    for body in ["<article>\(intro)\(part)</article>", "<div>\(text)\(text)</div>"] {
      #expect(try article(body).text.contains("lamps of the north mole"))
    }
  }

  private func entries(_ count: Int, _ make: (Int) -> String) -> String {
    (0..<count).map {
      """
      <article class='live-post' id='e\($0)'><time datetime='2024-03-03T\(20 - $0):15:00Z'>\(20 - $0):15</time>\(make($0))
      <p>Pier \($0) was closed to all, the harbour master said, and the ropes of the ferry were doubled for the night.</p>
      </article>
      """
    }.joined()
  }

  private func piers(_ article: Article) -> Int {
    (0..<8).count { article.text.contains("Pier \($0) was closed") }
  }

  @Test("A live blog is all of its entries, from the time of the first of them") func liveBlog() throws {
    let blog = entries(8) { "<h2>Update \($0) from the pier</h2>" }
    let found = try article("<main><h1>Ferry stays at its pier</h1><div>\(blog)</div></main>")
    #expect(piers(found) == 8)
    #expect(found.published == PublicationDate("2024-03-03T13:15:00Z"))
    #expect(found.updated == PublicationDate("2024-03-03T20:15:00Z"))
    let dated = try article(
      """
      <header><h1>Ferry stays at its pier</h1><time datetime='2024-03-03T08:00:00Z'>8:00</time></header>
      <main><div>\(blog)</div></main>
      """)
    #expect(dated.published == PublicationDate("2024-03-03T08:00:00Z"))
  }

  @Test("Articles whose headlines lead to their own pages are other stories") func cards() throws {
    let cards = entries(8) { "<h2><a href='/news/\($0)'>Update \($0) from the pier</a></h2>" }
    let own = "<article class='live-post'><p>\(Self.opening)</p><p>\(Self.further)</p><p>\(Self.opening)</p></article>"
    #expect(try piers(article("<main><h1>Ferry stays at its pier</h1><div>\(own)\(cards)</div></main>")) == 0)
  }

  @Test("A live blog that stands in linked data alone is read from there") func linkedLiveBlog() throws {
    let updates = (0..<8).map {
      "{\"headline\":\"Update \($0)\",\"articleBody\":\"Pier \($0) was closed to all, the harbour master said.\"}"
    }
    let data =
      "{\"@type\":\"LiveBlogPosting\",\"headline\":\"Ferry stays\",\"liveBlogUpdate\":[\(updates.joined(separator: ","))]}"
    let found = try article(
      "<div id='app'></div>", head: "<script type='application/ld+json'>\(data)</script>")
    #expect(piers(found) == 8 && found.origin == .structuredData && found.blocks.count == 16)
  }
}
