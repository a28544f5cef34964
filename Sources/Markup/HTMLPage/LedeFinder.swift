import Articles

/// The opening summary: the standfirst above the body, else the body's first paragraph.
enum LedeFinder {
  /// Words of a class that name a standfirst.
  private static let tokens: Set<String> = [
    "standfirst", "lede", "lead", "dek", "deck", "subtitle", "subheadline", "subhead", "subheading", "intro",
    "strapline",
    "excerpt", "vorspann", "chapo", "chapeau", "ingress", "manchet", "perex", "sommario", "bajada", "copete", "spot",
    "entradilla", "sottotitolo", "summary", "leadtext",
  ]
  private static let elements: Set<String> = ["p", "div", "h2", "h3", "section", "header", "span"]
  private static let lengths = 30...700
  /// A heading over a part of the text is shorter.
  private static let subtitleLengths = 50...300

  /// The standfirst's element: named so, or holding the page's own summary, before the first paragraph of the body.
  static func standfirst(_ root: HTMLNode, content: HTMLNode, title: String, summary: String?) -> HTMLNode? {
    let heading = root.elements("h1").first { TitleFinder.isAlike($0.text, title) }
    let start = heading?.end ?? content.index
    if let heading, let below = subtitle(below: heading, content: content) { return below }
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

  /// A second heading right under the headline, of a sentence's length, with the text right below it.
  private static func subtitle(below heading: HTMLNode, content: HTMLNode) -> HTMLNode? {
    var index = heading.end
    var subtitle: HTMLNode?
    while index < content.end {
      let node = HTMLNode(tree: heading.tree, index: index)
      index += 1
      if Visibility.isUnread(node) {
        index = node.end
        continue
      }
      if let subtitle {
        if node.name == "p", node.extent.letters > 0 { return subtitle }
        if HTMLElements.headings[node.name] != nil { return nil }
      } else if node.name == "h2" || node.name == "h3" {
        guard subtitleLengths.contains(node.text.count), !node.holds(.link) else { return nil }
        subtitle = node
        index = node.end
      } else if node.words?.contains(where: \.isLetter) == true {
        return nil
      }
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
