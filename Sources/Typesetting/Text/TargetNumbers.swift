/// The numbers by which links, posts and related stories are chosen.
extension Compositor {
  /// The flow with the number of each target before its first words, where numbers are set at all.
  ///
  /// A target may be met in several flows: its number stands in the first.
  mutating func withNumbers(_ flow: Flow) -> Flow {
    guard numbers != .left, flow.runs.contains(where: { lacksNumber($0.style.target) }) else { return flow }
    var result = Flow()
    var begin = 0
    for run in flow.runs {
      if let target = run.style.target, lacksNumber(target), let word = flow.firstWord(begin..<run.end) {
        result.append(flow, range: begin..<word)
        result.append(label(of: target), style: TextStyle(.targetNumber, target: target))
        begin = word
        numbered.insert(target)
      }
      result.append(flow, range: begin..<run.end)
      begin = run.end
    }
    return result
  }

  private func lacksNumber(_ target: Int?) -> Bool { target.map { !numbered.contains($0) } ?? false }

  /// Spans as they are shown: without the numbers, where those only have their room.
  func shown(_ spans: [Span]) -> [Span] {
    numbers == .hidden ? spans.filter { !$0.isTargetNumber } : spans
  }

  /// A flow on one line, for a frame's edge; `nil` where there is no room.
  func edgeWords(of flow: Flow, room: Int) -> [Span]? { flow.edgeWords(room: room).map(shown) }

  /// Raised digits, or in brackets where there are none; bound to the word behind.
  private func label(of target: Int) -> String {
    let digits = String(target + 1)
    let raised = usesUnicode ? Script.superscript.shifted(digits) : nil
    return (raised ?? "[\(digits)]") + Self.wordJoiner
  }

  private static let wordJoiner = "\u{2060}"
}

extension Span {
  /// Whether it is the number of a target, and no word of the article.
  public var isTargetNumber: Bool { roles.contains(.targetNumber) }
}

extension Flow {
  /// Where the first word of a range begins; `nil` where it is blank.
  fileprivate func firstWord(_ range: Range<Int>) -> Int? {
    range.first { widths[$0] > 0 && bytes[$0] != UInt8(ascii: " ") }
  }
}
