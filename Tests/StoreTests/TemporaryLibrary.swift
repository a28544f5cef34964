import Articles
import FoundationEssentials

@testable import Store

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "lede-store-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path): \(error)") }
  }

  /// The path of a library in the folder.
  var libraryPath: String { path + "/library.sqlite" }

  func library() throws -> Library { try Library.open(at: libraryPath) }
}

/// Noon of 1 March 2024, UTC.
let noon: Int64 = 1_709_294_400

/// An article of invented words.
func article(
  _ title: String, in breadcrumb: [String] = ["Home", "News"], day: Int? = nil, address: String? = nil,
  lede: String? = nil, body: String = "The harbour of Ostrava Bay was closed."
) -> Article {
  Article(
    title: title, breadcrumb: breadcrumb, lede: lede.map { Lede([.text($0)]) },
    published: day.flatMap { PublicationDate(year: 2024, month: 2, day: $0) },
    address: address ?? "https://example.org/\(title.split(separator: " ").joined(separator: "-"))",
    source: "The Bay Courier", blocks: [.paragraph([.text(body)])])
}

extension Library {
  /// Saves articles at noon and returns their headlines.
  @discardableResult
  func add(_ articles: Article...) throws -> [Headline] {
    try articles.map { try save($0, now: noon).headline }
  }

  func section(_ path: [String]) throws -> Section? { try sections().first { $0.path == path } }
}
