import Articles

/// What the readers of blocks know of the page.
struct ReadingContext: Sendable {
  /// What relative references are resolved against.
  var base: String?
  /// The page's language, as a BCP 47 tag.
  var language: String?
  /// What is no part of the article, by node index, each with what is below it.
  var omitted: Set<Int> = []
  /// The teasers of the boxes of related stories, by node index, also of those in what is left out.
  var related: [Int: [Teaser]] = [:]
}

/// Reads a part of the tree block for block.
///
/// Words that stand between blocks are paragraphs of their own; elements that only group are looked through. The
/// blocks that need more have their own file each: lists, tables, code, pictures, frames, quotes, posts, teasers.
struct BlockReader {
  let context: ReadingContext
  /// Nodes from here on are not read; for parts of an element.
  var end = Int.max
  /// Nodes that are not read, with what is below them.
  var excluded: Set<Int> = []
  private var blocks: [Block] = []
  private var flow = InlineFlow()
  /// Pictures met inside a line; they follow its paragraph.
  private var pending: [Block] = []

  init(_ context: ReadingContext, end: Int = .max, excluded: Set<Int> = []) {
    self.context = context
    self.end = end
    self.excluded = excluded
  }

  /// The blocks inside an element.
  static func blocks(inside node: HTMLNode, _ context: ReadingContext, excluded: Set<Int> = []) -> [Block] {
    var reader = BlockReader(context, excluded: excluded)
    return reader.blocks(inside: node)
  }

  /// The words inside an element as one run of text; blocks inside are divided by line breaks.
  static func inlines(
    inside node: HTMLNode, _ context: ReadingContext, end: Int = .max, excluded: Set<Int> = [],
    separator: [Inline] = [.lineBreak]
  ) -> [Inline] {
    var reader = BlockReader(context, end: end, excluded: excluded)
    let paragraphs = reader.blocks(inside: node).compactMap { block -> [Inline]? in
      switch block {
      case .paragraph(let inlines): inlines
      case .heading(let heading): heading.inlines
      default: block.bodyText.flatMap { $0.isEmpty ? nil : [.text(SafeText.folded($0))] }
      }
    }
    return Array(paragraphs.joined(separator: separator))
  }

  mutating func blocks(inside node: HTMLNode) -> [Block] {
    read(node.children, styles: [])
    endParagraph()
    defer { blocks = [] }
    return blocks
  }

  private mutating func read(_ nodes: HTMLNode.Children, styles: [InlineFlow.Style]) {
    for node in nodes { read(node, styles: styles) }
  }

  private mutating func read(_ node: HTMLNode, styles: [InlineFlow.Style]) {
    guard node.index < end, !excluded.contains(node.index) else { return }
    if FallbackReader.holds(node) {
      let found = FallbackReader.blocks(node, context)
      if !found.isEmpty { append(found) }
      return
    }
    guard !context.omitted.contains(node.index) else {
      readRelated(inside: node)
      return
    }
    if let words = node.words {
      flow.append(words, styles: styles)
      return
    }
    // Posts come first: what they are made of looks like quotes, frames and links.
    if let post = PostReader.post(at: node, context) {
      append([.post(post)])
      return
    }
    guard !PostReader.isFiller(node), !Visibility.isUnread(node) else {
      readRelated(inside: node)
      return
    }
    if let teasers = TeaserReader.teasers(at: node, context) {
      append(teasers.map(Block.teaser))
      return
    }
    if readInline(node, styles: styles) { return }
    readBlock(node, styles: styles)
  }

  /// Reads the boxes of related stories in what is else left out.
  private mutating func readRelated(inside node: HTMLNode) {
    guard !context.related.isEmpty, node.holds(.link) else { return }
    for index in node.index..<node.end { if let teasers = context.related[index] { append(teasers.map(Block.teaser)) } }
  }

  /// Reads an inline element; false where the element is none.
  private mutating func readInline(_ node: HTMLNode, styles: [InlineFlow.Style]) -> Bool {
    switch node.name {
    case "br": flow.appendLineBreak()
    case "wbr", "source", "rt": break
    case "img", "picture":
      if let emoji = InlineReader.emoji(node) {
        flow.append(emoji, styles: styles)
      } else if let figure = PictureReader.figure(node, context) {
        let video = figure.address.flatMap(FrameService.video(ofPoster:))
        pending.append(video.map { .embed($0.embed(title: figure.alt)) } ?? .figure(figure))
        if flow.isEmpty { endParagraph() }
      }
    case "span" where InlineReader.repeatsFormula(node): break
    case "q":
      let marks = InlineReader.marks(around: node, language: context.language)
      flow.append(marks.open, styles: styles)
      read(node.children, styles: styles)
      flow.append(marks.close, styles: styles)
    case _ where node.kind.contains(.inline):
      read(node.children, styles: InlineReader.styles(inside: node, styles, base: context.base))
    default: return false
    }
    return true
  }

  private mutating func readBlock(_ node: HTMLNode, styles: [InlineFlow.Style]) {
    endParagraph()
    defer { endParagraph() }
    switch node.name {
    case "h1", "h2", "h3", "h4", "h5", "h6": readHeading(node)
    case _ where node.name == "blockquote" || QuoteReader.isPullQuote(node):
      append(QuoteReader.blocks(node, context))
    case "ul", "ol", "dir": append(ListReader.blocks(node, context))
    case "dl": append(ListReader.definitions(node, context))
    case "table": append(TableReader.blocks(node, context))
    case "pre", "listing", "xmp": append(CodeReader.blocks(node))
    case _ where node.name == "figure" || FigureReader.isFigure(node): append(FigureReader.blocks(node, context))
    case "hr": append([.rule])
    case "amp-img": if let figure = PictureReader.figure(node, context) { append([.figure(figure)]) }
    case _ where EmbedReader.isEmbed(node): append(EmbedReader.blocks(node, context))
    default:
      if let code = CodeReader.wrapped(node) { append([.code(code)]) } else { read(node.children, styles: styles) }
    }
  }

  private mutating func readHeading(_ node: HTMLNode) {
    var reader = BlockReader(context, end: end, excluded: excluded)
    var inlines: [Inline] = []
    for block in reader.blocks(inside: node) {
      if case .paragraph(let words) = block {
        inlines += inlines.isEmpty ? words : [.text(" ")] + words
      } else {
        append([block])
      }
    }
    guard !inlines.isEmpty else { return }
    // A heading is strong by itself.
    if inlines.count == 1, case .strong(let inside) = inlines[0] { inlines = inside }
    append([.heading(Heading(level: HTMLElements.headings[node.name] ?? 2, inlines))])
  }

  private mutating func append(_ new: [Block]) {
    endParagraph()
    blocks += new
  }

  private mutating func endParagraph() {
    for paragraph in flow.takeParagraphs() { blocks.append(BareAddress.block(for: paragraph) ?? .paragraph(paragraph)) }
    blocks += pending
    pending = []
  }
}
