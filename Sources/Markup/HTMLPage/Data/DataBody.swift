import Articles

/// The body of a page whose elements hold none of its story, or little: from a `noscript`, or from the page's data for
/// programs.
struct DataBody {
  let blocks: [Block]
  let origin: Article.Origin
  /// What the data says of the story; `nil` where the text is from elsewhere.
  let facts: StateFacts?

  /// A page with so little text is asked for what it keeps elsewhere.
  private static let leastLetters = 250
  /// Data counts where it has so many times more.
  private static let factor = 2
  private static let mostNotes = 64

  /// `nil` where the elements have the most of it.
  /// - Parameters:
  ///   - blocks: what the elements were read as.
  ///   - source: the source of the page.
  init?(
    besides blocks: [Block], _ lede: Lede?, _ root: HTMLNode, source: String, witness: BodyWitness?, title: String,
    _ context: ReadingContext
  ) {
    let text = [lede?.inlines.plainText ?? "", blocks.bodyText].joined(separator: "\n")
    let found = Self.letters(text)
    if let witness, witness.isMuchLonger(than: text), let blocks = Self.blocks(of: witness.html, context),
      Self.letters(blocks.bodyText) >= found * Self.factor
    {
      self.init(blocks: blocks, origin: .structuredData)
      return
    }
    guard found < Self.leastLetters else { return nil }
    if let blocks = Self.noScript(root, context), Self.letters(blocks.bodyText) >= Self.leastLetters {
      self.init(blocks: blocks, origin: .extracted)
      return
    }
    guard let body = StateBody(ScriptStates.values(in: source), title: title),
      let blocks = Self.blocks(of: body.html, context), Self.letters(blocks.bodyText) >= found * Self.factor
    else { return nil }
    self.init(blocks: blocks, origin: .structuredData, facts: StateFacts(body.story))
  }

  private init(blocks: [Block], origin: Article.Origin, facts: StateFacts? = nil) {
    self.blocks = blocks
    self.origin = origin
    self.facts = facts
  }

  private static func letters(_ text: String) -> Int { text.utf8.count { $0 > 0x20 } }

  private static func blocks(of html: String, _ context: ReadingContext) -> [Block]? {
    guard let root = DataText.tree(of: html) else { return nil }
    let blocks = BlockReader.blocks(
      inside: root.first("body") ?? root, ReadingContext(base: context.base, language: context.language))
    return blocks.isEmpty ? nil : blocks
  }

  /// The longest of what is written for browsers without scripts.
  private static func noScript(_ root: HTMLNode, _ context: ReadingContext) -> [Block]? {
    let notes = root.elements("noscript").prefix(mostNotes).map { (node: $0, length: letters($0.text)) }
    guard let longest = notes.max(by: { $0.length < $1.length }), longest.length >= leastLetters else { return nil }
    return BlockReader.blocks(inside: longest.node, context)
  }
}
