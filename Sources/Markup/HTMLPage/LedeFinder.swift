import Articles

/// The opening summary: the standfirst above the body, else the body's first paragraph.
enum LedeFinder {
  /// Words of a class that name a standfirst.
  private static let tokens: Set<String> = [
    "standfirst", "lede", "lead", "dek", "deck", "subtitle", "subheadline", "subhead", "subheading", "intro",
    "strapline",
    "excerpt", "vorspann", "chapo", "entradilla", "sottotitolo", "summary", "leadtext",
  ]
  private static let elements: Set<String> = ["p", "div", "h2", "h3", "section", "header", "span"]
  private static let lengths = 30...700

  /// The standfirst's element: named so, or holding the page's own summary, before the first paragraph of the body.
  static func standfirst(_ root: HTMLNode, content: HTMLNode, title: String, summary: String?) -> HTMLNode? {
    let heading = root.elements("h1").first { TitleFinder.isAlike($0.text, title) }
    let start = heading?.end ?? content.index
    let firstParagraph = content.elements("p").first { $0.index > start && $0.text.count > lengths.lowerBound }
    let key = summary.map(Wording.key) ?? ""
    // Named elements may hold the first paragraph itself; others have to come before it.
    for index in start..<max(start, firstParagraph.map { $0.index + 1 } ?? start) {
      let node = HTMLNode(tree: root.tree, index: index)
      guard elements.contains(node.name), !node.ancestors.contains(where: Visibility.isUnread) else { continue }
      let isNamed =
        !node.tokens.isDisjoint(with: tokens) || node["itemprop"] == "description"
        || node["itemprop"] == "alternativeHeadline"
      guard isNamed || node.name == "h2" || node.name == "p" else { continue }
      let text = node.text
      guard lengths.contains(text.count), !TitleFinder.isAlike(text, title) else { continue }
      if isNamed && !holdsBody(node) || (!key.isEmpty && Wording.key(text) == key) { return node }
    }
    return nil
  }

  /// A wrapper around several paragraphs is no standfirst, whatever its class says.
  private static func holdsBody(_ node: HTMLNode) -> Bool {
    node.elements("p").count > 2 || node.first("h1", "figure") != nil
  }

  /// The body's first paragraph, taken out of it. Pictures and the like may stand above it, words not.
  static func takeOpening(from blocks: inout [Block]) -> Lede? {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .figure, .embed, .rule, .teaser: continue
      case .paragraph(let inlines):
        blocks.remove(at: index)
        return Lede(inlines)
      default: return nil
      }
    }
    return nil
  }
}
