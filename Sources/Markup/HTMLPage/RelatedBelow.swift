import Articles

/// The related stories a page offers below its article.
enum RelatedBelow {
  private static let most = 12

  /// - Parameter boxes: the elements that hold them, by node index.
  static func teasers(_ boxes: [Int], _ root: HTMLNode, _ context: ReadingContext, besides blocks: [Block]) -> [Block] {
    var addresses: Set<String> = []
    for case .teaser(let teaser) in blocks { if let address = teaser.address { addresses.insert(address) } }
    var teasers: [Block] = []
    for index in boxes {
      let box = HTMLNode(tree: root.tree, index: index)
      for teaser in TeaserReader.teasers(at: box, context) ?? [] where teasers.count < most {
        if let address = teaser.address, addresses.insert(address).inserted { teasers.append(.teaser(teaser)) }
      }
    }
    return teasers
  }
}
