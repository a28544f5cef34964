import Articles
import Testing

@testable import Markup

@Suite struct RelatedBoxTests {
  private let story = String(
    repeating: "<p>The ferry to Little Orm sailed again on Monday, and the quay, which had been empty, was full.</p>",
    count: 6)

  private func article(_ body: String) throws -> Article {
    let page = "<html><head><title>The ferry sails</title></head><body>\(body)</body></html>"
    return try Article(page: Page(bytes: Array(page.utf8), address: "https://courier.example/ferry"))
  }

  private func teasers(_ article: Article) -> [Teaser] {
    article.blocks.compactMap { if case .teaser(let teaser) = $0 { teaser } else { nil } }
  }

  private let expected = [
    Teaser(title: "Ice on the harbour wall", label: "Related", address: "https://courier.example/ice"),
    Teaser(title: "The clerk and his aunt", label: "Related", address: "https://courier.example/clerk"),
  ]
  private let links =
    "<ul><li><a href='/ice'>Ice on the harbour wall</a></li><li><a href='/clerk'>The clerk and his aunt</a></li></ul>"

  @Test(
    "A box with a label is found wherever it stands",
    arguments: [
      "<div class='x1'><h3>Related</h3>LINKS</div>", "<aside class='widget sidebar'><h4>Related</h4>LINKS</aside>",
      "<div class='noprint'><div><b>Related:</b></div><div>LINKS</div></div>",
      "<section><span>Related</span>LINKS</section>", "<footer><h2>Related</h2><div>LINKS</div></footer>",
      "<nav><strong>Related</strong>LINKS</nav>",
    ]) func labelled(box: String) throws
  {
    let box = box.replacing("LINKS", with: links)
    let around = try article("<article><h1>The ferry sails</h1>\(story)</article>\(box)")
    #expect(teasers(around) == expected)
    let inside = try article("<article><h1>The ferry sails</h1>\(story)\(box)\(story)</article>")
    #expect(teasers(inside) == expected)
    #expect(!around.text.contains("harbour wall") && !inside.text.contains("harbour wall"))
    guard case .paragraph? = inside.blocks.last else {
      Issue.record("the box has left its place: \(inside.blocks)")
      return
    }
  }

  @Test(
    "A short line above nothing but headlines of the same site is their label, in any language",
    arguments: [("<p>Seachd eile</p>", "Seachd eile"), ("<p><strong>Soma zaidi:</strong></p>", "Soma zaidi")]
  ) func shaped(line: String, label: String) throws {
    let found = try article("<article><h1>The ferry sails</h1>\(story)\(line)\(links)\(story)</article>")
    #expect(teasers(found).map(\.label) == [label, label])
    #expect(!found.text.contains(label))
  }

  @Test(
    "A line that may belong to the text is no such label",
    arguments: [
      "<p>The ferry calls at three harbours.</p>LINKS",
      "<p>Elsewhere</p>" + "<ul><li><a href='https://office.example/a'>The report on the ice</a></li></ul>",
      "<p>Sources</p><ul><li><a href='/ice'>Ice on the harbour wall</a>, said the clerk</li></ul>",
    ]) func notShaped(html: String) throws
  {
    let html = html.replacing("LINKS", with: links)
    let found = try article("<article><h1>The ferry sails</h1>\(story)\(html)\(story)</article>")
    #expect(teasers(found).filter { $0.label != nil }.isEmpty)
  }

  @Test func aHeadingFarFromItsBoxLeadsToTheListBelowIt() throws {
    let found = try article("<div class='page'>\(story)<h2>Related</h2>\(links)<p>Printed by the Courier.</p></div>")
    #expect(teasers(found) == expected)
  }

  @Test func cardsKeepTheirExcerptsAndLoseTheirAuthors() throws {
    let card = """
      <div class='card'><a href='/ice'><img src='/ice.jpg' alt=''></a><h3><a href='/ice'>» Ice on the harbour wall</a></h3>
      <p>The wall had stood for two hundred years when the ice came, and it stands still.</p><a href='/author/ann'>Ann Example</a></div>
      """
    let found = try article("<article>\(story)</article><div class='related-posts'>\(card)</div>")
    #expect(
      teasers(found) == [
        Teaser(
          title: "Ice on the harbour wall",
          excerpt: "The wall had stood for two hundred years when the ice came, and it stands still.",
          address: "https://courier.example/ice")
      ])
  }

  @Test func whatEverybodyReadsIsNotRelated() throws {
    let box = "<div class='recommended'><h3>Most read</h3>\(links)</div>"
    #expect(teasers(try article("<article>\(story)</article>\(box)")).isEmpty)
  }

  @Test func aStoryOfferedTwiceIsATeaserOnce() throws {
    let box = "<div class='related'><h3>Related</h3>\(links)</div>"
    #expect(teasers(try article("<article>\(story)\(box)\(story)\(box)</article>\(box)")) == expected)
  }

  @Test func aLabelInRunningTextLeadsNowhere() throws {
    let text =
      "<div><b>Related</b> to the harbour by marriage, the clerk has <a href='/ice'>never seen ice on it</a>.</div>"
    #expect(teasers(try article("<article>\(story)\(text)\(story)</article>")).isEmpty)
  }

  @Test(
    "Labels without end are read in bounded steps",
    arguments: [
      "<b>Related</b>", "<div><b>Related</b><i></i></div>", "<h3>Related</h3><i></i>",
      "<div class=related><a href=/x>x</a>",
      "<h3>Related</h3><ul><li><a href=/x>A story of some length</a></li></ul>",
    ]) func labelsWithoutEnd(piece: String) throws
  {
    let found = try article("<article>\(story)</article>" + String(repeating: piece, count: 10_000))
    #expect(found.text.hasPrefix("The ferry") && teasers(found).count <= 64)
  }
}
