import Articles
import Typesetting

/// Stories one of which is to be chosen: a row each, with its number, title, source and age.
struct ChoiceView {
  /// The columns of the whole dialog, where there is room.
  static let columns = 76

  let choice: ChoiceDialog
  let layout: Layout
  let wallClock: Int64

  /// Where the dialog is.
  static func area(of choice: ChoiceDialog, in layout: Layout) -> Area {
    DialogFrame.area(columns: columns, rows: choice.headlines.count + 2, in: layout)
  }

  /// The story on a row of the screen.
  static func index(onRow row: Int, of choice: ChoiceDialog, in layout: Layout) -> Int? {
    let inside = DialogFrame.inside(area(of: choice, in: layout))
    guard row >= inside.row, row < inside.row + inside.rows else { return nil }
    let index = top(of: choice, rows: inside.rows) + row - inside.row
    return choice.headlines.indices.contains(index) ? index : nil
  }

  /// The first story shown, so that the selected one is.
  private static func top(of choice: ChoiceDialog, rows: Int) -> Int {
    max(0, min(choice.selected - rows / 2, choice.headlines.count - rows))
  }

  func draw(on canvas: inout Canvas) {
    let area = Self.area(of: choice, in: layout)
    let title = "Several stories fit “\(choice.title)”"
    DialogFrame(area: area, title: title, footers: ["Enter opens, Esc closes", "Enter, Esc"]).draw(on: &canvas)
    let inside = DialogFrame.inside(area)
    let top = Self.top(of: choice, rows: inside.rows)
    for row in 0..<min(inside.rows, choice.headlines.count - top) {
      let index = top + row
      let base: [Role] = index == choice.selected ? [.dialogText, .selection] : [.dialogText]
      canvas.fill(Area(column: inside.column, row: inside.row + row, columns: inside.columns, rows: 1), base)
      draw(choice.headlines[index], number: index + 1, row: row, in: inside, base, on: &canvas)
    }
  }

  private func draw(
    _ headline: Headline, number: Int, row: Int, in area: Area, _ base: [Role], on canvas: inout Canvas
  ) {
    let age = Age(of: headline.sortDate, at: wallClock).description
    let ageStart = canvas.write(age, endingAt: area.columns, row: row, in: area, base)
    let source = canvas.shortened(headline.source ?? "", to: area.columns / 4)
    let sourceStart = canvas.write(source, endingAt: ageStart - 2, row: row, in: area, base)
    let start = canvas.write("\(number) ", column: 0, row: row, in: area, [.dialogText, .dialogKey] + base.dropFirst())
    let title = canvas.shortened(headline.title, to: sourceStart - start - 2)
    canvas.write(title, column: start, row: row, in: area, base)
  }
}
