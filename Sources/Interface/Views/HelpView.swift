import Typesetting

/// The help screen: every row of the table of keys.
struct HelpView {
  /// The columns of the whole dialog, where there is room.
  static let columns = 76
  /// The columns of the keys' names, in a dialog that is narrower, and from which width on it is not. Names that are longer
  /// have a line of their own.
  private static let keyColumns = (narrow: 11, wide: 17, from: 60)

  let help: HelpDialog
  let layout: Layout

  /// A line of the help: a heading, or keys and what they do.
  private struct Line {
    var keys = ""
    var words = ""
    var isHeading = false
  }

  /// Where the dialog is.
  static func area(in layout: Layout) -> Area {
    DialogFrame.area(columns: columns, rows: layout.size.rows, in: layout)
  }

  /// The last line that can be the top one.
  static func lastTop(in layout: Layout, usesUnicode: Bool) -> Int {
    let inside = DialogFrame.inside(area(in: layout))
    return max(0, lines(columns: inside.columns, usesUnicode: usesUnicode).count - inside.rows)
  }

  func draw(on canvas: inout Canvas) {
    let area = Self.area(in: layout)
    let inside = DialogFrame.inside(area)
    let lines = Self.lines(columns: inside.columns, usesUnicode: canvas.usesUnicode)
    let shown = (help.top..<(help.top + inside.rows)).clamped(to: 0..<lines.count)
    DialogFrame(area: area, title: "Keys", shown: shown, of: lines.count, separator: canvas.glyphs.separator)
      .draw(on: &canvas)
    let wordsColumn = Self.wordsColumn(in: inside.columns)
    for (row, line) in lines[shown].enumerated() {
      if line.isHeading {
        canvas.write(line.words, column: 0, row: row, in: inside, [.dialogText, .dialogTitle])
      } else {
        canvas.write(line.keys, column: 0, row: row, in: inside, [.dialogText, .dialogKey])
        canvas.write(line.words, column: wordsColumn, row: row, in: inside, [.dialogText])
      }
    }
  }

  private static func wordsColumn(in columns: Int) -> Int {
    columns < keyColumns.from ? keyColumns.narrow : keyColumns.wide
  }

  private static func lines(columns: Int, usesUnicode: Bool) -> [Line] {
    var lines: [Line] = []
    let keyColumns = wordsColumn(in: columns)
    func add(_ keys: String, _ words: String) {
      let isLong = Columns.count(of: keys) >= keyColumns
      if isLong { lines.append(Line(keys: keys)) }
      let wrapped = Columns.wrapped(
        words, width: max(1, columns - keyColumns), maxLines: .max, usesUnicode: usesUnicode)
      for (index, words) in wrapped.enumerated() {
        lines.append(Line(keys: index == 0 && !isLong ? keys : "", words: words))
      }
    }
    func begin(_ title: String) {
      if !lines.isEmpty { lines.append(Line()) }
      lines.append(Line(words: title, isHeading: true))
    }
    for context in KeyTable.Context.inOrder {
      begin(context.title)
      for row in KeyTable.rows(in: context) { add(row.keyNames(usesUnicode: usesUnicode), row.help) }
    }
    begin("Mouse")
    for line in KeyTable.mouseHelp { add(line.gesture, line.help) }
    return lines
  }
}
