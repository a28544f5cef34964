// The one JSON of an article: what `lede read --format json` prints and what the library keeps. docs/article-json.md
// describes it for readers. Keys whose value follows from others (`text`, `siteName`, `quotations`) are written for those
// who read the JSON and ignored when it is read back.

extension Article: Codable {
  private enum Key: String, CodingKey {
    case title, breadcrumb, lede, ledeInlines, ledeStandsOnPage, byline, authors, published, updated, language, url
    case source, siteName, section, image, origin, notice, truncated, paywalled, frontPage, nextPage
    case text, blocks, comments, commentFeed
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    title = try container.decode(String.self, forKey: .title)
    breadcrumb = try container.decodeIfPresent([String].self, forKey: .breadcrumb) ?? []
    if let words = try container.decodeIfPresent(String.self, forKey: .lede) {
      let inlines = try container.decodeIfPresent([Inline].self, forKey: .ledeInlines) ?? [.text(words)]
      let standsOnPage = try container.decodeIfPresent(Bool.self, forKey: .ledeStandsOnPage) ?? true
      lede = Lede(inlines, standsOnPage: standsOnPage)
    }
    // Before there were lines as printed, `byline` had the names.
    let lines = try container.decodeIfPresent([String].self, forKey: .byline) ?? []
    byline = try container.decodeIfPresent([String].self, forKey: .authors) ?? lines
    printedByline = lines == byline ? nil : lines.first
    published = try container.decodeIfPresent(PublicationDate.self, forKey: .published)
    updated = try container.decodeIfPresent(PublicationDate.self, forKey: .updated)
    language = try container.decodeIfPresent(String.self, forKey: .language)
    address = try container.decodeIfPresent(String.self, forKey: .url)
    source = try container.decodeIfPresent(String.self, forKey: .source)
    section = try container.decodeIfPresent(String.self, forKey: .section)
    image = try container.decodeIfPresent(String.self, forKey: .image)
    origin = try container.decodeIfPresent(Origin.self, forKey: .origin) ?? .extracted
    notice = try container.decodeIfPresent(Notice.self, forKey: .notice)
    isTruncated = try container.decodeIfPresent(Bool.self, forKey: .truncated) ?? false
    isPaywalled = try container.decodeIfPresent(Bool.self, forKey: .paywalled) ?? false
    isFrontPage = try container.decodeIfPresent(Bool.self, forKey: .frontPage) ?? false
    nextPage = try container.decodeIfPresent(String.self, forKey: .nextPage)
    blocks = try container.decode([Block].self, forKey: .blocks)
    comments = try container.decodeIfPresent([Comment].self, forKey: .comments) ?? []
    commentFeed = try container.decodeIfPresent(String.self, forKey: .commentFeed)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(title, forKey: .title)
    try container.encode(breadcrumb, forKey: .breadcrumb)
    try container.encode(lede?.inlines.plainText, forKey: .lede)
    if let lede {
      if lede.inlines != [.text(lede.inlines.plainText)] { try container.encode(lede.inlines, forKey: .ledeInlines) }
      if !lede.standsOnPage { try container.encode(false, forKey: .ledeStandsOnPage) }
    }
    try container.encode(printedByline.map { [$0] } ?? byline, forKey: .byline)
    try container.encode(byline, forKey: .authors)
    try container.encode(published, forKey: .published)
    try container.encode(updated, forKey: .updated)
    try container.encode(language, forKey: .language)
    try container.encode(address, forKey: .url)
    try container.encode(source, forKey: .source)
    try container.encode(source, forKey: .siteName)
    try container.encode(section, forKey: .section)
    try container.encode(image, forKey: .image)
    try container.encode(origin, forKey: .origin)
    try container.encodeIfPresent(notice, forKey: .notice)
    try container.encode(isTruncated, forKey: .truncated)
    try container.encode(isPaywalled, forKey: .paywalled)
    try container.encode(isFrontPage, forKey: .frontPage)
    try container.encode(nextPage, forKey: .nextPage)
    try container.encode(text, forKey: .text)
    try container.encode(blocks, forKey: .blocks)
    try container.encode(comments, forKey: .comments)
    try container.encode(commentFeed, forKey: .commentFeed)
  }
}

extension Block: Codable {
  /// The values of `type`.
  private enum Kind: String, Codable {
    case paragraph, heading, quote, post, teaser, list, table, code, figure, rule, embed
  }

  private enum Key: String, CodingKey {
    case type, text, inlines, quotations, level, blocks, attribution
    case service, author, handle, date, printedDate, url, truncated
    case label, title, excerpt, ordered, start, items, header, rows, language, alt, caption, kind
    case mediaType, length, duration
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func string(_ key: Key) throws -> String? { try container.decodeIfPresent(String.self, forKey: key) }
    func inlines() throws -> [Inline] {
      if let inlines = try container.decodeIfPresent([Inline].self, forKey: .inlines) { return inlines }
      let text = try container.decode(String.self, forKey: .text)
      return text.isEmpty ? [] : [.text(text)]
    }

