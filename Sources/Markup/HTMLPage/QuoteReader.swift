import Articles

/// Block quotes, with who is quoted.
enum QuoteReader {
  private static let dashes: Set<Character> = ["—", "–", "―", "‒"]
  private static let longestAttribution = 160

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

  /// The `footer`, `figcaption` or closing `cite` of a quote. A `cite` inside a sentence is a title in it.
  private static func attributionElement(in node: HTMLNode) -> HTMLNode? {
    let candidates = node.descendants { candidate in
      ["footer", "figcaption", "cite"].contains(candidate.name)
        && !candidate.ancestors.prefix { $0.index > node.index }.contains { $0.name == "blockquote" }
    }
    guard let footer = candidates.first(where: { $0.name != "cite" }) ?? candidates.last, !footer.text.isEmpty,
      footer.text.count <= longestAttribution
    else { return nil }
    let wordsAfter = node.descendants.contains {
      $0.index >= footer.end && $0.words?.allSatisfy(\.isWhitespace) == false
    }
    let wordsBefore = node.descendants.contains {
      $0.index < footer.index && $0.words?.allSatisfy(\.isWhitespace) == false
    }
    return wordsBefore && (footer.name != "cite" || !wordsAfter) ? footer : nil
  }

  /// The last paragraph, or the last line of it, where it is “— Name”.
  private static func takeAttribution(from blocks: inout [Block]) -> String? {
    guard case .paragraph(let inlines)? = blocks.last else { return nil }
    let lastBreak = inlines.lastIndex(of: .lineBreak)
    let line = Array(inlines[(lastBreak.map { $0 + 1 } ?? 0)...])
    let text = SafeText.folded(line.plainText)
    guard let first = text.first, dashes.contains(first), text.count <= longestAttribution,
      blocks.count > 1 || lastBreak != nil, text.last != ".", text.last != "?", text.last != "!"
    else { return nil }
    if let lastBreak {
      blocks[blocks.count - 1] = .paragraph(Array(inlines[..<lastBreak]))
    } else {
      blocks.removeLast()
    }
    return withoutDash(text)
  }
}
