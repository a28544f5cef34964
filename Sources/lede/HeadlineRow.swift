import Articles
import Foundation

/// A headline as the command line prints it.
struct HeadlineRow: Encodable {
  var id: Int64
  var title: String
  var source: String?
  /// RFC 3339, UTC.
  var date: String
  var read: Bool
  var starred: Bool

  init(_ headline: Headline) {
    id = headline.id.rawValue
    title = headline.title
    source = headline.source
    date = Date(timeIntervalSince1970: TimeInterval(headline.sortDate)).formatted(.iso8601)
    read = headline.status.isRead
    starred = headline.status.isStarred
  }

  /// One line: number, marks, day, title and source, separated by tabs.
  var line: String {
    let marks = (read ? "-" : "N") + (starred ? "*" : "-")
    return String(row: [String(id), marks, String(date.prefix(10)), title, source ?? ""])
  }
}
