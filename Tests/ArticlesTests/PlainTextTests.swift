import Articles
import Testing

@Suite("The plain text of an article")
struct PlainTextTests {
  private let post = Post(
    service: .twitter, author: "Mole Watch", handle: "molewatch", date: PublicationDate("2023-05-24"),
    inlines: [.text("Dark again."), .lineBreak, .text("Ask why.")])

  @Test("is its body in order, a blank line between, without title, teasers, figures, rules and embeds")
  func body() {
    let article = Article(
      title: "Title", lede: Lede([.text("Lede.")]),
      blocks: [
        .heading(Heading(level: 2, [.text("Heading")])),
        .paragraph([.text("A "), .link([.text("link")], address: "a"), .text(".")]),
        .teaser(Teaser(title: "Teaser")), .figure(Figure(caption: "Caption")), .rule,
        .embed(Embed(kind: .video, title: "Video", address: "a")),
        .quote(Quote([.paragraph([.text("Quoted")]), .paragraph([.text("twice")])], attribution: "Nobody")),
        .list(List(isOrdered: false, items: [[.paragraph([.text("one")])], [.paragraph([.text("two")])]])),
        .table(Table(header: ["a", "b"], rows: [["1", "2"]])), .code(Code("x\n  y")), .post(post), .paragraph([]),
      ])
    #expect(
      article.text == """
        Lede.

        Heading

        A link.

        Quoted

        twice

        one
        two

        a\tb
        1\t2

        x
          y

        Dark again.
        Ask why.
        — Mole Watch (@molewatch) 2023-05-24
        """)
  }

  @Test("begins with the lede only where that stands on the page")
  func lede() {
    let blocks: [Block] = [.paragraph([.text("Body.")])]
    #expect(Article(title: "", lede: Lede([.text("Lede.")]), blocks: blocks).text == "Lede.\n\nBody.")
    #expect(Article(title: "", lede: Lede([.text("Lede.")], standsOnPage: false), blocks: blocks).text == "Body.")
    #expect(Article(title: "").text == "")
  }

  @Test("signs a post with what is known of it")
  func signature() {
    #expect(post.signature == "— Mole Watch (@molewatch) 2023-05-24")
    var other = post
    other.printedDate = "May 24, 2023"
    #expect(other.signature == "— Mole Watch (@molewatch) May 24, 2023")
    #expect(Post(service: .twitter).signature == "")
    #expect(Post(service: .twitter, handle: "molewatch").signature == "— (@molewatch)")
  }

  @Test("of a teaser is its title and excerpt, of a figure its caption, else what it shows")
  func blocks() {
    #expect(Block.teaser(Teaser(title: "A", excerpt: "b …")).plainText == "A\nb …")
    #expect(Block.figure(Figure(alt: "alt", caption: "caption")).plainText == "caption")
    #expect(Block.figure(Figure(alt: "alt")).plainText == "alt")
    #expect(Block.rule.plainText == "")
  }
}
