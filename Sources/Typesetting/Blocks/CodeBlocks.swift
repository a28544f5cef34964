import Articles

extension Compositor {
  /// The columns between tab stops in code.
  private static let tabColumns = 4

  /// Code between two lines, the language in the upper one. Its lines are kept; one that is too long goes on below, behind a
  /// sign.
  mutating func lines(of code: Code, width: Int) -> [StyledLine] {
    if code.text.isEmpty { return [] }
    let style = TextStyle(.code)
    var lines = [ornament(codeEdge(label: code.language ?? "", width: width))]
    for row in code.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let flow = Flow(Self.expandingTabs(row), style: style)
      lines += cut(flow, width: width)
    }
    lines.append(ornament(codeEdge(label: "", width: width)))
    return lines
  }

  private func codeEdge(label: String, width: Int) -> [Span] {
    func line(_ count: Int) -> Span { Span.line(symbols.horizontal, count: count, roles: [.codeFrame]) }
    let columns = Columns.count(of: label)
    guard columns > 0, columns + 4 <= width else { return [line(width)] }
    let words = Flow(" \(label) ", style: TextStyle(.codeFrame))
    return ([line(2)] + (words.edgeWords(room: width) ?? []) + [line(width - columns - 4)]).joined()
  }

  /// Cuts a line of code between cells, and fills the last piece up, so that a background is a rectangle.
  private mutating func cut(_ flow: Flow, width: Int) -> [StyledLine] {
    let flow = width == 1 ? flow.narrowed() : flow
    let sign = width > 2 * symbols.continuation.count ? symbols.continuation : ""
    let signColumns = Columns.count(of: sign)
    var lines: [StyledLine] = []
    var run = 0
    var begin = 0
    let start = place
    repeat {
      let room = begin == 0 ? width : width - signColumns
      var end = begin
      var columns = 0
      while end < flow.bytes.count, columns + Int(flow.widths[end]) <= room {
        columns += Int(flow.widths[end])
        end += 1
      }
      if end < flow.bytes.count { end = Self.lastBlank(in: flow, begin..<end, room: room) ?? end }
      columns = flow.columns(begin..<end)
      var spans = flow.spans(begin..<end, firstRun: &run) + Span.blanks(room - columns, roles: [.code])
      if begin > 0, !sign.isEmpty { spans.insert(Span(sign, roles: [.codeFrame], width: signColumns), at: 0) }
      lines.append(StyledLine(spans.joined(), place: Place(block: start.block, offset: start.offset + begin)))
      begin = end
    } while begin < flow.bytes.count
    advance(by: flow.bytes.count)
    return lines
  }

  /// The end of the last blank in a piece of code, where the piece would not become much shorter for it.
  private static func lastBlank(in flow: Flow, _ range: Range<Int>, room: Int) -> Int? {
    guard let blank = flow.bytes[range].lastIndex(of: UInt8(ascii: " ")) else { return nil }
    return flow.columns(range.lowerBound..<blank + 1) * 3 >= room * 2 ? blank + 1 : nil
  }

  private static func expandingTabs(_ row: Substring) -> String {
    guard row.utf8.contains(UInt8(ascii: "\t")) else { return String(row) }
    var expanded = ""
    var columns = 0
    for (number, piece) in row.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if number > 0 {
        let blanks = tabColumns - columns % tabColumns
        expanded += String(repeating: " ", count: blanks)
        columns += blanks
      }
      expanded += piece
      columns += Columns.count(of: String(piece))
    }
    return expanded
  }
}
