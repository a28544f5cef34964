/// Finds the element around the best candidate when that is one part of several: stories told in steps or slides stand in
/// many elements that score alike.
enum RecallPass {
  /// The candidate holds the story where it holds this share of the prose that is left on the page.
  private static let enough = 0.55
  private static let mostLinks = 0.25
  /// Parts of one story score at least so much of the best of them.
  private static let likeness = 0.4
  private static let leastParts = 2

  /// The element to read instead; `nil` where the candidate will do.
  static func wider(
    than best: HTMLNode, _ body: HTMLNode, _ scores: [Double], _ measure: TextMeasure
  ) -> HTMLNode? {
    let all = measure.prose[body.index]
    func isEnough(_ node: HTMLNode) -> Bool { Double(measure.prose[node.index]) >= Double(all) * enough }
    guard !isEnough(best), best.name != "article", best.name != "main" else { return nil }
    for ancestor in best.ancestors {
      guard ancestor.name != "body", ancestor.name != "html", measure.linkShare(ancestor.index) <= mostLinks else {
        return nil
      }
      // The story does not go on outside of what the page calls one.
      let isWhole = ancestor.name == "article" || ancestor.name == "main"
      if isEnough(ancestor) || isWhole {
        return parts(of: ancestor, besides: best, scores) >= leastParts ? ancestor : nil
      }
    }
    return nil
  }

  /// How many elements score like the best one and lie beside it.
  private static func parts(of ancestor: HTMLNode, besides best: HTMLNode, _ scores: [Double]) -> Int {
    var parts = 0
    var index = ancestor.index + 1
    while index < ancestor.end {
      let node = HTMLNode(tree: ancestor.tree, index: index)
      if !node.contains(best), scores[index] >= scores[best.index] * likeness {
        if node.name != "article" { parts += 1 }
        index = node.end
      } else {
        index = node.index == best.index ? best.end : index + 1
      }
    }
    return parts
  }
}
