import Articles

extension TypesetArticle {
  /// Sets an article: breadcrumb, headline, lede, byline, the blocks, then where it goes on and its comments. No line is wider than the setting, whatever its
  /// width; a width under 1 counts as 1. Linear in the length of the article.
  public init(_ article: Article, setting: Setting) {
    let width = max(1, setting.width)
    var compositor = Compositor(language: article.language, setting: setting)
    var lines = compositor.head(of: article, remark: setting.remark, width: width)
    var previous: Block?
    for (number, block) in article.blocks.enumerated() {
      let gap = compositor.blank
      compositor.begin(block: number)
      let body = compositor.lines(of: block, width: width, style: TextStyle(.text))
      if body.isEmpty { continue }
      let space = lines.isEmpty ? 0 : Rhythm.space(between: previous, and: block)
      lines.append(contentsOf: repeatElement(gap, count: space))
      lines.append(contentsOf: body)
      previous = block
    }
    compositor.addFoot(of: article, to: &lines, width: width, comments: setting.comments)
    self.init(lines: lines, destinations: compositor.destinations)
  }

  /// An article of lines, with the targets that were met in them.
  init(lines: [StyledLine], destinations: [Target.Destination]) {
    self.init(lines: lines, targets: Self.targets(destinations, in: lines))
    dropTargetsWithoutText()
  }

  /// The targets with the lines they stand on.
  private static func targets(_ destinations: [Target.Destination], in lines: [StyledLine]) -> [Target] {
    var targets = destinations.map { Target($0, lines: 0..<0) }
    for (number, line) in lines.enumerated() {
      for span in line.spans {
        guard let target = span.target else { continue }
        let first = targets[target].lines.isEmpty ? number : targets[target].lines.lowerBound
        targets[target].lines = first..<number + 1
      }
    }
    return targets
  }

  /// Takes out links around nothing: there is nothing to choose.
  private mutating func dropTargetsWithoutText() {
    guard targets.contains(where: \.lines.isEmpty) else { return }
    var numbers: [Int?] = []
    var kept = 0
    for target in targets {
      numbers.append(target.lines.isEmpty ? nil : kept)
      kept += target.lines.isEmpty ? 0 : 1
    }
    targets.removeAll(where: \.lines.isEmpty)
    for line in lines.indices {
      for span in lines[line].spans.indices {
        lines[line].spans[span].target = lines[line].spans[span].target.flatMap { numbers[$0] }
      }
    }
  }
}

/// The blank lines between blocks.
enum Rhythm {
  /// The blank lines between two blocks; the first of them is `nil` for the head of the article.
  static func space(between previous: Block?, and next: Block) -> Int {
    if case .heading(let heading)? = previous { return heading.isMajor ? 1 : 0 }
    if previous == nil { return 1 }
    if case .heading(let heading) = next, heading.isMajor { return 2 }
    return 1
  }
}

extension Heading {
  /// Whether it begins a part rather than a part of a part.
  var isMajor: Bool { level <= 2 }
}
