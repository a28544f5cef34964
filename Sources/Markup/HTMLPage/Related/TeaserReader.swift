import Articles

/// Related stories in the lines of an article: a label and a link.
enum TeaserReader {
  private static let lines: Set<String> = ["p", "h2", "h3", "h4", "h5", "h6", "div"]
  /// A line that leads on is not longer; more is text.
  private static let longestLine = 400
  /// A headline has so many characters or words; a name has fewer.
  private static let shortestHeadline = 20
  private static let leastWords = 4

  /// The teasers that an element is; `nil` where it is anything else.
  static func teasers(at node: HTMLNode, _ context: ReadingContext) -> [Teaser]? {
    context.related[node.index] ?? line(node, context)
  }

  /// The teasers of a line: `Related: <a>Title</a>`, a label the reader knows, then nothing but links.
  static func line(_ node: HTMLNode, _ context: ReadingContext) -> [Teaser]? {
    guard lines.contains(node.name), node.holds(.link), !node.holds(.block), node.extent.letters <= longestLine else {
      return nil
    }
    var label: String?
    var words = ""
    var teasers: [Teaser] = []
    var position = node.index + 1
    while position < node.end {
      let descendant = HTMLNode(tree: node.tree, index: position)
      position = descendant.name == "a" ? descendant.end : position + 1
      if let text = descendant.words { words += text }
      guard descendant.name == "a", descendant.extent.letters > 0 else { continue }
      if teasers.isEmpty {
        label = SafeText.folded(words)
      } else if !isMark(words) {
        return nil
      }
      words = ""
      guard let address = CardReader.address(of: descendant, context) else { return nil }
      let title = descendant.text
      guard title.count <= CardReader.longestTitle else { return nil }
      if let last = teasers.last, last.address == address {
        teasers[teasers.count - 1].title += " " + title
      } else {
        teasers.append(Teaser(title: title, address: address))
      }
    }
    guard isMark(words), let first = teasers.first, let label else { return nil }
    if label.isEmpty || isMark(label) {
      // The label may be a part of the link: <a><strong>Read also:</strong> Title</a>
      guard teasers.count == 1, let more = SeeMore(first.title), let inside = more.title else { return nil }
      return [Teaser(title: inside, label: more.label, address: first.address)]
    }
    if let more = SeeMore(label), more.title == nil,
      teasers.allSatisfy({ LineShape.length(of: $0.title) >= CardReader.shortestTitle })
    {
      return teasers.map { Teaser(title: $0.title, label: more.label, address: $0.address) }
    }
    // In languages and words that nobody listed: a few words, a colon, a headline of the same site, and no more.
    guard let shaped = SeeMore.shaped(label), teasers.count == 1, isOwnHeadline(first, context) else { return nil }
    return [Teaser(title: first.title, label: shaped, address: first.address)]
  }

  /// Whether a link is a headline by its length, and leads to the page's own site.
  static func isOwnHeadline(_ teaser: Teaser, _ context: ReadingContext) -> Bool {
    guard let address = teaser.address, leadsToOwnSite(address, context) else { return false }
    return LineShape.length(of: teaser.title) >= shortestHeadline
      || teaser.title.split(separator: " ", maxSplits: leastWords).count >= leastWords
  }

  /// Whether an address is of the page's host, or of one that is named after it or that it is named after.
  private static func leadsToOwnSite(_ address: String, _ context: ReadingContext) -> Bool {
    guard let base = context.base.flatMap(WebAddress.host), let host = WebAddress.host(of: address) else {
      return context.base == nil && WebAddress.host(of: address) == nil
    }
    return host == base || host.hasSuffix("." + base) || base.hasSuffix("." + host)
  }

  /// Whether words between links are only marks: commas, bars, a note in brackets such as “[video]”.
  private static func isMark(_ words: String) -> Bool {
    let longestNote = 20
    let line = SafeText.folded(words)
    if line.hasPrefix("["), line.hasSuffix("]") || line.hasSuffix("]|"), line.count <= longestNote { return true }
    return line.allSatisfy { !$0.isLetter && !$0.isNumber }
  }
}
