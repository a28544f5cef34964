import Articles

extension Compositor {
  /// What stands above the body: breadcrumb, headline, lede, then byline, date and reading time over a thin line.
  mutating func head(of article: Article, width: Int) -> [StyledLine] {
    let breadcrumb = article.breadcrumb.joined(separator: symbols.breadcrumb)
    let parts = [
      set(Flow(breadcrumb, style: TextStyle(.breadcrumb)), width: width),
      set(Flow(article.title, style: TextStyle(.title)), width: width, manner: .balanced),
      set(flow(article.lede?.inlines ?? [], style: TextStyle(.lede)), width: width),
      imprint(of: article, width: width),
    ]
    var lines: [StyledLine] = []
    for part in parts where !part.isEmpty {
      if !lines.isEmpty { lines.append(ornament([])) }
      lines += part
    }
    if lines.isEmpty || article.blocks.isEmpty { return lines }
    lines.append(ornament([Span.line(symbols.horizontal, count: width, roles: [.rule])]))
    return lines
  }

  /// Byline, source, dates and reading time: whole pieces on a line as long as they fit.
  private mutating func imprint(of article: Article, width: Int) -> [StyledLine] {
    var pieces: [String] = []
    if !article.byline.isEmpty { pieces.append(article.byline.joined(separator: ", ")) }
    if let source = article.source, !source.isEmpty { pieces.append(source) }
    if let published = article.published { pieces.append(published.printed) }
    if let updated = article.updated, updated.printed != article.published?.printed {
      pieces.append(article.published == nil ? updated.printed : "updated \(updated.printed)")
    }
    if !article.blocks.isEmpty { pieces.append("\(ReadingTime.minutes(for: article)) min") }

    var rows: [String] = []
    for piece in pieces {
      if let row = rows.last, Columns.count(of: row + symbols.separator + piece) <= width {
        rows[rows.count - 1] = row + symbols.separator + piece
      } else {
        rows.append(piece)
      }
    }
    return rows.flatMap { set(Flow($0, style: TextStyle(.byline)), width: width) }
  }
}

extension Span {
  /// A line drawn of one character of one column.
  static func line(_ character: String, count: Int, roles: [Role], target: Int? = nil) -> Span {
    Span(String(repeating: character, count: count), roles: roles, width: count, target: target)
  }
}
