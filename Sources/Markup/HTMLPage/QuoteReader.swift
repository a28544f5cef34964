import Articles

/// Block quotes, with who is quoted.
enum QuoteReader {
  private static let dashes: Set<Character> = ["—", "–", "―", "‒"]
  private static let longestAttribution = 160
  /// Words of a class that name who is quoted, and those that name a quote taken from the text.
  private static let attributionTokens: Set<String> = [
    "attribution", "author", "source", "citation", "credit", "speaker", "byline", "cite",
  ]
  private static let boxes: Set<String> = ["div", "aside", "section", "figure", "p"]

  /// Whether an element other than `blockquote` is a pull quote, by its class. One inside a line only marks the words
  /// that a script sets apart a second time.
  static func isPullQuote(_ node: HTMLNode) -> Bool {
    guard boxes.contains(node.name), node["class"]?.lowercased().contains("pull") == true else { return false }
    let tokens = node.tokens
    let isNamed = !tokens.isDisjoint(with: ["pullquote", "pullquotes"]) || tokens.isSuperset(of: ["pull", "quote"])
    return isNamed && node.first("blockquote") == nil
  }

  /// Whether a line is nothing but who is quoted: `— Mira Solen, harbour master`.
  static func attribution(in line: String) -> String? {
    let text = SafeText.folded(line)
    guard let first = text.first, dashes.contains(first), text.count <= longestAttribution, let last = text.last,
      !".?!:…".contains(last)
    else { return nil }
    let name = withoutDash(text)
    return name.isEmpty ? nil : name
  }

  static func blocks(_ node: HTMLNode, _ context: ReadingContext) -> [Block] {
    let source = attributionElement(in: node)
    var blocks = BlockReader.blocks(inside: node, context, excluded: source.map { [$0.index] } ?? [])
    var attribution = source.map { withoutDash($0.text) }
    if attribution == nil { attribution = takeAttribution(from: &blocks) }
    guard !blocks.isEmpty else { return [] }
    // A quote around a post or a teaser only sets it off.
    let isWrapper = blocks.allSatisfy { block in
      switch block {
      case .post, .teaser, .embed, .figure: true
      default: false
      }
    }
    if isWrapper { return blocks }
    return [.quote(Quote(blocks, attribution: attribution.flatMap { $0.isEmpty ? nil : $0 }))]
  }

  /// A name without the dash before it.
  static func withoutDash(_ text: String) -> String {
    let name = text.drop { dashes.contains($0) || $0 == "-" || $0 == "~" || $0.isWhitespace }
    return String(name)
  }

  /// The `footer`, `figcaption`, closing `cite` or closing element of such a class of a quote. A `cite` inside a sentence is a title in it.
  private static func attributionElement(in node: HTMLNode) -> HTMLNode? {
    let candidates = node.descendants { candidate in
      (["footer", "figcaption", "cite"].contains(candidate.name) || isAttribution(candidate))
        && !candidate.ancestors.prefix { $0.index > node.index }.contains { $0.name == "blockquote" }
    }
    let isWritten = { (index: Int) in
      HTMLNode(tree: node.tree, index: index).words?.allSatisfy(\.isWhitespace) == false
    }
    return candidates.first { candidate in
      let isFooter = candidate.name == "footer" || candidate.name == "figcaption"
      return !candidate.text.isEmpty && candidate.text.count <= longestAttribution
        && (node.index..<candidate.index).contains(where: isWritten)
        && (isFooter || !(candidate.end..<max(node.end, candidate.end)).contains(where: isWritten))
    }
  }

  private static func isAttribution(_ node: HTMLNode) -> Bool {
    ["p", "div", "span", "small", "strong"].contains(node.name) && node["class"] != nil
      && !node.tokens.isDisjoint(with: attributionTokens)
  }

  /// The last paragraph, or the last line of it, where it is “— Name”.
  private static func takeAttribution(from blocks: inout [Block]) -> String? {
    guard case .paragraph(let inlines)? = blocks.last else { return nil }
    let lastBreak = inlines.lastIndex(of: .lineBreak)
    let line = Array(inlines[(lastBreak.map { $0 + 1 } ?? 0)...])
    guard blocks.count > 1 || lastBreak != nil, let name = attribution(in: line.plainText) else { return nil }
    if let lastBreak {
      blocks[blocks.count - 1] = .paragraph(Array(inlines[..<lastBreak]))
    } else {
      blocks.removeLast()
    }
    return name
  }
}
