import Articles
import Foundation
import Store

extension ListCommand {
  /// Prints the stories to be read later, the first put off first.
  func listLater(in library: Library) throws {
    let rows = try library.readLater().prefix(limit).map(LaterRow.init)
    if json {
      try StandardOutput.write(json: rows)
    } else {
      try StandardOutput.write(rows.map { $0.line + "\n" }.joined())
    }
  }
}

/// A story to be read later as the command line prints it.
private struct LaterRow: Encodable {
  var address: String
  var title: String?
  /// RFC 3339, UTC.
  var added: String
  var attempts: Int
  var failure: String?

  init(_ story: LaterStory) {
    address = story.address
    title = story.title
    added = Date(timeIntervalSince1970: TimeInterval(story.added)).formatted(.iso8601)
    attempts = story.attempts
    failure = story.failure
  }

  /// One line: day, address, title and what kept it away, separated by tabs.
  var line: String { String(row: [String(added.prefix(10)), address, title ?? "", failure ?? ""]) }
}