    switch try container.decode(Kind.self, forKey: .type) {
    case .paragraph: self = .paragraph(try inlines())
    case .heading: self = .heading(Heading(level: try container.decode(Int.self, forKey: .level), try inlines()))
    case .quote:
      self = .quote(Quote(try container.decode([Block].self, forKey: .blocks), attribution: try string(.attribution)))
    case .post:
      self = .post(
        Post(
          service: try container.decode(Post.Service.self, forKey: .service), author: try string(.author),
          handle: try string(.handle), date: try container.decodeIfPresent(PublicationDate.self, forKey: .date),
          printedDate: try string(.printedDate), inlines: try inlines(), permalink: try string(.url),
          isTruncated: try container.decodeIfPresent(Bool.self, forKey: .truncated) ?? false))
    case .teaser:
      self = .teaser(
        Teaser(
          title: try container.decode(String.self, forKey: .title), excerpt: try string(.excerpt),
          label: try string(.label), address: try string(.url)))
    case .list:
      self = .list(
        List(
          isOrdered: try container.decode(Bool.self, forKey: .ordered),
          start: try container.decodeIfPresent(Int.self, forKey: .start) ?? 1,
          items: try container.decode([[Block]].self, forKey: .items)))
    case .table:
      self = .table(
        Table(
          header: try container.decode([String].self, forKey: .header),
          rows: try container.decode([[String]].self, forKey: .rows)))
    case .code: self = .code(Code(try container.decode(String.self, forKey: .text), language: try string(.language)))
    case .figure:
      self = .figure(Figure(address: try string(.url), alt: try string(.alt), caption: try string(.caption)))
    case .rule: self = .rule
    case .embed:
      self = .embed(
        Embed(
          kind: try container.decode(Embed.Kind.self, forKey: .kind), service: try string(.service),
          title: try string(.title), address: try container.decode(String.self, forKey: .url),
          mediaType: try string(.mediaType), length: try container.decodeIfPresent(Int.self, forKey: .length),
          duration: try container.decodeIfPresent(Int.self, forKey: .duration)))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let text = plainText
    try container.encode(text, forKey: .text)
    func encode(kind: Kind) throws { try container.encode(kind, forKey: .type) }
    func encode(_ inlines: [Inline]) throws {
      let followsFromText = text.isEmpty ? inlines.isEmpty : inlines == [.text(text)]
      if !followsFromText { try container.encode(inlines, forKey: .inlines) }
    }

    switch self {
    case .paragraph(let inlines):
      try encode(kind: .paragraph)
      try encode(inlines)
      try container.encode(inlines.quotations.map(QuotationSummary.init), forKey: .quotations)
    case .heading(let heading):
      try encode(kind: .heading)
      try encode(heading.inlines)
      try container.encode(heading.level, forKey: .level)
    case .quote(let quote):
      try encode(kind: .quote)
      try container.encode(quote.blocks, forKey: .blocks)
      try container.encode(quote.attribution, forKey: .attribution)
    case .post(let post):
      try encode(kind: .post)
      try encode(post.inlines)
      try container.encode(post.service, forKey: .service)
      try container.encode(post.author, forKey: .author)
      try container.encode(post.handle, forKey: .handle)
      try container.encode(post.date, forKey: .date)
      try container.encodeIfPresent(post.printedDate, forKey: .printedDate)
      try container.encode(post.permalink, forKey: .url)
      try container.encode(post.isTruncated, forKey: .truncated)
    case .teaser(let teaser):
      try encode(kind: .teaser)
      try container.encode(teaser.label, forKey: .label)
      try container.encode(teaser.title, forKey: .title)
      try container.encode(teaser.excerpt, forKey: .excerpt)
      try container.encode(teaser.address, forKey: .url)
    case .list(let list):
      try encode(kind: .list)
      try container.encode(list.isOrdered, forKey: .ordered)
      if list.start != 1 { try container.encode(list.start, forKey: .start) }
      try container.encode(list.items, forKey: .items)
    case .table(let table):
      try encode(kind: .table)
      try container.encode(table.header, forKey: .header)
      try container.encode(table.rows, forKey: .rows)
    case .code(let code):
      try encode(kind: .code)
      try container.encode(code.language, forKey: .language)
    case .figure(let figure):
      try encode(kind: .figure)
      try container.encode(figure.address, forKey: .url)
      try container.encode(figure.alt, forKey: .alt)
      try container.encode(figure.caption, forKey: .caption)
    case .rule:
      try encode(kind: .rule)
    case .embed(let embed):
      try encode(kind: .embed)
      try container.encode(embed.kind, forKey: .kind)
      try container.encode(embed.service, forKey: .service)
      try container.encode(embed.title, forKey: .title)
      try container.encode(embed.address, forKey: .url)
      try container.encodeIfPresent(embed.mediaType, forKey: .mediaType)
      try container.encodeIfPresent(embed.length, forKey: .length)
      try container.encodeIfPresent(embed.duration, forKey: .duration)
    }
  }
}

/// A paragraph's quotation for those who read the JSON: what is said, and by whom.
private struct QuotationSummary: Encodable {
  var text: String
  var speaker: String?
  var speakerName: String?

  init(_ quotation: Quotation) {
    text = quotation.spokenText
    speaker = quotation.speaker?.asPrinted
    speakerName = quotation.speaker?.name
  }

  private enum Key: String, CodingKey { case text, speaker, speakerName }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(text, forKey: .text)
    try container.encode(speaker, forKey: .speaker)
    try container.encodeIfPresent(speakerName, forKey: .speakerName)
  }
}
