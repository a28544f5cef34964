import Articles
import FoundationEssentials
import Testing

@testable import Markup

extension Article {
  /// Reads a page written in a test.
  init(html: String, address: String? = "https://paper.example/news/story") throws {
    try self.init(page: Page(bytes: Array(html.utf8), contentType: "text/html; charset=utf-8", address: address))
    expectSafe(self)
  }
}

/// Expects that no string anywhere in an article holds a scalar that must not get past Markup, and that no address
/// leads anywhere but to http, https or mailto.
func expectSafe(_ article: Article, sourceLocation: SourceLocation = #_sourceLocation) {
  for (path, text) in strings(in: article, path: "article") {
    let allowsLines = path.contains("code") || path.contains("Code")
    let offender = text.unicodeScalars.first { SafeText.isForbidden($0) || $0 == "\n" && !allowsLines }
    #expect(offender == nil, "\(path): \(text.debugDescription)", sourceLocation: sourceLocation)
    if path.hasSuffix(".address") || path.hasSuffix(".permalink") {
      let isSafe = ["http://", "https://", "mailto:"].contains { text.hasPrefix($0) }
      #expect(
        isSafe && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(path): \(text)", sourceLocation: sourceLocation)
    }
  }
}

/// Every string in a value, with the path of names that leads to it.
private func strings(in value: Any, path: String) -> [(path: String, text: String)] {
  if let text = value as? String { return [(path, text)] }
  return Mirror(reflecting: value).children.flatMap { child in
    // A wrapped value has the name of what wraps it.
    let step = child.label.map { $0 == "some" || $0.hasPrefix(".") ? "" : "." + $0 } ?? ""
    return strings(in: child.value, path: path + step)
  }
}
