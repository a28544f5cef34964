import Articles

/// Takes out what stands between headline and body and is metadata: the byline, the date, the reading time, the
/// section's name.
enum HeadPass {
  /// So many blocks from the top belong to the head, at most.
  private static let reach = 8
  private static let longestLine = 200

  static func applied(to blocks: [Block], _ metadata: PageMetadata) -> [Block] {
    var result: [Block] = []
    let facts = FactsLine(metadata)
    var isInHead = true
    for (index, block) in blocks.enumerated() {
      isInHead = isInHead && index < reach
      guard isInHead else {
        result.append(block)
        continue
      }
      switch block {
      case .paragraph(let inlines):
        if isMetadata(SafeText.folded(inlines.plainText), metadata, facts) { continue }
        isInHead = inlines.plainText.count < longestLine
      case .list(let list):
        let lines = list.items.map { SafeText.folded($0.bodyText) }
        if lines.allSatisfy({ isMetadata($0, metadata, facts) }) { continue }
      default: break
      }
      result.append(block)
    }
    return result
  }

  private static func isMetadata(_ line: String, _ metadata: PageMetadata, _ facts: FactsLine) -> Bool {
    guard line.count <= longestLine else { return false }
    let key = Wording.key(line)
    if key.isEmpty { return true }
    if facts.matches(line) || WrittenDate.parse(line) != nil || Byline(line: line) != nil { return true }
    let known = metadata.byline + metadata.breadcrumb + [metadata.title] + (metadata.source.map { [$0] } ?? [])
    return known.contains { Wording.key($0) == key }
  }
}
