import CText

/// Breaks flows into lines, at the places Unicode allows (UAX #14), as even as they can be.
///
/// Of all ways to break a paragraph into the fewest lines, the one with the least sum of squared blanks at the line ends is
/// chosen (the last line aside). The work is linear in the text: a line of w columns has at most w places to begin.
struct LineBreaker {
  /// The language the text is in, as a BCP 47 tag.
  let language: String?

  /// A line: its bytes without the blanks at its ends.
  struct Line {
    /// The bytes of the line.
    var range: Range<Int>
    /// Whether a soft hyphen at its end becomes visible.
    var endsInHyphen = false
  }

  /// What is between two places where a line may end.
  private struct Segment {
    var end: Int
    /// Without blanks at the end.
    var visibleEnd: Int
    var columns: Int
    var columnsWithBlanks: Int
    /// What it costs to end a line here.
    var penalty: Int
    /// 1 where a soft hyphen appears if the line ends here.
    var hyphen = 0
    var isMandatory: Bool
  }

  /// Ending a line inside a word, at a hyphen or a slash, is as bad as this many squared blanks.
  private static let wordPenalty = 64
  /// Beginning a line with a dash or an ellipsis is as bad as this many squared blanks.
  private static let dashPenalty = 144
  /// Cutting a word that is wider than the line is as bad as this many squared blanks.
  private static let cutPenalty = 144
  /// A last line that is one word of at most this many columns looks lost.
  private static let orphanColumns = 12
  /// Keeps the number of lines ahead of every other consideration.
  private static let lineCost = 1 << 36

  // Kept from paragraph to paragraph, so that they are allocated once.
  private var breaks: [ctext_line_break] = []
  private var segments: [Segment] = []
  private var costs: [Int] = []
  private var starts: [Int] = []
  private var columnsBefore: [Int] = []

  init(language: String?) {
    self.language = language
  }

  /// The lines of a flow at most `width` columns wide. `balanced` counts the last line too, as headlines want it.
  mutating func lines(of flow: Flow, width: Int, balanced: Bool = false) -> [Line] {
    if flow.isEmpty { return [] }
    findSegments(of: flow, width: width)
    var lines: [Line] = []
    var first = 0
    for index in segments.indices where segments[index].isMandatory || index == segments.count - 1 {
      fit(first...index, of: flow, width: width, balanced: balanced, into: &lines)
      first = index + 1
    }
    return lines
  }

  private mutating func findSegments(of flow: Flow, width: Int) {
    segments.removeAll(keepingCapacity: true)
    var begin = 0
    var pieceBegin = 0
    for found in findBreaks(of: flow) {
      let end = Int(found.offset)
      let isMandatory = found.mandatory != 0
      // What takes no columns goes with what follows it: any number of such places would fit on one line.
      let hasColumns = flow.hasColumns(pieceBegin..<end)
      pieceBegin = end
      guard hasColumns || isMandatory || end == flow.bytes.count else { continue }
      append(begin..<end, isMandatory: isMandatory, of: flow, width: width)
      begin = end
    }
  }

  private mutating func append(_ range: Range<Int>, isMandatory: Bool, of flow: Flow, width: Int) {
    var visibleEnd = range.upperBound
    while visibleEnd > range.lowerBound, Self.isBlank(flow.bytes[visibleEnd - 1]) { visibleEnd -= 1 }
    let columns = flow.columns(range.lowerBound..<visibleEnd)
    if columns > width { return appendCut(range, visibleEnd: visibleEnd, isMandatory: isMandatory, of: flow) }
    var segment = Segment(
      end: range.upperBound, visibleEnd: visibleEnd, columns: columns,
      columnsWithBlanks: columns + flow.columns(visibleEnd..<range.upperBound), penalty: 0, isMandatory: isMandatory)
    if visibleEnd == range.upperBound, visibleEnd > 0, !isMandatory {
      if flow.bytes[visibleEnd - 1] < 0x80 { segment.penalty = Self.wordPenalty }
      // U+00AD in UTF-8.
      if flow.hasSteering, visibleEnd > 1, flow.bytes[visibleEnd - 1] == 0xad, flow.bytes[visibleEnd - 2] == 0xc2 {
        segment.penalty = Self.wordPenalty
        segment.hyphen = columns < width ? 1 : 0
      }
    }
    if Self.startsWithDash(flow.bytes[range.upperBound...]) { segment.penalty = Self.dashPenalty }
    segments.append(segment)
  }

