/// Finds what stands around articles on every page: navigation, share bars, newsletter boxes, cookie notices, comment
/// forms, rails of what is most read; by what elements are, by their roles and by general words of classes and ids.
enum FurniturePass {
  struct Marks: Sendable {
    /// Never read.
    var furniture: Set<Int> = []
    /// Boxes of related stories: read as teasers, and no part of the text that tells where the article is.
    var related: Set<Int> = []

    var all: Set<Int> { furniture.union(related) }
  }

  /// What holds this share of the page's prose holds the story, whatever its class says.
  private static let storyShare = 0.3
  /// A long discussion outweighs its story; only one that is nearly everything is the story itself.
  private static let discussionShare = 0.8
  /// An aside with a greater share of links leads elsewhere.
  private static let mostLinksInAside = 0.3
  /// A box that repeats what is in its class, such as “promo”, with more prose than this is a part of the story.
  private static let mostProse = 400
  private static let longestUnseen = 200
  private static let wholes: Set<String> = ["html", "body", "article", "main", "h1"]
  private static let lines: Set<String> = ["p", "h2", "h3", "h4", "h5", "h6", "li", "td", "blockquote", "figure"]

  static func marks(
    _ root: HTMLNode, _ measure: TextMeasure, _ related: RelatedBoxes, byWords: Bool = true
  ) -> Marks {
    var marks = Marks()
    let all = max(measure.prose[root.index], 1)
    var index = root.index + 1
    while index < root.end {
      let node = HTMLNode(tree: root.tree, index: index)
      index += 1
      guard node.words == nil, node.name != "a", node.name != "br" else { continue }
      let share = Double(measure.prose[node.index]) / Double(all)
      if Visibility.isHidden(node) || node.kind.contains(.unread) {
        marks.furniture.insert(node.index)
      } else if isRelated(node, related, share: share) {
        marks.related.insert(node.index)
      } else if isFurniture(node, measure, share: share, byWords: byWords) {
        marks.furniture.insert(node.index)
      } else {
        continue
      }
      index = node.end
    }
    return marks
  }

  private static func isRelated(_ node: HTMLNode, _ related: RelatedBoxes, share: Double) -> Bool {
    if related.teasers[node.index] != nil { return true }
    return related.named.contains(node.index) && share < storyShare && !wholes.contains(node.name)
  }

  private static func isFurniture(_ node: HTMLNode, _ measure: TextMeasure, share: Double, byWords: Bool) -> Bool {
    if Visibility.hasFurnitureRole(node), share < storyShare { return true }
    switch node.name {
    case "footer": if share < storyShare, node.parent.map({ $0.name != "blockquote" }) ?? true { return true }
    case "aside":
      if measure.linkShare(node.index) > mostLinksInAside { return true }
    case _ where wholes.contains(node.name): return false
    default: break
    }
    guard byWords, !node.traits.isEmpty else { return false }
    if node.traits.contains(.unseen), node.name == "p", measure.text[node.index] <= longestUnseen { return true }
    if node.traits.contains(.discussion), share < discussionShare, !lines.contains(node.name) || node.name == "li" {
      return !node.holds(.headline)
    }
    guard node.traits.contains(.furniture), share < storyShare, node.name != "p" else { return false }
    // A quote or a post dressed as something to share is still one.
    guard node.name != "blockquote", node.name != "figure" else { return false }
    let isStory = node.traits.contains(.story) && measure.prose[node.index] > mostProse
    return !isStory && !node.holds(.headline) && !PostReader.mayHold(node)
  }
}
