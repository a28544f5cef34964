import Articles

/// Figures: pictures with their captions; what else a figure holds keeps its own kind.
enum FigureReader {
  /// A caption without an element of its own kind is looked for among so many nodes.
  private static let nearby = 64

  /// Whether a `div` does the work of a figure: it holds a picture and an element of class “caption” beside it.
  static func isFigure(_ node: HTMLNode) -> Bool {
    guard node.name == "div" || node.name == "dl", node.traits.contains(.caption) else { return false }
    return node.holds(.picture) && caption(of: node) != nil
  }

  static func blocks(_ node: HTMLNode, _ context: ReadingContext) -> [Block] {
    let caption = caption(of: node)
    var blocks = BlockReader.blocks(inside: node, context, excluded: caption.map { [$0.index] } ?? [])
    guard let caption, case let words = caption.text, !words.isEmpty else {
      return blocks.isEmpty ? unseen(node, caption: nil) : blocks
    }
    for index in blocks.indices.reversed() {
      switch blocks[index] {
      case .figure(var figure):
        figure.caption = words
        blocks[index] = .figure(figure)
        return blocks
      case .quote(var quote) where quote.attribution == nil:
        quote.attribution = QuoteReader.withoutDash(words)
        blocks[index] = .quote(quote)
        return blocks
      case .embed(var embed) where embed.title == nil:
        embed.title = words
        blocks[index] = .embed(embed)
        return blocks
      default: continue
      }
    }
    if blocks.isEmpty { return unseen(node, caption: words) }
    let isAround = blocks.contains { if case .post = $0 { true } else if case .embed = $0 { true } else { false } }
    // What is said under a post or a video is no part of the text.
    return blocks + [
      isAround ? .figure(Figure(caption: words)) : .paragraph(BlockReader.inlines(inside: caption, context))
    ]
  }

  /// A picture that only a script could show, or without an address that can be resolved, is still told by its words.
  private static func unseen(_ node: HTMLNode, caption: String?) -> [Block] {
    let alt = node.first("img")?["alt"].flatMap { $0.isEmpty ? nil : $0 }
    return alt == nil && caption == nil ? [] : [.figure(Figure(alt: alt, caption: caption))]
  }

  private static func caption(of node: HTMLNode) -> HTMLNode? {
    guard node.holds(.caption) else { return nil }
    if let caption = node.first("figcaption") { return caption }
    guard node.name != "figure" else { return nil }
    return node.descendants.prefix(nearby).first { descendant in
      descendant.traits.contains(.caption) && !descendant.holds(.picture) && descendant.extent.letters > 0
    }
  }
}
