import Articles

/// The line in which a page says that the rest of a story is for those who pay: “This article is for subscribers only”. It
/// is told by its words in many languages, and by being short and the last of a short text.
enum Wall {
  /// Below a longer text such a line is an offer, nothing is behind it.
  private static let longestText = 2500
  private static let longestLine = 120
  /// A label, such as “Only for subscribers”, has no more words, and speaks of no story.
  private static let longestLabel = 5
  /// The wall is one of the last blocks with words.
  private static let reach = 3
  /// A wall below the article's element stands so near to it.
  private static let nodesBelow = 120

  /// Those who pay…
  private static let payers = [
    "subscri", "members only", "member-only", "for members", "become a member", "premium", "abonn", "abo ", "abos ",
    "plus-", "suscri", "suscrí", "assin", "abbon",
    "prenumer", "tilaaj", "tilaa ", "tilaus", "subskry", "předplat", "predplat", "előfizet", "подпис", "підпис",
    "передплат", "абонамент", "abone", "abonaț", "abonat", "συνδρομητ", "مشترك", "اشترك", "اشتراك", "מנוי", "会員", "購読",
    "有料", "会员", "會員",
    "订阅", "訂閱", "付费", "付費", "구독", "회원", "유료", "langganan", "pelanggan",
  ]
  /// …and what is kept for them…
  private static let reserves = [
    "only", "exclusive", "full", "continue", "keep reading", "rest of", "unlock", "unlimited", "to read", "reserved",
    "nur ", "exklusiv", "weiterlesen", "weiter lesen", "weiterzulesen", "vollständig", "ganze", "réservé", "exclusi",
    "intégral", "poursuivre", "continuer", "lire la suite", "sólo", "solo ", "únicamente", "seguir leyendo",
    "continuar",
    "complet", "reservad", "apenas", "riservat", "esclusiv", "soltanto", "intero", "alleen", "exclusief", "verder",
    "volledig", "bara", "endast", "läs vidare", "fortsätt", "hela ", "kun ", "bare ", "forbeholdt", "videre", "hele ",
    "vain", "jatka", "koko ", "lukea", "tylko", "wyłącznie", "czytaj dalej", "pełn", "cał", "pouze", "jen ", "len ",
    "celý", "celé", "csak", "teljes", "doar", "numai", "только", "полн", "продолж", "эксклюзив", "лише", "тільки",
    "повн", "продовж", "само ", "пълн", "yalnızca", "sadece", "devam", "tamam", "özel", "μόνο", "αποκλειστικ", "συνέχ",
    "πλήρ", "فقط", "حصري", "كامل", "متابعة", "מלא", "המשך", "בלבד", "רק ", "限定", "のみ", "続き", "全文", "残り", "仅", "僅",
    "专享", "专属", "專屬", "專享", "解锁", "解鎖", "继续", "剩余", "전용", "전체", "계속", "전문", "khusus", "hanya",
  ]
  /// …of a story.
  private static let stories = [
    "article", "story", "content", "read", "text", "post", "artikel", "beitrag", "lesen", "inhalt", "suite", "contenu",
    "lire", "lecture", "artículo", "contenido", "noticia", "leer", "leyendo", "artigo", "conteúdo", "notícia",
    "matéria", "lendo", "articolo", "contenuto", "leggere", "lettura", "lezen", "bericht", "verhaal", "läs", "innehåll",
    "læs", "les ", "lese", "indhold", "saken", "artikkel", "juttu", "jutu", "lue ", "lukea", "lukemista", "sisältö",
    "artykuł",
    "czyta", "treś", "tekst", "článek", "článk", "článok", "obsah", "čtení", "číst", "čítan", "cikk", "tartalom",
    "olvas", "articol", "conținut", "citi", "стать", "статт", "матер", "читат", "чтени", "текст", "контент", "читан",
    "прочит", "haber", "içeri", "yazı", "oku", "άρθρο", "άρθρου", "περιεχόμενο", "ανάγν", "διαβά", "مقال", "محتوى",
    "قراءة", "כתבה", "תוכן", "לקרוא", "קריאה", "記事", "読", "全文", "続き", "文章", "内容", "內容", "阅读", "閱讀", "기사", "읽",
    "콘텐츠", "baca", "berita",
  ]

  /// Takes the wall out of the last blocks of a text, with its price and the way to log in below it.
  ///
  /// - Returns: whether there was one.
  static func taken(from blocks: inout [Block], lede: Lede?) -> Bool {
    guard isShort(blocks, lede) else { return false }
    let last = blocks.indices.filter { line(blocks[$0]) != nil }.suffix(reach)
    guard let start = last.first(where: { line(blocks[$0]).map(matches) ?? false }) else { return false }
    let below = blocks[start...].filter { line($0) == nil }
    blocks = blocks[..<start] + below
    return true
  }

  /// Whether a wall stands right below the element of a short text.
  static func stands(below content: HTMLNode, besides blocks: [Block], lede: Lede?) -> Bool {
    guard !blocks.isEmpty || lede != nil, isShort(blocks, lede) else { return false }
    let tree = content.tree
    let end = min(content.end + nodesBelow, tree.records.count)
    var index = content.end
    while index < end {
      let node = HTMLNode(tree: tree, index: index)
      let isElsewhere =
        node.name == "a" || node.kind.contains(.unread) || Visibility.isHidden(node) || node.name == "footer"
        || node.name == "aside" || node.traits.contains(.related)
      if isElsewhere {
        index = node.end
        continue
      }
      index += 1
      guard !node.name.isEmpty, !node.holds(.block), (1...longestLine).contains(node.extent.letters),
        node.extent.linkShare < 0.5
      else { continue }
      if matches(node.text) { return true }
    }
    return false
  }

  /// Whether a line says that what follows is for those who pay.
  static func matches(_ line: String) -> Bool {
    guard line.count < longestLine else { return false }
    let key = line.lowercased() + " "
    guard payers.contains(where: key.contains), reserves.contains(where: key.contains) else { return false }
    let isLabel =
      line.split(separator: " ").count <= longestLabel && !line.contains(where: \.isNumber)
      && !LineShape.endsSentence(line)
    return isLabel || stories.contains(where: key.contains)
  }

  private static func isShort(_ blocks: [Block], _ lede: Lede?) -> Bool {
    blocks.isShorter(than: longestText, lede)
  }

  /// The words of a block that may be a wall.
  private static func line(_ block: Block) -> String? {
    switch block {
    case .paragraph(let inlines): SafeText.folded(inlines.plainText)
    case .heading(let heading): SafeText.folded(heading.inlines.plainText)
    case .list(let list): SafeText.folded(list.items.map(\.bodyText).joined(separator: " "))
    default: nil
    }
  }
}
