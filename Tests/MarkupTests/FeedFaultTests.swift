import Articles
import Testing

@testable import Markup

/// Feeds as broken as those met in the wild.
@Suite struct FeedFaultTests {
  private func feed(_ source: String, address: String? = "https://bay.example/feed") throws -> ParsedFeed {
    try ParsedFeed(bytes: Array(source.utf8), address: address)
  }

  private func rss(_ items: String, head: String = "<title>Bay</title>") -> String {
    "<rss version=\"2.0\"><channel>\(head)\(items)</channel></rss>"
  }

  private func kinds(_ feed: ParsedFeed) -> Set<FeedProblem.Kind> { Set(feed.health.problems.map(\.kind)) }

  @Test("HTML's names need no declaration")
  func htmlEntities() throws {
    let feed = try feed(rss("<item><title>Fish&nbsp;&amp;&nbsp;chips &mdash; caf&eacute; &lt;3</title></item>"))
    #expect(feed.items[0].title == "Fish\u{A0}&\u{A0}chips — café <3")
    #expect(kinds(feed) == [.notWellFormed, .undeclaredEntity])
    #expect(feed.health.problems.first?.line == 1)
  }

  @Test("A name that nobody knows and a bare ampersand stay as they are written")
  func ampersands() throws {
    let source = rss("<item><title>A & B &zork; C&D</title><link>/a?b=1&c=2&entry=3</link></item>")
    let feed = try feed(source)
    #expect(feed.items[0].title == "A & B &zork; C&D")
    #expect(feed.items[0].link == "https://bay.example/a?b=1&c=2&entry=3")
    #expect(kinds(feed).contains(.bareAmpersand))
  }

  @Test("An entity that the feed declares itself is read, and is no fault")
  func declaredEntity() throws {
    let feed = try feed("<!DOCTYPE rss [<!ENTITY bay \"Lantern Bay\">]>" + rss("", head: "<title>&bay;!</title>"))
    #expect(feed.title == "Lantern Bay!")
    #expect(feed.health.isSound)
  }

