import Articles
import Typesetting

/// How the lines of the list are measured: it decides how many rows each takes.
struct ListMeasure: Hashable, Sendable {
  /// The columns in front of a title: unread mark, star, a blank each.
  static let titleIndent = 4
  /// The columns of the longest age, and a blank before it.
  static let ageColumns = 5

  /// The columns of the list's area.
  var columns: Int
  /// The rows of the list's area.
  var rows: Int
  /// Whether there is room for titles of two lines and blank rows between sections.
  var isAiry: Bool
  /// Whether shortened titles may end in an ellipsis beyond ASCII.
  var usesUnicode = true

  /// The rows the selection keeps from the edges, so that what comes next can be seen.
  var margin: Int { isAiry ? 3 : 1 }
  /// The columns of a title's line.
  var titleColumns: Int { max(1, columns - Self.titleIndent - 1) }

  /// A title in one or two lines, shortened where it does not fit.
  func titleLines(of headline: Headline) -> [String] {
    let most = isAiry ? 2 : 1
    var lines = Columns.wrapped(headline.title, width: titleColumns, maxLines: most, usesUnicode: usesUnicode)
    // A row for the age alone would be a row less for another headline.
    if lines.count == most, needsOwnRow(headline, under: lines), headline.source?.isEmpty != false {
      lines[most - 1] = Columns.truncated(
        lines[most - 1], to: max(1, titleColumns - Self.ageColumns), usesUnicode: usesUnicode)
    }
    return lines
  }

  /// The rows of a headline: its title, then source and age.
  func rows(of headline: Headline) -> Int {
    let lines = titleLines(of: headline)
    return lines.count + (needsOwnRow(headline, under: lines) ? 1 : 0)
  }

  /// Whether source and age stand under the title. An age alone stands beside its last line, where there is room.
  func needsOwnRow(_ headline: Headline, under lines: [String]) -> Bool {
    if let source = headline.source, !source.isEmpty { return true }
    return Columns.count(of: lines.last ?? "") > titleColumns - Self.ageColumns
  }

  /// The rows of a section's header: one, and a blank one before it where there is room.
  func headerRows(ofSection index: Int) -> Int { isAiry && index > 0 ? 2 : 1 }
}
