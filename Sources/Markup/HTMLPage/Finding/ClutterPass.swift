/// Finds inside the story what is no part of it: lists of links, boxes that are mostly links, labels of things to click.
enum ClutterPass {
  private static let boxes: Set<String> = ["div", "section", "ul", "ol", "aside", "table", "header", "dl", "nav"]
  /// A box with a greater share of links leads elsewhere.
  private static let mostLinks = 0.5
  /// Lists of sources are links, too; they hold longer words beside them.
  private static let mostLinksInLists = 0.9
  private static let mostCommas = 10
  private static let longest = 1500
  private static let mostSiblings = 16
  /// Between a list and the line above it there may be so many nodes without words.
  private static let mostEmpty = 16
  private static let longestFacts = 160
  private static let mostLinksInRelated = 0.25
  private static let notAside: Set<String> = ["figure", "blockquote", "article", "main", "h1", "table", "cite"]

  static func clutter(
    in content: HTMLNode, _ measure: TextMeasure, _ context: ReadingContext, marks: FurniturePass.Marks
  ) -> Set<Int> {
    var clutter: Set<Int> = []
    let all = max(measure.text[content.index], 1)
    var index = content.index + 1
    while index < content.end {
      let node = HTMLNode(tree: content.tree, index: index)
      index += 1
      guard node.words == nil else { continue }
      if marks.furniture.contains(node.index) {
        index = node.end
        continue
      }
      if marks.related.contains(node.index) {
        // A box that says it leads on but can't be read as teasers is left out unless it is text.
        if context.related[node.index] == nil, node.extent.linkShare > mostLinksInRelated {
          clutter.insert(node.index)
        }
        index = node.end
        continue
      }
      if isAside(node, measure) || isPopup(node) {
        clutter.insert(node.index)
        index = node.end
        continue
      }
      guard boxes.contains(node.name) else { continue }
      let length = measure.text[node.index]
      guard length > 0, length < longest, length * 2 < all, isClutter(node, measure, context) else { continue }
      clutter.insert(node.index)
      if let heading = lonelyHeading(above: node) { clutter.insert(heading.index) }
      index = node.end
    }
    return clutter
  }

  /// Words about a picture, and lines of facts about the story, which are no part of its text.
  private static func isAside(_ node: HTMLNode, _ measure: TextMeasure) -> Bool {
    guard !notAside.contains(node.name) else { return false }
    if node.traits.contains(.facts), measure.text[node.index] < longestFacts { return true }
    return node.traits.contains(.pictures) && !node.holds(.picture) && !PostReader.mayHold(node)
      && measure.text[node.index] < longest
  }

  /// A card that opens over a link: it stands behind the link, in the same line, and leads where the link leads.
  private static func isPopup(_ node: HTMLNode) -> Bool {
    guard node.name == "span", node.holds(.link), node.extent.letters < longest, let parent = node.parent else {
      return false
    }
    let siblings = parent.children.prefix(mostSiblings).prefix { $0.index < node.index }
    guard let link = siblings.last(where: { $0.words == nil }), link.name == "a", let reference = link["href"] else {
      return false
    }
    return node.extent.letters > link.extent.letters
      && node.descendants.contains { $0.name == "a" && $0["href"] == reference }
  }

  private static func isClutter(_ node: HTMLNode, _ measure: TextMeasure, _ context: ReadingContext) -> Bool {
    let share = measure.linkShare(node.index)
    if node.ancestors.prefix(3).contains(where: { $0.name == "table" || $0.name == "blockquote" }) { return false }
    if node.name == "ul" || node.name == "ol" || node.name == "dl" || node.name == "table" {
      // A list in an item of a list that is kept is a part of it.
      return share > mostLinksInLists && node.parent?.name != "li" && !isAnnounced(node)
        && !SourceList.matches(node, context)
    }
    guard share > mostLinks, measure.commas[node.index] < mostCommas else { return false }
    if PostReader.mayHold(node) { return false }
    // The line that leads on may stand in elements that hold nothing else.
    var line = node
    while let inside = line.children.first(where: { $0.extent.letters == line.extent.letters }), inside.words == nil {
      line = inside
      if TeaserReader.teasers(at: line, context) != nil { return false }
    }
    return TeaserReader.teasers(at: node, context) == nil
  }

  /// Whether the line above a list ends in a colon, which makes the list a part of its sentence.
  private static func isAnnounced(_ list: HTMLNode) -> Bool {
    guard list.name == "ul" || list.name == "ol", let line = neighbour(before: list), line.name == "p",
      line.extent.linkShare < mostLinks
    else { return false }
    let words = line.text
    return (words.hasSuffix(":") || words.hasSuffix("：")) && SeeMore(words) == nil
  }

  /// The heading over an element that has nothing else below it.
  private static func lonelyHeading(above node: HTMLNode) -> HTMLNode? {
    guard let heading = neighbour(before: node), let level = HTMLElements.headings[heading.name], level > 1,
      let parent = node.parent
    else { return nil }
    var position = node.end
    for _ in 0..<mostEmpty where position < parent.end && node.tree.records[position].extent.letters == 0 {
      position = node.tree.records[position].end
    }
    guard position < parent.end else { return heading }
    let after = HTMLNode(tree: node.tree, index: position)
    return HTMLElements.headings[after.name].map { $0 <= level } ?? false ? heading : nil
  }

  /// The element with words right before another, in the same parent.
  private static func neighbour(before node: HTMLNode) -> HTMLNode? {
    guard let parent = node.parent else { return nil }
    var start = node.index
    for _ in 0..<mostEmpty where start > parent.index + 1 {
      // The node before is the last one inside of the sibling.
      var sibling = HTMLNode(tree: node.tree, index: start - 1)
      while let outer = sibling.parent, outer.index != parent.index { sibling = outer }
      if sibling.extent.letters > 0 { return sibling }
      start = sibling.index
    }
    return nil
  }
}
