import Articles

extension Compositor {
  /// What stands above the body: breadcrumb, headline, lede, then byline, date and reading time over a thin line.
  mutating func head(of article: Article, width: Int) -> [StyledLine] {
    let breadcrumb = article.breadcrumb.joined(separator: symbols.breadcrumb)
    var lines = set(Flow(breadcrumb, style: TextStyle(.breadcrumb)), width: width)
    append(to: &lines) { $0.set(Flow(article.title, style: TextStyle(.title)), width: width, manner: .balanced) }
    append(to: &lines) { $0.set($0.flow(article.lede?.inlines ?? [], style: TextStyle(.lede)), width: width) }
    append(to: &lines) { $0.imprint(of: article, width: width) }
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

  /// Byline, source, dates and reading time: whole pieces on a line as long as they fit.
  private mutating func imprint(of article: Article, width: Int) -> [StyledLine] {
    var rows: [String] = []
    for piece in article.imprint {
      if let row = rows.last, Columns.count(of: row + symbols.separator + piece) <= width {
        rows[rows.count - 1] = row + symbols.separator + piece
      } else {
        rows.append(piece)
      }
    }
    return rows.flatMap { set(Flow($0, style: TextStyle(.byline)), width: width) }
  }
}

extension Article {
  /// Byline, source, dates and reading time, as far as they are known.
  var imprint: [String] {
    var pieces: [String] = []
    if !byline.isEmpty { pieces.append(byline.joined(separator: ", ")) }
    if let source, !source.isEmpty { pieces.append(source) }
    if let published { pieces.append(published.printed) }
    if let updated, updated.printed != published?.printed {
      pieces.append(published == nil ? updated.printed : "updated \(updated.printed)")
    }
    if !blocks.isEmpty { pieces.append("\(ReadingTime.minutes(for: self)) min") }
    return pieces
  }
}

extension Span {
  /// A line drawn of one character of one column.
  static func line(_ character: String, count: Int, roles: [Role], target: Int? = nil) -> Span {
    Span(String(repeating: character, count: count), roles: roles, width: count, target: target)
  }
}
