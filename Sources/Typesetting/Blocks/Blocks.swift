import Articles

extension Compositor {
  /// The lines of a block. `style` is what its text looks like where nothing else is said.
  mutating func lines(of block: Block, width: Int, style: TextStyle) -> [StyledLine] {
    switch block {
    case .paragraph(let inlines): set(flow(inlines, style: style), width: width)
    case .heading(let heading):
      set(flow(heading.inlines, style: TextStyle(.heading)), width: width, manner: .balanced)
    case .quote(let quote): lines(of: quote, width: width)
    case .post(let post): lines(of: post, width: width)
    case .teaser(let teaser): lines(of: teaser, width: width)
    case .list(let list): lines(of: list, width: width, style: style, depth: 0)
    case .table(let table): lines(of: table, width: width, style: style)
    case .code(let code): lines(of: code, width: width)
    case .figure(let figure): lines(of: figure, width: width)
    case .rule: rule(width: width)
    case .embed(let embed): lines(of: embed, width: width)
    }
  }

  /// The lines of blocks inside another block, with the same rhythm as outside.
  mutating func lines(of blocks: [Block], width: Int, style: TextStyle) -> [StyledLine] {
    var lines: [StyledLine] = []
    var previous: Block?
    for block in blocks {
      let gap = blank
      let body = self.lines(of: block, width: width, style: style)
      if body.isEmpty { continue }
      if previous != nil {
        let space = min(1, Rhythm.space(between: previous, and: block))
        lines.append(contentsOf: repeatElement(gap, count: space))
      }
      lines += body
      previous = block
    }
    return lines
  }

  /// A quote stands behind a bar, with who said it below.
  private mutating func lines(of quote: Quote, width: Int) -> [StyledLine] {
    let bar = Span(symbols.bar, roles: [.quoteBar], width: 1)
    let hasRoom = width - 2 >= Self.narrowestMeasure
    let measure = hasRoom ? width - 2 : width
    var lines = lines(of: quote.blocks, width: measure, style: TextStyle(.quote))
    if let attribution = quote.attribution, !attribution.isEmpty {
      let style = TextStyle(.quoteAttribution)
      lines += set(Flow(attribution, style: style), behind: symbols.dash + " ", style: style, width: measure)
    }
    guard hasRoom else { return lines }
    return lines.map { line in
      StyledLine(
        [bar] + (line.spans.isEmpty ? [] : [Span(" ", roles: [.quote], width: 1)] + line.spans), place: line.place)
    }
  }

  /// A short ornament in the middle.
  private mutating func rule(width: Int) -> [StyledLine] {
    let columns = Columns.count(of: symbols.ornament)
    guard width >= columns else { return [ornament([Span.line(symbols.horizontal, count: width, roles: [.rule])])] }
    let before = Span.blanks((width - columns) / 2, roles: [.text])
    return [ornament(before + [Span(symbols.ornament, roles: [.rule], width: columns)])]
  }

  /// A related story: `▸ Title — excerpt  see more`. All of it is one target.
  private mutating func lines(of teaser: Teaser, width: Int) -> [StyledLine] {
    let target = addTarget(.story(teaser))
    let title = TextStyle(.teaser, target: target)
    let excerpt = TextStyle(.teaserExcerpt, target: target)
    var flow = Flow(teaser.title, style: title)
    if let words = teaser.excerpt, !words.isEmpty { flow.append(" \(symbols.dash) \(words)", style: excerpt) }
    // No-break spaces keep the words of the label together.
    let label = teaser.label ?? Self.teaserLabel
    flow.append("  ", style: excerpt)
    flow.append(String(label.map { $0 == " " ? "\u{a0}" : $0 }), style: TextStyle(.teaserLabel, target: target))
    return set(flow, behind: symbols.teaser + " ", style: title, width: width)
  }

  /// What a teaser leads on with where the page has no words of its own.
  static let teaserLabel = "see more"

  /// Something a terminal cannot show: `▶ video: title (YouTube)`.
  private mutating func lines(of embed: Embed, width: Int) -> [StyledLine] {
    let style = TextStyle(.embed, target: addTarget(.address(embed.address)))
    let sign =
      switch embed.kind {
      case .video: symbols.video
      case .audio: symbols.audio
      case .frame: symbols.embed
      }
    return set(Flow(embed.words, style: style), behind: sign + " ", style: style, width: width)
  }
}

extension Embed {
  /// What it is, in words: `video: title (YouTube)`.
  var words: String {
    var words = kind.rawValue
    if let title, !title.isEmpty { words += ": \(title)" }
    if let service, !service.isEmpty { words += " (\(service))" }
    return words
  }
}
