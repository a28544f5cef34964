import Articles
import Testing

@testable import Markup

/// The blocks of a page whose article holds `body`, below an opening paragraph that becomes the lede.
func blocks(_ body: String) throws -> [Block] {
  let page = """
    <!doctype html><html lang="en"><head><title>Ferry returns</title></head><body><article><h1>Ferry returns</h1>
    <p>The ferry across the bay is back after eleven years, the council says, and the first boat is full.</p>
    \(body)</article></body></html>
    """
  return try Article(html: page).blocks
}

@Suite struct BlockTests {
  @Test func paragraphsHeadingsAndRules() throws {
    let found = try blocks(
      "<h2>First <em>part</em></h2><p>One\n  two.</p><hr><h5><b>Deep</b></h5><p> </p><p>&nbsp;</p>End")
    #expect(
      found == [
        .heading(Heading(level: 2, [.text("First "), .emphasis([.text("part")])])), .paragraph([.text("One two.")]),
        .rule,
        .heading(Heading(level: 5, [.text("Deep")])), .paragraph([.text("End")]),
      ])
  }

  @Test func theHeadlineIsNoBlockAndTheFirstParagraphIsTheLede() throws {
    let article = try Article(
      html: "<title>A | Paper</title><main><h1>Boats</h1><p>First words.</p><p>More.</p></main>")
    #expect(article.title == "Boats")
    #expect(article.lede == Lede([.text("First words.")]))
    #expect(article.blocks == [.paragraph([.text("More.")])])
    #expect(article.text == "First words.\n\nMore.")
  }

  @Test func inlineElementsKeepTheirMeaning() throws {
    let found = try blocks(
      """
      <p>a <i>b</i> <b>c <em>d</em></b> <code>e</code><kbd>f</kbd> H<sub>2</sub>O x<sup>2</sup><br>next
      <a href="/far?a=b&amp;c=d">link <b>bold</b></a> <q>said <q>inner</q></q> <span>plain</span></p>
      """)
    #expect(
      found == [
        .paragraph([
          .text("a "), .emphasis([.text("b")]), .text(" "), .strong([.text("c "), .emphasis([.text("d")])]), .text(" "),
          .code("ef"), .text(" H"), .subscript([.text("2")]), .text("O x"), .superscript([.text("2")]), .lineBreak,
          .text("next "),
          .link([.text("link "), .strong([.text("bold")])], address: "https://paper.example/far?a=b&c=d"),
          .text(" “said ‘inner’” plain"),
        ])
      ])
  }

  @Test func onlySafeAddressesBecomeLinks() throws {
    let found = try blocks(
      "<p><a href='javascript:x()'>a</a> <a href='data:text/html,x'>b</a> <a href='#top'>c</a> <a href='mailto:a@b.example'>d</a></p>"
    )
    #expect(found == [.paragraph([.text("a b c "), .link([.text("d")], address: "mailto:a@b.example")])])
  }

  @Test func theBaseElementCounts() throws {
    let article = try Article(
      html: "<base href='https://other.example/x/'><article><p>Lede of the story.</p><p><a href='y'>z</a></p></article>"
    )
    #expect(article.blocks == [.paragraph([.link([.text("z")], address: "https://other.example/x/y")])])
  }

  @Test func blocksInsideInlineElementsAndBareTextBetweenBlocks() throws {
    let found = try blocks("<b>one<div>two</div>three</b><a href='/x'><p>four</p></a>five<section>six</section>")
    #expect(
      found == [
        .paragraph([.strong([.text("one")])]), .paragraph([.strong([.text("two")])]),
        .paragraph([.strong([.text("three")])]),
        .paragraph([.link([.text("four")], address: "https://paper.example/x")]), .paragraph([.text("five")]),
        .paragraph([.text("six")]),
      ])
  }

  @Test func twoLineBreaksDivideParagraphs() throws {
    #expect(
      try blocks("<p>a<br> b<br><br>c<br></p>") == [
        .paragraph([.text("a"), .lineBreak, .text("b")]), .paragraph([.text("c")]),
      ])
  }

  @Test func listsNestAndCount() throws {
    let found = try blocks(
      "<ol start=4><li>a<ul><li>b</ul><li><p>c</p><p>d</p></ol><ul><li>e</li><ul><li>f</li></ul></ul><ul><li></ul>")
    #expect(
      found == [
        .list(
          List(
            isOrdered: true, start: 4,
            items: [
              [.paragraph([.text("a")]), .list(List(isOrdered: false, items: [[.paragraph([.text("b")])]]))],
              [.paragraph([.text("c")]), .paragraph([.text("d")])],
            ])),
        .list(
          List(
            isOrdered: false,
            items: [[.paragraph([.text("e")]), .list(List(isOrdered: false, items: [[.paragraph([.text("f")])]]))]])),
      ])
  }

  @Test func definitionListsAreListsOfTerms() throws {
    #expect(
      try blocks("<dl><dt>Bow<dd>The front.<dt>Stern<dd>The back.<dd>Also: aft.</dl>") == [
        .list(
          List(
            isOrdered: false,
            items: [
              [.paragraph([.strong([.text("Bow")])]), .paragraph([.text("The front.")])],
              [
                .paragraph([.strong([.text("Stern")])]), .paragraph([.text("The back.")]),
                .paragraph([.text("Also: aft.")]),
              ],
            ]))
      ])
  }

  @Test(
    "Quotes know who is quoted",
    arguments: [
      "<blockquote><p>Words.</p><footer>— <cite>Ann</cite></footer></blockquote>",
      "<blockquote cite='https://x.example'><p>Words. <cite>Ann</cite></p></blockquote>",
      "<blockquote><p>Words.</p><p>— Ann</p></blockquote>", "<blockquote>Words.<br>– Ann</blockquote>",
      "<figure><blockquote>Words.</blockquote><figcaption>Ann</figcaption></figure>",
      "<blockquote><p>Words.</p></blockquote><p>— Ann</p>",
      "<blockquote>Words.<div class='quote-author'>Ann</div></blockquote>",
      "<aside class='pull-quote'><p>Words.</p><p class='attribution'><cite>Ann</cite></p></aside>",
      "<figure class='wp-block-pullquote'><blockquote><p>Words.</p><cite>Ann</cite></blockquote></figure>",
    ]) func quotes(html: String) throws
  {
    #expect(try blocks(html) == [.quote(Quote([.paragraph([.text("Words.")])], attribution: "Ann"))])
  }

  @Test func aPullQuoteThatRepeatsTheTextGoes() throws {
    let found = try blocks(
      "<p>He said the boats would all come home by night.</p><blockquote>the boats would all come home</blockquote>")
    #expect(found.count == 1)
    #expect(
      try blocks(
        "<p>He said the boats, all nine, would come home by night.</p><div class='pull-quote'>The boats … would come home</div>"
      ).count == 1)
  }

  @Test func aPullQuoteOfOtherWordsIsAQuoteAndOneInsideALineIsWords() throws {
    #expect(
      try blocks(
        "<p>He said <span class='pullquote'>all boats come home</span>.</p><aside class='pullquote'>Never!</aside>")
        == [.paragraph([.text("He said all boats come home.")]), .quote(Quote([.paragraph([.text("Never!")])]))])
  }

  @Test func codeKeepsItsLinesAndItsLanguage() throws {
    let found = try blocks(
      "<pre><code class='hljs language-swift'>\nlet a = 1\n\tif a {\n\n  b()\n</code></pre><pre class=x>one<br>two</pre>"
    )
    #expect(found == [.code(Code("let a = 1\n    if a {\n\n  b()", language: "swift")), .code(Code("one\ntwo"))])
  }

  @Test func tablesAreEquallyLongRowsOfText() throws {
    let found = try blocks(
      """
      <table><thead><tr><th>Boat<th colspan=2>Seats</thead><tr><td rowspan=2>Ada<td>12<td>up</tr><tr><td>8</tr>
      <tr><td>Bea<td>4<td>down</table>
      """)
    #expect(
      found == [
        .table(
          Table(header: ["Boat", "Seats", ""], rows: [["Ada", "12", "up"], ["Ada", "8", ""], ["Bea", "4", "down"]]))
      ])
  }

  @Test func layoutTablesAreBlocks() throws {
    let found = try blocks(
      "<table><tr><td><p>a</p></td></tr><tr><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>")
    #expect(found == [.paragraph([.text("a")]), .table(Table(rows: [["b", "c"]]))])
  }

  @Test func aFigureWithoutAnAddressKeepsItsWords() throws {
    let page = """
      <p>The kite was seen over the harbour all afternoon, by everybody who looked.</p>
      <figure><img src="data:image/gif;base64,AA" alt="A red kite"></figure>
      <figure><img alt="A blue kite"><figcaption>The other one.</figcaption></figure><figure></figure>
      """
    #expect(
      try blocks(page).filter { if case .figure = $0 { true } else { false } } == [
        .figure(Figure(alt: "A red kite")), .figure(Figure(alt: "A blue kite", caption: "The other one.")),
      ])
  }

  @Test func figuresHaveTheBestPictureAndACaption() throws {
    let found = try blocks(
      """
      <figure><picture><source srcset="/a-3000.webp 3000w, /a-1200.webp 1200w"><img src="/a.jpg" alt="A boat"
      srcset="/a-400.jpg 400w,/a,b-800.jpg 800w"></picture><figcaption>The <b>Ada</b>. Photo: Ann</figcaption></figure>
      <p>Text <img src="data:image/gif;base64,AA" data-src="/lazy.jpg"> goes on <img class=emoji alt="🚢" src="/e.png">
      <img src="/pixel.gif" width=1 height=1></p>
      """)
    #expect(
      found == [
        .figure(Figure(address: "https://paper.example/a-1200.webp", alt: "A boat", caption: "The Ada. Photo: Ann")),
        .paragraph([.text("Text goes on 🚢")]), .figure(Figure(address: "https://paper.example/lazy.jpg")),
      ])
  }

  @Test func videosAndFramesAreEmbeds() throws {
    let found = try blocks(
      """
      <iframe src="//www.youtube-nocookie.com/embed/abcdefghijk?rel=0" title="Launch"></iframe>
      <iframe data-src="https://player.vimeo.com/video/1234567"></iframe><video controls><source src="/v.mp4"></video>
      <audio src="/a.mp3"></audio><iframe src="https://maps.example/x"></iframe><iframe src="/count" width=1 height=1></iframe>
      <lite-youtube videoid="ABCDEFGHIJK" videotitle="Two"></lite-youtube><p>https://youtu.be/hijkabcdefg</p>
      """)
    #expect(
      found == [
        .embed(
          Embed(
            kind: .video, service: "YouTube", title: "Launch", address: "https://www.youtube.com/watch?v=abcdefghijk")),
        .embed(Embed(kind: .video, service: "Vimeo", address: "https://vimeo.com/1234567")),
        .embed(Embed(kind: .video, service: "paper.example", address: "https://paper.example/v.mp4")),
        .embed(Embed(kind: .audio, service: "paper.example", address: "https://paper.example/a.mp3")),
        .embed(Embed(kind: .frame, service: "maps.example", address: "https://maps.example/x")),
        .embed(
          Embed(kind: .video, service: "YouTube", title: "Two", address: "https://www.youtube.com/watch?v=ABCDEFGHIJK")),
        .embed(Embed(kind: .video, service: "YouTube", address: "https://www.youtube.com/watch?v=hijkabcdefg")),
      ])
  }

  @Test func whatIsNoPartOfTheBodyIsLeftOut() throws {
    let found = try blocks(
      """
      <script>var a = "<p>x</p>"</script><style>p{}</style><noscript><p>n</p></noscript><template><p>t</p></template>
      <nav><p>v</p></nav><form><p>f</p><button>b</button></form><p hidden>h</p><p style="display: none">d</p>
      <div aria-hidden=true>a</div><svg><text>s</text></svg><div class="share-buttons"><a href=/s>Share</a></div>
      <p>Kept.</p><section id="comments"><h3>Comments</h3><p>First!</p></section>
      """)
    #expect(found == [.paragraph([.text("Kept.")])])
  }

  @Test func aPageInsideAFormIsRead() throws {
    let prose = String(repeating: "Words of the story go on and on. ", count: 6)
    #expect(
      try blocks("<form action=/x><p>\(prose)</p><input name=q></form>") == [
        .paragraph([.text(SafeText.folded(prose))])
      ])
  }

  @Test func aFormulaStandsInItsLineOnce() throws {
    let formula = """
      <span class=katex><math><semantics><mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow><annotation>x=2</annotation></semantics></math><span
      aria-hidden="true">x=2</span></span>
      """
    #expect(try blocks("<p>So \(formula) holds, as we know.</p>").map(\.plainText) == ["So x=2 holds, as we know."])
  }
}
