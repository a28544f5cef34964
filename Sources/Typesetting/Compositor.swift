import Articles

/// Sets the blocks of one article in lines.
///
/// Every function yields lines at most `width` columns wide; what stands beside or around them (bars, bullets, frames) is
/// put there afterwards, by whoever made room for it.
struct Compositor {
  /// Under so many columns for the text, bars, bullets and frames give way to it.
  static let narrowestMeasure = 10

  let usesUnicode: Bool
  let symbols: Symbols
  /// Where the targets met so far lead.
  private(set) var destinations: [Target.Destination] = []
  /// What becomes of the targets' numbers.
  let numbers: Setting.Numbers
  /// The targets that have been given their numbers.
  var numbered: Set<Int> = []
  private var breaker: LineBreaker
  private var block = Place.start.block
  private var offset = Place.start.offset

  init(language: String?, setting: Setting) {
    usesUnicode = setting.usesUnicode
    numbers = setting.width < Self.narrowestMeasure ? .left : setting.numbers
    symbols = usesUnicode ? .unicode : .ascii
    breaker = LineBreaker(language: language)
  }

  /// The place that has been reached.
  var place: Place { Place(block: block, offset: offset) }

  /// Goes on to a block.
  mutating func begin(block: Int) {
    self.block = block
    offset = 0
  }

  /// Notes where something leads and returns the number of the target.
  mutating func addTarget(_ destination: Target.Destination) -> Int {
    destinations.append(destination)
    return destinations.count - 1
  }

  /// A line that is no text of the article, a frame's for instance. It has a place of its own.
  mutating func ornament(_ spans: [Span]) -> StyledLine {
    let line = StyledLine(spans, place: place)
    advance(by: 1)
    return line
  }

  /// A blank line after what has been set. Its place is between the text before and the text after it.
  var blank: StyledLine { StyledLine(place: Place(block: block, offset: max(0, offset - 1))) }

  /// Goes on by so many bytes of text, and one for what may follow it: a blank line.
  mutating func advance(by count: Int) { offset += count + 1 }

  /// How a flow is set.
  enum Manner {
    /// As even as can be, with a last line as long as it comes.
    case running
    /// All lines of one length, as headlines want it.
    case balanced
  }

  /// Sets a flow in lines, at the right edge where its first letter is written from right to left.
  mutating func set(_ flow: Flow, width: Int, manner: Manner = .running) -> [StyledLine] {
    if flow.isEmpty { return [] }
    let flow = withNumbers(width == 1 ? flow.narrowed() : flow)
    let isRightToLeft = flow.isRightToLeft
    var run = 0
    let lines = breaker.lines(of: flow, width: width, balanced: manner == .balanced).map { line in
      var spans = shown(flow.spans(line.range, firstRun: &run))
      if line.endsInHyphen, let last = spans.indices.last {
        spans[last].text += "-"
        spans[last].width += 1
      }
      if isRightToLeft {
        spans = Span.blanks(width - spans.columns, roles: Array(spans.first?.roles.prefix(1) ?? [])) + spans
      }
      return StyledLine(spans, place: Place(block: block, offset: offset + line.range.lowerBound))
    }
    advance(by: flow.bytes.count)
    return lines
  }

  /// Sets a flow behind a sign; the lines after the first begin below the first word.
  mutating func set(
    _ flow: Flow, behind sign: String, style: TextStyle, width: Int, manner: Manner = .running
  ) -> [StyledLine] {
    let marker = Span(sign, roles: style.roles, width: Columns.count(of: sign), target: style.target)
    guard width - marker.width >= min(Self.narrowestMeasure, width / 2 + 1) else {
      return set(flow, width: width, manner: manner)
    }
    return set(flow, width: width - marker.width, manner: manner).hanging(from: marker)
  }
}

extension Span {
  /// So many blanks, as a list of spans: empty where there are none.
  static func blanks(_ count: Int, roles: [Role], target: Int? = nil) -> [Span] {
    count > 0 ? [Span(String(repeating: " ", count: count), roles: roles, width: count, target: target)] : []
  }
}

extension [Span] {
  /// The columns of all spans.
  var columns: Int { reduce(0) { $0 + $1.width } }
}

extension [StyledLine] {
  /// The lines with a marker before the first and blanks before the others.
  func hanging(from marker: Span) -> [StyledLine] {
    enumerated().map { index, line in
      if index > 0, line.spans.isEmpty { return line }
      let before = index == 0 ? [marker] : Span.blanks(marker.width, roles: marker.roles, target: marker.target)
      return StyledLine(before + line.spans, place: line.place)
    }
  }
}
