import Articles
import Testing

@testable import Markup

/// Pages made to cost a parser dear. What counts is that they are read at all, and that their words are there.
@Suite struct HostilePageTests {
  private func article(_ html: String) throws -> Article {
    let article = try Article(page: Page(bytes: Array(html.utf8), contentType: "text/html"))
    expectSafe(article)
    return article
  }

  @Test(
    "Repetition without end",
    arguments: [
      "<div>", "<b>", "<blockquote>", "<table><tr><td>", "<ul><li>", "<rt>", "<optgroup>", "<span><div></span>",
      "<b><div></b>",
      "<svg><style><div>", "<!--><div>", "<p><font color=x", "<a href=x>", "<select><option>", "<i><p></i>", "<button>",
      "<svg>",
      "<math><mi>", "<template>", "<object>", "<h1>", "<dl><dd>", "<q>", "<figure>", "<blockquote class=twitter-tweet>",
      "<div class=related>", "<nobr>", "<html a=1><body b=2>", "</p>", "</br>", "<html><head><body>", "<form>",
      "<label>",
    ]) func repetition(piece: String) throws
  {
    let html = "<!doctype html>" + String(repeating: piece, count: 20_000) + "<p>The words of the page.</p>"
    do {
      let found = try article(html)
      #expect((found.title + found.text).contains("The words of the page.") || Self.unread.contains(piece))
    } catch {
      #expect(Self.unread.contains(piece), "\(piece): \(error)")
    }
  }

  /// What is inside of these is no part of a page, or the words are inside a tag.
  private static let unread: Set<String> = [
    "<p><font color=x", "<svg>", "<svg><style><div>", "<template>", "<select><option>", "<button>", "<form>",
  ]

  @Test func distinctFormattingElementsThatAreNeverClosed() throws {
    let html = (0..<20_000).map { "<p><font size=\($0)>word\($0)" }.joined()
    let found = try article(html)
    #expect(found.text.contains("word0") && found.text.contains("word19999"))
  }

  @Test func megabytesOfOneTag() throws {
    let html = String(repeating: "<b>", count: 700_000) + "words!"
    #expect(try article(html).text == "words!")
  }

  @Test func attributesWithoutEnd() throws {
    let many = "<p " + (0..<50_000).map { "a\($0)=1" }.joined(separator: " ") + ">words</p>"
    #expect(try article(many).text == "words")
    let long =
      "<p title='\(String(repeating: "x", count: 2 << 20))'>words <a href='/\(String(repeating: "y", count: 1 << 20))'>link</a></p>"
    #expect(try article(long).text == "words link")
  }

  @Test("A page past a limit keeps its headings and what it says of itself, and says what it is") func bareText() throws
  {
    let data = "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"name\":\"Ada Quill\"}}</script>"
    let head = "<title>Eels by night</title><meta property='og:site_name' content='The Courier'>\(data)"
    let body = "<h1>Eels by night</h1><p>They go by night.<h2>The count</h2><p>Nobody has seen them all."
    let found = try Article(html: "<html><head>\(head)</head><body>\(body)" + String(repeating: "<div>", count: 600))
    #expect(found.notice == .bareText && found.origin == .text)
    #expect(found.title == "Eels by night" && found.source == "The Courier" && found.byline == ["Ada Quill"])
    #expect(found.text == "They go by night.\n\nThe count\n\nNobody has seen them all.")
  }

  @Test func wordsPastTheDeepestLevelAreKept() throws {
    let html =
      String(repeating: "<div>", count: 300) + "<p>deep words</p>" + String(repeating: "</div>", count: 300)
      + "<p>after</p>"
    #expect(try article(html).text == "deep words\n\nafter")
  }

  @Test func ordinaryOldPagesPassTheScreening() {
    let rows = String(repeating: "<tr><td><font size=2 color=red><p>a<br>b<li>c", count: 2_000)
    #expect(HTMLScreening("<table>" + rows + "</table>" + String(repeating: "<p><a name=x>y", count: 5_000)).isHarmless)
    #expect(!HTMLScreening(String(repeating: "<div>", count: 600)).isHarmless)
  }

  @Test func escapeSequencesAndNulsInMarkupLeaveNothing() throws {
    let found = try article(
      "<title>T\u{1B}]0;evil\u{07}x</title><p>a\u{1B}[31mb\u{0}c &#27;[1md &#x202E;e &#x9b;2Jf <a href='http://h/\u{1B}[1m'>g</a></p>"
    )
    #expect(found.title == "Tx")
    #expect(!found.text.contains("[31m") && found.text.hasPrefix("abc "))
  }

  @Test func randomBytesAreReadOrRefused() {
    var random = SplitMix(state: 20_240_304)
    let pieces: [[UInt8]] = [
      "<p>", "</p>", "<article>", "<blockquote class='twitter-tweet'>", "<a href=\"", "\">", "<table><tr><td>", "<li>",
      "&#x1b;", "&#",
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"\\u001b[1m\"}</script>", "<h1>",
      "<img src=x alt='",
      "— A (@a)", "<meta charset=utf-16>", "\u{1B}]", "\u{202E}", "<pre>\t", "\u{FEFF}", "<time datetime='2024-03-04'>",
      "words ",
    ].map { Array($0.utf8) }
    for _ in 0..<300 {
      var bytes: [UInt8] = random.next() % 2 == 0 ? Array("<!doctype html>".utf8) : []
      for _ in 0..<(random.next() % 60) {
        if random.next() % 3 == 0 {
          for _ in 0..<(random.next() % 12) { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
        } else {
          bytes += pieces[Int(random.next() % UInt64(pieces.count))]
        }
      }
      for contentType in [nil, "text/html", "text/html; charset=windows-1251"] {
        guard
          let article = try? Article(page: Page(bytes: bytes, contentType: contentType, address: "https://a.example/b"))
        else { continue }
        expectSafe(article)
      }
    }
  }
}

/// A small generator of random numbers (Steele, Lea, Flood), the same numbers in every run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
