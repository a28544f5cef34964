/// Finds what beside the best candidate goes on with the story: parts of it that stand in elements of their own.
enum SiblingPass {
  private static let leastScoreShare = 0.2
  private static let leastScore = 10.0
  private static let longParagraph = 80
  private static let mostLinksInParagraph = 0.25
  /// So many articles of one make below the headline are parts of one story, as those of a live blog are.
  private static let leastEntries = 3
  private static let mostEntries = 2000
  private static let kept: Set<String> = ["figure", "picture", "img", "iframe", "video", "blockquote", "hr"]

  /// The element to read and what in it is left out.
  static func joined(
    _ best: HTMLNode, _ scores: [Double], _ measure: TextMeasure, omitted: Set<Int>, headline: HTMLNode?
  ) -> (content: HTMLNode, left: Set<Int>) {
    guard let parent = best.parent, best.name != "body", best.name != "html" else { return (best, []) }
    let threshold = max(leastScore, scores[best.index] * leastScoreShare)
    let ownClass = best["class"] ?? ""
    let entries = entries(like: best, in: parent, omitted: omitted, headline: headline)
    var left: Set<Int> = []
    var joins = false
    for sibling in parent.children where sibling.index != best.index {
      if omitted.contains(sibling.index) { continue }
      if entries.contains(sibling.index) {
        joins = true
        continue
      }
      if isPart(sibling, scores, measure, threshold, bonus: scores[best.index] * leastScoreShare, ownClass) {
        joins = joins || measure.text[sibling.index] > 0
      } else {
        left.insert(sibling.index)
      }
    }
    return joins ? (parent, left) : (best, [])
  }

  private static func isPart(
    _ node: HTMLNode, _ scores: [Double], _ measure: TextMeasure, _ threshold: Double, bonus: Double, _ ownClass: String
  ) -> Bool {
    guard node.words == nil else { return measure.text[node.index] > longParagraph }
    if kept.contains(node.name) { return true }
    // Another article is another story.
    if node.name == "article" { return false }
    let score = scores[node.index]
    let isAlike = !ownClass.isEmpty && node["class"] == ownClass
    if score > 0, score + (isAlike ? bonus : 0) >= threshold { return true }
    guard node.name == "p" else { return false }
    let length = measure.text[node.index]
    let share = measure.linkShare(node.index)
    if length > longParagraph { return share < mostLinksInParagraph }
    return length > 0 && share == 0 && node.text.contains { ".。؟?!".contains($0) }
  }

  /// The articles of the same make as the best one, where the headline stands above all of them and none has a headline
  /// that leads to a page of its own: the entries of a live blog, the posts of a thread.
  private static func entries(
    like best: HTMLNode, in parent: HTMLNode, omitted: Set<Int>, headline: HTMLNode?
  ) -> Set<Int> {
    guard best.name == "article", let headline, headline.end <= best.index else { return [] }
    let ownClass = best["class"]
    let alike = parent.children.filter {
      $0.name == "article" && $0["class"] == ownClass && !omitted.contains($0.index)
    }
    guard (leastEntries...mostEntries).contains(alike.count), alike.allSatisfy({ headline.end <= $0.index }),
      !alike.contains(where: leadsElsewhere)
    else { return [] }
    return Set(alike.map(\.index))
  }

  /// Whether an article's headline, or a label below it, leads to a page.
  private static func leadsElsewhere(_ article: HTMLNode) -> Bool {
    guard article.holds(.link) else { return false }
    return article.descendants.contains { node in
      guard node.name == "a", let address = node["href"], !address.hasPrefix("#") else { return false }
      return node.holds(.heading) || HTMLElements.headings[node.parent?.name ?? ""] != nil
        || SeeMore(node.text).map { $0.title == nil } ?? false
    }
  }
}
