import Articles
import Testing
import Typesetting

@Suite("An article printed")
struct RenditionTests {
  /// Every character that means something in some format.
  private static let signs = #"\ ` * _ { } [ ] < > ( ) # + - . ! | ~ & &amp; " ' $ https://example.org"#
  private static let hostile = Article(
    title: signs, breadcrumb: ["<b>"], lede: Lede([.text("! " + signs)]), byline: ["& <i>"], language: "en\"><script>",
    source: "# heading",
    blocks: [
      .heading(Heading(level: 2, [.text("C #")])), .paragraph([.text("# no heading")]),
      .paragraph([.text("1. no item"), .lineBreak, .text("- none either")]),
      .paragraph([.text("=== no underline")]), .paragraph([.code("a ``b`` <c>"), .text(signs)]),
      .paragraph([
        .link([.text("bad")], address: "javascript:alert(1)"), .text("in*word*"), .emphasis([.text("stress")]),
      ]),
      .paragraph([
        .emphasis([.text("a")]), .strong([.text("b"), .emphasis([.text("c")])]), .text("d"),
        .emphasis([.text("“e”")]), .text("f "),
        .link([.text("g]")], address: "https://example.org/(x)?a=<b>&c=\"d\""),
      ]),
      .code(Code("```\n<script>\n```", language: "sh`<")),
      .table(Table(header: ["a|b"], rows: [["<td>|"], ["x", "y"]])),
      .figure(Figure(address: "data:image/png,x", alt: "]<", caption: "*")),
      .list(List(isOrdered: false, items: [[.paragraph([.text("- x")])]])),
      .list(List(isOrdered: false, items: [[.paragraph([.text("+ y")])]])),
    ])

  @Test("as Markdown") func markdown() throws {
    try expectGolden(Specimen.article.rendition(.markdown), "rendition-markdown")
    try expectGolden(Self.hostile.rendition(.markdown), "rendition-markdown-hostile")
  }

  @Test("as HTML") func html() throws {
    try expectGolden(Specimen.article.rendition(.html), "rendition-html")
    try expectGolden(Self.hostile.rendition(.html), "rendition-html-hostile")
    let html = Self.hostile.rendition(.html)
    #expect(!html.contains("<script>") && !html.contains("javascript:") && !html.contains("data:"))
  }

  @Test("as text") func text() throws {
    let text = Specimen.article.rendition(.text(width: 60))
    try expectGolden(text, "rendition-text")
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test("as text for a terminal") func ansi() throws {
    let article = Article(title: "Ferry", blocks: [.paragraph([.text("a "), .strong([.text("b")])])])
    let text = TypesetArticle(article, setting: Setting(width: 5)).ansi { roles in
      roles.contains(.title) ? "1" : roles.contains(.strong) ? "1;34" : ""
    }
    #expect(text.hasPrefix("\u{1b}[1mFerry\u{1b}[0m\n\n1 min\n"))
    #expect(text.hasSuffix("a \u{1b}[1;34mb\u{1b}[0m\n"))
  }
}
