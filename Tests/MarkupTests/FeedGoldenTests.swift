import Articles
import FoundationEssentials
import Testing

@testable import Markup

/// Whole feeds of every format against the JSON they must become. `LEDE_GOLDENS=write` rewrites it.
@Suite struct FeedGoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/feeds")
  static let names = ["rss20.xml", "rss091.xml", "rss10.xml", "atom10.xml", "atom03.xml", "json11.json", "json10.json"]

  @Test("A feed of every format becomes exactly its JSON", arguments: names)
  func golden(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let feed = try ParsedFeed(bytes: bytes, address: "https://lanternbay.example/feeds/x")
    #expect(feed.health.isSound, "\(feed.health)")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(FeedJSON(feed)) + Data("\n".utf8)
    let file = Self.folder.appending(path: name + ".golden")
    if ProcessInfo.processInfo.environment["LEDE_GOLDENS"] == "write" { try json.write(to: file) }
    #expect(String(decoding: json, as: UTF8.self) == String(decoding: try Data(contentsOf: file), as: UTF8.self))
    for item in feed.items { expectSafe(feed.article(of: item)) }
  }

  @Test(
    "A feed cut off after any byte still gives the items before the cut",
    arguments: ["rss20.xml", "atom10.xml", "rss10.xml", "atom03.xml"])
  func truncated(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let whole = try ParsedFeed(bytes: bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let endTag = name.hasPrefix("rss") ? "</item>" : "</entry>"
    let firstEnd = try #require(text.firstRange(of: endTag))
    let ends = text.utf8.distance(from: text.startIndex, to: firstEnd.upperBound)
    for length in stride(from: 0, to: bytes.count, by: bytes.count > 2000 ? 7 : 1) {
      do {
        let feed = try ParsedFeed(bytes: Array(bytes[..<length]))
        #expect(feed.items.count <= whole.items.count)
        if length >= ends { #expect(feed.items.first == whole.items.first, "cut at \(length)") }
        if length < bytes.count - 8 { #expect(!feed.health.isSound, "cut at \(length)") }
      } catch {
        #expect([.empty, .notAFeed].contains(error), "cut at \(length): \(error)")
        #expect(length < 700, "cut at \(length)")
      }
    }
  }

  @Test("JSON cut off after any byte is refused")
  func truncatedJSON() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "json10.json")))
    for length in 0..<(bytes.count - 2) {
      #expect(throws: length == 0 ? FeedError.empty : .brokenJSON) { try ParsedFeed(bytes: Array(bytes[..<length])) }
    }
  }

  @Test("A format is told from the bytes, whatever the content type says", arguments: names)
  func sniffed(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let plain = try ParsedFeed(bytes: bytes)
    for type in ["text/html", "application/json", "text/plain", "application/rss+xml", "image/png"] {
      #expect(try ParsedFeed(bytes: bytes, contentType: type) == plain)
    }
  }
}
