import Foundation
import Testing

/// A table in a document of the project that is made from the sources. `LEDE_GOLDENS=write` writes it anew.
struct GeneratedTable {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let page: URL
  private let opening: String
  private let closing: String

  /// The table between `<!-- name: made from the sources by `make goldens` -->` and `<!-- /name -->` of a document.
  init(_ name: String, in path: String) {
    page = Self.root.appending(path: path)
    opening = "<!-- \(name): made from the sources by `make goldens` -->\n"
    closing = "<!-- /\(name) -->"
  }

  /// Compares the table with what it has to be.
  func expect(_ table: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    var text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.firstRange(of: opening), sourceLocation: sourceLocation).upperBound
    let end = try #require(text.firstRange(of: closing), sourceLocation: sourceLocation).lowerBound
    if ProcessInfo.processInfo.environment["LEDE_GOLDENS"] == "write" {
      text.replaceSubrange(start..<end, with: table)
      try text.write(to: page, atomically: true, encoding: .utf8)
    } else {
      #expect(text[start..<end] == table, sourceLocation: sourceLocation)
    }
  }
}
