import Articles

/// Takes out the lines at the end of a page with which it leads to the story's others: “Page 1 of 3”, “Next page”, “1 2 3”.
enum PagerPass {
  private static let reach = 4

  /// - Parameter hasNext: whether the story goes on on another page; else only lines that count pages go.
  static func applied(to blocks: [Block], hasNext: Bool) -> [Block] {
    var left = reach
    var result = blocks
    for index in blocks.indices.reversed() where left > 0 {
      if case .teaser = blocks[index] { continue }
      left -= 1
      guard let line = line(blocks[index]) else { continue }
      if PagerLabels.isCount(line) || hasNext && PagerLabels.isPager(line) { result.remove(at: index) }
    }
    return result
  }

  private static func line(_ block: Block) -> String? {
    switch block {
    case .paragraph(let inlines): SafeText.folded(inlines.plainText)
    case .list(let list): SafeText.folded(list.items.map(\.bodyText).joined(separator: " "))
    default: nil
    }
  }
}
