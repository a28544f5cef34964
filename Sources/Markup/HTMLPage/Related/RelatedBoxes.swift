import Articles

/// The boxes of related stories on a page, wherever they stand: inside the story, below it, in a rail beside it.
///
/// A box is told by the words of its class, or by a line in it that says so in any of the languages that ``SeeMore``
/// knows; what it holds has to be links for the most part.
struct RelatedBoxes: Sendable {
  /// The teasers of each box, by the index of its element.
  private(set) var teasers: [Int: [Teaser]] = [:]
  /// Elements that say that they are such a box, whether they can be read as one or not.
  private(set) var named: Set<Int> = []
  /// The labels that stand outside of their boxes.
  private(set) var headings: Set<Int> = []
  /// Elements that hold a label and are no box; each is looked at once.
  private var refused: Set<Int> = []

  static let elements: Set<String> = [
    "div", "aside", "section", "ul", "ol", "figure", "details", "article", "nav", "p", "table", "dl", "footer",
    "header",
  ]
  /// The element that holds this share of the page's letters holds the story.
  private static let storyShare = 0.3
  private static let mostTeasers = 12
  private static let mostBoxes = 64
  private static let longestBox = 6000
  /// Titles and excerpts are so much of a box; one of few letters may have anything beside them.
  private static let leastTold = 0.4
  private static let smallBox = 200
  /// A list below a label has to be links for the most part.
  private static let leastLinks = 0.5
  private static let longestLabel = 60
  /// A box is so many levels around its label, at most.
  private static let reach = 6
  /// Between a label and its list there may be white space and elements without words, so many at most.
  private static let mostEmpty = 16
  private static let labels: Set<String> = [
    "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "em", "dt", "li", "header", "legend", "summary",
  ]
  private static let wholes: Set<String> = ["html", "body", "main"]

  init(_ body: HTMLNode, _ context: ReadingContext) {
    let most = Int(Double(body.extent.letters) * Self.storyShare)
    var index = body.index + 1
    while index < body.end, teasers.count < Self.mostBoxes {
      let node = HTMLNode(tree: body.tree, index: index)
      index += 1
      guard node.words == nil else { continue }
      if Self.isPassedOver(node) {
        index = node.end
        continue
      }
      if node.traits.contains(.related), Self.elements.contains(node.name), node.extent.letters <= most,
        node.holds(.link)
      {
        named.insert(node.index)
        if let found = Self.box(node, label: nil, context) {
          teasers[node.index] = found
          index = node.end
        }
        continue
      }
      if let line = TeaserReader.line(node, context) {
        teasers[node.index] = line
        index = node.end
        continue
      }
      guard Self.labels.contains(node.name), (1...Self.longestLabel).contains(node.extent.letters), !node.holds(.block),
        !Self.isInLine(node)
      else { continue }
      let text = node.text
      if let label = SeeMore.heading(text) {
        index = max(index, take(label, at: node, most: most, context) ?? node.end)
      } else if node.name == "p", let label = Self.shapedLabel(text, node) {
        index = max(index, takeHeadlines(label, below: node, context) ?? node.end)
      }
    }
  }

  private static func isPassedOver(_ node: HTMLNode) -> Bool {
    node.name == "a" || node.kind.contains(.unread) && node.name != "nav" || Visibility.isHidden(node)
  }

  /// Whether other words stand in the same line, so that what looks like a label is a part of them.
  private static func isInLine(_ node: HTMLNode) -> Bool {
    guard node.kind.contains(.inline), let parent = node.parent else { return false }
    return [node.index - 1, node.end].contains { index in
      guard parent.index < index, index < parent.end, node.tree.records[index].parent == parent.index else {
        return false
      }
      return HTMLNode(tree: node.tree, index: index).words?.unicodeScalars.contains(where: \.isLetter) ?? false
    }
  }

  /// Finds what a label stands over: the smallest element around both, or the element after it.
  ///
  /// - Returns: where to go on looking.
  private mutating func take(_ label: String, at node: HTMLNode, most: Int, _ context: ReadingContext) -> Int? {
    var branch = node
    for _ in 0..<Self.reach {
      guard let parent = branch.parent, !Self.wholes.contains(parent.name), teasers[parent.index] == nil else { break }
      if parent.extent.letters > min(Self.longestBox, most) { break }
      if parent.traits.contains(.story), parent.holds(.prose) { break }
      if Self.elements.contains(parent.name), parent.extent.linked > branch.extent.linked,
        !refused.contains(parent.index)
      {
        if let found = Self.box(parent, label: label, context, after: node.end) {
          teasers[parent.index] = found
          return parent.end
        }
        refused.insert(parent.index)
      }
      branch = parent
    }
    return takeSibling(label, after: branch, context)
  }

