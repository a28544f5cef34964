import Articles
import Testing

@testable import Markup

/// Feeds that somebody made to do harm, or that chance made.
@Suite struct FeedRobustnessTests {
  /// A generator whose numbers are the same in every run (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private func read(_ bytes: [UInt8]) {
    do {
      let feed = try ParsedFeed(bytes: bytes, address: "https://bay.example/")
      for item in feed.items.prefix(3) { expectSafe(feed.article(of: item)) }
    } catch {
      #expect(!error.description.isEmpty)
    }
  }

  @Test("Random bytes are read or refused")
  func randomBytes() {
    var numbers = Numbers(state: 7)
    for length in 0..<200 {
      read((0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) })
      let start = Array("<rss><channel><item><title>".utf8)
      read(start + (0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) })
    }
  }

  @Test("Pieces of markup in any order are read")
  func randomMarkup() {
    let pieces = [
      "<item>", "</item>", "<title>", "</title>", "<![CDATA[", "]]>", "<!--", "-->", "&", "&amp;", "&nbsp;", "<", ">",
      "\"", "'", "=", "</", "<a href=\"", "<description>", "</description>", "<?x", "?>", "<!DOCTYPE", "[", "word ",
      "<entry>", "\u{0}", "é", "<x:y z='1'/>", "</channel>", "</rss>", "<br>",
    ]
    var numbers = Numbers(state: 42)
    for _ in 0..<400 {
      var source = "<rss><channel>"
      for _ in 0..<40 { source += pieces.randomElement(using: &numbers) ?? "" }
      read(Array(source.utf8))
    }
  }

  @Test("Tags, attributes and sections in their thousands cost time in proportion", .timeLimit(.minutes(1)))
  func hostile() {
    let count = 20_000
    for piece in [
      "<a>", "<item>", "</a>", "<![CDATA[", "<!--", "&", "<a b='", "]]>", "&a", "<item><title>", "<a><![CDATA[</a>",
      "<",
      "&nbsp;", "<?", "<!",
    ] {
      read(Array(("<rss><channel>" + String(repeating: piece, count: count)).utf8))
    }
    let attributes = (0..<count).map { " a\($0)='1'" }.joined()
    read(Array("<rss><channel><item\(attributes)>&</item></channel></rss>".utf8))
  }

  @Test("No more items are read than a feed may have")
  func manyItems() throws {
    let items = String(repeating: "<item><title>x</title></item>", count: ParsedFeed.maximumItems + 5)
    for source in ["<rss><channel>\(items)</channel></rss>", "<rss><channel>&x;\(items)</channel></rss>"] {
      let feed = try ParsedFeed(bytes: Array(source.utf8))
      #expect(feed.items.count == ParsedFeed.maximumItems)
      #expect(feed.health.problems.contains { $0.kind == .tooManyItems })
    }
  }

  @Test("Elements too deep are looked through, and the items behind them read")
  func depth() throws {
    let deep = String(repeating: "<x>", count: 5000) + "y" + String(repeating: "</x>", count: 5000)
    let feed = try ParsedFeed(
      bytes: Array(
        "<rss><channel><item><description>\(deep)</description></item><item><title>Two</title></item></channel></rss>"
          .utf8))
    #expect(feed.items.count == 2)
    #expect(feed.items.last?.title == "Two")
    #expect(feed.items.first?.summary?.text == "y")
  }
}
