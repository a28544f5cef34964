@testable import Interface

extension Grid {
  /// The screen in a notation people can read and tests can compare: its rows as text, then the runs of cells of each row
  /// that look other than the screen's commonest style, then the styles by their letters.
  var golden: String {
    var text = "\(size.columns)x\(size.rows)\n"
    for row in 0..<size.rows { text += "|" + cells(inRow: row).map(\.text).joined() + "|\n" }
    let common = commonestStyle
    var styles: [Style] = []
    text += "\n"
    for row in 0..<size.rows {
      let runs = runs(inRow: row).filter { $0.style != common }.map { run in
        let number = styles.firstIndex(of: run.style) ?? styles.count
        if number == styles.count { styles.append(run.style) }
        let end = run.columns.upperBound - 1
        return "\(run.columns.lowerBound)\(end > run.columns.lowerBound ? "-\(end)" : "")=\(Self.letter(number))"
      }
      if !runs.isEmpty { text += "\(row): \(runs.joined(separator: " "))\n" }
    }
    text += "\n"
    if let common { text += ". \(common.notation)\n" }
    for (number, style) in styles.enumerated() { text += "\(Self.letter(number)) \(style.notation)\n" }
    return text
  }

  private func cells(inRow row: Int) -> ArraySlice<Cell> { cells[(row * size.columns)..<((row + 1) * size.columns)] }

  private var commonestStyle: Style? {
    var counts: [Style: Int] = [:]
    for cell in cells { counts[cell.style, default: 0] += 1 }
    return counts.max { ($0.value, $0.key.notation) < ($1.value, $1.key.notation) }?.key
  }

  private func runs(inRow row: Int) -> [(columns: Range<Int>, style: Style)] {
    var runs: [(columns: Range<Int>, style: Style)] = []
    for (column, cell) in cells(inRow: row).enumerated() {
      if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].columns = last.columns.lowerBound..<(column + 1)
      } else {
        runs.append((column..<(column + 1), cell.style))
      }
    }
    return runs
  }

  /// `a` to `z`, then `a1` and so on.
  private static func letter(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(97 + number % 26)))
    return number < 26 ? letter : letter + String(number / 26)
  }
}

extension Style {
  /// `fg bg attributes`, as `#rrggbb`, a number of the palette, or `-` for the terminal's own.
  fileprivate var notation: String {
    func name(_ color: Color) -> String {
      switch color {
      case .terminal: "-"
      case .palette(let index): String(index)
      case .rgb(let red, let green, let blue):
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      }
    }
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    let set = names.filter { attributes.contains($0.0) }.map(\.1)
    return ([name(foreground), name(background)] + set).joined(separator: " ")
  }
}
