/// The columns text takes on a terminal (UAX #11, UTS #51), and text made to fit into columns.
public enum Columns {
  /// The columns of a text on one line.
  public static func count(of text: String) -> Int {
    var sum = 0
    Cells.scan(text) { piece in
      switch piece {
      case .plain(let ascii): sum += ascii.count
      case .cell(_, let width), .steering(_, let width): sum += width
      }
    }
    return sum
  }

  /// The text of each cell, from left to right, with its columns, 1 or 2; together they take ``count(of:)`` columns.
  ///
  /// What a cell cannot hold is simplified: of an emoji sequence the first emoji stands for all, characters without columns
  /// of their own are left out, a mark without a base is shown on a dotted circle. A flag is one cell of two columns.
  public static func cells(of text: String) -> [(text: String, columns: Int)] {
    var cells: [(text: String, columns: Int)] = []
    Cells.scan(text) { piece in
      switch piece {
      case .plain(let ascii):
        for byte in ascii { cells.append((String(UnicodeScalar(byte)), 1)) }
      case .cell(let utf8, let width): cells.append((String(decoding: utf8, as: UTF8.self), width))
      case .steering(_, let width): if width > 0 { cells.append((" ", width)) }
      }
    }
    return cells
  }

  /// The text on one line of at most `width` columns, ended by an ellipsis where it does not fit.
  public static func truncated(_ text: String, to width: Int, usesUnicode: Bool = true) -> String {
    wrapped(text, width: width, maxLines: 1, usesUnicode: usesUnicode).first ?? ""
  }

  /// The text on at most `maxLines` lines of at most `width` columns; the last ends in an ellipsis where there is more.
  public static func wrapped(_ text: String, width: Int, maxLines: Int, usesUnicode: Bool = true) -> [String] {
    guard width > 0, maxLines > 0 else { return [] }
    var flow = Flow(text, style: TextStyle(.text))
    if width == 1 { flow = flow.narrowed() }
    var breaker = LineBreaker(language: nil)
    // A single line is filled to the last column; ends of words matter only where there are several.
    let ranges = maxLines == 1 ? [0..<flow.bytes.count] : breaker.lines(of: flow, width: width).map(\.range)
    var run = 0
    func string(_ range: Range<Int>) -> String { flow.spans(range, firstRun: &run).map(\.text).joined() }
    guard ranges.count > maxLines || (maxLines == 1 && flow.columns > width) else { return ranges.map(string) }

    var lines = ranges.prefix(maxLines - 1).map(string)
    let ellipsis = (usesUnicode ? Symbols.unicode : Symbols.ascii).ellipsis
    let room = width - Columns.count(of: ellipsis)
    var end = ranges[maxLines - 1].lowerBound
    var columns = 0
    while end < flow.bytes.count {
      var next = end + 1
      while next < flow.bytes.count, flow.widths[next] == 0 { next += 1 }
      let cell = flow.columns(end..<next)
      if columns + cell > room { break }
      columns += cell
      end = next
    }
    run = 0
    var last = string(ranges[maxLines - 1].lowerBound..<end)
    while last.last == " " { last.removeLast() }
    lines.append(room < 0 ? String(repeating: ".", count: width) : last + ellipsis)
    return lines
  }
}