  /// A word wider than the line may be cut between any two cells.
  private mutating func appendCut(_ range: Range<Int>, visibleEnd: Int, isMandatory: Bool, of flow: Flow) {
    var begin = range.lowerBound
    while begin < visibleEnd {
      var end = begin + 1
      while end < visibleEnd, flow.widths[end] == 0 { end += 1 }
      let isLast = end == visibleEnd
      let columns = flow.columns(begin..<end)
      segments.append(
        Segment(
          end: isLast ? range.upperBound : end, visibleEnd: end, columns: columns,
          columnsWithBlanks: columns + (isLast ? flow.columns(visibleEnd..<range.upperBound) : 0),
          penalty: isLast ? 0 : Self.cutPenalty, isMandatory: isLast && isMandatory))
      begin = end
    }
  }

  private mutating func findBreaks(of flow: Flow) -> ArraySlice<ctext_line_break> {
    if breaks.count < flow.bytes.count {
      breaks = Array(repeating: ctext_line_break(offset: 0, mandatory: 0), count: flow.bytes.count)
    }
    let count = flow.bytes.withUnsafeBytes { text in
      breaks.withUnsafeMutableBufferPointer { breaks in
        ctext_line_breaks(
          text.bindMemory(to: CChar.self).baseAddress, Int32(text.count), language, breaks.baseAddress,
          Int32(breaks.count))
      }
    }
    if count > 0 { return breaks.prefix(Int(count)) }
    // Without ICU's rules lines end at spaces.
    var found = 0
    for (offset, byte) in flow.bytes.enumerated() where Self.isBlank(byte) || offset == flow.bytes.count - 1 {
      breaks[found] = ctext_line_break(offset: Int32(offset + 1), mandatory: byte == UInt8(ascii: "\n") ? 1 : 0)
      found += 1
    }
    return breaks.prefix(found)
  }

  /// Whether text begins with an en dash, an em dash, a horizontal bar or an ellipsis (U+2013, 2014, 2015, 2026).
  private static func startsWithDash(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 3, bytes[bytes.startIndex] == 0xe2, bytes[bytes.startIndex + 1] == 0x80 else { return false }
    return [0x93, 0x94, 0x95, 0xa6].contains(bytes[bytes.startIndex + 2])
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }

  /// Finds the best breaks for the segments of one paragraph and adds its lines.
  private mutating func fit(
    _ range: ClosedRange<Int>, of flow: Flow, width: Int, balanced: Bool, into lines: inout [Line]
  ) {
    let count = range.count
    let first = range.lowerBound
    costs.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    columnsBefore.removeAll(keepingCapacity: true)
    costs.append(0)
    starts.append(0)
    columnsBefore.append(0)
    for index in 0..<count { columnsBefore.append(columnsBefore[index] + segments[first + index].columnsWithBlanks) }

    for last in 0..<count {
      let segment = segments[first + last]
      let isLast = last == count - 1
      var best = Int.max
      var bestStart = last
      var start = last
      while start >= 0 {
        let columns = columnsBefore[last] - columnsBefore[start] + segment.columns + (isLast ? 0 : segment.hyphen)
        if columns > width, start < last { break }
        let blanks = width - columns
        var cost = costs[start] + Self.lineCost
        if !isLast {
          cost += blanks * blanks + segment.penalty
        } else if balanced {
          cost += blanks * blanks
        } else if start == last, start > 0, columns <= min(Self.orphanColumns, width / 3) {
          cost += width * width / 9
        }
        if cost < best {
          best = cost
          bestStart = start
        }
        start -= 1
      }
      costs.append(best)
      starts.append(bestStart)
    }

    let firstLine = lines.count
    var end = count
    while end > 0 {
      let start = starts[end]
      var begin = first + start == 0 ? 0 : segments[first + start - 1].end
      let segment = segments[first + end - 1]
      while begin < segment.visibleEnd, Self.isBlank(flow.bytes[begin]) { begin += 1 }
      lines.append(
        Line(range: begin..<max(begin, segment.visibleEnd), endsInHyphen: end < count && segment.hyphen == 1))
      end = start
    }
    lines[firstLine...].reverse()
  }
}
