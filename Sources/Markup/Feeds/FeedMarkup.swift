/// Words of a feed as they were found: plain text or HTML, not yet safe to show.
///
/// It is cheap to keep and compare; ``html`` and ``ParsedFeed/article(of:)`` parse it when somebody asks.
public struct FeedMarkup: Hashable, Sendable {
  /// How the source is meant.
  public enum Kind: Hashable, Sendable {
    case text
    case html
  }

  /// How the source is meant.
  public var kind: Kind
  /// The text, or the HTML of a fragment.
  public var source: String
  /// The address that relative ones are resolved against, absolute.
  public var base: String?

  public init(_ kind: Kind, _ source: String, base: String? = nil) {
    self.kind = kind
    self.source = source
    self.base = base
  }

  /// The words as HTML that is safe to show: no scripts, styles, forms or handlers, addresses absolute and of the web.
  public var html: String { HTMLSanitizer.html(from: hypertext, base: base) }

  /// The words alone, in one line.
  public var text: String {
    kind == .text ? SafeText.folded(MisreadBytes.mended(source)) : HTMLFragment.line(of: MisreadBytes.mended(source))
  }

  /// The words as HTML, as found.
  var hypertext: String {
    let source = MisreadBytes.mended(source)
    return kind == .html ? source : Escaping.text(source)
  }

  /// Whether there are no words and no pictures in it.
  var isEmpty: Bool { source.utf8.allSatisfy { $0 <= 0x20 } }
}

/// Whether a text that may be either is HTML.
enum MarkupGuess {
  /// Elements that a title or a summary is made of; a word in angle brackets that is none of them is a word.
  private static let elements: Set<String> = Set(
    """
    a abbr acronym address article aside b bdi bdo big blockquote br center cite code dd del details dfn div dl dt em
    figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li mark main ol p picture pre q s
    samp section small span strike strong sub summary sup svg table tbody td tfoot th thead time tr tt u ul var video
    audio wbr script style object embed form input
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Whether a known tag is in it.
  static func hasTags(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
    let scanner = ByteScanner(Array(text.utf8))
    for (index, byte) in scanner.bytes.enumerated() where byte == UInt8(ascii: "<") {
      let isEnd = index + 1 < scanner.bytes.count && scanner.bytes[index + 1] == UInt8(ascii: "/")
      let range = scanner.nameRange(at: index + (isEnd ? 2 : 1))
      guard !range.isEmpty, range.count <= 12, range.upperBound < scanner.bytes.count else { continue }
      let next = scanner.bytes[range.upperBound]
      guard next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") else { continue }
      if elements.contains(String(decoding: scanner.bytes[range], as: UTF8.self).lowercased()) { return true }
    }
    return false
  }

  /// Whether a character reference is in it.
  static func hasReferences(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") {
      let body = bytes[(index + 1)...].prefix(32).prefix { $0 != UInt8(ascii: ";") }
      guard body.endIndex < bytes.count, bytes[body.endIndex] == UInt8(ascii: ";"), !body.isEmpty else { continue }
      if body.allSatisfy({ ByteScanner.continuesName($0) || $0 == UInt8(ascii: "#") }) { return true }
    }
    return false
  }

  /// HTML that was escaped once more than needed, unescaped: it holds no tag, but its words are tags from the first on.
  static func unescapedTwice(_ source: String) -> String? {
    guard source.utf8.contains(UInt8(ascii: "&")), !hasTags(source) else { return nil }
    let words = HTMLFragment.words(of: source)
    guard let first = words.utf8.first(where: { $0 > 0x20 }), first == UInt8(ascii: "<"), hasTags(words),
      words.contains("</") || words.contains("/>")
    else { return nil }
    return words
  }
}

/// Titles and other single lines of a feed.
enum FeedLine {
  /// Plain words, however often their references were escaped. A text that is declared to be one keeps its `<`.
  static func plain(_ markup: FeedMarkup) -> String? {
    var source = MisreadBytes.mended(markup.source)
    if markup.kind == .text { source = source.replacing("<", with: "&lt;") }
    var line = HTMLFragment.line(of: source)
    if MarkupGuess.hasReferences(line) { line = HTMLFragment.line(of: line.replacing("<", with: "&lt;")) }
    return line.isEmpty ? nil : line
  }

  /// The line as safe HTML, where it holds links, which plain words would lose.
  static func linked(_ markup: FeedMarkup) -> String? {
    guard markup.kind == .html, markup.source.contains("href") || markup.source.contains("HREF") else { return nil }
    let html = markup.html
    return html.contains("<a href=") ? html : nil
  }
}
