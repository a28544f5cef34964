import Articles
import Typesetting

/// The stories to be read later: for each its title and age and, below, what kept it away.
struct LaterView {
  /// The columns of the whole dialog, where there is room.
  private static let columns = 76
  /// The rows of a story.
  private static let storyRows = 2

  let later: LaterDialog
  let layout: Layout
  let wallClock: Int64

  /// Where the dialog is.
  static func area(of later: LaterDialog, in layout: Layout) -> Area {
    DialogFrame.area(columns: columns, rows: later.stories.count * storyRows + 2, in: layout)
  }

  /// How many stories a screen has room for.
  static func storiesShown(in layout: Layout) -> Int {
    DialogFrame.inside(DialogFrame.area(columns: columns, rows: layout.size.rows, in: layout)).rows / storyRows
  }

  /// The story on a row of the screen.
  static func index(onRow row: Int, of later: LaterDialog, in layout: Layout) -> Int? {
    let inside = DialogFrame.inside(area(of: later, in: layout))
    guard row >= inside.row, row < inside.row + inside.rows else { return nil }
    let index = top(of: later, rows: inside.rows) + (row - inside.row) / storyRows
    return later.stories.indices.contains(index) ? index : nil
  }

  /// The first story shown, so that the selected one is.
  private static func top(of later: LaterDialog, rows: Int) -> Int {
    let shown = rows / storyRows
    return max(0, min(later.selected - shown / 2, later.stories.count - shown))
  }

  func draw(on canvas: inout Canvas) {
    let area = Self.area(of: later, in: layout)
    let footers = ["Enter fetches, d removes, Esc closes", "Enter fetches, d removes", "Enter, d, Esc"]
    DialogFrame(area: area, title: "To be read later", footers: footers).draw(on: &canvas)
    let inside = DialogFrame.inside(area)
    let top = Self.top(of: later, rows: inside.rows)
    for place in 0..<min(inside.rows / Self.storyRows, later.stories.count - top) {
      let overlay: [Role] = top + place == later.selected ? [.selection] : []
      let rows = Area(
        column: inside.column, row: inside.row + place * Self.storyRows, columns: inside.columns, rows: Self.storyRows)
      canvas.fill(rows, [.dialogText] + overlay)
      draw(later.stories[top + place], in: rows, overlay, on: &canvas)
    }
  }

  private func draw(_ story: LaterStory, in area: Area, _ overlay: [Role], on canvas: inout Canvas) {
    let base: [Role] = [.dialogText] + overlay
    let quiet: [Role] = [.dialogText, .headlineSource] + overlay
    let age = Age(of: story.added, at: wallClock).description
    let end = canvas.write(age, endingAt: area.columns, row: 0, in: area, quiet)
    canvas.write(canvas.shortened(story.title ?? story.address, to: end - 2), column: 0, row: 0, in: area, base)
    let reason = story.failure ?? WebAddress(story.address)?.place ?? ""
    canvas.write(canvas.shortened(reason, to: area.columns - 2), column: 2, row: 1, in: area, quiet)
  }
}
