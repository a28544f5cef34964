import Articles
import Testing

@testable import Markup

@Suite("A page whose elements hold none of its story") struct DataBodyTests {
  private static let first =
    "The harbour office closed at noon, and nobody on the quay, not even the pilots, had been told why it would."
  private static let second =
    "By evening the lamps were lit again, the ferries ran, and the clerk who had the key said he had been asleep."
  private static let third =
    "The council will meet on Monday, behind closed doors as always, to hear what the clerk, and his aunt, have to say."
  private static let whole = [first, second, third].joined(separator: "\n\n")
  private static let markup = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"

  private func article(_ page: String) throws -> Article {
    try Article(html: "<!doctype html><title>The clerk of the harbour</title>\(page)")
  }

  private static func linked(_ body: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body)\"}</script>"
  }

  @Test(
    "has it in its linked data, and says so",
    arguments: [
      linked("\(first)\\n\\n\(second)\\n\(third)"), linked(markup), linked(markup.replacing("<", with: "&lt;")),
    ]) func linkedData(script: String) throws
  {
    let found = try article("\(script)<body><div id=app><h1>The clerk of the harbour</h1></div></body>")
    #expect(found.text == Self.whole && found.origin == .structuredData && !found.isTruncated)
  }

  @Test(
    "has it in the state of its program",
    arguments: [
      "<script id='__NEXT_DATA__' type='application/json'>{\"props\":{\"style\":\"x\",\"story\":{\"bodyHtml\":\"\(markup)\"}}}</script>",
      "<script>window.__INITIAL_STATE__ = {\"a\":{\"title\":\"The clerk of the harbour\",\"body\":\"\(markup)\"}};run()</script>",
      "<script>window.__STATE__ = JSON.parse(\"{\\\"body\\\":\\\"\(markup)\\\"}\")</script>",
      """
      <script type="application/json">{"blocks":[{"type":"paragraph","text":"\(first)"},{"type":"image","text":"A quay"},
      {"type":"paragraph","data":{"text":"\(second)"}},{"kind":"p","children":[{"text":"\(third.prefix(20))"},
      {"text":"\(third.dropFirst(20))"}]}]}</script>
      """,
    ]) func state(script: String) throws
  {
    let found = try article("<body><div id=root></div>\(script)</body>")
    #expect(found.text == Self.whole && found.origin == .structuredData)
  }

  @Test("has title, authors and date beside the text, where the page says nothing of them") func facts() throws {
    let story =
      "{\"title\":\"The clerk\",\"authors\":[{\"name\":\"Ada Quill\"}],\"publishedAt\":\"2024-03-03T09:30:00Z\",\"body\":\"\(Self.markup)\"}"
    let other = "{\"title\":\"Eels\",\"author\":\"Bo Lund\",\"publishedAt\":\"2024-03-04T09:30:00Z\"}"
    let script = "<script id=s type='application/json'>{\"all\":[\(other)],\"story\":\(story)}</script>"
    let found = try Article(html: "<title>The clerk | The Courier</title><body><div id=app></div>\(script)</body>")
    #expect(found.title == "The clerk" && found.byline == ["Ada Quill"])
    #expect(found.published == PublicationDate("2024-03-03T09:30:00Z"))
    let stated = "<meta name=author content='Cy Holm'><meta property='article:published_time' content='2024-03-05'>"
    let page = try Article(html: "<title>The clerk | The Courier</title>\(stated)<body>\(script)</body>")
    #expect(page.byline == ["Cy Holm"] && page.published == PublicationDate("2024-03-05"))
  }

  @Test("has it in a stream of elements") func elementStream() throws {
    func push(_ text: String) -> String {
      let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      return "<script>self.__next_f.push([1,\"\(quoted)\"])</script>"
    }
    let rows = [Self.first, Self.second, Self.third].enumerated().map {
      "\($0 + 2):[\"$\",\"p\",null,{\"children\":[\"\($1)\"]}]\n"
    }
    let nav = "1:[\"$\",\"nav\",null,{\"children\":[\"$\",\"p\",null,{\"children\":\"Home and away\"}]}]\n"
    let found = try article("<body><div id=app></div>\(push(nav + rows[0]))\(push(rows[1] + rows[2]))</body>")
    #expect(found.text == Self.whole && found.origin == .structuredData)
    let length = String(Self.markup.utf8.count, radix: 16)
    let html = try article("<body><div id=app></div>\(push("a:T\(length),\(Self.markup)b:[]\n"))</body>")
    #expect(html.text == Self.whole)
  }

  @Test("is told from the other stories in the state by its title") func titled() throws {
    let others = (1...9).map { "{\"title\":\"Cow \($0)\",\"url\":\"/cow\",\"text\":\"\(Self.first)\"}" }
    let story = "{\"title\":\"The clerk of the harbour\",\"content\":\"\(Self.markup)\"}"
    let long = "{\"title\":\"Terms\",\"content\":\"\(Self.markup)<p>And so on.</p>\"}"
    let state = "{\"list\":[\(others.joined(separator: ","))],\"story\":\(story),\"terms\":\(long)}"
    #expect(try article("<body><script type='application/json'>\(state)</script></body>").text == Self.whole)
  }

  @Test("has it for browsers without scripts") func noScript() throws {
    let found = try article("<body><div id=root></div><noscript>\(Self.markup)</noscript></body>")
    #expect(found.text == Self.whole && found.origin == .extracted)
  }

  @Test("is nothing to read where the data has none, either") func nothing() throws {
    let script = "<script type='application/json'>{\"css\":\"\(String(repeating: "a{b:c} ", count: 90))\"}</script>"
    #expect(try article("<body><p>One lamp.</p>\(script)</body>").text == "One lamp.")
  }

  @Test("The elements are read where they hold what the data says") func elements() throws {
    let found = try article("\(Self.linked(Self.markup))<body><article>\(Self.markup)</article></body>")
    #expect(found.text == Self.whole && found.origin == .extracted)
  }

  @Test("The data tells where the story is when its elements do not look like one") func witness() throws {
    let lure = "<p>Elsewhere a cow, a goat and a hen were seen, all on one day, by the mayor, and nobody knew why.</p>"
    let page = """
      \(Self.linked(Self.markup))<body><article class=post>\(lure)\(lure)\(lure)</article>
      <div class="widget modal">\(Self.markup)</div></body>
      """
    #expect(try article(page).text == Self.whole)
  }

  @Test("Strings of data are made safe like any") func safe() throws {
    let body = "\(Self.first) \\u001b[31m\\u202e<script>x()</script>\\n\(Self.second)\\n\(Self.third)"
    let text = try article("\(Self.linked(body))<body></body>").text
    #expect(!text.unicodeScalars.contains { SafeText.isForbidden($0) } && text.contains(Self.third))
  }
}
