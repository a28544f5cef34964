import Articles

extension Compositor {
  /// What stands above the body: breadcrumb, headline, lede, then byline, date and reading time over a thin line.
  mutating func head(of article: Article, remark: String?, width: Int) -> [StyledLine] {
    let breadcrumb = article.breadcrumb.joined(separator: symbols.breadcrumb)
    var lines = set(Flow(breadcrumb, style: TextStyle(.breadcrumb)), width: width)
    append(to: &lines) { $0.set(Flow(article.title, style: TextStyle(.title)), width: width, manner: .balanced) }
    append(to: &lines) { $0.set($0.flow(article.ledeBelowTitle?.inlines ?? [], style: TextStyle(.lede)), width: width) }
    append(to: &lines) { $0.imprint(of: article, width: width) }
    let note = TextStyle(.note)
    if article.imprint.isEmpty {
      append(to: &lines) { $0.pieces(article.notes, style: note, width: width) }
    } else {
      lines += pieces(article.notes, style: note, width: width)
    }
    if let remark { lines += set(Flow(remark, style: TextStyle(.changeRemark)), width: width) }
    if lines.isEmpty || article.blocks.isEmpty { return lines }
    lines.append(ornament([Span.line(symbols.horizontal, count: width, roles: [.rule])]))
    return lines
  }

  /// Adds lines after a blank one.
  private mutating func append(to lines: inout [StyledLine], _ part: (inout Compositor) -> [StyledLine]) {
    let gap = blank
    let part = part(&self)
    if !lines.isEmpty, !part.isEmpty { lines.append(gap) }
    lines += part
  }

  /// Byline, source, dates and reading time.
  private mutating func imprint(of article: Article, width: Int) -> [StyledLine] {
    pieces(article.imprint, style: TextStyle(.byline), width: width)
  }

  /// Whole pieces on a line as long as they fit.
  private mutating func pieces(_ pieces: [String], style: TextStyle, width: Int) -> [StyledLine] {
    var rows: [String] = []
    for piece in pieces {
      if let row = rows.last, Columns.count(of: row + symbols.separator + piece) <= width {
        rows[rows.count - 1] = row + symbols.separator + piece
      } else {
        rows.append(piece)
      }
    }
    return rows.flatMap { set(Flow($0, style: style), width: width) }
  }
}

extension Article {
  /// The lede, where it says more than the headline: an item without a title is called by its text.
  var ledeBelowTitle: Lede? { lede?.inlines.plainText == title ? nil : lede }

  /// Byline, source, dates and reading time, as far as they are known.
  var imprint: [String] {
    var pieces: [String] = []
    if !byline.isEmpty { pieces.append(byline.joined(separator: ", ")) }
    if let source, !source.isEmpty { pieces.append(source) }
    if let published { pieces.append(published.printed) }
    if let updated, updated.printed != published?.printed {
      pieces.append(published == nil ? updated.printed : "updated \(updated.printed)")
    }
    if !blocks.isEmpty, !isFrontPage { pieces.append("\(ReadingTime.minutes(for: self)) min") }
    return pieces
  }

  /// How the text was had, where that is less than a whole story from a page; the first piece begins a sentence.
  var notes: [String] {
    var pieces: [String] = []
    if isFrontPage { pieces.append(frontPageNote) }
    switch notice {
    case .noArticle: pieces.append("no article was found on this page")
    case .bareText: pieces.append("the words alone, since the page is too large to read its layout")
    case nil: break
    }
    switch origin {
    case .extracted, .text: break
    case .feed: pieces.append("from the feed only")
    case .structuredData: pieces.append("read from the page’s data")
    }
    if isTruncated { pieces.append("cut off at the source") }
    if isPaywalled { pieces.append("behind a paywall") }
    if let first = pieces.first { pieces[0] = first.prefix(1).uppercased() + first.dropFirst() }
    return pieces
  }

  private var frontPageNote: String {
    let stories = blocks.count { if case .teaser = $0 { true } else { false } }
    return switch stories {
    case 0: "no article but a front page"
    case 1: "no article but a front page with 1 story"
    default: "no article but a front page with \(stories) stories"
    }
  }
}

extension Span {
  /// A line drawn of one character of one column.
  static func line(_ character: String, count: Int, roles: [Role], target: Int? = nil) -> Span {
    Span(String(repeating: character, count: count), roles: roles, width: count, target: target)
  }
}
