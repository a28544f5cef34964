import Articles

/// Tells pages that are no story but lead to many: home pages, the fronts of sections, lists of results.
///
/// Such a page has many headlines that are links and next to no running text outside of their cards, or several whole
/// stories beside each other; and it does not say of itself that it is an article.
struct FrontPageFinder {
  /// The stories it leads to, in the order of the page.
  let stories: [CardReader.Card]
  /// What of it is no story: navigation, footers, discussions.
  let omitted: Set<Int>

  private static let mostCards = 400
  /// With fewer stories a page is no front, however little else is on it.
  private static let leastStories = 6
  private static let leastLinks = 3
  /// Letters of a headline that stands in no heading.
  private static let shortestHeadline = 22
  private static let leastWords = 3
  private static let leastLineShare = 0.6
  /// More running text outside of cards is a story, unless the cards have many times more.
  private static let mostProse = 500
  private static let mostProseShare = 0.3
  /// A page with less text than this is no article.
  private static let leastArticle = 140
  private static let omittedElements: Set<String> = ["nav", "footer", "form", "dialog"]

  /// - Parameters:
  ///   - article: the text of the element that was found to be the article, in letters.
  ///   - own: the page's own address.
  init?(_ root: HTMLNode, _ body: HTMLNode, article: Int, own: String?, _ context: ReadingContext) {
    guard body.extent.linked > 0, !Self.saysArticle(root, body) else { return nil }
    let omitted = Self.furniture(body)
    let cards = CardReader(body, context, mostCards: Self.mostCards, omitted: omitted).cards.filter {
      $0.teaser.address != own
    }
    let stories = cards.filter { Self.isStory($0, body.tree) }
    let holders = Set(stories.map(\.holder))
    let measure = TextMeasure(body.tree, omitted: omitted.union(holders))
    let prose = measure.prose[body.index]
    self.omitted = omitted
    if Self.isBlog(body, stories) {
      self.stories = stories
      return
    }
    let standsAlone = Self.standsAlone(root, body, article: article, stories)
    if stories.count >= Self.leastStories {
      let told = stories.reduce(0) { $0 + body.tree.records[$1.holder].extent.letters }
      let isFront = prose <= max(Self.mostProse, Int(Double(told) * Self.mostProseShare)) && article <= max(told, 1) * 2
      if isFront && !standsAlone {
        self.stories = stories
        return
      }
    }
    // No story and no front: what there is to follow is said all the same.
    guard article < Self.leastArticle, prose < Self.leastArticle * 2, cards.count >= Self.leastLinks, !standsAlone
    else { return nil }
    self.stories = stories.count >= Self.leastLinks ? stories : cards
  }

  /// Whether the page says that it is one article.
  private static func saysArticle(_ root: HTMLNode, _ body: HTMLNode) -> Bool {
    let tags = MetaTags(root.elements("meta"))
    if tags.first("og:type")?.lowercased().hasPrefix("article") == true { return true }
    if tags.first("article:published_time", "datepublished", "citation_title", "parsely-pub-date") != nil {
      return true
    }
    let bodies = body.descendants.filter { $0["itemprop"]?.lowercased().contains("articlebody") == true }
    if bodies.count == 1 { return true }
    return statesArticle(root)
  }

  /// Whether linked data describes one article, not many.
  private static func statesArticle(_ root: HTMLNode) -> Bool {
    let fewest = 1...2
    let longest = 1 << 20
    var count = 0
    for script in root.elements("script") {
      for words in script.children.compactMap(\.words) where words.utf8.count <= longest {
        for type in ["Article\"", "BlogPosting\"", "\"Report\"", "\"Review\"", "\"Recipe\""] {
          count += words.components(of: type, upTo: fewest.upperBound + 1)
        }
      }
    }
    return fewest.contains(count)
  }

  private static func furniture(_ body: HTMLNode) -> Set<Int> {
    var omitted: Set<Int> = []
    var index = body.index + 1
    while index < body.end {
      let node = HTMLNode(tree: body.tree, index: index)
      index += 1
      guard node.words == nil else { continue }
      let isOmitted =
        omittedElements.contains(node.name) && !node.holds(.headline) && !(node.name == "form" && node.holds(.heading))
        || Visibility.hasFurnitureRole(node) || Visibility.isHidden(node) || node.traits.contains(.thread)
      if isOmitted {
        omitted.insert(node.index)
        index = node.end
      }
    }
    return omitted
  }

