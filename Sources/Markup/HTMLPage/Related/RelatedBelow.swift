import Articles

/// The related stories a page offers beside and below its article.
enum RelatedBelow {
  private static let most = 24

  /// The teasers of the boxes that were not read with the content, in the order of the page, none twice.
  ///
  /// - Parameter own: the article's own address, to which no teaser leads.
  static func teasers(_ boxes: RelatedBoxes, outside content: HTMLNode, besides blocks: [Block], own: String?)
    -> [Block]
  {
    var addresses: Set<String> = []
    if let own { addresses.insert(own) }
    for case .teaser(let teaser) in blocks { if let address = teaser.address { addresses.insert(address) } }
    var teasers: [Block] = []
    for index in boxes.teasers.keys.sorted() where !(index >= content.index && index < content.end) {
      for teaser in boxes.teasers[index] ?? [] where teasers.count < most {
        if let address = teaser.address, addresses.insert(address).inserted { teasers.append(.teaser(teaser)) }
      }
    }
    return teasers
  }
}
