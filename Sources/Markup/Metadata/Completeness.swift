import Articles

/// Whether an article has all of its story: by how its text ends, and by how long the page says it is.
struct Completeness {
  let isTruncated: Bool
  let isPaywalled: Bool

  /// Labels of links that lead to the rest of a story.
  private static let moreLabels: Set<String> = [
    "continue reading", "read more", "read the full story", "read full story", "read the full article",
    "read full article", "read the rest", "keep reading", "read on", "full story", "weiterlesen", "weiter lesen",
    "mehr lesen", "zum artikel", "artikel weiterlesen", "lire la suite", "lire plus", "lire l’article complet",
    "seguir leyendo", "leer más", "sigue leyendo", "continuar leyendo", "continua a leggere", "leggi tutto",
    "continua", "lees verder", "lees meer", "czytaj dalej", "czytaj więcej", "читать далее", "читать полностью",
    "читати далі", "читати повністю", "continue lendo", "leia mais", "ler mais", "läs mer", "läs vidare", "les mer",
    "les videre", "læs mere", "læs videre", "lue lisää", "číst dále", "celý článek", "tovább olvasom", "devamını oku",
    "続きを読む", "阅读全文", "继续阅读", "閱讀全文", "查看全文", "展开全文", "더 보기", "계속 읽기", "اقرأ المزيد", "ادامه مطلب",
    "διαβάστε περισσότερα", "citește mai mult", "đọc tiếp",
  ]
  private static let longestLabel = 60
  /// A count of more than so many times the words found speaks of words that are missing; of very many times, of letters.
  private static let countFactors = 1.5...8.0
  private static let leastMissingWords = 120
  /// With so much of the count found, nothing is kept back.
  private static let wholeShare = 0.85
  /// A wall below a longer text is an offer, nothing is behind it.
  private static let longestBesideWall = 2500

  /// - Parameter expectedWords: how many words the page says the story has.
  init(_ blocks: [Block], lede: Lede?, root: HTMLNode, isForPayers: Bool, expectedWords: Int?) {
    let text = [lede.flatMap { $0.standsOnPage ? $0.inlines.plainText : nil }, blocks.bodyText].compactMap(\.self)
      .joined(separator: "\n")
    let words = Self.words(in: text)
    let expected = Double(expectedWords ?? 0)
    let factor = expected / Double(max(words, 1))
    let isShort = Self.countFactors.contains(factor) && Int(expected) - words >= Self.leastMissingWords
    isTruncated = isShort || Self.endsOpen(blocks)
    let isWhole = expectedWords != nil && factor > 0 && 1 / factor >= Self.wholeShare && !isTruncated
    isPaywalled =
      isForPayers && !isWhole
      || text.utf8.count <= Self.longestBesideWall && Paywall.stands(on: root)
  }

  private static func words(in text: String) -> Int {
    var words = 0
    var wasSpace = true
    for scalar in text.unicodeScalars {
      let isSpace = SafeText.isSpace(scalar)
      if wasSpace, !isSpace { words += 1 }
      wasSpace = isSpace
    }
    return words
  }

  /// Whether the last words end in an ellipsis or in a link to the rest.
  private static func endsOpen(_ blocks: [Block]) -> Bool {
    for block in blocks.reversed() {
      switch block {
      case .teaser, .figure, .embed, .rule: continue
      case .paragraph(let inlines):
        let text = SafeText.folded(inlines.plainText)
        return LineShape.endsInEllipsis(text) || isMore(lastLink(inlines) ?? lastLabel(text))
      default: return false
      }
    }
    return false
  }

  /// The words of the link that ends a paragraph.
  private static func lastLink(_ inlines: [Inline]) -> String? {
    switch inlines.last {
    case .link(let inside, _)?: inside.plainText
    case .strong(let inside)?, .emphasis(let inside)?: lastLink(inside)
    default: nil
    }
  }

  /// The words that may be a label at a text's end: all of a short line, or those after an ellipsis.
  private static func lastLabel(_ text: String) -> String {
    if text.count <= longestLabel { return text }
    let end = text.suffix(longestLabel)
    guard let mark = end.lastIndex(where: { $0 == "…" || $0 == "." }),
      end[...mark].hasSuffix("…") || end[...mark].hasSuffix("...")
    else { return "" }
    return end[mark...].drop { "…. ])".contains($0) }.description
  }

  /// Whether the words of a link lead to the rest of a story.
  static func isMore(_ label: String) -> Bool {
    let words = label.lowercased().filter { !"›»→>.…:".contains($0) }
    return moreLabels.contains(SafeText.folded(words))
  }
}
