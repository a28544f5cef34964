import Articles
import Typesetting

/// A dialog about subscriptions.
struct FeedDialogView {
  /// The columns of the whole dialog, where there is room.
  private static let columns = 76
  /// The rows of the whole dialog, where there is room.
  private static let rows = 24

  let dialog: FeedDialog
  let layout: Layout
  let wallClock: Int64

  private var title: String {
    switch dialog {
    case .offers: "Which feed?"
    case .mute: "Mute: what is to be hidden?"
    case .question(let question): question.title
    case .condition: "Feed"
    }
  }

  private var footers: [String] {
    switch dialog {
    case .question: ["y or Enter: yes, n: no"]
    case .offers, .mute, .condition: ["Enter takes it, Esc closes", "Enter, Esc"]
    }
  }

  /// Text, or the lines to choose from.
  private var choices: (lines: [String], selected: Int)? {
    switch dialog {
    case .offers(let offers, let selected):
      (offers.map { offer in offer.title.map { "\($0)  \(offer.address)" } ?? offer.address }, selected)
    case .mute(let mute, let selected): (mute.choices.map(\.words), selected)
    case .question, .condition: nil
    }
  }

  private func text(usesUnicode: Bool) -> [FeedReport.Paragraph] {
    let width = min(Self.columns, layout.size.columns - 2) - 4
    switch dialog {
    case .question(let question):
      return Columns.wrapped(question.text, width: max(1, width), maxLines: Self.rows, usesUnicode: usesUnicode)
        .map { FeedReport.Paragraph(text: $0, role: .dialogText) }
    case .condition(let feed, _):
      return FeedReport(feed, at: wallClock).lines(width: width, usesUnicode: usesUnicode)
    case .offers, .mute: return []
    }
  }

  /// Where the dialog is.
  var area: Area { area(rows: choices?.lines.count ?? text(usesUnicode: true).count) }

  private func area(rows: Int) -> Area {
    DialogFrame.area(columns: Self.columns, rows: min(rows, Self.rows) + 2, in: layout)
  }

  /// The last line of a report that can be the top one. Times in it change no number of lines worth a thought.
  func lastTop(usesUnicode: Bool) -> Int {
    max(0, text(usesUnicode: usesUnicode).count - DialogFrame.inside(area).rows)
  }

  /// The choice on a row of the screen.
  func choice(onRow row: Int) -> Int? {
    guard let choices else { return nil }
    let inside = DialogFrame.inside(area)
    guard row >= inside.row, row < inside.row + inside.rows else { return nil }
    let index = top(of: choices, rows: inside.rows) + row - inside.row
    return choices.lines.indices.contains(index) ? index : nil
  }

  /// The first line shown, so that the selected one is.
  private func top(of choices: (lines: [String], selected: Int), rows: Int) -> Int {
    max(0, min(choices.selected - rows / 2, choices.lines.count - rows))
  }

  func draw(on canvas: inout Canvas) {
    let area = area
    let inside = DialogFrame.inside(area)
    guard let choices else { return drawText(in: area, inside, on: &canvas) }
    DialogFrame(area: area, title: title, footers: footers).draw(on: &canvas)
    let top = top(of: choices, rows: inside.rows)
    for row in 0..<min(inside.rows, choices.lines.count - top) {
      let index = top + row
      let base: [Role] = index == choices.selected ? [.dialogText, .selection] : [.dialogText]
      canvas.fill(Area(column: inside.column, row: inside.row + row, columns: inside.columns, rows: 1), base)
      let start = canvas.write(
        "\(index + 1) ", column: 0, row: row, in: inside, [.dialogText, .dialogKey] + base.dropFirst())
      let words = canvas.shortened(choices.lines[index], to: inside.columns - start)
      canvas.write(words, column: start, row: row, in: inside, base)
    }
  }

  private func drawText(in area: Area, _ inside: Area, on canvas: inout Canvas) {
    let lines = text(usesUnicode: canvas.usesUnicode)
    var shown = 0..<min(inside.rows, lines.count)
    if case .condition(_, let top) = dialog {
      shown = (top..<(top + inside.rows)).clamped(to: 0..<lines.count)
      DialogFrame(area: area, title: title, shown: shown, of: lines.count, separator: canvas.glyphs.separator)
        .draw(on: &canvas)
    } else {
      DialogFrame(area: area, title: title, footers: footers).draw(on: &canvas)
    }
    for (row, line) in lines[shown].enumerated() {
      let role: Role? = line.role == .messageError ? .messageError : line.role == .title ? .dialogTitle : nil
      canvas.write(line.text, column: 0, row: row, in: inside, [.dialogText] + (role.map { [$0] } ?? []))
    }
  }
}
