import Articles

/// What a page has in `noscript` and `template` of its posts and videos, for readers where no script puts them in place.
///
/// Copies of what stands on the page as well are dropped later, by ``RepetitionPass``.
enum FallbackReader {
  static func holds(_ node: HTMLNode) -> Bool { node.name == "noscript" || node.name == "template" }

  /// The posts and the videos in an element; frames of other kinds in it count visitors.
  static func blocks(_ node: HTMLNode, _ context: ReadingContext) -> [Block] {
    var blocks: [Block] = []
    var index = node.index + 1
    while index < node.end {
      let inside = HTMLNode(tree: node.tree, index: index)
      index += 1
      guard inside.words == nil else { continue }
      if let post = PostReader.post(at: inside, context) {
        blocks.append(.post(post))
        index = inside.end
      } else if EmbedReader.isEmbed(inside) {
        blocks += EmbedReader.blocks(inside, context).filter {
          if case .embed(let embed) = $0 { embed.kind != .frame } else { false }
        }
        index = inside.end
      }
    }
    return blocks
  }
}
