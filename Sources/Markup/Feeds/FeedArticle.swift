import Articles

extension ParsedFeed {
  /// The article of an item: its words, block for block, by the code that reads pages.
  ///
  /// The content is the body, and the summary the lede where it is another text; an item without content has its
  /// summary for a body. What an item lacks (author, language) it has from the feed, where the feed's is meant for it.
  public func article(of item: ParsedItem) -> Article {
    let base = item.content?.base ?? item.summary?.base ?? item.link ?? link
    let context = ReadingContext(base: base, language: item.language ?? language)
    var blocks = (item.content ?? item.summary).map { Self.blocks(of: $0, context) } ?? []
    blocks = SeeMorePass.applied(to: blocks)
    blocks = RepetitionPass.applied(to: blocks, title: item.title ?? "")
    var lede = Self.standfirst(of: item, body: blocks) ?? LedeFinder.takeOpening(from: &blocks)
    (blocks, lede) = Quotations.marked(blocks, lede: lede)
    blocks += Self.embeds(of: item, beside: blocks)
    return Article(
      title: item.title ?? Self.opening(of: lede, blocks), lede: lede,
      byline: (item.authors.isEmpty && inheritsAuthors ? authors : item.authors).map(\.name),
      published: item.published ?? item.updated, updated: item.updated, language: item.language ?? language,
      address: item.link, source: item.source ?? title, image: item.image, origin: .feed, blocks: blocks,
      commentFeed: item.commentFeed)
  }

  /// As many characters of the text stand in for a missing title.
  private static let openingLength = 80
  /// A summary this long is no standfirst.
  private static let longestStandfirst = 700

  /// RFC 4287 §4.2.1: an entry without authors has the feed's. RSS means the site's editor.
  private var inheritsAuthors: Bool { ![.rss090, .rss10].contains(format) && !format.rawValue.hasPrefix("RSS") }

  private static func blocks(of markup: FeedMarkup, _ context: ReadingContext) -> [Block] {
    guard markup.kind == .html else {
      return SafeText.lines(MisreadBytes.mended(markup.source)).split(separator: "\n").compactMap { line in
        let line = SafeText.folded(String(line))
        return line.isEmpty ? nil : .paragraph([.text(line)])
      }
    }
    return BlockReader.blocks(inside: HTMLFragment.root(of: markup.hypertext), context)
  }

  /// The summary, where it says something that the body does not begin with.
  private static func standfirst(of item: ParsedItem, body: [Block]) -> Lede? {
    guard item.content != nil, let text = item.summary?.text, !text.isEmpty, text.count <= longestStandfirst else {
      return nil
    }
    // Summaries that a program cut off end in an ellipsis, or in the middle.
    let key = Wording.key(text)
    let beginning = Wording.key(String(body.bodyText.prefix(text.count * 2 + 200)))
    guard !key.isEmpty, !beginning.hasPrefix(String(key.prefix(40))) else { return nil }
    return Lede([.text(text)], standsOnPage: false)
  }

  /// The sound and film that no player in the body plays already.
  private static func embeds(of item: ParsedItem, beside blocks: [Block]) -> [Block] {
    var known: Set<String> = []
    for case .embed(let embed) in blocks { known.insert(embed.address) }
    return item.enclosures.compactMap { enclosure in
      guard !known.contains(enclosure.address) else { return nil }
      let kind: Embed.Kind
      switch enclosure.type?.split(separator: "/").first {
      case "audio": kind = .audio
      case "video": kind = .video
      default: return nil
      }
      return .embed(
        Embed(
          kind: kind, address: enclosure.address, mediaType: enclosure.type, length: enclosure.length,
          duration: enclosure.duration))
    }
  }

  private static func opening(of lede: Lede?, _ blocks: [Block]) -> String {
    let text = SafeText.folded(lede?.inlines.plainText ?? blocks.bodyText)
    guard text.count > openingLength else { return text }
    let cut = text.prefix(openingLength)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
  }
}
