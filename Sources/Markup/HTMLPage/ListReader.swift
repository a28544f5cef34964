import Articles

/// Lists: items of any blocks, nested as deep as the page has them.
enum ListReader {
  private static let countable = -1_000_000...1_000_000

  static func blocks(_ node: HTMLNode, _ context: ReadingContext) -> [Block] {
    var items: [[Block]] = []
    var stray: Set<Int> = Set(node.children.filter { $0.name == "li" }.map(\.index))
    for child in node.children {
      if child.name == "li" {
        guard !Visibility.isUnread(child) else { continue }
        let item = BlockReader.blocks(inside: child, context)
        if !item.isEmpty { items.append(item) }
      } else if child.name == "ul" || child.name == "ol", !items.isEmpty, !Visibility.isUnread(child) {
        // Lists put between the items, not into them, belong to the item before.
        stray.insert(child.index)
        items[items.count - 1] += blocks(child, context)
      }
    }
    // Whatever else stands in the list is read too, below it.
    let rest = BlockReader.blocks(inside: node, context, excluded: stray)
    guard !items.isEmpty else { return rest }
    if isGallery(items) { return items.flatMap(\.self) + rest }
    let start = node["start"].flatMap { Int($0) } ?? 1
    let isOrdered = node.name == "ol"
    let list = List(isOrdered: isOrdered, start: isOrdered && countable.contains(start) ? start : 1, items: items)
    return [.list(list)] + rest
  }

  /// A definition list: each term, in strong type, with what is said of it, is an item.
  static func definitions(_ node: HTMLNode, _ context: ReadingContext) -> [Block] {
    var items: [[Block]] = []
    // Terms and definitions may be grouped in divs (WHATWG HTML §4.4.9).
    let parts = node.children.flatMap { $0.name == "div" ? Array($0.children) : [$0] }
    for part in parts where !Visibility.isUnread(part) {
      switch part.name {
      case "dt":
        let term = BlockReader.inlines(inside: part, context)
        if !term.isEmpty { items.append([.paragraph([.strong(term)])]) }
      case "dd":
        let blocks = BlockReader.blocks(inside: part, context)
        guard !blocks.isEmpty else { continue }
        if items.isEmpty { items.append(blocks) } else { items[items.count - 1] += blocks }
      default: continue
      }
    }
    return items.isEmpty ? [] : [.list(List(isOrdered: false, items: items))]
  }

  /// A list of nothing but pictures, posts or teasers is one for the layout's sake.
  private static func isGallery(_ items: [[Block]]) -> Bool {
    items.allSatisfy { item in
      item.allSatisfy { block in
        switch block {
        case .figure, .post, .teaser, .embed: true
        default: false
        }
      }
    }
  }
}
