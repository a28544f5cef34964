import Articles
import Foundation
import Testing
import Typesetting

/// Compares with a file in `Fixtures`, or writes it when `LEDE_GOLDENS=write` is set.
func expectGolden(_ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).golden")
  if ProcessInfo.processInfo.environment["LEDE_GOLDENS"] == "write" {
    try actual.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  if actual == expected { return }
  let pairs = zip(actual.split(separator: "\n"), expected.split(separator: "\n"))
  let difference = pairs.first { $0 != $1 }.map { "\nis:     \($0)\nshould: \($1)" } ?? "one is longer"
  Issue.record("\(name).golden differs; first: \(difference)", sourceLocation: sourceLocation)
}

extension TypesetArticle {
  /// The text of each line between bars, below it its place and its runs: `roles×columns`, `#` and the number of a target.
  var notation: String {
    var text = ""
    for line in lines {
      text += "│\(line.text)│\n"
      let runs = line.spans.map { span in
        let roles = span.roles.map(\.rawValue).joined(separator: "+")
        return "\(roles)×\(span.width)" + (span.target.map { " #\($0)" } ?? "")
      }
      text += "  \(line.place.block):\(line.place.offset)  \(runs.joined(separator: " | "))\n"
    }
    for (number, target) in targets.enumerated() {
      text += "#\(number) lines \(target.lines.lowerBound)..<\(target.lines.upperBound) → \(target.destination.words)\n"
    }
    return text
  }
}

extension Target.Destination {
  fileprivate var words: String {
    switch self {
    case .address(let address): address
    case .comments: "the comments"
    case .story(let teaser): "story “\(teaser.title)” \(teaser.address ?? "by title")"
    }
  }
}
