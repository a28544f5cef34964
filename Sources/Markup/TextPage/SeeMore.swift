/// The words a site links to a related story with: `see more`, `Read also: …`.
struct SeeMore: Hashable, Sendable {
  /// The words as printed, without arrows and a colon after them.
  var label: String
  /// Whether the story's title follows the words, since they end in a colon.
  var leads: Bool
  /// The title, where it stands on the same line.
  var title: String?

  /// In lower case. Each stands alone on its line or has a colon after it.
  private static let labels: Set<String> = [
    "see more", "read more", "more", "see also", "read also", "also read", "read next", "read the full story",
    "read full story", "read full article", "read the full article", "read the rest", "full story", "learn more",
    "find out more", "continue reading", "keep reading", "show more", "view more", "related", "related story",
    "related stories", "related article", "related articles", "read on", "more on this", "more on this story",
    "weiterlesen", "mehr lesen", "mehr erfahren", "mehr dazu", "mehr", "lesen sie auch", "lesen sie mehr", "lies auch",
    "siehe auch", "zum artikel", "mehr zum thema", "lire la suite", "lire plus", "lire aussi", "à lire aussi",
    "en savoir plus", "voir plus", "voir aussi", "leer más", "ver más", "lea también", "lee también", "seguir leyendo",
    "leggi tutto", "leggi di più", "leggi anche", "continua a leggere", "vedi anche", "ler mais", "leia mais",
    "leia também", "saiba mais", "veja também", "lees meer", "lees verder", "lees ook", "meer lezen", "czytaj więcej",
    "czytaj dalej", "czytaj też", "czytaj także", "zobacz więcej", "zobacz także", "więcej", "читати далі",
    "читати більше", "читайте також", "детальніше", "докладніше", "більше", "дивіться також", "читать далее",
    "читать дальше", "читать полностью", "читайте также", "подробнее", "смотрите также", "阅读更多", "查看更多", "続きを読む",
  ]

  /// No label is longer than this many characters.
  private static let longest = 30
  private static let ornaments: Set<Character> = [
    " ", "\u{A0}", ".", "…", "»", "›", ">", "→", "➔", "➜", "▸", "▶", "⟶", "»", "[", "]", "(", ")", "+", "↗", "⇒", "-",
    "–",
    "«", "<", "•",
  ]

  /// Reads a line; `nil` where it is anything else.
  init?(_ line: String) {
    if let label = Self.label(in: line[...]) {
      self.init(label: label, leads: false)
      return
    }
    guard let colon = line.prefix(Self.longest + 1).firstIndex(where: { $0 == ":" || $0 == "：" }),
      let label = Self.label(in: line[..<colon])
    else { return nil }
    let rest = String(line[line.index(after: colon)...].drop(while: \.isWhitespace))
    guard rest.isEmpty || LineShape.isTitle(rest) else { return nil }
    self.init(label: label, leads: true, title: rest.isEmpty ? nil : rest)
  }

  private init(label: String, leads: Bool, title: String? = nil) {
    self.label = label
    self.leads = leads
    self.title = title
  }

  private static func label(in line: Substring) -> String? {
    guard line.utf8.count <= longest * 4, line.count <= longest else { return nil }
    var line = line.drop(while: ornaments.contains)
    while let last = line.last, ornaments.contains(last) { line.removeLast() }
    return labels.contains(line.lowercased()) ? String(line) : nil
  }
}
