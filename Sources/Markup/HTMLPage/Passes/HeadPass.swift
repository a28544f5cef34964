import Articles

/// Takes out what stands between headline and body and is metadata: the byline, the date, the reading time, the
/// section's name.
enum HeadPass {
  /// So many blocks from the top belong to the head, at most.
  private static let reach = 8
  private static let longestLine = 200
  /// A line of facts in a language that nobody listed is not longer, and has no more words beside them.
  private static let longestFacts = 80
  private static let mostWordsBeside = 4

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
    if isOfFacts(line, key: key, metadata, facts) { return true }
    let known = metadata.byline + metadata.breadcrumb + [metadata.title] + (metadata.source.map { [$0] } ?? [])
    return known.contains { Wording.key($0) == key }
  }

  /// Whether a short line that is no sentence holds what the page says of its article elsewhere and little else: a time
  /// that is marked as one, the day it was published, the name of an author. That needs no word of its language.
  private static func isOfFacts(_ line: String, key: String, _ metadata: PageMetadata, _ facts: FactsLine) -> Bool {
    guard line.count <= longestFacts, !endsSentence(line) else { return false }
    if let rest = withoutTimes(line, metadata.shownTimes), rest.isEmpty || facts.matches(rest) { return true }
    let words = key.split(separator: " ")
    let isDated = [metadata.published, metadata.updated].compactMap(\.self).contains { holdsDay($0, words: words) }
    if isDated, words.count(where: { !$0.allSatisfy(\.isNumber) }) <= mostWordsBeside { return true }
    return metadata.byline.contains { name in
      let name = Wording.key(name)
      // One word may be any; in the wide scripts a name is one.
      guard name.contains(" ") || LineShape.length(of: name) > name.count, let place = key.firstRange(of: name) else {
        return false
      }
      let beside =
        key[..<place.lowerBound].split(separator: " ").count + key[place.upperBound...].split(separator: " ").count
      return beside <= mostWordsBeside
    }
  }

  /// A full stop behind a number ends no sentence: `2024. március 3.`
  private static func endsSentence(_ line: String) -> Bool {
    LineShape.endsSentence(line) && !(line.hasSuffix(".") && line.dropLast().last?.isNumber == true)
  }

  /// The words of a line besides the times in it; `nil` where it has none.
  private static func withoutTimes(_ line: String, _ times: [String]) -> String? {
    var rest = line
    for time in times { if let range = rest.firstRange(of: time) { rest.replaceSubrange(range, with: " ") } }
    guard rest != line else { return nil }
    return rest.contains(where: \.isLetter) ? SafeText.folded(rest) : ""
  }

  /// Whether a line has the numbers of a day, or its year and its day beside the month's name.
  private static func holdsDay(_ date: PublicationDate, words: [Substring]) -> Bool {
    let parts = date.description.prefix(10).split(separator: "-").compactMap { Int($0) }
    let numbers = words.flatMap { $0.split { !$0.isNumber } }.compactMap { Int($0) }
    return parts.count == 3 && numbers.contains(parts[0]) && numbers.contains(parts[2])
  }
}
