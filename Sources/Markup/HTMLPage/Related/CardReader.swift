import Articles

/// Reads the stories that a part of a page leads to: each a headline that is a link, and what of the story stands
/// beside it.
///
/// Sites build such cards in many ways: a picture, a headline and “read more” with the same address; one link around
/// all of it; a line in a list. What they share is that the headline leads to the story and that nothing else between
/// two headlines belongs to either of the others.
struct CardReader {
  struct Card: Sendable {
    var teaser: Teaser
    /// The link with the headline.
    var link: Int
    /// The nodes of the links that lead to the story.
    var links: Range<Int>
    /// The largest element that holds this card and no other.
    var holder: Int
    /// Whether the headline stands in a heading.
    var isHeading: Bool
  }

  static let shortestTitle = 8
  static let longestTitle = 200
  static let longestExcerpt = 400
  private static let shortestExcerpt = 40
  /// More letters around a headline are a text, not a card.
  private static let longestCard = 900
  private static let headings = Set(HTMLElements.headings.keys)
  /// What a link around a whole card has its headline in.
  private static let titleElements: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "strong", "b"]

  private static let ornaments: Set<Character> = [
    " ", "\u{A0}", "»", "›", ">", "→", "➔", "➜", "▸", "▶", "►", "▹", "•", "·", "|", "⟶", "⇒", "↗",
  ]
  /// Steps of an address that lead to a person or a subject, not to a story.
  private static let elsewhere: Set<String> = [
    "author", "authors", "autor", "autoren", "auteur", "auteurs", "autore", "autori", "profile", "tag", "tags",
    "category", "categories", "categoria", "kategorie", "categorie", "user", "users", "login", "subscribe",
  ]

  let root: HTMLNode
  let context: ReadingContext
  let mostCards: Int
  private(set) var cards: [Card] = []
  private var cardOfAddress: [String: Int] = [:]

  /// The cards below an element, in the order of the page.
  ///
  /// - Parameter omitted: nodes that are passed over, with what is below them.
  init(_ root: HTMLNode, _ context: ReadingContext, mostCards: Int, omitted: Set<Int> = []) {
    self.root = root
    self.context = context
    self.mostCards = mostCards
    gather(omitted)
    for index in cards.indices { finish(index) }
  }

  private mutating func gather(_ omitted: Set<Int>) {
    var index = root.index + 1
    var headingEnd = 0
    while index < root.end {
      let node = HTMLNode(tree: root.tree, index: index)
      index += 1
      guard node.words == nil else { continue }
      if omitted.contains(node.index) || node.kind.contains(.unread) || Visibility.isHidden(node) {
        index = node.end
        continue
      }
      if Self.headings.contains(node.name) { headingEnd = max(headingEnd, node.end) }
      guard node.name == "a" else { continue }
      index = node.end
      guard let address = Self.address(of: node, context) else { continue }
      take(node, address: address, isInHeading: node.index < headingEnd)
      if cards.count > mostCards {
        cards.removeLast()
        return
      }
    }
  }

  private mutating func take(_ link: HTMLNode, address: String, isInHeading: Bool) {
    let known = cardOfAddress[address]
    if link.extent.letters == 0 {
      if let known, known == cards.count - 1 { cards[known].links = cards[known].links.lowerBound..<link.end }
      return
    }
    guard !Self.leadsElsewhere(link, address), let words = Self.words(of: link) else { return }
    let excerpt = words.excerpt
    let title = String(words.title.drop(while: Self.ornaments.contains).droppingLast(while: Self.ornaments.contains))
    if let more = SeeMore(title) {
      guard let inside = more.title else {
        // “Read more” leads on from the card before it.
        if let place = known ?? (cards.isEmpty ? nil : cards.count - 1), known != nil || follows(link, cards[place]) {
          cards[place].teaser.label = cards[place].teaser.label ?? more.label
          if place == cards.count - 1 { cards[place].links = cards[place].links.lowerBound..<link.end }
        }
        return
      }
      add(link, Teaser(title: inside, excerpt: excerpt, label: more.label, address: address), isInHeading, known)
      return
    }
    guard LineShape.length(of: title) >= Self.shortestTitle, title.contains(where: \.isLetter) else { return }
    add(link, Teaser(title: title, excerpt: excerpt, address: address), isInHeading || link.holds(.heading), known)
  }

  private mutating func add(_ link: HTMLNode, _ teaser: Teaser, _ isHeading: Bool, _ known: Int?) {
    guard let known else {
      cardOfAddress[teaser.address ?? ""] = cards.count
      cards.append(
        Card(teaser: teaser, link: link.index, links: link.index..<link.end, holder: link.index, isHeading: isHeading))
      return
    }
    var card = cards[known]
    if card.isHeading == isHeading ? teaser.title.count > card.teaser.title.count : isHeading {
      if card.teaser.title.count > teaser.title.count { card.teaser.excerpt = card.teaser.title }
      card.teaser.title = teaser.title
      card.isHeading = card.isHeading || isHeading
      if known == cards.count - 1 { card.link = link.index }
    } else if card.teaser.excerpt == nil, teaser.title.count >= Self.shortestExcerpt, teaser.title != card.teaser.title
    {
      card.teaser.excerpt = String(teaser.title)
    }
    if known == cards.count - 1 { card.links = card.links.lowerBound..<link.end }
    cards[known] = card
  }

  /// Whether a link leads to a person, a subject or a form.
  private static func leadsElsewhere(_ link: HTMLNode, _ address: String) -> Bool {
    if let kind = link["rel"]?.lowercased(), kind.contains("author") || kind.contains("tag") { return true }
    let steps = WebAddress.pathAndQuery(of: address).path.split(separator: "/")
    return steps.dropLast().contains { elsewhere.contains($0.lowercased()) }
  }

  /// Whether a link stands near below a card: in the same holder of not much else.
  private func follows(_ link: HTMLNode, _ card: Card) -> Bool {
    let nearby = 40
    return link.index - card.links.upperBound < nearby
  }

  /// The headline of a link and, where the link is around a whole card, what else it says.
  private static func words(of link: HTMLNode) -> (title: String, excerpt: String?)? {
    guard link.extent.letters <= longestCard else { return nil }
    if let heading = headline(in: link) {
      let title = heading.text
      guard title.count <= longestTitle else { return nil }
      let excerpt = link.descendants.first { $0.name == "p" && $0.index >= heading.end && $0.extent.letters > 0 }
      return (title, excerpt.map(\.text).flatMap { $0.count <= longestExcerpt ? $0 : nil })
    }
    guard link.extent.letters <= longestTitle else { return nil }
    return (link.text, nil)
  }

  /// The element of a link that holds the headline, where the link is around more.
  private static func headline(in link: HTMLNode) -> HTMLNode? {
    guard link.end > link.index + 2 else { return nil }
    var strong: HTMLNode?
    for node in link.descendants where node.words == nil && node.extent.letters >= shortestTitle {
      if headings.contains(node.name) || node.traits.contains(.title) && !node.holds([.heading, .block]) {
        return node
      }
      if strong == nil, titleElements.contains(node.name) { strong = node }
    }
    return link.extent.letters > longestTitle || link.holds(.block) ? strong : nil
  }

  /// Finds the element around a card and its excerpt.
  private mutating func finish(_ index: Int) {
    let before = index > 0 ? cards[index - 1].links.upperBound : root.index + 1
    let after = index + 1 < cards.count ? cards[index + 1].links.lowerBound : root.end
    var holder = HTMLNode(tree: root.tree, index: cards[index].link)
    while let parent = holder.parent, parent.index > root.index, parent.index >= before, parent.end <= after,
      parent.extent.letters <= Self.longestCard
    {
      holder = parent
    }
    cards[index].holder = holder.index
    guard cards[index].teaser.excerpt == nil else { return }
    // The only card of a box has all of it.
    let isAlone = cards.count == 1 && root.extent.letters <= Self.longestCard
    guard let excerpt = excerpt(in: isAlone ? root : holder, of: cards[index]) else { return }
    let title = cards[index].teaser.title
    if title.hasPrefix(excerpt), title.count > excerpt.count {
      // A link around a card without a heading: its first paragraph is the headline.
      cards[index].teaser.title = excerpt
      let rest = SafeText.folded(String(title.dropFirst(excerpt.count)))
      cards[index].teaser.excerpt = rest.isEmpty ? nil : rest
    } else {
      cards[index].teaser.excerpt = excerpt
    }
  }

  /// The first running words of a card beside its headline.
  private func excerpt(in holder: HTMLNode, of card: Card) -> String? {
    var position = holder.index
    while position < holder.end {
      let node = HTMLNode(tree: root.tree, index: position)
      position += 1
      guard node.words == nil, node.index != card.link else { continue }
      let isDone =
        Self.headings.contains(node.name) || node.name == "a" || node.kind.contains(.unread)
        || node.name == "time" || !node.traits.isDisjoint(with: [.facts, .pictures, .caption])
        || node.extent.letters < Self.shortestExcerpt || Visibility.isHidden(node)
      if isDone {
        position = node.end
        continue
      }
      guard !node.holds([.block, .heading]), node.extent.letters <= Self.longestExcerpt,
        node.extent.linkShare < 0.5
      else { continue }
      var text = node.text
      // The headline may stand in the same line.
      if text.hasPrefix(card.teaser.title), node.index < card.link {
        text = SafeText.folded(String(text.dropFirst(card.teaser.title.count)))
      }
      if !text.isEmpty, text != card.teaser.title, SeeMore(text) == nil { return Self.withoutLabel(text) }
      position = node.end
    }
    return nil
  }

  /// An excerpt often ends in the words that lead on.
  private static func withoutLabel(_ text: String) -> String {
    guard let cut = text.lastIndex(where: { $0 == "…" || $0 == "." }) else { return text }
    let rest = String(text[text.index(after: cut)...]).trimmingPrefix(while: \.isWhitespace)
    return !rest.isEmpty && SeeMore(String(rest)) != nil ? String(text[...cut]) : text
  }

  /// Where a link leads, if that is a page.
  static func address(of link: HTMLNode, _ context: ReadingContext) -> String? {
    guard let reference = link["href"], !reference.hasPrefix("#"),
      let address = WebAddress.resolved(reference, against: context.base),
      address.hasPrefix("http") || context.base == nil && !address.hasPrefix("mailto:")
    else { return nil }
    return address
  }
}
