extension Inline {
  /// The words alone; a line break is `\n`.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _), .superscript(let inlines),
      .subscript(let inlines):
      inlines.plainText
    case .quotation(let quotation): quotation.inlines.plainText
    case .lineBreak: "\n"
    }
  }
}

extension [Inline] {
  /// The words alone; a line break is `\n`.
  public var plainText: String {
    var text = ""
    for inline in self { text += inline.plainText }
    return text
  }

  /// The quotations in reading order, whatever they stand inside of.
  public var quotations: [Quotation] {
    flatMap { inline -> [Quotation] in
      switch inline {
      case .text, .code, .lineBreak: []
      case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _), .superscript(let inlines),
        .subscript(let inlines):
        inlines.quotations
      case .quotation(let quotation): [quotation]
      }
    }
  }
}

extension Quotation {
  /// What is said: the words without the quotation marks around them.
  var spokenText: String {
    var text = Substring(inlines.plainText)
    // French sets a space inside its marks.
    while let first = text.first, Self.openingMarks.contains(first) || first.isWhitespace { text.removeFirst() }
    // A single closing mark may be an apostrophe: it goes where one opened the quotation.
    let isSingle = inlines.plainText.first { !$0.isWhitespace }.map(Self.singleMarks.contains) ?? false
    if isSingle, text.first == "'" { text.removeFirst() }
    while let last = text.last,
      Self.closingMarks.contains(last) || last.isWhitespace || isSingle && Self.singleMarks.contains(last)
    {
      text.removeLast()
    }
    return String(text)
  }

  private static let singleMarks: Set<Character> = ["‘", "’", "‚", "'"]
  // CLDR's quotation marks (delimiters), single and double, and the straight ones.
  private static let openingMarks: Set<Character> = ["“", "„", "«", "»", "‹", "›", "「", "『", "‘", "‚", "\"", "‟", "”"]
  private static let closingMarks: Set<Character> = ["”", "“", "»", "«", "›", "‹", "」", "』", "\"", "‟"]
}

extension Block {
  /// The words of the block. A table's cells are separated by tabs, its rows and a list's items by `\n`; a post's text
  /// is followed by its signature in ``Article/text`` only.
  public var plainText: String {
    switch self {
    case .paragraph(let inlines): inlines.plainText
    case .heading(let heading): heading.inlines.plainText
    case .quote(let quote): quote.blocks.bodyText
    case .post(let post): post.inlines.plainText
    case .teaser(let teaser): [teaser.title, teaser.excerpt].compactMap(\.self).joined(separator: "\n")
    case .list(let list): list.items.map { $0.bodyText(separator: "\n") }.joined(separator: "\n")
    case .table(let table):
      ((table.header.isEmpty ? [] : [table.header]) + table.rows)
        .map { $0.joined(separator: "\t") }.joined(separator: "\n")
    case .code(let code): code.text
    case .figure(let figure): figure.caption ?? figure.alt ?? ""
    case .rule: ""
    case .embed(let embed): embed.title ?? ""
    }
  }

  /// What the block adds to the text of the body; `nil` for teasers, figures, rules and embeds.
  public var bodyText: String? {
    switch self {
    case .teaser, .figure, .rule, .embed: return nil
    case .post(let post):
      let parts = [post.inlines.plainText, post.signature].filter { !$0.isEmpty }
      return parts.joined(separator: "\n")
    case .paragraph, .heading, .quote, .list, .table, .code: return plainText
    }
  }
}

extension [Block] {
  /// The plain text of these blocks: paragraphs, headings, quotes, lists, tables, code and posts, a blank line between.
  public var bodyText: String { bodyText(separator: "\n\n") }

  fileprivate func bodyText(separator: String) -> String {
    compactMap(\.bodyText).filter { !$0.isEmpty }.joined(separator: separator)
  }
}

extension Article {
  /// The plain text of the body: the lede where it stands on the page, then the blocks' own text, a blank line between;
  /// without the title, teasers, figures and embeds.
  public var text: String {
    var parts: [String] = []
    if let lede, lede.standsOnPage { parts.append(lede.inlines.plainText) }
    parts.append(blocks.bodyText)
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