  private static func isStory(_ card: CardReader.Card, _ tree: HTMLTree) -> Bool {
    let title = card.teaser.title
    let length = LineShape.length(of: title)
    let words = title.split(separator: " ").count
    let isWide = length > title.unicodeScalars.count
    if card.isHeading { return words >= leastWords || isWide || length >= shortestHeadline }
    guard length >= shortestHeadline, words > leastWords || isWide else { return false }
    // A link in the middle of a sentence is no headline.
    var line = HTMLNode(tree: tree, index: card.link)
    while line.kind.contains(.inline), let parent = line.parent { line = parent }
    if line.extent.linkShare >= leastLineShare { return true }
    // In strong type at the beginning of a line it is one, whatever follows.
    let link = HTMLNode(tree: tree, index: card.link)
    let isStrong = link.first("b", "strong") != nil || ["b", "strong"].contains(link.parent?.name ?? "")
    return isStrong
      && (line.index..<link.index).allSatisfy {
        tree.records[$0].extent.letters == 0 || $0 == line.index || HTMLNode(tree: tree, index: $0).contains(link)
      }
  }

  /// Whether one headline stands over text of its own: a short story among many links to others.
  private static func standsAlone(
    _ root: HTMLNode, _ body: HTMLNode, article: Int, _ stories: [CardReader.Card]
  ) -> Bool {
    if isBrief(root, body, stories) { return true }
    guard article >= leastArticle, let headline = body.first("h1"), headline.extent.linked == 0 else { return false }
    let nearby = 400
    let least = 60
    var index = headline.end
    // Running text right below the headline, before any other story's.
    let next = stories.first { $0.link > headline.index }?.holder ?? body.end
    while index < min(next, headline.end + nearby) {
      let node = HTMLNode(tree: body.tree, index: index)
      index += 1
      if node.name == "p", node.extent.letters >= least, node.extent.linkShare < 0.3 { return true }
    }
    return false
  }

  /// Whether the headline that the page is called by stands over a sentence, in an element of their own that leads to
  /// hardly anything: news of which no more is known yet.
  private static func isBrief(_ root: HTMLNode, _ body: HTMLNode, _ stories: [CardReader.Card]) -> Bool {
    let shortest = 40
    let mostStories = 2
    guard let headline = OwnHeadline(root)?.heading, body.contains(headline), headline.extent.linked == 0,
      headline.extent.letters >= shortestHeadline / 2,
      TitleFinder.isAlike(headline.text, root.first("head")?.first("title")?.text ?? ""),
      let holder = headline.ancestors.first(where: { $0.name == "article" || $0.name == "main" }),
      stories.count(where: { holder.index < $0.link && $0.link < holder.end }) <= mostStories
    else { return false }
    return (headline.end..<holder.end).contains { index in
      let node = HTMLNode(tree: root.tree, index: index)
      return node.name == "p" && node.extent.letters >= shortest && node.extent.linkShare < 0.3
        && LineShape.endsSentence(node.text)
    }
  }

  /// Whether several whole stories stand beside each other, each in an element of its own under a headline that leads
  /// to it.
  private static func isBlog(_ body: HTMLNode, _ stories: [CardReader.Card]) -> Bool {
    let least = 2
    // Of two both are as long as a story is.
    let leastOfTwo = 400
    let mostShare = 0.6
    var letters: [Int] = []
    var index = body.index + 1
    var story = 0
    while index < body.end {
      let node = HTMLNode(tree: body.tree, index: index)
      index += 1
      guard node.name == "article" || node.isOfClass("hentry") else { continue }
      index = node.end
      while story < stories.count, stories[story].link < node.index { story += 1 }
      guard story < stories.count, stories[story].link < node.end, stories[story].isHeading else { continue }
      // A headline that leads nowhere is the page's own.
      if node.first("h1").map({ $0.extent.linked == 0 }) ?? false { return false }
      letters.append(node.extent.letters)
    }
    if letters.count == least, letters.contains(where: { $0 < leastOfTwo }) { return false }
    let all = letters.reduce(0, +)
    return letters.count >= least && Double(letters.max() ?? 0) <= Double(all) * mostShare
      && Double(all) >= Double(body.extent.letters) * 0.4
  }
}

extension String {
  /// How many times a text occurs, counted up to a limit.
  fileprivate func components(of text: String, upTo most: Int) -> Int {
    var count = 0
    var rest = self[...]
    while count < most, let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
