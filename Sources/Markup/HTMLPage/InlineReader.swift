/// What an inline element does to the words inside it.
enum InlineReader {
  /// More styles on one run than this are a stunt.
  private static let mostStyles = 8
  /// CLDR's quotation marks of the languages that do not use the English ones.
  private static let quotationMarks: [String: (outer: [String], inner: [String])] = [
    "de": (["„", "“"], ["‚", "‘"]), "cs": (["„", "“"], ["‚", "‘"]), "pl": (["„", "”"], ["«", "»"]),
    "fr": (["«\u{A0}", "\u{A0}»"], ["“", "”"]), "es": (["«", "»"], ["“", "”"]), "it": (["«", "»"], ["“", "”"]),
    "ru": (["«", "»"], ["„", "“"]), "uk": (["«", "»"], ["„", "“"]), "zh": (["“", "”"], ["‘", "’"]),
    "ja": (["「", "」"], ["『", "』"]),
  ]

  /// The styles of the words inside `node`, which stand in `styles` themselves.
  static func styles(inside node: HTMLNode, _ styles: [InlineFlow.Style], base: String?) -> [InlineFlow.Style] {
    guard let style = style(of: node, base: base), styles.count < mostStyles, !styles.contains(style) else {
      return styles
    }
    // A link inside a link is none in HTML; of two the inner one is meant.
    if case .link = style {
      return styles.filter { if case .link = $0 { false } else { true } } + [style]
    }
    return styles + [style]
  }

  private static func style(of node: HTMLNode, base: String?) -> InlineFlow.Style? {
    switch node.name {
    case "em", "i", "cite", "dfn", "var": return .emphasis
    case "strong", "b": return .strong
    case "code", "kbd", "samp", "tt": return .code
    case "sub": return .subscript
    case "sup": return .superscript
    case "a":
      // A link to a place on the same page leads nowhere in a reader.
      guard let reference = node["href"], !reference.hasPrefix("#") else { return nil }
      return WebAddress.resolved(reference, against: base).map { .link($0) }
    default: return nil
    }
  }

  /// The marks around `<q>`.
  static func marks(around node: HTMLNode, language: String?) -> (open: String, close: String) {
    let isInner = node.ancestors.contains { $0.name == "q" }
    let marks = language.flatMap { quotationMarks[String($0.prefix { $0 != "-" }).lowercased()] }
    let pair = isInner ? marks?.inner ?? ["‘", "’"] : marks?.outer ?? ["“", "”"]
    return (pair[0], pair[1])
  }

  /// The words of an image that stands for a character: an emoji drawn as a picture.
  static func emoji(_ image: HTMLNode) -> String? {
    guard let alt = image["alt"], !alt.isEmpty, alt.count <= 12 else { return nil }
    let tokens = image.tokens
    let isEmoji = !tokens.isDisjoint(with: ["emoji", "emojione", "smiley", "emoticon"])
    return isEmoji || alt.unicodeScalars.allSatisfy { $0.properties.isEmoji && $0.value > 0xFF || $0.value == 0xFE0F }
      ? alt : nil
  }

  /// Whether an element draws the formula before it a second time, for the eye alone: it is hidden from those who are
  /// read to, as formulas set by scripts are.
  static func repeatsFormula(_ node: HTMLNode) -> Bool {
    let reach = 256
    guard node["aria-hidden"] == "true", let parent = node.parent else { return false }
    return (max(parent.index, node.index - reach)..<node.index).contains { index in
      HTMLNode(tree: node.tree, index: index).name == "math"
    }
  }
}
