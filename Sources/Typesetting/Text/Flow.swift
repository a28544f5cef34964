/// Text on its way into lines: its bytes, the columns they take and the styles they have.
///
/// Only what a cell can hold gets in (see ``Cell``), so that afterwards every piece can be cut and measured by looking at
/// bytes: a cell begins wherever `widths` is not 0.
struct Flow {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each byte the columns of the cell that begins there, 0 inside a cell and for characters without width.
  private(set) var widths: [UInt8] = []
  /// The styles: each reaches from the end of the one before it to its own end, in bytes.
  private(set) var runs: [(end: Int, style: TextStyle)] = []
  /// Whether there is anything beyond ASCII.
  private(set) var isASCII = true
  /// Whether there are characters that steer where lines end and are not shown as they are.
  private(set) var hasSteering = false

  init() {}

  init(_ text: String, style: TextStyle) {
    append(text, style: style)
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The columns of a range of bytes.
  func columns(_ range: Range<Int>) -> Int {
    widths.withUnsafeBufferPointer { widths in
      var sum = 0
      for offset in range { sum += Int(widths[offset]) }
      return sum
    }
  }

  /// Whether a range of bytes takes any columns.
  func hasColumns(_ range: Range<Int>) -> Bool { widths[range].contains { $0 > 0 } }

  /// The columns of everything, line breaks aside.
  var columns: Int { columns(0..<bytes.count) }

  /// Adds text. Controls have no place in it: those that are white space become a space, the others vanish.
  mutating func append(_ text: String, style: TextStyle) {
    Cells.scan(text) { cell in
      switch cell {
      case .plain(let ascii):
        bytes.append(contentsOf: ascii)
        widths.append(contentsOf: repeatElement(1, count: ascii.count))
      case .cell(let utf8, let width):
        isASCII = false
        bytes.append(contentsOf: utf8)
        widths.append(UInt8(width))
        widths.append(contentsOf: repeatElement(0, count: utf8.count - 1))
      case .steering(let utf8, let width):
        isASCII = false
        hasSteering = true
        bytes.append(contentsOf: utf8)
        widths.append(UInt8(width))
        widths.append(contentsOf: repeatElement(0, count: utf8.count - 1))
      }
    }
    close(style)
  }

  /// Adds another flow with its styles.
  mutating func append(_ other: Flow) {
    let begin = bytes.count
    bytes += other.bytes
    widths += other.widths
    runs += other.runs.map { (begin + $0.end, $0.style) }
    isASCII = isASCII && other.isASCII
    hasSteering = hasSteering || other.hasSteering
  }

  /// Adds a range of another flow's bytes with its styles, each with one more role inside.
  mutating func append(_ other: Flow, range: Range<Int>, adding role: Role? = nil) {
    isASCII = isASCII && other.isASCII
    hasSteering = hasSteering || other.hasSteering
    var begin = range.lowerBound
    for run in other.runs where run.end > begin && begin < range.upperBound {
      let end = min(run.end, range.upperBound)
      bytes += other.bytes[begin..<end]
      widths += other.widths[begin..<end]
      close(role.map(run.style.adding) ?? run.style)
      begin = end
    }
  }

  /// Ends the line.
  mutating func appendLineBreak(style: TextStyle) {
    bytes.append(UInt8(ascii: "\n"))
    widths.append(0)
    close(style)
  }

  private mutating func close(_ style: TextStyle) {
    guard bytes.count > (runs.last?.end ?? 0) else { return }
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].end = bytes.count
    } else {
      runs.append((bytes.count, style))
    }
  }

  /// The same flow with `?` for every cell of two columns: for lines of one.
  func narrowed() -> Flow {
    guard widths.contains(2) else { return self }
    var flow = self
    flow.bytes = []
    flow.widths = []
    flow.runs = []
    var offset = 0
    for run in runs {
      while offset < run.end {
        let wide = widths[offset] == 2
        let begin = offset
        repeat { offset += 1 } while offset < run.end && widths[offset] == 0
        flow.bytes.append(contentsOf: wide ? ArraySlice([UInt8(ascii: "?")]) : bytes[begin..<offset])
        flow.widths.append(contentsOf: wide ? ArraySlice([1]) : widths[begin..<offset])
      }
      flow.close(run.style)
    }
    return flow
  }
}

extension Flow {
  /// The spans of a range of bytes.
  ///
  /// `firstRun` is a run at or before the one the range begins in; it is moved on, so that lines cut one after the other
  /// need not look for it again.
  func spans(_ range: Range<Int>, firstRun: inout Int) -> [Span] {
    var spans: [Span] = []
    var begin = range.lowerBound
    while firstRun < runs.count, runs[firstRun].end <= begin { firstRun += 1 }
    while begin < range.upperBound, firstRun < runs.count {
      let end = min(runs[firstRun].end, range.upperBound)
      let style = runs[firstRun].style
      let width = columns(begin..<end)
      if width > 0 { spans.append(Span(string(begin..<end), roles: style.roles, width: width, target: style.target)) }
      begin = end
      if begin < range.upperBound { firstRun += 1 }
    }
    return spans
  }

  /// The text of a range of bytes as it is shown.
  private func string(_ range: Range<Int>) -> String {
    let text = bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
    guard hasSteering else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch Cells.steering(scalar) {
      case .space: shown.append(" ")
      case .invisible: continue
      case nil: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// Whether the first letter is written from right to left (UAX #9, P2 and P3, without isolates).
  var isRightToLeft: Bool {
    if isASCII { return false }
    return bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }.startsRightToLeft
  }
}
