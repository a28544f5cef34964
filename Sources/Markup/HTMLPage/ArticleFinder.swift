/// Finds the element that holds the article.
///
/// Pages that say so themselves are understood: `main`, `article`, `itemprop="articleBody"`. Telling the article on any
/// page, by the weight of its words, grows here.
enum ArticleFinder {
  /// An element with fewer characters of text is a teaser, not the story.
  private static let leastText = 140
  /// A part with at least this share of the text around it is the story, what is left out being navigation.
  private static let leastShare = 0.5
  /// The same of the whole body, which has much else on it.
  private static let leastShareOfBody = 0.2

  static func content(of root: HTMLNode) -> HTMLNode {
    let body = root.first("body") ?? root
    let main = longest(among: body.descendants { $0.name == "main" || $0["role"]?.lowercased() == "main" })
    let scope = main ?? body
    let articles = scope.descendants {
      ($0.name == "article" || $0["role"]?.lowercased() == "article") && !isComment($0)
    }
    guard let article = longest(among: outermost(articles)) else { return main ?? body }
    // A list of stories has many articles of which none is the page's.
    let needed = Double(length(of: scope)) * (main == nil ? leastShareOfBody : leastShare)
    return Double(length(of: article)) >= needed ? article : scope
  }

  /// Comments are often articles of their own (WHATWG HTML §4.3.2 suggests it).
  private static func isComment(_ node: HTMLNode) -> Bool {
    let names: Set<String> = ["comment", "comments", "commentlist"]
    return !node.tokens.isDisjoint(with: names) || node["itemtype"]?.hasSuffix("Comment") == true
      || node.ancestors.contains { !$0.tokens.isDisjoint(with: names) && $0.name != "body" }
  }

  private static func longest(among nodes: [HTMLNode]) -> HTMLNode? {
    let measured = nodes.map { (node: $0, length: length(of: $0)) }
    guard let longest = measured.max(by: { $0.length < $1.length }), longest.length >= leastText || nodes.count == 1
    else {
      return nil
    }
    return longest.node
  }

  private static func outermost(_ nodes: [HTMLNode]) -> [HTMLNode] {
    var outermost: [HTMLNode] = []
    for node in nodes where outermost.last.map({ node.index >= $0.end }) ?? true { outermost.append(node) }
    return outermost
  }

  /// The words in paragraphs and the like, linked ones left aside.
  private static func length(of node: HTMLNode) -> Int {
    var length = 0
    var skippedUntil = 0
    for descendant in node.descendants where descendant.index >= skippedUntil {
      if descendant.name == "a" || HTMLElements.unread.contains(descendant.name) {
        skippedUntil = descendant.end
      } else if let words = descendant.words {
        length += SafeText.folded(words).utf8.count
      }
    }
    return length
  }
}
