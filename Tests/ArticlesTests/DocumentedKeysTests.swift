import Articles
import Foundation
import Testing

@Suite("docs/article-json.md names every key of the JSON, and no other")
struct DocumentedKeysTests {
  /// An article with every block, every inline and a value for every key.
  private static let article: Article = {
    let link = Inline.link([.text("here")], address: "https://lanternbay.example/")
    let quotation = Quotation([.text("“Late,”")], speaker: Speaker("she", name: "Ada Quill"))
    let inlines: [Inline] = [
      .text("Plain "), .emphasis([.text("a")]), .strong([.text("b")]), .code("c"), link, .quotation(quotation),
      .lineBreak, .superscript([.text("d")]), .subscript([.text("e")]),
    ]
    let date = PublicationDate("2026-03-03")
    return Article(
      title: "Eels", breadcrumb: ["Home"], lede: Lede(inlines, standsOnPage: false), byline: ["Ada Quill"],
      published: date, updated: date, language: "en", address: "https://lanternbay.example/eels", source: "Courier",
      notice: .bareText,
      blocks: [
        .paragraph(inlines), .heading(Heading(level: 2, inlines)),
        .quote(Quote([.paragraph(inlines)], attribution: "Ada Quill")),
        .post(
          Post(
            service: .mastodon, author: "Ada Quill", handle: "ada", date: date, printedDate: "March 3",
            inlines: inlines, permalink: "https://lanternbay.example/post", isTruncated: true)),
        .teaser(
          Teaser(title: "Gulls", excerpt: "They too.", label: "see more", address: "https://lanternbay.example/gulls")),
        .list(List(isOrdered: true, start: 3, items: [[.paragraph(inlines)]])),
        .table(Table(header: ["a"], rows: [["b"]])), .code(Code("eel()", language: "swift")),
        .figure(Figure(address: "https://lanternbay.example/eel.png", alt: "An eel", caption: "It looks back.")),
        .rule,
        .embed(
          Embed(
            kind: .video, service: "Tube", title: "Eels", address: "https://lanternbay.example/v",
            mediaType: "audio/mpeg", length: 1, duration: 1)),
      ])
  }()

  /// The keys that are written: of the article, of each type, and of what has no type (`quotations`).
  private static func writtenKeys() throws -> [String: Set<String>] {
    var keys: [String: Set<String>] = [:]
    func visit(_ value: Any, name: String) {
      if let object = value as? [String: Any] {
        let type = object["type"] as? String
        keys[type ?? name, default: []].formUnion(object.keys.filter { $0 != "type" && (type == nil || $0 != "text") })
        for (key, value) in object { visit(value, name: key) }
      } else if let list = value as? [Any] {
        for value in list { visit(value, name: name) }
      }
    }
    visit(try JSONSerialization.jsonObject(with: JSONEncoder().encode(article)), name: "article")
    return keys
  }

  /// The keys the document's tables name; what stands in parentheses are values.
  private static func documentedKeys() throws -> [String: Set<String>] {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let document = try String(contentsOf: package.appending(path: "docs/article-json.md"), encoding: .utf8)
    var keys: [String: Set<String>] = [:]
    var part = ""
    for line in document.split(separator: "\n") {
      if line.hasPrefix("## ") { part = String(line.dropFirst(3)) }
      guard line.hasPrefix("| `") else { continue }
      let cells = line.dropFirst().split(separator: "|").map(String.init)
      let names = words(cells[0]).filter { $0 != "type" }
      if part == "The article" {
        keys["article", default: []].formUnion(names)
        continue
      }
      let further = cells.count > 1 ? words(cells[1]) : []
      for name in names {
        keys[name, default: []].formUnion(further.filter { !$0.hasPrefix("{") })
        if let members = further.first(where: { $0.hasPrefix("{") }) {
          keys["quotations"] = Set(
            members.dropFirst().dropLast().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
        }
      }
    }
    return keys
  }

  /// The words in backquotes outside parentheses.
  private static func words(_ cell: String) -> [String] {
    var depth = 0
    let outside = cell.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth -= 1 } }
      return depth == 0
    }
    return outside.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  @Test("for the article, each kind of block and inline, and a paragraph's quotations")
  func keys() throws {
    let written = try Self.writtenKeys()
    var documented = try Self.documentedKeys()
    // `code` is a block and an inline; the block's text is every block's.
    documented["code"]?.remove("text")
    let names = Set(written.keys).union(documented.keys)
    #expect(names.count == 20)
    for name in names.sorted() { #expect(written[name] == documented[name], "of \(name)") }
  }
}
