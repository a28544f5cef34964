import Articles
import Foundation
import Testing

@Suite("The JSON of an article is the documented one")
struct SchemaTests {
  private func object(_ value: some Encodable) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any])
  }

  @Test("at the top")
  func article() throws {
    let article = Article(
      title: "Ferry", breadcrumb: ["Home"], lede: Lede([.text("It is late.")]), byline: ["Ingrid Aldal"],
      published: PublicationDate("2023-05-24"), updated: PublicationDate("2023-05-25T08:00:00+02:00"), language: "en",
      address: "https://example.org/", source: "Gazette", blocks: [.paragraph([.text("Words.")])])
    let json = try object(article)
    #expect(
      Set(json.keys) == [
        "title", "breadcrumb", "lede", "byline", "authors", "published", "updated", "language", "url", "source",
        "siteName", "section", "image", "origin", "truncated", "paywalled", "frontPage", "nextPage", "text", "blocks",
        "comments", "commentFeed",
      ])
    #expect(json["siteName"] as? String == "Gazette")
    #expect(json["origin"] as? String == "extracted")
    #expect(json["lede"] as? String == "It is late.")
    #expect(json["published"] as? String == "2023-05-24")
    #expect(json["updated"] as? String == "2023-05-25T08:00:00+02:00")
    #expect(json["url"] as? String == "https://example.org/")
    #expect(json["text"] as? String == "It is late.\n\nWords.")
  }

  @Test("keys without a value are there, and null")
  func nulls() throws {
    let json = try object(Article(title: "Ferry"))
    for key in ["lede", "published", "updated", "language", "url", "source"] { #expect(json[key] is NSNull, "\(key)") }
    #expect(json["byline"] as? [String] == [] && json["breadcrumb"] as? [String] == [])
  }

  @Test("with the byline as printed and the names in it")
  func byline() throws {
    let printed = Article(
      title: "Ferry", byline: ["Ingrid Aldal"], printedByline: "By Ingrid Aldal, Harbour Correspondent")
    let json = try object(printed)
    #expect(json["byline"] as? [String] == ["By Ingrid Aldal, Harbour Correspondent"])
    #expect(json["authors"] as? [String] == ["Ingrid Aldal"])
    #expect(try JSONDecoder().decode(Article.self, from: JSONEncoder().encode(printed)) == printed)
    let older = Data(#"{"title": "Ferry", "byline": ["Ingrid Aldal"], "blocks": []}"#.utf8)
    #expect(try JSONDecoder().decode(Article.self, from: older) == Article(title: "Ferry", byline: ["Ingrid Aldal"]))
  }

  @Test(
    "in every kind of block",
    arguments: [
      (.paragraph([.text("a")]), "paragraph", ["quotations"]),
      (.heading(Heading(level: 2, [.text("a")])), "heading", ["level"]),
      (.quote(Quote([])), "quote", ["attribution", "blocks"]),
      (.post(Post(service: .twitter)), "post", ["service", "author", "handle", "date", "url", "truncated"]),
      (.teaser(Teaser(title: "a")), "teaser", ["label", "title", "excerpt", "url"]),
      (.list(List(isOrdered: false, items: [])), "list", ["ordered", "items"]),
      (.table(Table(rows: [])), "table", ["header", "rows"]), (.code(Code("a")), "code", ["language"]),
      (.figure(Figure()), "figure", ["url", "alt", "caption"]), (.rule, "rule", []),
      (.embed(Embed(kind: .video, address: "a")), "embed", ["kind", "service", "title", "url"]),
    ] as [(Block, String, Set<String>)])
  func block(_ block: Block, type: String, keys: Set<String>) throws {
    let json = try object(block)
    #expect(json["type"] as? String == type)
    #expect(json["text"] is String)
    #expect(Set(json.keys) == keys.union(["type", "text"]))
  }

  @Test(
    "a quotation's text has no single marks around it, and keeps its apostrophes",
    arguments: [
      ("‘We counted four hundred,’", "We counted four hundred,"), ("'and don't ask why.'", "and don't ask why."),
      ("“It is the boys’”", "It is the boys’"),
    ])
  func singleMarks(printed: String, text: String) throws {
    let json = try object(Block.paragraph([.quotation(Quotation([.text(printed)], speaker: nil))]))
    let quotations = try #require(json["quotations"] as? [[String: Any]])
    #expect(quotations.first?["text"] as? String == text)
  }

  @Test("a quotation says what and who, without its marks")
  func quotations() throws {
    let block = Block.paragraph([
      .quotation(
        Quotation([.text("“It is "), .emphasis([.text("late")]), .text(",”")], speaker: Speaker("she", name: "Ingrid"))),
      .text(" she said. "), .strong([.quotation(Quotation([.text("„Ja“")]))]),
    ])
    let quotations = try #require(try object(block)["quotations"] as? [[String: Any]])
    #expect(quotations.count == 2)
    #expect(quotations[0]["text"] as? String == "It is late,")
    #expect(quotations[0]["speaker"] as? String == "she")
    #expect(quotations[0]["speakerName"] as? String == "Ingrid")
    #expect(quotations[1]["text"] as? String == "Ja")
    #expect(quotations[1]["speaker"] is NSNull)
  }
}
