import Articles
import Foundation
import Testing

@testable import Markup

/// Whole pages against the articles expected of them, kept beside them as JSON.
@Suite struct HTMLGoldenTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  @Test(
    "A page becomes the article beside it",
    arguments: [
      "html/ferry.html", "encoding/latin-1.html", "encoding/utf-16.html", "encoding/utf-16be-unmarked.html",
      "encoding/windows-1251.html",
    ]) func golden(name: String) throws
  {
    let file = Self.fixtures.appending(path: name)
    let page = Page(bytes: Array(try Data(contentsOf: file)), address: "https://baypaper.example/news/page.html")
    let article = try Article(page: page)
    expectSafe(article)

    let golden = file.deletingPathExtension().appendingPathExtension("json")
    if ProcessInfo.processInfo.environment["LEDE_GOLDENS"] == "write" {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try (encoder.encode(article) + Data("\n".utf8)).write(to: golden)
    }
    #expect(try JSONDecoder().decode(Article.self, from: Data(contentsOf: golden)) == article)
  }
}
