import Articles
import FoundationEssentials

/// An element's attributes and words, and what they mean by its type (Atom's text constructs, RFC 4287 §3.1 and §4.1.3,
/// and their shapes in Atom 0.3 and RSS).
struct FeedValue {
  /// What was found: text, or HTML where there were elements in it.
  private let content: String
  private let hasMarkup: Bool
  private let attributes: [XMLElement.Attribute]
  private let isAtom: Bool
  let base: String?

  init(
    _ collector: ValueCollector, attributes: [XMLElement.Attribute], base: String?, isAtom: Bool
  ) {
    content = collector.content
    hasMarkup = collector.hasMarkup
    self.attributes = attributes
    self.base = base
    self.isAtom = isAtom
  }

  /// An element that is read for its attributes alone.
  init(_ attributes: [XMLElement.Attribute], base: String?) {
    content = ""
    hasMarkup = false
    self.attributes = attributes
    self.base = base
    isAtom = false
  }

  /// An attribute in no namespace, white space folded; `nil` where it is missing or empty.
  subscript(name: String) -> String? {
    guard let value = attributes.first(where: { $0.prefix == nil && $0.name.lowercased() == name })?.value else {
      return nil
    }
    let folded = SafeText.folded(value)
    return folded.isEmpty ? nil : folded
  }

  /// An attribute of another vocabulary, by its name without the prefix.
  func foreign(_ name: String) -> String? {
    attributes.first { $0.prefix != nil && $0.name.lowercased() == name }.map { SafeText.folded($0.value) }
  }

  /// The words without markup, in one line.
  var text: String { hasMarkup ? HTMLFragment.line(of: content) : SafeText.folded(content) }

  /// The words as a line whose references were escaped once too often, perhaps; `nil` where it is empty.
  var line: String? { FeedLine.plain(FeedMarkup(hasMarkup ? .html : .text, content)) }

  /// The words as an address.
  var address: String? { FeedAddress.resolved(text, against: base) }

  /// An attribute as an address.
  func address(_ name: String) -> String? { self[name].flatMap { FeedAddress.resolved($0, against: base) } }

  var date: PublicationDate? { FeedDate.parse(text) }

  var number: Int? { Int(text.prefix { $0.isASCII && $0.isNumber }) }

  /// The words as the element's type, or the habits of feeds, have them.
  var markup: FeedMarkup {
    if hasMarkup { return FeedMarkup(.html, content, base: base) }
    let type = self["type"]?.lowercased()
    if let decoded = base64(type) {
      return FeedMarkup(MarkupGuess.hasTags(decoded) || type == "text/html" ? .html : .text, decoded, base: base)
    }
    guard isAtom else { return guessed() }
    switch type {
    case "text", "text/plain", "plain": return FeedMarkup(.text, content, base: base)
    case nil:
      // A text that nobody called HTML is text, but tags that were closed again give a careless feed away.
      let isHTML = MarkupGuess.hasTags(content) && (content.contains("</") || content.contains("/>"))
      return FeedMarkup(isHTML ? .html : .text, content, base: base)
    case "xhtml", "application/xhtml+xml":
      return FeedMarkup(MarkupGuess.hasTags(content) ? .html : .text, content, base: base)
    default: return html()
    }
  }

  /// In RSS everything may be HTML; what has neither tags nor references is text.
  private func guessed() -> FeedMarkup {
    MarkupGuess.hasTags(content) || MarkupGuess.hasReferences(content) ? html() : FeedMarkup(.text, content, base: base)
  }

  private func html() -> FeedMarkup {
    FeedMarkup(.html, MarkupGuess.unescapedTwice(content) ?? content, base: base)
  }

  /// What base64 hides: Atom 0.3 says so by its mode, Atom 1.0 by a type that is no text.
  private func base64(_ type: String?) -> String? {
    let isEncoded: Bool
    if let mode = self["mode"]?.lowercased() {
      isEncoded = mode == "base64"
    } else if isAtom, let type, type.contains("/") {
      isEncoded = !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml")
    } else {
      isEncoded = false
    }
    guard isEncoded, let data = Data(base64Encoded: content.filter { !$0.isWhitespace }) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}
