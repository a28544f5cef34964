import Typesetting

/// What is being typed in the status line: a label, the text with its cursor, a remark at the right.
struct TypedLineView {
  let label: String
  let editor: LineEditor
  let remark: String
  let area: Area

  /// Draws the line and returns where the cursor is. A long text is shown as far as its cursor.
  func draw(on canvas: inout Canvas) -> Position {
    var end = area.columns - 1
    let start = canvas.write(label, column: 1, row: 0, in: area, [.status, .statusKey])
    // The text goes before the remark, where there is no room for both.
    if end - start - Columns.count(of: remark) >= Self.leastText {
      end = canvas.write(remark, endingAt: end, row: 0, in: area, [.status, .statusProgress]) - 1
    }
    var before = Substring(editor.textBeforeCursor)
    while !before.isEmpty, Columns.count(of: String(before)) > end - start - 1 { before.removeFirst() }
    let cursor = canvas.write(String(before), column: start, row: 0, in: area, [.status])
    let rest = Area(column: area.column, row: area.row, columns: max(0, end), rows: area.rows)
    canvas.write(editor.textAfterCursor, column: cursor, row: 0, in: rest, [.status])
    return Position(column: area.column + cursor, row: area.row)
  }

  /// The columns of text without which there is no room for a remark.
  private static let leastText = 12
}

/// A prompt in the status line, and above it what may be meant.
struct PromptView {
  let prompt: Prompt
  let layout: Layout

  func draw(on canvas: inout Canvas) -> Position {
    drawOffers(on: &canvas)
    canvas.fill(layout.status, [.status])
    return TypedLineView(
      label: prompt.label + ": ", editor: prompt.editor, remark: "Enter takes it, Esc leaves", area: layout.status
    ).draw(on: &canvas)
  }

  private func drawOffers(on canvas: inout Canvas) {
    let matches = prompt.matches
    guard !matches.isEmpty else { return }
    let rows = min(matches.count, Prompt.mostOffers, max(0, layout.status.row - 3))
    let arrows = Key.up.name(usesUnicode: canvas.usesUnicode) + " " + Key.down.name(usesUnicode: canvas.usesUnicode)
    let footer = "\(arrows) choose, or type another"
    let widest =
      matches.map { Columns.count(of: $0.words) + ($0 == prompt.present ? Self.presentColumns : 0) }.max() ?? 0
    let width = min(layout.size.columns, max(Columns.count(of: footer) + 8, widest + 4))
    let area = Area(column: 0, row: layout.status.row - rows - 2, columns: width, rows: rows + 2)
    DialogFrame(area: area, title: prompt.offersTitle, footers: [footer, arrows]).draw(on: &canvas)
    let inside = DialogFrame.inside(area)
    let top = max(0, min((prompt.chosen ?? 0) - rows / 2, matches.count - rows))
    for row in 0..<rows {
      let offer = matches[top + row]
      let roles: [Role] = prompt.chosen == top + row ? [.dialogText, .selection] : [.dialogText]
      canvas.fill(Area(column: inside.column, row: inside.row + row, columns: inside.columns, rows: 1), roles)
      var end = inside.columns
      if offer == prompt.present {
        end = canvas.write(Self.present, endingAt: end, row: row, in: inside, roles + [.headlineSource]) - 2
      }
      canvas.write(canvas.shortened(offer.words, to: end), column: 0, row: row, in: inside, roles)
    }
  }

  /// What stands beside the offer that holds now.
  private static let present = "now"
  private static let presentColumns = present.count + 2
}
