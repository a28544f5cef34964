import Articles
import Testing

@testable import Markup

@Suite struct FeedMarkupTests {
  @Test(
    "Nothing that runs, styles or leads elsewhere is left in HTML",
    arguments: [
      ("<p onclick='x()' style='color:red' class='a'>Hi</p>", "<p>Hi</p>"), ("a<script>b</script>c", "ac"),
      ("<style>p{}</style>x", "x"), ("<a href='javascript:alert(1)'>x</a>", "<a>x</a>"),
      ("<a href=' JaVa\nScript:alert(1)'>x</a>", "<a>x</a>"),
      ("<img src='data:image/png;base64,AA' alt='d'>", "<img alt=\"d\">"),
      ("<iframe src='https://x.example/'>in</iframe>", "in"),
      ("<form action='/x'><input name='y'>words</form>", "words"),
      ("<svg onload='x'><script>1</script><title>t</title></svg>", "t"), ("<object data='x'>in</object>", "in"),
      ("<a href='/x' title='\"q\"'>y</a>", "<a href=\"https://bay.example/x\" title=\"&quot;q&quot;\">y</a>"),
      ("2 < 3 & 4", "2 &lt; 3 &amp; 4"), ("sa<!-- -- open >fe", "safe"), ("safe<!--", "safe"),
      ("<b>open", "<b>open</b>"), ("<blink>x</blink>", "x"), ("<p>a\u{202E}b\u{7}</p>", "<p>ab</p>"),
      ("<a href='//cdn.example/x y'>z</a>", "<a href=\"https://cdn.example/x%20y\">z</a>"),
    ])
  func sanitised(source: String, expected: String) {
    let html = FeedMarkup(.html, source, base: "https://bay.example/feed").html
    let end = html.lastIndex { !$0.isWhitespace }.map { html.index(after: $0) } ?? html.startIndex
    #expect(html[..<end] == expected)
  }

  @Test("Text becomes HTML by escaping alone")
  func text() {
    #expect(FeedMarkup(.text, "a <b> & c").html == "a &lt;b&gt; &amp; c")
    #expect(FeedMarkup(.text, "a  <b>\n& c").text == "a <b> & c")
  }

  @Test("People are read from the lines they are put in")
  func people() {
    #expect(PersonDraft.author("Ada Quill (ada@bay.example)") == FeedAuthor(name: "Ada Quill", mail: "ada@bay.example"))
    #expect(PersonDraft.author("ada@bay.example (Ada Quill)") == FeedAuthor(name: "Ada Quill", mail: "ada@bay.example"))
    #expect(PersonDraft.author("Ada Quill <ada@bay.example>") == FeedAuthor(name: "Ada Quill", mail: "ada@bay.example"))
    #expect(PersonDraft.author("ada@bay.example") == FeedAuthor(name: "ada@bay.example", mail: "ada@bay.example"))
    #expect(PersonDraft.author("Ada Quill (Bay)") == FeedAuthor(name: "Ada Quill (Bay)"))
    #expect(PersonDraft.author(" ") == nil)
  }

  @Test("A duration is a number of seconds, or hours, minutes and seconds")
  func durations() {
    #expect(ItemDraft.seconds("3723") == 3723)
    #expect(ItemDraft.seconds("1:02:03") == 3723)
    #expect(ItemDraft.seconds("62:03") == 3723)
    #expect(ItemDraft.seconds("soon") == nil)
    #expect(ItemDraft.seconds("1:2:3:4") == nil)
  }
}

@Suite struct FeedArticleTests {
  private func article(_ item: String, feed head: String = "<title>Bay Courier</title>") throws -> Article {
    let source = "<rss><channel>\(head)<item>\(item)</item></channel></rss>"
    let feed = try ParsedFeed(bytes: Array(source.utf8), address: "https://bay.example/feed")
    let article = feed.article(of: feed.items[0])
    expectSafe(article)
    return article
  }

  @Test("An item's HTML becomes blocks as a page's does")
  func blocks() throws {
    let html = """
      <description><![CDATA[<p>First words of it.</p><h2>Part</h2><ul><li>one</li><li>two</li></ul>
      <blockquote><p>Said so.</p></blockquote><pre>let x = 1</pre><p><img src="/a.png" alt="A boat"></p>]]></description>
      """
    let article = try article("<title>Boats</title><link>/boats</link>" + html)
    #expect(article.title == "Boats")
    #expect(article.address == "https://bay.example/boats")
    #expect(article.source == "Bay Courier")
    #expect(article.lede?.inlines.plainText == "First words of it.")
    #expect(article.blocks.count == 5)
    #expect(article.blocks.last == .figure(Figure(address: "https://bay.example/a.png", alt: "A boat")))
  }

  @Test("A summary that says something else is the lede; one that repeats the text is not")
  func ledes() throws {
    let body = "<content:encoded>&lt;p&gt;The boats came home at noon today.&lt;/p&gt;</content:encoded>"
    let other = try article("<title>x</title><description>Fishing had been bad all year.</description>" + body)
    #expect(other.lede?.inlines.plainText == "Fishing had been bad all year.")
    #expect(other.text == "The boats came home at noon today.")
    let same = try article("<title>x</title><description>The boats came home at noon…</description>" + body)
    #expect(same.lede?.inlines.plainText == "The boats came home at noon today.")
  }

  @Test("An item with a description beside its summary has its text in the description")
  func both() throws {
    let article = try article("<title>x</title><summary>Short of it.</summary><description>All of it.</description>")
    #expect(article.text == "All of it.")
    #expect(article.blocks.isEmpty || article.lede?.inlines.plainText == "Short of it.")
  }

  @Test("An item without a title has its first words for one")
  func untitled() throws {
    #expect(try article("<description>Just a note.</description>").title == "Just a note.")
    let long = String(repeating: "word ", count: 100)
    let title = try article("<description>\(long)</description>").title
    #expect(title.hasSuffix("…"))
    #expect(title.count <= 81)
  }

  @Test("Sound that belongs to an item is a block that can be opened")
  func sound() throws {
    let article = try article("<title>x</title><enclosure url=\"/a.mp3\" type=\"audio/mpeg\" length=\"1\"/>")
    #expect(
      article.blocks == [
        .embed(Embed(kind: .audio, address: "https://bay.example/a.mp3", mediaType: "audio/mpeg", length: 1))
      ])
  }

  @Test("Quoted speech in an item is marked")
  func speech() throws {
    let article = try article("<title>x</title><description>“We saw it,” said Ada Quill on the quay.</description>")
    #expect(article.lede?.inlines.quotations.first?.inlines.plainText == "“We saw it,”")
  }
}
