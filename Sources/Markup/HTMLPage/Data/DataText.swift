/// The text of an article that stands in data, plain or in HTML, maybe escaped once more: made HTML of, and read like any.
enum DataText {
  /// Plain text of more bytes in one line has lost its paragraphs; two spaces after a sentence are what is left of them.
  private static let longestLine = 600
  private static let markupStarts = [
    "<p", "<br", "<div", "<h2", "<h3", "<ul", "<ol", "<blockquote", "<figure", "<section",
  ]

  /// The text as HTML.
  static func html(of text: String) -> String {
    var text = text
    if text.firstRange(of: "&lt;p") != nil { text = unescaped(text) }
    if isMarkup(text) { return text }
    var lines = text.split { $0.isNewline }
    if lines.count == 1, text.utf8.count > longestLine { lines = text.split(separator: "  ") }
    return lines.map { "<p>\(Escaping.textWithReferences($0))</p>" }.joined(separator: "\n")
  }

  /// Whether a text has tags that end lines.
  static func isMarkup(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "<")) && markupStarts.contains { text.firstRange(of: $0) != nil }
  }

  /// What stands outside of tags.
  static func words(of html: String) -> String {
    guard html.utf8.contains(UInt8(ascii: "<")) else { return html }
    var words: [UInt8] = []
    var isTag = false
    for byte in html.utf8 {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"):
        isTag = false
        words.append(UInt8(ascii: " "))
      default: if !isTag { words.append(byte) }
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// The tree of HTML from outside; `nil` where it would cost the parser too much.
  static func tree(of html: String) -> HTMLNode? {
    let html = SafeText.lines(html)
    let screening = HTMLScreening(html)
    return screening.isHarmless ? GumboTree.tree(of: screening.source).root : nil
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