  private mutating func takeSibling(_ label: String, after branch: HTMLNode, _ context: ReadingContext) -> Int? {
    guard let parent = branch.parent else { return nil }
    var position = branch.end
    for _ in 0..<Self.mostEmpty where position < parent.end {
      let next = HTMLNode(tree: branch.tree, index: position)
      position = next.end
      if next.extent.letters == 0 { continue }
      guard Self.elements.contains(next.name), next.name != "p", next.extent.linkShare >= Self.leastLinks,
        let found = Self.box(next, label: label, context)
      else { return nil }
      teasers[next.index] = found
      headings.insert(branch.index)
      return next.end
    }
    return nil
  }

  /// A paragraph that is a label by its shape: a few words that end no sentence. With a colon it may as well introduce
  /// a list that belongs to the text, unless all of it is strong.
  private static func shapedLabel(_ text: String, _ node: HTMLNode) -> String? {
    guard !node.holds(.link) else { return nil }
    let label = SeeMore.shaped(text)
    guard label == nil || isStrong(node) else { return nil }
    return label ?? (SeeMore.isShort(text) ? text : nil)
  }

  private static func isStrong(_ node: HTMLNode) -> Bool {
    node.children.contains { ($0.name == "strong" || $0.name == "b") && $0.extent.letters == node.extent.letters }
  }

  /// A list below a label that nobody listed counts where all it holds is headlines of the same site.
  private mutating func takeHeadlines(_ label: String, below node: HTMLNode, _ context: ReadingContext) -> Int? {
    guard let parent = node.parent else { return nil }
    var position = node.end
    for _ in 0..<Self.mostEmpty where position < parent.end {
      let next = HTMLNode(tree: node.tree, index: position)
      position = next.end
      if next.extent.letters == 0 { continue }
      guard next.name == "ul" || next.name == "ol", next.extent.linked == next.extent.letters,
        let found = Self.box(next, label: label, context),
        found.allSatisfy({ TeaserReader.isOwnHeadline($0, context) })
      else { return nil }
      teasers[next.index] = found
      headings.insert(node.index)
      return next.end
    }
    return nil
  }

  /// The teasers of an element; `nil` where it holds text of its own.
  private static func box(
    _ node: HTMLNode, label: String?, _ context: ReadingContext, after start: Int = 0
  ) -> [Teaser]? {
    guard node.extent.linked > 0, node.extent.letters <= longestBox else { return nil }
    let cards = CardReader(node, context, mostCards: mostTeasers * 2).cards
    let teasers = cards.filter { $0.link >= start }.map(\.teaser)
    guard teasers.contains(where: { isStory($0.title) }) else { return nil }
    let told = teasers.reduce(0) { $0 + TextExtent(of: $1.title).letters + TextExtent(of: $1.excerpt ?? "").letters }
    guard Double(told) >= Double(node.extent.letters) * leastTold || node.extent.letters < smallBox else { return nil }
    let words = label ?? self.label(of: node)
    if let words, SeeMore.isPopularity(words) { return nil }
    return teasers.prefix(mostTeasers).map { teaser in
      var teaser = teaser
      teaser.label = words ?? teaser.label
      return teaser
    }
  }

  /// Whether a title is a story's: the name of a subject has a short word or two.
  private static func isStory(_ title: String) -> Bool {
    let leastWords = 3
    let leastLength = 17
    return LineShape.length(of: title) >= leastLength
      || title.split(separator: " ", maxSplits: leastWords).count >= leastWords
  }

  /// The words over the links of a box that is one by its class.
  private static func label(of node: HTMLNode) -> String? {
    let longest = 40
    var position = node.index + 1
    while position < node.end {
      let inside = HTMLNode(tree: node.tree, index: position)
      position = inside.name == "a" ? inside.end : position + 1
      guard (1...longestLabel).contains(inside.extent.letters), !inside.holds(.link), inside.name != "a" else {
        continue
      }
      let text = inside.words.map(SafeText.folded) ?? inside.text
      if let label = SeeMore.heading(text) { return label }
      if let more = SeeMore(text), more.title == nil { return more.label }
      if HTMLElements.headings[inside.name] != nil, text.count <= longest { return text }
    }
    return nil
  }
}
