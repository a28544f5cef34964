/// A frame around lines, with words in its upper and lower edge.
struct Frame {
  /// Columns the frame takes beside the text.
  static let columns = 4
  /// Columns the edge needs beside words in it: two corners, a piece of line and a blank on each side.
  static let edgeColumns = 6

  /// Columns between words at the left and at the right end of an edge.
  static let gapColumns = 3

  /// Top left, top right, bottom left, bottom right.
  var corners: [String]
  var symbols: Symbols
  /// The frame itself.
  var style: TextStyle
  /// The blanks between frame and text.
  var padding: TextStyle
  var width: Int

  /// The frame's lower or upper edge with words at its left and at its right end, which fit.
  func edge(isTop: Bool, left: [Span] = [], right: [Span] = []) -> [Span] {
    let begin = corners[isTop ? 0 : 2]
    let end = corners[isTop ? 1 : 3]
    func line(_ count: Int) -> [Span] {
      count > 0 ? [drawn(String(repeating: symbols.horizontal, count: count), count)] : []
    }
    var spans = [drawn(begin, 1)] + line(1)
    var rest = width - 4
    if !left.isEmpty {
      spans += [drawn(" ", 1)] + left + [drawn(" ", 1)]
      rest -= left.columns + 2
    }
    var tail = line(1) + [drawn(end, 1)]
    if !right.isEmpty {
      tail = [drawn(" ", 1)] + right + [drawn(" ", 1)] + tail
      rest -= right.columns + 2
    }
    return (spans + line(rest) + tail).joined()
  }

  /// A line of text between the frame's sides.
  func side(_ line: StyledLine) -> StyledLine {
    let rest = width - Self.columns - line.width
    let words = line.spans.map { Span($0.text, roles: $0.roles, width: $0.width, target: $0.target ?? style.target) }
    let spans =
      [drawn(symbols.vertical, 1)] + Span.blanks(1, roles: padding.roles, target: padding.target) + words
      + Span.blanks(rest + 1, roles: padding.roles, target: padding.target) + [drawn(symbols.vertical, 1)]
    return StyledLine(spans.joined(), place: line.place)
  }

  private func drawn(_ text: String, _ width: Int) -> Span {
    Span(text, roles: style.roles, width: width, target: style.target)
  }
}

extension Flow {
  /// The flow on one line, for a frame's edge; `nil` where there is no room.
  func edgeWords(room: Int) -> [Span]? {
    guard columns <= room else { return nil }
    var run = 0
    return spans(0..<bytes.count, firstRun: &run)
  }
}

extension [Span] {
  /// The spans with neighbours of one style made one.
  func joined() -> [Span] {
    var joined: [Span] = []
    for span in self {
      if let last = joined.indices.last, joined[last].roles == span.roles, joined[last].target == span.target {
        joined[last].text += span.text
        joined[last].width += span.width
      } else {
        joined.append(span)
      }
    }
    return joined
  }
}
