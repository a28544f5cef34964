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
      ("文・田中花子", ["田中花子"]), ("田中花子記者", ["田中花子"]), ("홍길동 기자", ["홍길동"]), ("[데일리뉴스=홍길동 기자]", ["홍길동"]),
      ("記者王小明／台北報導", ["王小明"]), ("Otto von und zu Beispiel", ["Otto von und zu Beispiel"]),
      ("بقلم: سالم العلي، منى حداد", ["سالم العلي", "منى حداد"]), ("ann@paper.example (Ann Example)", ["Ann Example"]),
      ("Photos: Bea Muster", []), ("By Ann Example, Bay News", ["Ann Example"]), ("Published", []),
      ("Submitted by Ann Example on Sun, 03/03/2024", ["Ann Example"]),
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

  @Test(
    "A line under the headline names its author in any of the languages, and is no part of the text",
    arguments: [
      ("Av Ann Example", "Ann Example"), ("記者 王小明", "王小明"), ("홍길동 기자", "홍길동"), ("بقلم: سالم العلي", "سالم العلي"),
      ("Yazan: Ann Example", "Ann Example"), ("Teksti: Ann Example", "Ann Example"), ("Írta: Példa Anna", "Példa Anna"),
      ("De Ana Exemplu", "Ana Exemplu"), ("Ann Example, Science Correspondent", "Ann Example"),
      ("Ann Example | Staff Writer", "Ann Example"), ("ANN EXAMPLE | ORM", "ANN EXAMPLE"),
      ("By Ann Example in Little Orm", "Ann Example"), ("Ein Kommentar von Ann Example", "Ann Example"),
    ]) func languages(line: String, name: String) throws
  {
    let found = try Article(
      html: "<!doctype html><title>Ferry returns</title><body><article><h1>Ferry returns</h1><p>\(line)</p>\(text)")
    #expect(found.byline == [name])
    #expect(found.text.hasPrefix("The ferry is back"))
  }

  @Test(
    "Linked data names authors in several shapes",
    arguments: [
      (#""creator":["Ann Example"]"#, ["Ann Example"]),
      (#""author":{"@type":"Person","givenName":"Ann","familyName":"Example"}"#, ["Ann Example"]),
      (#""author":{"@type":"Person","name":["Ann Example","Bea Muster"]}"#, ["Ann Example", "Bea Muster"]),
    ]) func linked(author: String, names: [String]) throws
  {
    let head = #"<script type="application/ld+json">{"@type":"NewsArticle",\#(author)}</script>"#
    #expect(try byline(head: head, "<h1>Ferry returns</h1>\(text)") == names)
  }

  @Test func aLabelInOneMetaElementSaysWhatAnotherHolds() throws {
    let head =
      "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann Example'>"
      + "<meta name='twitter:label2' content='Reading time'><meta name='twitter:data2' content='3 minutes'>"
    #expect(try byline(head: head, "<h1>Ferry returns</h1>\(text)") == ["Ann Example"])
  }

  @Test(
    "The byline is kept as it is printed, beside the names in it",
    arguments: [
      (
        "<p class=byline>By <a rel=author href=/a>Ann Example</a> Bay News Service</p>",
        "By Ann Example Bay News Service"
      ),
      ("<p class='articleByline'>By Ann Example, Harbour Correspondent</p>", "By Ann Example, Harbour Correspondent"),
      ("<p>Von Ann Example</p>", "Von Ann Example"),
      ("<p class=byline><a rel=author href=/a>Ann Example</a> — March 3, 2024</p>", nil),
      ("<p class=byline>Ann Example</p>", nil),
    ] as [(String, String?)]) func printed(line: String, printed: String?) throws
  {
    let found = try Article(
      html: "<!doctype html><title>Ferry returns</title><body><article><h1>Ferry returns</h1>\(line)\(text)")
    #expect(found.byline == ["Ann Example"] && found.printedByline == printed)
  }

  @Test func whatDataSayIsKeptAsItIsWritten() throws {
    let head = "<meta name=author content='Ann Example (https://paper.example/ann)'>"
    let found = try Article(html: "<!doctype html><title>Ferry returns</title>\(head)<h1>Ferry returns</h1>\(text)")
    #expect(found.byline == ["Ann Example"] && found.printedByline == "Ann Example (https://paper.example/ann)")
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
