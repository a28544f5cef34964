import Articles

/// A page that is no story but leads to many, as what it offers: teasers in the order of the page, under its headings.
enum FrontPageReader {
  private static let mostStories = 200
  private static let longestHeading = 80

  /// - Parameter title: the page's own, which is no heading in it.
  static func blocks(_ body: HTMLNode, _ stories: [CardReader.Card], omitted: Set<Int>, title: String) -> [Block] {
    var blocks: [Block] = []
    var heading: Block?
    var story = 0
    var index = body.index + 1
    while index < body.end, story < stories.count, blocks.count < mostStories * 2 {
      let node = HTMLNode(tree: body.tree, index: index)
      if node.index >= stories[story].link {
        if let above = heading { blocks.append(above) }
        heading = nil
        blocks.append(.teaser(stories[story].teaser))
        index = max(index, HTMLNode(tree: body.tree, index: stories[story].link).end)
        story += 1
        continue
      }
      index += 1
      guard node.words == nil else { continue }
      if omitted.contains(node.index) {
        index = node.end
        while story < stories.count, stories[story].link < index { story += 1 }
        continue
      }
      guard let level = HTMLElements.headings[node.name] else { continue }
      let holdsStory = stories[story].link < node.end
      guard !holdsStory, (1...longestHeading).contains(node.extent.letters) else { continue }
      let words = node.text
      guard !TitleFinder.isAlike(words, title) else { continue }
      // A heading right after another has nothing below it.
      heading = .heading(Heading(level: max(level, 2), [.text(words)]))
    }
    return blocks
  }
}
