import Articles
import Typesetting

/// The list of headlines.
struct HeadlineListView {
  let state: State
  let wallClock: Int64

  private var list: HeadlineList { state.list }
  private var area: Area { state.layout.list }

  func draw(on canvas: inout Canvas) {
    if list.isLoaded, list.sections.isEmpty { return drawEmpty(on: &canvas) }
    for line in list.placedLines() where line.row < area.rows && line.row + line.rows > 0 {
      let isSelected = list.selection == list.item(at: line.cursor)
      let overlay: [Role] = isSelected ? [state.focus == .list ? .selection : .selectionInactive] : []
      let section = list.sections[line.cursor.section]
      if let index = line.cursor.headline {
        draw(section.headlines[index], line, overlay, on: &canvas)
      } else {
        draw(section.section, arrivals: section.arrivals, line, overlay, on: &canvas)
      }
    }
  }

  /// A header: its fold, its name, how many new headlines wait, and its unread count, on the last of its rows.
  private func draw(
    _ section: Section, arrivals: Int, _ line: PlacedLine, _ overlay: [Role], on canvas: inout Canvas
  ) {
    let row = line.row + line.rows - 1
    fill(row, overlay, on: &canvas)
    let count = section.unread > 0 ? String(section.unread) : ""
    var end = canvas.write(count, endingAt: area.columns - 1, row: row, in: area, [.sectionCount] + overlay)
    if arrivals > 0 {
      end = canvas.write("\(arrivals) new", endingAt: end - 1, row: row, in: area, [.headlineMark] + overlay)
    }
    let fold =
      state.scope != nil ? canvas.glyphs.back : section.isFolded ? canvas.glyphs.folded : canvas.glyphs.unfolded
    let start = canvas.write(fold + " ", column: 1, row: row, in: area, [.section] + overlay)
    let name = canvas.shortened(section.name, to: end - start - 1)
    canvas.write(name, column: start, row: row, in: area, [.section] + overlay)
  }

  /// A headline: marks and title, then source and age.
  private func draw(_ headline: Headline, _ line: PlacedLine, _ overlay: [Role], on canvas: inout Canvas) {
    for row in line.row..<(line.row + line.rows) { fill(row, overlay, on: &canvas) }
    if !headline.status.isRead {
      canvas.write(canvas.glyphs.unread, column: 1, row: line.row, in: area, [.headlineMark] + overlay)
    } else if headline.isChangedSinceRead {
      canvas.write(canvas.glyphs.changed, column: 1, row: line.row, in: area, [.headlineMark] + overlay)
    }
    if headline.status.isStarred {
      canvas.write(canvas.glyphs.star, column: 2, row: line.row, in: area, [.headlineStar] + overlay)
    }
    let role: Role = headline.status.isRead ? .headlineRead : .headlineUnread
    let titleLines = list.measure.titleLines(of: headline)
    for (index, title) in titleLines.enumerated() {
      canvas.write(title, column: ListMeasure.titleIndent, row: line.row + index, in: area, [role] + overlay)
    }
    let hasOwnRow = list.measure.needsOwnRow(headline, under: titleLines)
    let row = line.row + titleLines.count - (hasOwnRow ? 0 : 1)
    let age = Age(of: headline.sortDate, at: wallClock).description
    let end = canvas.write(age, endingAt: area.columns - 1, row: row, in: area, [.headlineAge] + overlay)
    guard hasOwnRow else { return }
    let source = canvas.shortened(headline.source ?? "", to: end - ListMeasure.titleIndent - 1)
    canvas.write(source, column: ListMeasure.titleIndent, row: row, in: area, [.headlineSource] + overlay)
  }

  private func fill(_ row: Int, _ overlay: [Role], on canvas: inout Canvas) {
    guard !overlay.isEmpty, row >= 0, row < area.rows else { return }
    canvas.fill(Area(column: area.column, row: area.row + row, columns: area.columns, rows: 1), overlay)
    let mark: Role = state.focus == .list ? .headlineMark : .headlineSource
    canvas.write(canvas.glyphs.selection, column: 0, row: row, in: area, [mark] + overlay)
  }

  private func drawEmpty(on canvas: inout Canvas) {
    let words = [
      "The library is empty.", "", "a subscribes to a feed or a site.",
      "“lede import” takes over the feeds of another reader.", "“lede save” adds a page.",
    ]
    let width = max(1, area.columns - 4)
    let lines = words.flatMap {
      $0.isEmpty ? [""] : Columns.wrapped($0, width: width, maxLines: area.rows, usesUnicode: canvas.usesUnicode)
    }
    for (row, line) in lines.enumerated() {
      canvas.write(line, column: 2, row: row + 1, in: area, [.headlineSource])
    }
  }
}
