import Articles
import FoundationEssentials
import Testing

@testable import Markup

/// Whole pages against the articles they must become. `LEDE_GOLDENS=write` rewrites the articles.
@Suite struct TextPageGoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/text")

  @Test("A page saved as text becomes exactly its article", arguments: ["causeway"])
  func golden(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name + ".txt")))
    let article = try Article(page: Page(bytes: bytes))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let file = Self.folder.appending(path: name + ".json")
    if ProcessInfo.processInfo.environment["LEDE_GOLDENS"] == "write" {
      try (encoder.encode(article) + Data("\n".utf8)).write(to: file)
    }
    #expect(article == (try JSONDecoder().decode(Article.self, from: Data(contentsOf: file))))
  }

  @Test("Line ends, spaces at them and a missing last one change nothing", arguments: ["\r\n", "\r", " \n", "\t \r\n"])
  func lineEnds(end: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: "causeway.txt"), encoding: .utf8)
    let other = text.dropLast().replacing("\n", with: end)
    #expect(try Article(page: Page(bytes: Array(other.utf8))) == Article(page: Page(bytes: Array(text.utf8))))
  }
}
