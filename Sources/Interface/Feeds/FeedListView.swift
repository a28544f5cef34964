import Articles
import Typesetting

/// The list of feeds, and beside it, where there is room, what there is to say about the selected one.
struct FeedListView {
  let state: State
  let wallClock: Int64

  /// The columns in front of a name: selection, mark, a blank each; a feed in a section stands two further in.
  private static let indent = 3
  private static let depth = 2

  private var list: FeedList { state.feeds }
  private var area: Area { state.layout.list }

  func draw(on canvas: inout Canvas) {
    for (row, item) in list.visibleRows.enumerated() {
      let isSelected = item == list.selection
      let overlay: [Role] = isSelected ? [.selection] : []
      if isSelected {
        canvas.fill(Area(column: area.column, row: area.row + row, columns: area.columns, rows: 1), overlay)
        canvas.write(canvas.glyphs.selection, column: 0, row: row, in: area, [.headlineMark] + overlay)
      }
      draw(item, row: row, overlay, on: &canvas)
    }
    if list.isLoaded, list.feeds.isEmpty { drawEmpty(on: &canvas) }
    if state.layout.isWide { drawReport(on: &canvas) }
  }

  private func draw(_ item: FeedList.Row, row: Int, _ overlay: [Role], on canvas: inout Canvas) {
    let unread = item == .all ? state.allUnread : list.unread(of: item)
    let count = unread > 0 ? String(unread) : ""
    let end = canvas.write(count, endingAt: area.columns - 1, row: row, in: area, [.sectionCount] + overlay)
    var column = Self.indent
    switch item {
    case .all:
      draw("All articles", column: 1, to: end, row: row, [.section] + overlay, on: &canvas)
    case .section(let path):
      let isFolded = list.folded.contains(path)
      let fold = isFolded ? canvas.glyphs.folded : canvas.glyphs.unfolded
      let start = canvas.write(fold + " ", column: 1, row: row, in: area, [.section] + overlay)
      let failing = isFolded ? list.failing(in: item) : 0
      var end = end
      if failing > 0 {
        let mark = "\(canvas.glyphs.failing)\(failing)"
        end = canvas.write(mark, endingAt: end - 1, row: row, in: area, [.messageError] + overlay)
      }
      draw(
        path.joined(separator: State.sectionSeparator), column: start, to: end, row: row, [.section] + overlay,
        on: &canvas)
    case .feed(let id):
      guard let feed = list.feed(id) else { return }
      if !feed.section.isEmpty { column += Self.depth }
      let mark = feed.condition.isGone ? canvas.glyphs.gone : feed.condition.failure != nil ? canvas.glyphs.failing : ""
      canvas.write(mark, column: column - 2, row: row, in: area, [.messageError] + overlay)
      let role: Role = feed.unread > 0 ? .headlineUnread : .headlineRead
      draw(feed.title, column: column, to: end, row: row, [role] + overlay, on: &canvas)
    }
  }

  private func draw(
    _ name: String, column: Int, to end: Int, row: Int, _ roles: [Role], on canvas: inout Canvas
  ) {
    canvas.write(canvas.shortened(name, to: end - column - 1), column: column, row: row, in: area, roles)
  }

  private func drawEmpty(on canvas: inout Canvas) {
    for (row, line) in ["There are no feeds yet.", "a subscribes to one."].enumerated() {
      canvas.write(line, column: 2, row: row + 2, in: area, [.headlineSource])
    }
  }

  private func drawReport(on canvas: inout Canvas) {
    let report: FeedReport? =
      switch list.selection {
      case .all: FeedReport(list.feeds, title: "All articles", unread: state.allUnread)
      case .section(let path):
        FeedReport(
          list.feeds(in: path), title: path.joined(separator: State.sectionSeparator),
          unread: list.unread(of: list.selection))
      case .feed(let id): list.feed(id).map { FeedReport($0, at: wallClock) }
      }
    if list.isLoaded, !list.feeds.isEmpty { report?.draw(in: state.layout.text, on: &canvas) }
  }
}
