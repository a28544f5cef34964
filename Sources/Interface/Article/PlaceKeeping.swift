import Articles
import Typesetting

extension ArticlePane.Anchor {
  /// The characters by which a block is known again: enough to tell paragraphs apart, few enough for a teaser's that is cut
  /// off early.
  private static let telling = 32

  /// The same place in another text of the article: at the block that begins with the same words or, where it has none, by the
  /// nearest block above that has.
  func moved(from old: Article, to new: Article) -> ArticlePane.Anchor {
    guard old.blocks != new.blocks, place.block >= 0 else { return self }
    var anchor = self
    if place.block >= old.blocks.count {
      anchor.place.block += new.blocks.count - old.blocks.count
      return anchor
    }
    var known: [String: Int] = [:]
    for (number, block) in new.blocks.enumerated() {
      if let key = Self.key(of: block), known[key] == nil { known[key] = number }
    }
    for number in stride(from: place.block, through: 0, by: -1) {
      guard let key = Self.key(of: old.blocks[number]), let found = known[key] else { continue }
      anchor.place.block = min(found + place.block - number, max(0, new.blocks.count - 1))
      return anchor
    }
    anchor.place.block = min(place.block, max(0, new.blocks.count - 1))
    return anchor
  }

  private static func key(of block: Block) -> String? {
    let words = block.plainText.prefix(telling)
    return words.count < telling ? nil : String(words)
  }
}
