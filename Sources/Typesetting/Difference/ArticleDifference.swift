import Articles

/// What became of an article: the text somebody read, and the text it has now.
public struct ArticleDifference: Hashable, Sendable {
  /// The article as it was read.
  public var old: Article
  /// The article as it is.
  public var new: Article
  /// How what was changed is marked.
  public var marks: ChangeMarks

  public init(from old: Article, to new: Article, marks: ChangeMarks = .signs) {
    self.old = old
    self.new = new
    self.marks = marks
  }
}

extension TypesetArticle {
  /// Sets what changed in an article: the article as it is, with what was taken out and what was put in where that happened.
  /// Words are compared in paragraphs that have something in common; others are set whole, as taken out and as put in.
  public init(_ difference: ArticleDifference, setting: Setting) {
    let width = max(1, setting.width)
    var compositor = Compositor(language: difference.new.language, setting: setting)
    var lines = compositor.head(of: difference, width: width)
    for (number, change) in BlockDifference(from: difference.old.blocks, to: difference.new.blocks).changes.enumerated()
    {
      let gap = compositor.blank
      compositor.begin(block: number)
      let body = compositor.lines(of: change, marks: difference.marks, width: width)
      if body.isEmpty { continue }
      if !lines.isEmpty { lines.append(gap) }
      lines += body
    }
    self.init(lines: lines, destinations: compositor.destinations)
  }

  /// The lines on which something was changed, in order: the first of each stretch.
  public var changes: [Int] {
    lines.indices.filter { index in hasChange(index) && (index == 0 || !hasChange(index - 1)) }
  }

  private func hasChange(_ line: Int) -> Bool {
    // The legend has the same roles, inside the byline's.
    lines[line].spans.contains {
      ($0.roles.contains(.added) || $0.roles.contains(.removed)) && $0.roles.first != .byline
    }
  }
}

extension Compositor {
  fileprivate mutating func head(of difference: ArticleDifference, width: Int) -> [StyledLine] {
    let breadcrumb = difference.new.breadcrumb.joined(separator: symbols.breadcrumb)
    var lines = set(Flow(breadcrumb, style: TextStyle(.breadcrumb)), width: width)
    func add(_ part: [StyledLine], after gap: StyledLine) {
      if !lines.isEmpty, !part.isEmpty { lines.append(gap) }
      lines += part
    }
    add(
      self.lines(
        from: Flow(difference.old.title, style: TextStyle(.title)),
        to: Flow(difference.new.title, style: TextStyle(.title)), marks: difference.marks, width: width),
      after: blank)
    add(
      self.lines(
        from: flow(difference.old.lede?.inlines ?? [], style: TextStyle(.lede)),
        to: flow(difference.new.lede?.inlines ?? [], style: TextStyle(.lede)), marks: difference.marks, width: width),
      after: blank)
    let (removed, added) = (difference.marks.removed, difference.marks.added)
    var legend = Flow("What changed since you read it: ", style: TextStyle(.byline))
    legend.append("\(removed.open)taken out\(removed.close)", style: TextStyle(.byline, .removed))
    legend.append(" ", style: TextStyle(.byline))
    legend.append("\(added.open)put in\(added.close)", style: TextStyle(.byline, .added))
    add(set(legend, width: width), after: blank)
    lines.append(ornament([Span.line(symbols.horizontal, count: width, roles: [.rule])]))
    return lines
  }

  fileprivate mutating func lines(of change: BlockDifference.Change, marks: ChangeMarks, width: Int) -> [StyledLine] {
    switch change {
    case .kept(let block): return lines(of: block, width: width, style: TextStyle(.text))
    case .removed(let block): return lines(of: block, role: .removed, sign: "− ", width: width)
    case .added(let block): return lines(of: block, role: .added, sign: "+ ", width: width)
    case .changed(let old, let new):
      return lines(from: words(of: old), to: words(of: new), marks: marks, width: width)
    }
  }

  /// A whole block that was taken out or put in: behind a sign on each line.
  private mutating func lines(of block: Block, role: Role, sign: String, width: Int) -> [StyledLine] {
    let signWidth = Columns.count(of: sign)
    let hasRoom = width - signWidth >= Self.narrowestMeasure
    return lines(of: block, width: hasRoom ? width - signWidth : width, style: TextStyle(.text)).map { line in
      var line = line
      for index in line.spans.indices { line.spans[index].roles.append(role) }
      if hasRoom { line.spans.insert(Span(sign, roles: [.text, role], width: signWidth), at: 0) }
      return line
    }
  }

  /// Two texts in one; whole, one after the other, where they have too little in common.
  private mutating func lines(from old: Flow, to new: Flow, marks: ChangeMarks, width: Int) -> [StyledLine] {
    if let words = WordDifference(from: old, to: new, marks: marks) { return set(words.flow, width: width) }
    var removed = Flow(marks.removed.open, style: TextStyle(.text, .removed))
    removed.append(old, range: 0..<old.bytes.count, adding: .removed)
    removed.append(marks.removed.close, style: TextStyle(.text, .removed))
    var added = Flow(marks.added.open, style: TextStyle(.text, .added))
    added.append(new, range: 0..<new.bytes.count, adding: .added)
    added.append(marks.added.close, style: TextStyle(.text, .added))
    return set(removed, width: width) + [blank] + set(added, width: width)
  }

  /// The words of a block: with their styles where it is running text, else plain.
  private mutating func words(of block: Block) -> Flow {
    switch block {
    case .paragraph(let inlines): return flow(inlines, style: TextStyle(.text))
    case .heading(let heading): return flow(heading.inlines, style: TextStyle(.heading))
    default:
      var flow = Flow()
      for (index, line) in block.plainText.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { flow.appendLineBreak(style: TextStyle(.text)) }
        flow.append(String(line), style: TextStyle(.text))
      }
      return flow
    }
  }
}
