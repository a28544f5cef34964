import Articles
import Testing

@testable import Markup

@Suite struct AuthorTests {
  @Test(
    "A line that names authors is their names, without labels, roles, dates and addresses",
    arguments: [
      ("By Ann Example", ["Ann Example"]), ("by: ANN EXAMPLE", ["ANN EXAMPLE"]),
      ("Von Ann Example und Bea Muster", ["Ann Example", "Bea Muster"]),
      ("Par Ann Example et Bea Muster", ["Ann Example", "Bea Muster"]), ("Por Ann Example", ["Ann Example"]),
      ("Av Ann Example", ["Ann Example"]), ("Di Ann Example", ["Ann Example"]),
      ("Ann Example, Bea Muster and Cy Someone", ["Ann Example", "Bea Muster", "Cy Someone"]),
      ("Ann Example, staff writer, and Bea Muster", ["Ann Example", "Bea Muster"]),
      ("Ann Example, Harbour Correspondent", ["Ann Example"]), ("Ann Example, MD, PhD", ["Ann Example, MD, PhD"]),
      ("By Ann Example March 3, 2024 3:46 PM", ["Ann Example"]), ("Ann Example • 8h", ["Ann Example"]),
      ("Ann Example (https://paper.example/ann)", ["Ann Example"]),
      ("Ann Example <ann@paper.example>", ["Ann Example"]),
      ("Analysis by Ann Example, Editor-at-large", ["Ann Example"]), ("Ann Example, paper.example", ["Ann Example"]),
      ("Example, Ann", ["Ann Example"]), ("Ann de la Example", ["Ann de la Example"]),
      ("Contributors to the Bay projects", ["Contributors to the Bay projects"]), ("admin", []), ("Staff", []),
      ("ann_ex81", []), ("https://paper.example/ann", []), ("作者：李小明", ["李小明"]),
    ]) func names(line: String, names: [String])
  {
    #expect(AuthorNames.names(in: [line], isData: true) == names)
  }

  @Test(
    "What stands on the page has to look like a name", arguments: ["View my complete profile", "Follow", "read more"])
  func noNames(line: String) { #expect(AuthorNames.names(in: [line], isData: false).isEmpty) }

  private func byline(head: String = "", _ body: String) throws -> [String] {
    try Article(
      html: "<!doctype html><title>Ferry returns</title>\(head)<body><article>\(body)</article></body>"
    ).byline
  }

  private let text = "<p>The ferry is back, and the whole of the quay, as they say, came out to see it.</p>"

  @Test func dataCountsMoreThanThePage() throws {
    let head = "<meta name='dc.creator' content='Ann Example'><meta name=author content='Someone Else'>"
    #expect(try byline(head: head, "<h1>Ferry returns</h1><p class=byline>By Bea Muster</p>\(text)") == ["Ann Example"])
  }

  @Test func anAccountThatIsAnAddressIsNoAuthor() throws {
    let head = "<meta property='article:author' content='https://net.example/ann'>"
    #expect(try byline(head: head, "<h1>Ferry returns</h1><p class=byline>By Bea Muster</p>\(text)") == ["Bea Muster"])
  }

  @Test func severalAuthorsHaveAnElementEach() throws {
    let marked =
      "<a rel=author href=/a>Ann Example</a> <a rel=author href=/b>Bea Muster</a> <a rel=author href=/c>Follow</a>"
    #expect(try byline("<h1>Ferry returns</h1><p>\(marked)</p>\(text)") == ["Ann Example", "Bea Muster"])
  }

  @Test func theLineUnderTheHeadlineIsTheLastResort() throws {
    #expect(try byline("<h1>Ferry returns</h1><div><p>By Ann Example</p></div>\(text)") == ["Ann Example"])
    #expect(try byline("<h1>Ferry returns</h1><p>By the way, the ferry is back.</p>\(text)") == [])
  }

  @Test func whoWritesElsewhereOnThePageDidNotWriteIt() throws {
    let rail = "<aside><p class=author>Cy Someone</p></aside><div class=comments><p class=author>Dee Reader</p></div>"
    #expect(try byline("<h1>Ferry returns</h1>\(text)</article>\(rail)<article>") == [])
  }

  @Test func aSiteIsAnAuthorWhereNobodyElseIs() throws {
    let site = "<meta property='og:site_name' content='The Bay Paper'>"
    let head = site + "<meta name=author content='The Bay Paper'>"
    #expect(try byline(head: head, "<h1>Ferry returns</h1>\(text)") == ["The Bay Paper"])
    #expect(
      try byline(head: head, "<h1>Ferry returns</h1><p class=byline>By Ann Example</p>\(text)") == ["Ann Example"])
  }
}
