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
    "weiterlesen", "mehr lesen", "mehr erfahren", "mehr dazu", "mehr", "lesen sie auch", "lesen sie mehr",
    "lies auch", "siehe auch", "zum artikel", "mehr zum thema", "lire la suite", "lire plus", "lire aussi",
    "à lire aussi", "en savoir plus", "voir plus", "voir aussi", "leer más", "ver más", "lea también",
    "lee también", "seguir leyendo", "leggi tutto", "leggi di più", "leggi anche", "continua a leggere",
    "vedi anche", "ler mais", "leia mais", "leia também", "saiba mais", "veja também", "lees meer", "lees verder",
    "lees ook", "meer lezen", "czytaj więcej", "czytaj dalej", "czytaj też", "czytaj także", "zobacz więcej",
    "zobacz także", "więcej", "читати далі", "читати більше", "читайте також", "детальніше", "докладніше", "більше",
    "дивіться також", "читать далее", "читать дальше", "читать полностью", "читайте также", "подробнее",
    "смотрите также", "阅读更多", "查看更多", "続きを読む", "you may also like", "you might also like",
    "you may also be interested in", "don't miss", "don’t miss", "recommended", "recommended for you",
    "related content", "related coverage", "related news", "related posts", "related reading", "related topics",
    "more stories", "more news", "more from", "further reading", "trending now", "read this next", "up next",
    "see more latest", "most read", "editor's picks", "editor’s picks", "zum thema",
    "das könnte sie auch interessieren", "das könnte dich auch interessieren", "auch interessant",
    "weitere artikel", "verwandte artikel", "passend dazu", "mehr über", "lesen sie dazu", "sur le même sujet",
    "à lire également", "lire également", "articles liés", "pour aller plus loin", "vous aimerez aussi",
    "sur le même thème", "le puede interesar", "te puede interesar", "le podría interesar",
    "también te puede interesar", "lea además", "lee además", "noticias relacionadas", "artículos relacionados",
    "relacionadas", "relacionado", "más información", "ver también", "potrebbe interessarti", "articoli correlati",
    "leggi pure", "approfondimenti", "você pode gostar", "veja mais", "notícias relacionadas",
    "artigos relacionados", "matérias relacionadas", "meer over dit onderwerp", "gerelateerd", "bekijk ook",
    "przeczytaj także", "przeczytaj też", "zobacz też", "polecamy", "čtěte také", "čtěte více", "přečtěte si také",
    "související", "související články", "prečítajte si aj", "súvisiace články", "läs mer", "läs också", "läs även",
    "les også", "les mer", "læs også", "læs mere", "lue myös", "lue lisää", "loe ka", "lasi arī",
    "taip pat skaitykite", "citește și", "citește mai mult", "vezi și", "citeste si", "olvasta már",
    "kapcsolódó cikkek", "ez is érdekelheti", "прочетете още", "вижте още", "свързани", "pročitajte i",
    "pročitajte još", "vezane vijesti", "preberite še", "preberi še", "lexo edhe", "διαβάστε επίσης",
    "διαβάστε ακόμη", "δείτε επίσης", "σχετικά άρθρα", "ilgili haberler", "bunu da okuyun", "devamını oku",
    "ayrıca bakın", "baca juga", "lihat juga", "artikel terkait", "đọc thêm", "xem thêm", "tin liên quan",
    "basahin din", "soma pia", "по теме", "по темі", "материалы по теме", "матеріали по темі", "延伸阅读", "延伸閱讀",
    "相关阅读", "相關閱讀", "相关新闻", "相關新聞", "推荐阅读", "推薦閱讀", "更多新闻", "更多", "関連記事", "関連ニュース", "あわせて読みたい", "こちらも読む", "もっと見る",
    "관련기사", "관련 기사", "더보기", "더 보기", "함께 읽기", "اقرأ أيضًا", "اقرأ أيضا", "اقرأ أيضاً", "إقرأ أيضا", "اقرأ المزيد",
    "المزيد", "شاهد أيضًا", "شاهد أيضا", "مواضيع ذات صلة", "أخبار ذات صلة", "بیشتر بخوانید", "همچنین بخوانید",
    "مطالب مرتبط", "مزید پڑھیں", "یہ بھی پڑھیں", "קראו גם", "קרא עוד", "כתבות נוספות", "यह भी पढ़ें", "और पढ़ें",
    "ये भी पढ़ें", "আরও পড়ুন", "மேலும் படிக்க", "อ่านเพิ่มเติม", "ข่าวที่เกี่ยวข้อง",
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