  @Test("Entities made of entities expand to nothing")
  func entityBomb() throws {
    let names = (1...20).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);\">" }.joined()
    let feed = try feed("<!DOCTYPE rss [<!ENTITY e0 \"ha\">\(names)]>" + rss("", head: "<title>&e20;</title>"))
    #expect((feed.title ?? "").utf8.count < 200)
  }

  @Test("An outside entity is never opened")
  func outsideEntity() throws {
    let source =
      "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY % p SYSTEM \"http://bay.example/p\"> %p;]>"
    let feed = try feed(source + rss("", head: "<title>a&x;b</title>"))
    #expect(feed.title == "a&x;b")
  }

  @Test("A prefix without a namespace means what it commonly means")
  func undeclaredPrefix() throws {
    let feed = try feed(
      rss("<item><dc:creator>Ada</dc:creator><content:encoded>&lt;p&gt;Hi&lt;/p&gt;</content:encoded></item>"))
    #expect(feed.items[0].authors == [FeedAuthor(name: "Ada")])
    #expect(feed.items[0].content?.html == "<p>Hi</p>")
    #expect(kinds(feed) == [.undeclaredPrefix])
  }

  @Test("Another vocabulary's element of the same name is not taken for the feed's")
  func otherVocabulary() throws {
    let feed = try feed(
      rss("<item><x:title xmlns:x=\"https://bay.example/ns\">No</x:title><title>Yes</title></item>"))
    #expect(feed.items[0].title == "Yes")
  }

  @Test(
    "What stands before the feed is passed over",
    arguments: [
      "\n\n", "\u{FEFF}", "  \u{FEFF}", "<br />\n<b>Warning</b>: x in <b>/y.php</b><br />\n", "oops ", "<!-- hi -->",
    ])
  func leadingJunk(junk: String) throws {
    let feed = try feed(junk + "<?xml version=\"1.0\"?>" + rss("<item><title>One</title></item>"))
    #expect(feed.items.map(\.title) == ["One"])
    #expect(kinds(feed) == (junk.contains("<b>") || junk.contains("oops") ? [.leadingJunk] : []))
  }

  @Test("What stands behind the feed is passed over, and items there are items")
  func trailingJunk() throws {
    let feed = try feed(
      rss("<item><title>One</title></item>") + "<item><title>Two</title></item> <!-- cached --> bye &")
    #expect(feed.items.map(\.title) == ["One", "Two"])
    #expect(kinds(feed).contains(.notWellFormed))
  }

  @Test("A fault in one item leaves those before and behind it whole")
  func faultInTheMiddle() throws {
    for broken in [
      "<item><title>Two<link>https://bay.example/2</link>", "<item><title>Two</titel></item>",
      "<item><title>Two</title><description>a < b <b>c</description></item>",
      "<item><title>Two</title><guid isPermaLink=false>2</guid></item>",
      "<item><title>Two</title><enclosure url=\"https://bay.example/x></item>",
      "<item><title>Two</title><description><![CDATA[open</description></item>",
      "<item><title>Two</title><!-- open </item>", "<item><title>Two\u{1}</title>\u{8}</item>",
      "<item><title>Two</title></description></item>", "<item><title a=\"1\" a=\"2\">Two</title></item>",
    ] {
      let feed = try feed(
        rss(
          "<item><title>One</title><link>https://bay.example/1</link></item>\(broken)"
            + "<item><title>Three</title><link>https://bay.example/3</link><description><![CDATA[<p>x</p>]]></description></item>"
        ))
      #expect(feed.items.map(\.title) == ["One", "Two", "Three"], "\(broken)")
      #expect(feed.items.last?.link == "https://bay.example/3", "\(broken)")
      #expect(feed.items.last?.summary?.html == "<p>x</p>", "\(broken)")
      #expect(kinds(feed).contains(.notWellFormed), "\(broken)")
    }
  }

  @Test("CDATA inside of CDATA keeps its words")
  func nestedSections() throws {
    let feed = try feed(
      rss(
        "<item><description><![CDATA[<p>one <![CDATA[two]]> three</p>]]></description></item><item><title>Next</title></item>"
      ))
    #expect(feed.items[0].summary?.text == "one two three")
    #expect(feed.items.count == 2)
    #expect(kinds(feed).contains(.brokenCDATA))
  }

  @Test("Markup that nobody escaped is markup")
  func nakedMarkup() throws {
    let feed = try feed(rss("<item><description>one<br>two <a href='/x'>three</a></description></item>"))
    #expect(feed.items[0].summary?.html == "one<br>two <a href=\"https://bay.example/x\">three</a>")
  }

  @Test("Titles escaped twice or thrice are read once")
  func doublyEscaped() throws {
    for (source, title) in [
      ("Tom &amp;amp; Jerry", "Tom & Jerry"), ("It&amp;#8217;s", "It’s"), ("&amp;lt;3", "<3"),
      ("&lt;b&gt;Bold&lt;/b&gt; word", "Bold word"), ("a &lt; b", "a < b"), ("AT&amp;amp;amp;T", "AT&T"),
      ("The &lt;blink&gt; tag", "The <blink> tag"), ("don&#146;t", "don’t"), ("&#226;&#128;&#166;", "…"),
    ] {
      #expect(try feed(rss("<item><title>\(source)</title></item>")).items[0].title == title, "\(source)")
    }
  }

  @Test("A description escaped twice is HTML")
  func doublyEscapedHTML() throws {
    let feed = try feed(
      rss(
        "<item><description>&amp;lt;p&amp;gt;Hi &amp;lt;b&amp;gt;you&amp;lt;/b&amp;gt;&amp;lt;/p&amp;gt;</description></item>"
      ))
    #expect(feed.items[0].summary?.html == "<p>Hi <b>you</b></p>")
  }

  @Test("A feed is read in its real character set, and the wrong name is told")
  func encodings() throws {
    let wrong = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + rss("", head: "<title>Zürich Öl</title>")
    #expect(try feed(wrong).title == "Zürich Öl")
    #expect(kinds(try feed(wrong)) == [.wrongEncoding])

    let latin: [UInt8] =
      Array("<rss><channel><title>Z".utf8) + [0xFC] + Array("rich und B".utf8) + [0xE4]
      + Array("nke am Flu".utf8) + [0xDF] + Array("</title></channel></rss>".utf8)
    let undeclared = try ParsedFeed(bytes: latin)
    #expect(undeclared.title == "Zürich und Bänke am Fluß")
    #expect(kinds(undeclared) == [.undeclaredEncoding])
    let served = try ParsedFeed(bytes: latin, contentType: "application/rss+xml; charset=iso-8859-1")
    #expect(served.title == "Zürich und Bänke am Fluß")
    #expect(served.health.isSound)

    for little in [true, false] {
      let units = Array(rss("", head: "<title>Zürich</title>").utf16)
      let wide = units.flatMap { little ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] }
      #expect(try ParsedFeed(bytes: wide).title == "Zürich")
      let wider = rss("", head: "<title>Zürich 🚲</title>").unicodeScalars.flatMap { scalar in
        let bytes = (0..<4).map { UInt8(scalar.value >> (8 * UInt32($0)) & 255) }
        return little ? bytes : bytes.reversed()
      }
      #expect(try ParsedFeed(bytes: wider).title == "Zürich 🚲")
    }
  }

  @Test("Addresses are resolved against xml:base, and a base that leads elsewhere counts for nothing")
  func bases() throws {
    let source = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/a/"><entry xml:base="b/">
      <title>x</title><link href="c"/><content type="html" xml:base="javascript:alert(1)">&lt;a href="d"&gt;e&lt;/a&gt;</content>
      </entry></feed>
      """
    let item = try feed(source).items[0]
    #expect(item.link == "https://bay.example/a/b/c")
    #expect(item.content?.html == "<a href=\"https://bay.example/a/b/d\">e</a>")
  }

  @Test("JSON of nothing but numbers, of too many values or levels ends soon")
  func hostileJSON() throws {
    let many = try feed("{\"items\":[\(String(repeating: "0,", count: 100_000))0]}")
    #expect(many.items.isEmpty)
    #expect(kinds(many) == [.tooManyItems, .emptyItem])
    for text in [
      "{\"items\":[\(String(repeating: "0,", count: 1_000_000))0]}",
      "{\"items\":\(String(repeating: "[", count: 100_000))",
    ] {
      #expect(throws: FeedError.brokenJSON) { try feed(text) }
    }
  }

  @Test("A number that is none costs itself alone", arguments: ["1e999", "-1e999", "nan", "undefined"])
  func oddNumber(number: String) throws {
    let feed = try feed("{\"items\":[{\"id\":\(number),\"title\":\"Gull\"},{\"id\":7,\"title\":\"Eel\",}]}")
    #expect(feed.items.map(\.title) == ["Gull", "Eel"])
    #expect(feed.items.map(\.id) == [nil, "7"])
  }

  @Test("What is no feed is told by what it is")
  func notFeeds() throws {
    for (source, error) in [
      ("", FeedError.empty), (" \n", .empty), ("<!DOCTYPE html><html><body>hi</body></html>", .page),
      ("<opml version=\"2.0\"><body/></opml>", .outline), ("hello", .notAFeed), ("{\"a\": 1}", .notAFeed),
      ("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", .brokenJSON),
      ("%PDF-1.7", .notText(kind: "a PDF document")),
    ] {
      #expect(throws: error) { try ParsedFeed(bytes: Array(source.utf8)) }
    }
    #expect(throws: FeedError.tooLarge(bytes: (16 << 20) + 1)) {
      try ParsedFeed(bytes: [UInt8](repeating: 0x20, count: (16 << 20) + 1))
    }
  }

  @Test("Every problem is a sentence")
  func sentences() {
    for kind in FeedProblem.Kind.allCases {
      #expect(FeedProblem(kind).description.hasSuffix("."))
      #expect(FeedProblem(kind, line: 3).description.hasSuffix(" (line 3)."))
    }
  }
}
