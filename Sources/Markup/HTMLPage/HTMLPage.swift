import Articles

/// A page in HTML: its tree, read block for block.
enum HTMLPage {
  /// The article of a page; `nil` where there are no words on it.
  static func article(from source: String, address: String?) -> Article? {
    let screening = HTMLScreening(safe(source))
    let root = GumboTree.tree(of: screening.page).root
    var article = article(root, source: source, address: address)
    if !screening.isHarmless {
      article?.origin = .text
      article?.notice = .bareText
    }
    return article
  }

  /// The tree of a page.
  static func root(of source: String) -> HTMLNode { GumboTree.tree(of: HTMLScreening(safe(source)).page).root }

  private static func safe(_ source: String) -> String {
    // The parser ends strings at NUL and puts U+FFFD for ESC, which would leave the rest of an escape sequence.
    var source = source
    let isClean = source.withUTF8 { bytes in bytes.allSatisfy { $0 != 0 && $0 != 0x1B } }
    return isClean ? source : SafeText.lines(source)
  }

  private static func article(_ root: HTMLNode, source: String, address: String?) -> Article? {
    let base = root.first("base")?["href"].flatMap { WebAddress.resolved($0, against: address) } ?? address
    var found = ArticleFinder.found(in: root, ReadingContext(base: base))
    var root = root
    if let shown = HiddenStory.shown(in: root, besides: found, ReadingContext(base: base)) { (root, found) = shown }
    let data = PageData(root)
    let witness = BodyWitness(data.linked.body)
    if let witness { found = witness.widened(found, in: root) }
    let discussion = Discussion(root, content: found.content, ReadingContext(base: base))
    var metadata = PageMetadata(root, data, content: found.content, address: address, base: base)
    let context = ReadingContext(
      base: base, language: metadata.language, omitted: found.omitted.union(discussion.omitted),
      related: found.related.teasers)

    if witness == nil, let front = frontPage(root, found, metadata, context) { return front }
    let story = story(root, found, source: source, witness, context, &metadata)
    guard !metadata.title.isEmpty || story.lede != nil || !story.blocks.isEmpty else { return nil }
    let completeness = Completeness(
      story.blocks, lede: story.lede, root: root, isForPayers: metadata.isForPayers,
      expectedWords: metadata.wordCount)
    return Article(
      title: metadata.title, breadcrumb: metadata.breadcrumb, lede: story.lede, byline: metadata.byline,
      printedByline: metadata.printedByline,
      published: metadata.published, updated: metadata.updated, language: metadata.language, address: metadata.address,
      source: metadata.source, section: metadata.section, image: metadata.image,
      origin: story.origin,
      notice: NoArticle.isNone(story.blocks, lede: story.lede, title: metadata.title, data.elements)
        ? .noArticle : nil,
      isTruncated: completeness.isTruncated, isPaywalled: completeness.isPaywalled || story.hasWall,
      nextPage: metadata.nextPage,
      blocks: story.blocks, comments: discussion.comments, commentFeed: metadata.commentFeed)
  }

  /// What a page tells: its opening and its blocks.
  private struct Story {
    var lede: Lede?
    var blocks: [Block]
    var origin: Article.Origin
    /// Whether it ends at the line of a wall.
    var hasWall: Bool
  }

  /// Reads the element that holds the story, and takes out what is none of it; where the story stands in the page's data,
  /// `metadata` grows by what stands beside it.
  private static func story(
    _ root: HTMLNode, _ found: ArticleFinder.Found, source: String, _ witness: BodyWitness?, _ context: ReadingContext,
    _ metadata: inout PageMetadata
  ) -> Story {
    let standfirst = LedeFinder.standfirst(
      root, content: found.content, title: metadata.title, summary: metadata.summary)
    var lede = standfirst.map {
      Lede(BlockReader.inlines(inside: $0, context), standsOnPage: found.content.contains($0))
    }
    if lede?.inlines.isEmpty == true { lede = nil }
    var blocks = BlockReader.blocks(inside: found.content, context, excluded: standfirst.map { [$0.index] } ?? [])
    blocks = AttributionPass.applied(to: blocks)
    blocks = RelatedPass.applied(to: SeeMorePass.applied(to: blocks))
    blocks += RelatedBelow.teasers(
      found.related, outside: found.content, besides: blocks, own: metadata.address)
    blocks = RepetitionPass.applied(to: blocks, title: metadata.title)
    blocks = HeadPass.applied(to: blocks, metadata)
    let body = DataBody(
      besides: blocks, lede, root, source: source, witness: witness, title: metadata.title, context)
    if let body {
      if let facts = body.facts { metadata.complete(with: facts) }
      blocks = RepetitionPass.applied(to: body.blocks, title: metadata.title)
      lede = nil
    }
    blocks = BoilerplatePass.applied(to: blocks, site: metadata.source, address: metadata.address)
    blocks = PagerPass.applied(to: blocks, hasNext: metadata.nextPage != nil)
    let hasWall =
      Wall.taken(from: &blocks, lede: lede) || Wall.stands(below: found.content, besides: blocks, lede: lede)
    lede = lede ?? LedeFinder.takeOpening(from: &blocks)
    let marked = Quotations.marked(blocks, lede: lede)
    return Story(lede: marked.lede, blocks: marked.blocks, origin: body?.origin ?? .extracted, hasWall: hasWall)
  }

  /// The article of a page that is none, but leads to many.
  private static func frontPage(
    _ root: HTMLNode, _ found: ArticleFinder.Found, _ metadata: PageMetadata, _ context: ReadingContext
  ) -> Article? {
    let body = root.first("body") ?? root
    guard
      let front = FrontPageFinder(root, body, article: found.letters, own: metadata.address, context)
    else { return nil }
    let title = isTitle(metadata.title, of: root) ? metadata.title : metadata.source ?? metadata.title
    var blocks = FrontPageReader.blocks(body, front.stories, omitted: front.omitted, title: title)
    // Where a story's headline is the first one of the page, it was taken for the page's own.
    let isOfStory = blocks.contains {
      if case .teaser(let teaser) = $0 { teaser.title == title } else { false }
    }
    if isOfStory, let source = metadata.source {
      blocks = FrontPageReader.blocks(body, front.stories, omitted: front.omitted, title: source)
    }
    return Article(
      title: isOfStory ? metadata.source ?? title : title, breadcrumb: metadata.breadcrumb,
      language: metadata.language, address: metadata.address, source: metadata.source, isFrontPage: true,
      blocks: blocks)
  }

  /// Whether the page is called so in its first headings or its `title`; a heading further down is no name of it.
  private static func isTitle(_ title: String, of root: HTMLNode) -> Bool {
    let mostHeadings = 16
    let names = root.elements("h1").prefix(mostHeadings).map(\.text) + [root.first("title")?.text ?? ""]
    return names.contains { TitleFinder.isAlike($0, title) || $0.contains(title) }
  }
}
