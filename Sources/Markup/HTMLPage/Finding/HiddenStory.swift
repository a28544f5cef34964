/// A story that a page hides until a program of it has run, or until somebody has agreed to something.
enum HiddenStory {
  /// Where less was found, the page is searched for what it hides; where more, nothing is missing.
  private static let leastFound = 250
  /// What is hidden counts where it has so many times more.
  private static let factor = 3
  /// A hidden element with fewer letters outside of links is a menu or a notice.
  private static let leastStory = 250
  private static let hiding: Set<String> = ["hidden", "aria-hidden", "style"]

  /// The root of a tree in which hidden stories are shown, with what is found in it; `nil` where the page has none, or
  /// where it shows as much.
  static func shown(
    in root: HTMLNode, besides found: ArticleFinder.Found, _ context: ReadingContext
  ) -> (root: HTMLNode, found: ArticleFinder.Found)? {
    guard found.letters < leastFound, let tree = revealing(root) else { return nil }
    let second = ArticleFinder.found(in: tree.root, context)
    return second.letters > found.letters * factor ? (tree.root, second) : nil
  }

  private static func revealing(_ root: HTMLNode) -> HTMLTree? {
    var records = root.tree.records
    var hasStory = false
    var index = 0
    while index < records.count {
      let node = HTMLNode(tree: root.tree, index: index)
      // What is furniture shows no story, hidden or not.
      if isFurniture(node) {
        index = node.end
        continue
      }
      index += 1
      guard node.words == nil, Visibility.isHidden(node), node.extent.letters - node.extent.linked >= leastStory else {
        continue
      }
      let attributes = node.attributes.filter { !hiding.contains($0.name) }
      records[node.index] = records[node.index].with(.element(name: node.name, attributes: attributes))
      hasStory = true
    }
    return hasStory ? HTMLTree(records: records) : nil
  }

  private static func isFurniture(_ node: HTMLNode) -> Bool {
    node.kind.contains(.unread) || Visibility.hasFurnitureRole(node) || node.name == "aside" || node.name == "footer"
      || !node.traits.isDisjoint(with: [.furniture, .discussion, .sharing, .related])
        && node.traits.isDisjoint(with: .story) && node.name != "body"
  }
}
