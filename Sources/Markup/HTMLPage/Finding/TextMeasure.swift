/// How much is written below each node of a tree, in arrays by node index, taken in one pass from the last node to the
/// first.
///
/// Lengths are in the letters of ``TextExtent``.
struct TextMeasure: Sendable {
  /// All words.
  private(set) var text: [Int]
  /// The words that are links.
  private(set) var linked: [Int]
  /// Words in runs as long as sentences that are no links: what articles are made of and navigation is not.
  private(set) var prose: [Int]
  /// Commas and their like, which running text has and labels don't.
  private(set) var commas: [Int]
  /// Paragraphs with words in them.
  private(set) var paragraphs: [Int]

  /// A shorter run of words is as likely a label.
  private static let leastProse = 40
  /// - Parameter omitted: nodes that count for nothing, with what is below them.
  init(_ tree: HTMLTree, omitted: Set<Int> = []) {
    let count = tree.records.count
    let none = Array(repeating: 0, count: count)
    (text, linked, prose, commas, paragraphs) = (none, none, none, none, none)
    for index in stride(from: count - 1, through: 0, by: -1) {
      if omitted.contains(index) {
        (text[index], linked[index], prose[index], commas[index], paragraphs[index]) = (0, 0, 0, 0, 0)
        continue
      }
      // Fields are read one by one: a copy of the record would count references.
      switch tree.records[index].content {
      case .text:
        let extent = tree.records[index].extent
        text[index] = extent.letters
        commas[index] = extent.commas
        prose[index] = extent.letters >= Self.leastProse ? extent.letters : 0
      case .element(let name, _):
        if name == "a" {
          linked[index] = text[index]
          prose[index] = 0
        } else if name == "p", text[index] > 0 {
          paragraphs[index] += 1
        } else if tree.records[index].kind.contains(.unread) {
          (text[index], linked[index], prose[index], commas[index], paragraphs[index]) = (0, 0, 0, 0, 0)
        }
      }
      guard index > 0 else { continue }
      let parent = tree.records[index].parent
      text[parent] += text[index]
      linked[parent] += linked[index]
      prose[parent] += prose[index]
      commas[parent] += commas[index]
      paragraphs[parent] += paragraphs[index]
    }
  }

  /// The share of a node's words that are links, from 0 to 1.
  func linkShare(_ index: Int) -> Double {
    text[index] == 0 ? 0 : Double(linked[index]) / Double(text[index])
  }
}
