/// Scores the elements that may hold the article: each paragraph speaks for the elements around it, the nearest most.
///
/// The weights are those of Arc90's Readability, which have proved themselves on the open web; semantic marks are added
/// to them.
enum CandidatePass {
  /// The share of a paragraph's score that its nearest ancestors get, nearest first.
  private static let shares = [1.0, 0.5, 1.0 / 6, 1.0 / 9, 1.0 / 12]
  private static let leastText = 25
  private static let textPerPoint = 100.0
  private static let mostPointsForText = 3.0
  private static let wordWeight = 25.0
  private static let bodyWeight = 60.0
  /// An article with the page's only first heading in it is the page's own.
  private static let headlineWeight = 40.0
  private static let tagWeights: [String: Double] = [
    "article": 15, "main": 10, "div": 5, "pre": 3, "td": 3, "blockquote": 3, "address": -3, "ol": -3, "ul": -3,
    "dl": -3,
    "dd": -3, "dt": -3, "li": -3, "form": -3, "h1": -5, "h2": -5, "h3": -5, "h4": -5, "h5": -5, "h6": -5, "th": -5,
  ]
  private static let notHolders: Set<String> = ["p", "span", "a", "em", "strong", "b", "i", "tr", "tbody", "font"]
  /// An ancestor that scores so much of the best is looked at for holding more of the story.
  private static let leastAncestorScore = 1.0 / 3

  /// The score of every node, 0 where it holds no text.
  static func scores(
    _ root: HTMLNode, _ measure: TextMeasure, omitted: Set<Int>, headline: HTMLNode?
  ) -> [Double] {
    let records = root.tree.records
    var scores = Array(repeating: 0.0, count: records.count)
    var own = Array(repeating: 0, count: records.count)
    var marks = Array(repeating: 0, count: records.count)
    // The words of a line belong to the block around it, without those that are links.
    var index = root.index
    while index < root.end {
      let node = HTMLNode(tree: root.tree, index: index)
      if omitted.contains(index) || node.name == "a" || node.kind.contains(.unread) {
        index = node.end
        continue
      }
      if node.words != nil {
        var block = records[index].parent
        while block > 0, HTMLNode(tree: root.tree, index: block).kind.contains(.inline) {
          block = records[block].parent
        }
        own[block] += measure.text[index]
        marks[block] += measure.commas[index]
      }
      index += 1
    }
    for index in own.indices where own[index] >= leastText {
      let points = 1 + Double(marks[index]) + min(Double(own[index]) / textPerPoint, mostPointsForText)
      // Loose words in a div are a paragraph of their own.
      var holder = isLine(HTMLNode(tree: root.tree, index: index)) ? records[index].parent : index
      for share in shares {
        scores[holder] += points * share
        guard holder > 0 else { break }
        holder = records[holder].parent
      }
    }
    for index in scores.indices where scores[index] > 0 {
      let node = HTMLNode(tree: root.tree, index: index)
      guard !notHolders.contains(node.name) else {
        scores[index] = 0
        continue
      }
      scores[index] = (scores[index] + weight(of: node, headline)) * (1 - measure.linkShare(index))
    }
    return scores
  }

  /// The element that most likely holds the article; `nil` where nothing has any text.
  static func best(_ scores: [Double], _ root: HTMLNode, _ measure: TextMeasure) -> HTMLNode? {
    guard var best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else { return nil }
    let records = root.tree.records
    // Around an element whose parent scores more there is more of the story.
    let least = scores[best] * leastAncestorScore
    var last = scores[best]
    var ancestor = records[best].parent
    while ancestor > 0, HTMLNode(tree: root.tree, index: ancestor).name != "body", scores[ancestor] >= least {
      if scores[ancestor] > last {
        best = ancestor
        break
      }
      last = scores[ancestor]
      ancestor = records[ancestor].parent
    }
    // An only child stands for its parent, whose siblings may go on with the story.
    while best > 0, let parent = HTMLNode(tree: root.tree, index: best).parent, parent.name != "body",
      parent.children.allSatisfy({ $0.index == best || measure.text[$0.index] == 0 })
    {
      best = parent.index
    }
    return HTMLNode(tree: root.tree, index: best)
  }

  private static func isLine(_ node: HTMLNode) -> Bool {
    ["p", "pre", "td", "li", "h2", "h3", "h4", "dd", "blockquote"].contains(node.name)
  }

  private static func weight(of node: HTMLNode, _ headline: HTMLNode?) -> Double {
    var weight = tagWeights[node.name] ?? 0
    if node.name == "article", let headline, node.contains(headline) { weight += headlineWeight }
    if node["itemprop"]?.lowercased().contains("articlebody") == true { weight += bodyWeight }
    if node.traits.contains(.story) { weight += wordWeight }
    if !node.traits.isDisjoint(with: [.furniture, .discussion]) { weight -= wordWeight }
    return weight
  }
}
