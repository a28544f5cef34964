import Articles

/// Related stories in the text without a box of their own: a label such as “You may also like” with links below it, and
/// paragraphs that are a headline with a link and nothing else.
enum RelatedPass {
  /// A shorter line with a link is a button or a name.
  private static let shortestTitle = 20
  private static let longestTitle = 200
  /// A name, or who took a picture, has fewer words.
  private static let leastWords = 4
  /// A page with less running text is a list of links by itself.
  private static let leastParagraphs = 3
  private static let longParagraph = 80
  /// A note beside a link, such as “[video]”.
  private static let longestNote = 20

  static func applied(to blocks: [Block]) -> [Block] {
    let paragraphs = blocks.count { block in
      if case .paragraph(let inlines) = block { inlines.plainText.utf8.count > longParagraph } else { false }
    }
    guard paragraphs >= leastParagraphs else { return blocks }
    var result: [Block] = []
    var label: (text: String, place: Int)?
    for block in blocks {
      let links = titles(block)
      if let links {
        let isLabelled = label.map { $0.place == result.count } ?? false
        if let current = label, isLabelled, !links.isEmpty {
          if case .teaser? = result.last {} else { result.removeLast() }
          result += links.map { .teaser(Teaser(title: $0.title, label: current.text, address: $0.address)) }
          label = (current.text, result.count)
          continue
        }
        if case .paragraph = block, let link = links.first, links.count == 1, isHeadline(link.title) {
          result.append(.teaser(Teaser(title: link.title, address: link.address)))
          continue
        }
      }
      result.append(block)
      label = words(block).flatMap { SeeMore($0) }.flatMap { $0.title == nil ? ($0.label, result.count) : nil }
    }
    return result
  }

  private static func words(_ block: Block) -> String? {
    switch block {
    case .paragraph(let inlines): SafeText.folded(inlines.plainText)
    case .heading(let heading): SafeText.folded(heading.inlines.plainText)
    default: nil
    }
  }

  /// The links a block is made of; `nil` where it has other words.
  private static func titles(_ block: Block) -> [(title: String, address: String)]? {
    switch block {
    case .paragraph(let inlines): link(inlines).map { [$0] }
    case .heading(let heading): link(heading.inlines).map { [$0] }
    case .list(let list):
      list.items.reduce(into: [] as [(title: String, address: String)]?) { found, item in
        guard item.count == 1, let titles = titles(item[0]) else {
          found = nil
          return
        }
        found? += titles
      }
    default: nil
    }
  }

  private static func isHeadline(_ title: String) -> Bool {
    let length = LineShape.length(of: title)
    return length >= shortestTitle && length <= longestTitle && LineShape.isTitle(title)
      && title.split(separator: " ", maxSplits: leastWords).count >= leastWords
      || length >= shortestTitle && LineShape.length(of: title) > title.count
  }

  /// The only link of a line. Marks around it say nothing.
  private static func link(_ inlines: [Inline]) -> (title: String, address: String)? {
    var found: (title: String, address: String)?
    for inline in inlines {
      switch inline {
      case .link(let inside, let address):
        if let first = found {
          guard first.address == address else { return nil }
          found = (first.title + inside.plainText, address)
        } else {
          found = (inside.plainText, address)
        }
      case .strong(let inside), .emphasis(let inside):
        guard let link = link(inside), found == nil else { return nil }
        found = link
      default:
        let words = SafeText.folded(inline.plainText)
        if words.hasPrefix("["), words.count <= longestNote { continue }
        guard !words.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      }
    }
    return found.flatMap { link in
      let title = SafeText.folded(link.title)
      return title.isEmpty || !title.contains(where: \.isLetter) ? nil : (title, link.address)
    }
  }
}
