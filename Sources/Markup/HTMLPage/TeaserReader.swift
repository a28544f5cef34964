import Articles

/// Related stories inside an article: a label and a link in a paragraph, or a box of links.
enum TeaserReader {
  private static let boxes: Set<String> = ["div", "aside", "section", "ul", "ol", "figure", "details"]
  /// Words of a class or id that name a box of related stories.
  private static let tokens: Set<String> = [
    "related", "relatedposts", "relatedarticles", "relatedstories", "relatedlinks", "recirc", "recirculation", "yarpp",
    "jp-relatedposts", "readmore", "readalso", "seealso", "alsoread", "morestories", "recommended", "recommendations",
    "readnext", "furtherreading",
  ]
  /// Two words that name such a box together: `read-more`, `teaser-inline`.
  private static let pairs: [Set<String>] = [
    ["read", "more"], ["see", "also"], ["read", "also"], ["read", "next"], ["more", "on"], ["more", "from"],
    ["teaser", "inline"], ["further", "reading"], ["inline", "recommendation"], ["story", "links"],
  ]
  private static let mostLinks = 12
  private static let longestBox = 2400
  private static let leastLinkShare = 0.4
  private static let shortestTitle = 8
  private static let longestTitle = 200
  private static let longestExcerpt = 400

  /// The teasers that an element is; `nil` where it is anything else.
  static func teasers(at node: HTMLNode, _ context: ReadingContext) -> [Teaser]? {
    if node.name == "p" || node.name == "h4" || node.name == "h5" || node.name == "h6" {
      return labelled(node, context).map { [$0] }
    }
    guard boxes.contains(node.name) else { return nil }
    if isRelated(node) { return box(node, context) }
    // A div is often a paragraph.
    let holdsBlocks = node.descendants.contains { !HTMLElements.inline.contains($0.name) }
    return holdsBlocks ? nil : labelled(node, context).map { [$0] }
  }

  static func isRelated(_ node: HTMLNode) -> Bool {
    let own = node.tokens
    return !own.isEmpty && (!own.isDisjoint(with: tokens) || pairs.contains { $0.isSubset(of: own) })
  }

  /// `Related: <a>Title</a>`: a label the reader knows, or one in strong type that ends in a colon, then one link, then
  /// nothing.
  private static func labelled(_ node: HTMLNode, _ context: ReadingContext) -> Teaser? {
    guard let link = node.first("a"), let address = address(of: link, context) else { return nil }
    var before = ""
    var after = ""
    for descendant in node.descendants where !link.contains(descendant) {
      guard let words = descendant.words else { continue }
      if descendant.index < link.index { before += words } else { after += words }
    }
    let title = link.text
    guard SafeText.folded(after).allSatisfy({ !$0.isLetter && !$0.isNumber }), title.count <= longestTitle else {
      return nil
    }
    let label = SafeText.folded(before)
    if label.isEmpty {
      // The label may be a part of the link: <a><strong>Read also:</strong> Title</a>
      guard let more = SeeMore(title), let inside = more.title else { return nil }
      return Teaser(title: inside, label: more.label, address: address)
    }
    guard LineShape.length(of: title) >= shortestTitle, let more = SeeMore(label), more.title == nil else { return nil }
    return Teaser(title: title, label: more.label, address: address)
  }

  /// A box whose words are mostly links: each address is a teaser. `nil` where the box holds text of its own.
  private static func box(_ node: HTMLNode, _ context: ReadingContext) -> [Teaser]? {
    let links = node.elements("a").filter { !$0.text.isEmpty }
    guard !links.isEmpty, links.count <= mostLinks * 2 else { return nil }
    let text = node.text
    var teasers: [Teaser] = []
    for link in links {
      guard let address = address(of: link, context) else { continue }
      let words = link.text
      if let index = teasers.firstIndex(where: { $0.address == address }) {
        if SeeMore(words) != nil {
          teasers[index].label = words
        } else if words.count > teasers[index].title.count {
          teasers[index].title = words
        }
      } else if LineShape.length(of: words) >= shortestTitle, words.count <= longestBox {
        teasers.append(Teaser(title: words, address: address))
      }
    }
    guard !teasers.isEmpty, teasers.count <= mostLinks, text.count <= longestBox else { return nil }
    let label = label(of: node, links: links)
    for index in teasers.indices { teasers[index].label = teasers[index].label ?? label }
    if teasers.count == 1 { teasers[0].excerpt = excerpt(of: node, links: links, title: teasers[0].title, context) }
    let told = teasers.reduce(0) { $0 + $1.title.count + ($1.excerpt?.count ?? 0) }
    guard Double(told) >= Double(text.count) * leastLinkShare || text.count < longestTitle else { return nil }
    for index in teasers.indices where teasers[index].title.count > longestTitle { shorten(&teasers[index], links) }
    return teasers
  }

  /// A card is often one link around everything: its heading is the title, the rest the excerpt.
  private static func shorten(_ teaser: inout Teaser, _ links: [HTMLNode]) {
    guard let link = links.first(where: { $0.text == teaser.title }),
      let heading = link.first("h1", "h2", "h3", "h4", "h5", "h6", "strong", "b"), !heading.text.isEmpty
    else { return }
    teaser.excerpt = link.first("p").flatMap { $0.text.isEmpty ? nil : $0.text }
    teaser.title = heading.text
  }

  private static func label(of node: HTMLNode, links: [HTMLNode]) -> String? {
    for candidate in node.elements("h2", "h3", "h4", "h5", "h6", "strong", "b", "span", "p", "div") {
      guard !links.contains(where: { $0.contains(candidate) || candidate.contains($0) }) else { continue }
      let text = candidate.text
      if let more = SeeMore(text) { return more.label }
      if HTMLElements.headings[candidate.name] != nil, !text.isEmpty, text.count <= 40 { return text }
    }
    let first = node.descendants.first { $0.words.map { !SafeText.folded($0).isEmpty } ?? false }
    return first?.words.flatMap { SeeMore(SafeText.folded($0))?.label }
  }

  private static func excerpt(of node: HTMLNode, links: [HTMLNode], title: String, _ context: ReadingContext) -> String?
  {
    // Running text has links in it, an excerpt at most the one that leads on.
    let paragraphs = node.elements("p").filter { paragraph in
      links.allSatisfy { !paragraph.contains($0) || SeeMore($0.text) != nil }
    }
    let text = paragraphs.map(\.text).first { $0.count > shortestTitle && $0 != title && SeeMore($0) == nil }
    return text.flatMap { $0.count <= longestExcerpt ? $0 : nil }
  }

  private static func address(of link: HTMLNode, _ context: ReadingContext) -> String? {
    guard let reference = link["href"], !reference.hasPrefix("#"),
      let address = WebAddress.resolved(reference, against: context.base), !address.hasPrefix("mailto:")
    else { return nil }
    return address
  }
}
