/// Finds inside the story what is no part of it: lists of links, boxes that are mostly links, labels of things to click.
enum ClutterPass {
  private static let boxes: Set<String> = ["div", "section", "ul", "ol", "aside", "table", "header", "dl", "nav"]
  /// A box with a greater share of links leads elsewhere.
  private static let mostLinks = 0.5
  /// Lists of sources are links, too; they hold longer words beside them.
  private static let mostLinksInLists = 0.9
  private static let mostCommas = 10
  private static let longest = 1500
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
        if TeaserReader.teasers(at: node, context) == nil, LinkShare.of(node) > mostLinksInRelated {
          clutter.insert(node.index)
        }
        index = node.end
        continue
      }
      if isAside(node, measure) {
        clutter.insert(node.index)
        index = node.end
        continue
      }
      guard boxes.contains(node.name) else { continue }
      let length = measure.text[node.index]
      guard length > 0, length < longest, length * 2 < all, isClutter(node, measure, context) else { continue }
      clutter.insert(node.index)
      index = node.end
    }
    return clutter
  }

  /// Words about a picture, and lines of facts about the story, which are no part of its text.
  private static func isAside(_ node: HTMLNode, _ measure: TextMeasure) -> Bool {
    guard node["class"] != nil || node["id"] != nil, !notAside.contains(node.name) else { return false }
    let tokens = node.tokens
    if ClassWords.isLineOfFacts(tokens), measure.text[node.index] < longestFacts { return true }
    return ClassWords.isAboutPictures(tokens) && node.first("img", "picture") == nil && !PostReader.mayHold(node)
      && measure.text[node.index] < longest
  }

  private static func isClutter(_ node: HTMLNode, _ measure: TextMeasure, _ context: ReadingContext) -> Bool {
    let share = measure.linkShare(node.index)
    if node.ancestors.prefix(3).contains(where: { $0.name == "table" || $0.name == "blockquote" }) { return false }
    if node.name == "ul" || node.name == "ol" || node.name == "dl" || node.name == "table" {
      return share > mostLinksInLists
    }
    guard share > mostLinks, measure.commas[node.index] < mostCommas else { return false }
    return !PostReader.mayHold(node) && TeaserReader.teasers(at: node, context) == nil
  }
}
