import Articles
import Foundation
import Testing

@testable import Markup

/// One page for each shape that pages of news have, against the article expected of it, whole.
@Suite struct PageGoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/pages")
  private static let address = "https://courier.example/sea/ferry"

  private static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".html") }.map { String($0.dropLast(".html".count)) }.sorted()
    }
  }

  @Test("A page of every shape becomes the article beside it", arguments: try names)
  func golden(name: String) throws {
    let file = Self.folder.appending(path: name + ".html")
    let article = try Article(page: Page(bytes: Array(try Data(contentsOf: file)), address: Self.address))
    expectSafe(article)

    let golden = Self.folder.appending(path: name + ".json")
    if ProcessInfo.processInfo.environment["LEDE_GOLDENS"] == "write" {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try (encoder.encode(article) + Data("\n".utf8)).write(to: golden)
    }
    #expect(try JSONDecoder().decode(Article.self, from: Data(contentsOf: golden)) == article)
  }
}
