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
    "related links", "related post", "related video", "related videos", "related items", "related reads",
    "you may like",
    "you might like", "more like this", "more to explore", "more for you", "more to read", "what to read next",
    "next read", "more in this section", "also of interest", "also worth reading", "in other news", "more headlines",
    "more coverage", "mehr dazu lesen sie hier", "mehr zu diesem thema", "mehr zum thema lesen sie hier",
    "mehr dazu hier", "lesen sie hier", "lesen sie dazu auch", "lesen sie jetzt", "lesetipp", "lesetipps",
    "weitere meldungen", "weitere beiträge", "ähnliche artikel", "ähnliche beiträge", "verwandte themen",
    "verwandte beiträge", "thematisch verwandt", "links zum thema", "zum weiterlesen", "das könnte sie interessieren",
    "auch interessant für sie", "dazu passend", "articles similaires", "articles connexes", "à lire", "à voir aussi",
    "à découvrir", "lisez aussi", "lire également", "dans la même rubrique", "ça peut vous intéresser",
    "te recomendamos", "le recomendamos", "contenido relacionado", "notas relacionadas", "puede interesarte",
    "te puede gustar", "leer también", "mirá también", "mira también", "mira además", "lee más", "lea más",
    "articoli simili", "potrebbe interessarti anche", "ti potrebbe interessare", "leggi altro", "contenuti correlati",
    "leia mais sobre", "conteúdo relacionado", "você também pode gostar", "pode interessar", "relacionados",
    "ook interessant", "lees ook dit", "gerelateerde artikelen", "meer over", "meer nieuws", "powiązane artykuły",
    "podobne artykuły", "powiązane", "warto przeczytać", "może cię zainteresować", "mohlo by vás zajímat",
    "další články", "podobné články", "podobne članke", "povezane vijesti", "povezane vesti", "pročitajte još",
    "povezani članki", "relaterte saker", "relaterat", "relaterade artiklar", "mer om", "relaterede artikler",
    "aiheesta lisää", "lue seuraavaksi", "seotud lood", "skaityk daugiau", "susiję straipsniai", "saistītie raksti",
    "articole similare", "citește mai departe", "olvassa el ezt is", "kapcsolódó", "ajánlott cikkek", "сродни статии",
    "свързани статии", "повезане вести", "прочитајте још", "схожі матеріали", "похожие материалы", "похожие статьи",
    "вам может быть интересно", "інші новини", "другие новости", "читайте по теме", "ещё по теме", "еще по теме",
    "σχετικά", "διαβάστε περισσότερα", "μπορεί να σας ενδιαφέρει", "benzer haberler", "ilginizi çekebilir",
    "bunlar da ilginizi çekebilir", "berita terkait", "baca selengkapnya", "berita lainnya", "bài viết liên quan",
    "có thể bạn quan tâm", "kaugnay na balita", "habari zinazohusiana", "相关文章", "相關文章", "相关链接", "你可能也喜欢",
    "猜你喜欢", "合わせて読みたい", "おすすめ記事", "この記事も読まれています", "次に読む", "관련뉴스", "관련 뉴스", "추천 기사",
    "موضوعات متعلقة", "موضوعات ذات صلة", "قد يعجبك أيضا", "اخبار مرتبط", "خبرهای مرتبط", "עוד בנושא",
    "אולי יעניין אותך",
    "संबंधित खबरें", "संबंधित समाचार", "সম্পর্কিত খবর", "தொடர்புடைய செய்திகள்", "เรื่องที่เกี่ยวข้อง", "บทความที่เกี่ยวข้อง",
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
    "in case you missed it", "icymi", "a lire", "a lire aussi", "guarda anche", "per approfondire",
    "approfondisci", "sigue leyendo", "zie ook", "se även", "se också", "se også", "katso myös", "přečtěte si",
    "čítajte tiež", "prečítajte si", "prečítajte si tiež", "olvassa el", "citiți și", "citiţi şi", "читать также",
    "още по темата", "διαβάστε ακόμα", "ilgili haber", "ayrıca okuyun", "こちらもおすすめ", "相關報導", "相关报道", "更多閱讀",
    "更多阅读", "看更多", "더 읽기", "إقرأ أيضاً", "إقرأ أيضًا", "קרא גם", "llegeix també", "lasiet arī",
    "skaitykite taip pat",
  ]
  /// Words that lead on only in capitals and with a colon after them.
  private static let cries: Set<String> = ["READ", "ALSO", "WATCH", "LISTEN"]

  /// Labels of a single link, and of what everybody reads: a list below them is no list of related stories.
  private static let buttons: Set<String> = [
    "more", "learn more", "find out more", "show more", "view more", "continue reading", "keep reading", "full story",
    "read the full story", "read full story", "read full article", "read the full article", "read the rest",
    "most read", "trending now", "mehr", "mehr erfahren", "zum artikel", "en savoir plus", "voir plus",
    "więcej", "більше", "детальніше", "докладніше", "查看更多", "更多", "更多新闻", "더보기", "더 보기", "المزيد", "もっと見る",
    "other news", "другие новости", "інші новини", "meer nieuws",
  ]
  /// Words over what everybody reads, which has nothing to do with the story.
  private static let popularity: Set<String> = [
    "most read", "most popular", "most viewed", "most shared", "most watched", "popular", "popular posts",
    "popular stories", "popular now", "trending", "trending now", "trending stories", "top stories", "latest news",
    "meistgelesen", "meistgelesene artikel", "beliebt", "les plus lus", "les plus populaires", "lo más leído",
    "lo más visto", "più letti", "i più letti", "mais lidas", "mais lidos", "meest gelezen", "najczęściej czytane",
    "najpopularniejsze", "nejčtenější", "mest läst", "mest lest", "mest læste", "luetuimmat", "самое читаемое",
    "популярное", "популярні", "найпопулярніше", "en çok okunanlar", "terpopuler", "热门", "热门文章", "人気記事", "ランキング",
    "많이 본 뉴스", "الأكثر قراءة",
  ]

  static func isPopularity(_ line: String) -> Bool { popularity.contains(key(line)) }

  /// What a heading over related stories begins with when it goes on with the name of a subject or of the site.
  private static let openings = [
    "more from ", "more on ", "more in ", "more about ", "also in ", "also on ", "related to ", "next up in ",
    "more stories from ", "mehr aus ", "mehr von ", "mehr über ", "mehr zu ", "weitere artikel ", "plus de ",
    "à lire aussi ", "más de ", "más sobre ", "más noticias ", "altro su ", "mais sobre ", "mais de ", "meer over ",
    "więcej o ", "ещё по теме ", "по теме ", "mer om ", "mere om ", "lisää aiheesta ",
  ]
  private static let longestHeading = 60

  /// The label that a line is by its shape alone, in any language: a few words and a colon.
  static func shaped(_ line: String) -> String? {
    guard let mark = line.last, mark == ":" || mark == "：" else { return nil }
    let label = line.dropLast().trimmed(while: ornaments.contains)
    return isShort(label) ? label : nil
  }

  /// Whether a line is no longer than labels are, and no sentence.
  static func isShort(_ line: String) -> Bool {
    (1...longestShape).contains(LineShape.length(of: line))
      && line.split(separator: " ", maxSplits: mostWordsOfShape).count <= mostWordsOfShape
      && line.contains(where: \.isLetter) && !LineShape.endsSentence(line)
  }
  private static let mostWordsOfShape = 5
  private static let longestShape = 40

  /// The words over a box of related stories; `nil` where a line says anything else, or leads to one page only.
  static func heading(_ line: String) -> String? {
    let key = key(line)
    if let more = SeeMore(line) {
      guard more.title == nil, !buttons.contains(Self.key(more.label)) else { return nil }
      return more.label
    }
    guard key.count <= longestHeading, openings.contains(where: key.hasPrefix) else { return nil }
    return LineShape.isTitle(line) ? line : nil
  }

  /// So many marks may stand around a label.
  private static let mostOrnaments = 4
  /// No label is longer than this many characters.
  private static let longest = labels.reduce(0) { max($0, $1.count) }
  private static let ornaments: Set<Character> = [
    " ", "\u{A0}", ".", "…", "»", "›", ">", "→", "➔", "➜", "▸", "▶", "⟶", "»", "[", "]", "(", ")", "+", "↗", "⇒", "-",
    "–",
    "«", "<", "•", "【", "】", "《", "》", "［", "］", "〔", "〕", "〈", "〉", "■", "□", "◆", "◇", "●", "○", "▼", "▽", "►",
  ]

  /// Reads a line; `nil` where it is anything else.
  init?(_ line: String) {
    if let label = Self.label(in: line[...]) {
      self.init(label: label, leads: false)
      return
    }
    guard let colon = line.prefix(Self.longest + Self.mostOrnaments).firstIndex(where: { $0 == ":" || $0 == "：" }),
      let label = Self.label(in: line[..<colon], withColon: true)
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

  private static func label(in line: Substring, withColon: Bool = false) -> String? {
    guard line.utf8.count <= longest * 4, line.count <= longest + mostOrnaments else { return nil }
    let line = line.trimmed(while: ornaments.contains)
    return labels.contains(key(line)) || withColon && cries.contains(line) ? line : nil
  }

  /// In lower case; the dot that İ leaves behind there is no letter of any label.
  private static func key(_ line: some StringProtocol) -> String {
    let lowered = line.lowercased()
    guard lowered.unicodeScalars.contains(dotAbove) else { return lowered }
    return String(String.UnicodeScalarView(lowered.unicodeScalars.filter { $0 != dotAbove }))
  }
  private static let dotAbove: Unicode.Scalar = "\u{307}"
}
