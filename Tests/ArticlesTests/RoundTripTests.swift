import Articles
import Foundation
import Testing

@Suite("Articles survive JSON")
struct RoundTripTests {
  static let inlines: [Inline] = [
    .text("plain"), .text(" "), .emphasis([.text("stressed "), .strong([.text("twice")])]), .code("a < b"),
    .link([.text("there"), .lineBreak], address: "https://example.org/?a=1&b=\"2\""),
    .quotation(Quotation([.text("“said”")], speaker: Speaker("she", name: "Ingrid Aldal"))),
    .quotation(Quotation([.text("“said by nobody”")])), .lineBreak, .superscript([.text("2")]),
    .subscript([.text("i")]),
    .text(""),
  ]

  static let blocks: [Block] = [
    .paragraph([]), .paragraph([.text("")]), .paragraph([.text("words")]), .paragraph([.text("two"), .text(" words")]),
    .paragraph(inlines), .heading(Heading(level: 3, inlines)), .heading(Heading(level: 1, [.text("One")])),
    .quote(Quote([.paragraph(inlines), .quote(Quote([]))], attribution: "Harbour office")), .quote(Quote([])),
    .post(
      Post(
        service: .mastodon, author: "Mole Watch 🇳🇴", handle: "mole@example.org",
        date: PublicationDate("2023-05-24T10:00:00-03:30"), printedDate: "24. mai", inlines: inlines,
        permalink: "https://example.org/1", isTruncated: true)),
    .post(Post(service: Post.Service(rawValue: "pigeon"))),
    .teaser(
      Teaser(title: "Milk is back", excerpt: "At last …", label: "Read also", address: "https://example.org/milk")),
    .teaser(Teaser(title: "Milk is back")),
    .list(
      List(
        isOrdered: true, start: 7,
        items: [[.paragraph(inlines), .list(List(isOrdered: false, items: [[]]))], [.rule]])),
    .table(Table(header: ["a", "b"], rows: [["1", "2"], ["", "\t"]])), .table(Table(rows: [])),
    .code(Code("a\n\tb\n", language: "swift")), .code(Code("")),
    .figure(Figure(address: "https://example.org/a.jpg", alt: "a quay", caption: "The quay")), .figure(Figure()), .rule,
    .embed(Embed(kind: .video, service: "YouTube", title: "Quay", address: "https://example.org/v")),
    .embed(Embed(kind: .frame, address: "https://example.org/f")),
  ]

  private func roundTrip<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  @Test("block by block", arguments: blocks)
  func block(_ block: Block) throws {
    #expect(try roundTrip(block) == block)
  }

  @Test("inline by inline", arguments: inlines)
  func inline(_ inline: Inline) throws {
    #expect(try roundTrip(inline) == inline)
  }

  @Test(
    "with any lede",
    arguments: [
      nil, Lede([]), Lede([.text("")]), Lede([.text("words")]), Lede(inlines),
      Lede([.text("meta")], standsOnPage: false),
    ])
  func lede(_ lede: Lede?) throws {
    let article = Article(
      title: "Ferry", breadcrumb: ["Home", "News"], lede: lede, byline: ["Ingrid Aldal"],
      published: PublicationDate("2023-05-24"), updated: PublicationDate("2023-05-24T14:05:09Z"), language: "en",
      address: "https://example.org/", source: "The Skarholm Gazette", blocks: Self.blocks)
    #expect(try roundTrip(article) == article)
    #expect(try roundTrip(Article(title: "")) == Article(title: ""))
  }

  @Test(
    "dates in every zone",
    arguments: ["2023-05-24", "2023-05-24T14:05:09Z", "2023-05-24T14:05:09+05:45", "0001-01-01", "9999-12-31"])
  func date(_ text: String) throws {
    let date = try #require(PublicationDate(text))
    #expect(date.description == text)
    #expect(try roundTrip(date) == date)
  }

  @Test("dates of moments between two seconds")
  func fraction() throws {
    let date = PublicationDate(Date(timeIntervalSince1970: 1_684_937_109.75), zoneOffset: 7200)
    #expect(try roundTrip(date) == date)
    #expect(PublicationDate("2023-05-24T14:05:09.250Z") == PublicationDate("2023-05-24T14:05:09Z"))
  }

  @Test(
    "and what is no date is refused",
    arguments: ["", "2023-02-30", "2023-13-01", "24 May 2023", "2023-05-24T14:05", "2023-05-24T14:05:09+99:99"])
  func noDate(_ text: String) {
    #expect(PublicationDate(text) == nil)
  }

  @Test("JSON that lacks what an article needs is refused")
  func refusal() {
    for json in [
      #"{"blocks":[]}"#, #"{"title":"a","blocks":[{"type":"poem"}]}"#, #"{"title":"a","blocks":[{"type":"list"}]}"#,
    ] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode(Article.self, from: Data(json.utf8)) }
    }
  }
}
