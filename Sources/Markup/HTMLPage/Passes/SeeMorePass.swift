import Articles

/// A title or a title and its excerpt, followed by a link “see more”: a teaser in three paragraphs.
enum SeeMorePass {
  private static let longestTitle = 160
  private static let longestExcerpt = 400

  static func applied(to blocks: [Block]) -> [Block] {
    var result: [Block] = []
    // The last words of the text itself are followed by a link to the rest of them.
    let end = blocks.lastIndex { block in if case .teaser = block { false } else { true } }
    for (index, block) in blocks.enumerated() {
      guard case .paragraph(let inlines) = block, let link = onlyLink(inlines), let more = SeeMore(link.text),
        more.title == nil, !(index == end && Completeness.isMore(link.text) && !endsInHeading(result))
      else {
        result.append(block)
        continue
      }
      if let teaser = takeTeaser(from: &result, label: more.label, address: link.address) {
        result.append(.teaser(teaser))
      } else {
        result.append(block)
      }
    }
    return result
  }

  private static func takeTeaser(from blocks: inout [Block], label: String, address: String) -> Teaser? {
    guard let last = blocks.last.flatMap(words) else { return nil }
    if LineShape.endsInEllipsis(last), last.count <= longestExcerpt,
      let title = blocks.dropLast().last.flatMap(words), isTitle(title)
    {
      blocks.removeLast(2)
      return Teaser(title: title, excerpt: last, label: label, address: address)
    }
    guard isTitle(last) else { return nil }
    blocks.removeLast()
    return Teaser(title: last, label: label, address: address)
  }

  private static func words(_ block: Block) -> String? {
    switch block {
    case .paragraph(let inlines): SafeText.folded(inlines.plainText)
    case .heading(let heading) where heading.level > 2: SafeText.folded(heading.inlines.plainText)
    default: nil
    }
  }

  private static func isTitle(_ text: String) -> Bool {
    text.count <= longestTitle && !text.hasSuffix(".") && !LineShape.endsInEllipsis(text) && !text.hasSuffix(":")
  }

  private static func endsInHeading(_ blocks: [Block]) -> Bool {
    if case .heading? = blocks.last { true } else { false }
  }

  private static func onlyLink(_ inlines: [Inline]) -> (text: String, address: String)? {
    guard inlines.count == 1 else { return nil }
    switch inlines[0] {
    case .link(let inside, let address): return (SafeText.folded(inside.plainText), address)
    case .strong(let inside), .emphasis(let inside): return onlyLink(inside)
    default: return nil
    }
  }
}
