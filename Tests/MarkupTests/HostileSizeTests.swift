import Articles
import Testing

@testable import Markup

/// Pages of sizes and shapes that nobody writes. Each test is that reading ends, and that the words are there.
@Suite struct HostileSizeTests {
  private func read(_ bytes: [UInt8], contentType: String? = "text/html") throws -> Article {
    let article = try Article(
      page: Page(bytes: bytes, contentType: contentType, address: "https://paper.example/news/story"))
    expectSafe(article)
    return article
  }

  private func read(_ html: String) throws -> Article { try read(Array(html.utf8)) }

  /// `piece` again and again, up to `size` bytes, with words at its end.
  private func filled(_ piece: String, end: String, size: Int = 1 << 16) -> [UInt8] {
    let unit = Array(piece.utf8)
    let tail = Array(end.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while bytes.count + unit.count + tail.count <= size { bytes += unit }
    return bytes + tail
  }

  @Test("A hundred thousand nested elements", arguments: ["div", "span", "b", "blockquote", "ul><li", "table><tr><td"])
  func nested(element: String) throws {
    let html = String(repeating: "<\(element)>", count: 100_000) + "words of the page"
    #expect(try read(html).text.contains("words of the page"))
  }

  @Test(
    "Nothing but one thing", arguments: ["<b>", "<p>", "<a href=/x>", "&amp;", "<!-- -->", "</div>", "“", "— "])
  func mebibyte(piece: String) throws {
    #expect(try read(filled(piece, end: "<p>words of the page")).text.hasSuffix("words of the page"))
  }

  @Test("Nothing but text", arguments: ["words ", "“We go,” said Mira Solen. ", "word\n", "\n", "see more\n"])
  func text(piece: String) throws {
    let found = try read(filled(piece, end: "\n\nwords of the page"), contentType: "text/plain; charset=utf-8")
    #expect((found.title + found.text).hasSuffix("words of the page"))
  }

  @Test("One byte more than a page may have is refused")
  func tooLarge() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: Page.maximumSize + 1)
    #expect(throws: PageError.tooLarge(bytes: bytes.count)) { try Article(page: Page(bytes: bytes)) }
  }

  @Test("Attributes by the ten thousand, and of megabytes")
  func attributes() throws {
    let many = "<div " + (0..<80_000).map { "data-a\($0)=\"\($0)\"" }.joined(separator: " ") + "><p>words</p></div>"
    #expect(try read(many).text == "words")
    let long = String(repeating: "wide tall ", count: 20_000)
    for name in ["class", "id", "style", "href", "title", "data-src", "srcset", "content", "onclick"] {
      #expect(try read("<p \(name)=\"\(long)\">words</p><p>and more</p>").text.contains("and more"), "\(name)")
      #expect(try read("<p><a \(name)='\(long)'>words</a> <img \(name)='\(long)'></p>").text.contains("words"))
    }
  }

  @Test("Thousands of elements that each look at all around them")
  func looking() throws {
    let pieces = [
      "<div class='related'><a href='/a'>A story of the sea</a></div>",
      "<blockquote class='instagram-media'><a href='https://www.instagram.com/p/C4GmP0dIw5R/'>x</a></blockquote>",
      "<div class='twitter-tweet'>", "<div class='fb-post' data-href='https://www.facebook.com/a/posts/1'><p>",
      "<figure class='pull-quote'><cite>a</cite>", "<noscript><div data-video-id=1 class=youtube>",
      "<section data-embed-url='/x'>", "<aside class='pullquote'>words</aside>", "<lite-youtube videoid='abcDEF12_-x'>",
      "<a href='/x'><p>", "<q>words</q>", "<h2>words</h2><hr>", "<li>words", "<td>words", "<dd>words",
    ]
    for piece in pieces {
      let html = String(repeating: piece, count: 300) + "</noscript><p>The words of the page.</p>"
      do { _ = try read(html) } catch let error as PageError { #expect(error == .nothingToRead, "\(piece)") }
    }
  }

  @Test("One post with thousands of everything")
  func endlessPost() throws {
    let inside = String(
      repeating: "<p>word <a href='/u/a'>b</a></p><a href='https://www.facebook.com/a/'>c</a>", count: 500)
    for open in [
      "<blockquote class='twitter-tweet'>", "<blockquote class='reddit-card'>", "<blockquote class='tiktok-embed'>",
      "<div class='fb-post' data-href='https://www.facebook.com/a/posts/1'><blockquote>",
      "<blockquote class='instagram-media' data-instgrm-captioned data-instgrm-permalink='https://www.instagram.com/p/C4GmP0dIw5R/'>",
      "<blockquote class='bluesky-embed' data-bluesky-uri='at://did:plc:a/app.bsky.feed.post/3kxyz'>", "<blockquote>",
    ] {
      _ = try read("<article><p>The words of the page.</p>\(open)\(inside)</blockquote></div></article>")
    }
  }

  @Test("Bytes that are no UTF-8, and zeros")
  func bytes() throws {
    let broken: [[UInt8]] = [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0]]
    for piece in broken {
      let bytes = Array(("<p>before " + String(repeating: "word ", count: 200)).utf8) + piece + Array(" after</p>".utf8)
      let found = try read(bytes, contentType: "text/html; charset=utf-8")
      #expect(found.text.hasPrefix("before") && found.text.hasSuffix("after"), "\(piece)")
    }
    let zeros =
      Array(("<p>" + String(repeating: "word ", count: 200) + "</p>").utf8) + [UInt8](repeating: 0, count: 16)
      + Array("<p>end</p>".utf8)
    #expect(try read(zeros).text.hasSuffix("end"))
  }

  @Test("Scripts stay out of the text, however they end")
  func scripts() throws {
    for script in [
      "<script>document.write('<p>no words</p>')</script>", "<script><!-- <script> </script> --> no words </script>",
      "<script>var a = '<\\/script>no words'</script>", "<SCRIPT type=text/template><p>no words</p></SCRIPT>",
      "<style>p::after { content: 'no words' }</style>",
      "<script type='application/json'>{\"text\":\"no words\"}</script>",
    ] {
      let found = try read("<p>First words.</p>\(script)<p>Last words.</p>")
      #expect(found.text == "First words.\n\nLast words.", "\(script)")
    }
    #expect(try read("<p>First words.</p><script>no words never end").text == "First words.")
  }

  @Test("Data that goes round in circles or down without end")
  func data() throws {
    let words = "<p>The words of the page.</p>"
    let deep = String(repeating: "[", count: 100_000)
    let graph =
      ##"{"@graph":[{"@id":"#a","@type":"NewsArticle","author":{"@id":"#b"},"isPartOf":{"@id":"#a"}},{"@id":"#b","author":{"@id":"#a"}}]}"##
    let nested = String(repeating: #"{"@graph":["#, count: 10_000)
    for json in [
      deep, graph, nested, "{\"a\":", "\u{0}", "{\"articleBody\":\"" + String(repeating: "a ", count: 1 << 14),
    ] {
      for type in ["type='application/ld+json'", "id='__NEXT_DATA__' type='application/json'"] {
        #expect(
          try read("<script \(type)>\(json)</script>\(words)").text == "The words of the page.", "\(json.prefix(20))")
      }
    }
    for head in [
      "<base href='story'><base href='//'>", "<link rel=next href='https://paper.example/news/story'>",
      "<link rel=canonical href='https://paper.example/news/story'><link rel=amphtml href='?'>",
      "<meta http-equiv=refresh content='0; url=story'>",
    ] {
      #expect(try read("<head>\(head)</head>\(words)").text == "The words of the page.", "\(head)")
    }
  }

  @Test("Numbers that no page means")
  func numbers() throws {
    let huge = "99999999999999999999999"
    let found = try read(
      """
      <p>The words of the page.</p><ol start=\(huge)><li value=\(huge)>one</ol><ol start=-\(huge)><li>two</ol>
      <table><tr><td colspan=\(huge) rowspan=\(huge)>cell<td colspan=-1>other</table><img width=\(huge) src=/a.jpg>
      <img srcset="/b.jpg \(huge)w, /c.jpg 1e999x"><iframe width=\(huge) src="https://x.example"></iframe><h2>part</h2>
      <blockquote class="twitter-tweet"><a href="https://x.com/a/status/\(huge)"></a></blockquote>
      <blockquote class="tiktok-embed" data-video-id="\(huge)"></blockquote><p>https://social.example/@a/\(huge)</p>
      """)
    #expect(found.text.contains("cell") && found.text.contains("two"))
  }
}
