import Articles

/// Where an article is filed: the steps of its breadcrumb that name a section.
struct SectionPath: Hashable {
  /// Where articles go that say nothing of a section.
  static let saved = ["Saved"]
  /// Deeper steps are left out: no list can show them, and they come from outside.
  private static let deepest = 8
  private static let longestName = 100

  /// What sites call their front page, folded.
  private static let frontPages: Set<String> = Set(
    [
      "Home", "Homepage", "Home page", "Front page", "Frontpage", "Start", "Start page", "Startseite", "Main", "Index",
      "Accueil", "Inicio", "Portada", "Início", "Página inicial", "Home Page", "Pagina iniziale", "Voorpagina",
      "Startpagina", "Forside", "Forsiden", "Hem", "Startsida", "Etusivu", "Strona główna", "Úvod", "Domů",
      "Titulní stránka", "Kezdőlap", "Címlap", "Acasă", "Начало", "Главная", "Главная страница", "Головна", "Αρχική",
      "Ana sayfa", "Anasayfa", "الرئيسية", "الصفحة الرئيسية", "דף הבית", "首页", "首頁", "ホーム", "トップ", "トップページ",
      "홈", "मुखपृष्ठ", "होम", "Beranda", "Trang chủ", "หน้าแรก",
    ].map { TitleKey($0).text })

  /// The names from the outermost on; never empty.
  let names: [String]

  init(of article: Article) {
    var steps = article.breadcrumb.map { String($0.trimmingWhitespace().prefix(Self.longestName)) }
      .filter { !$0.isEmpty }
    if let first = steps.first, Self.frontPages.contains(TitleKey(first).text) { steps.removeFirst() }
    if let last = steps.last, Self.isTitle(last, of: article) { steps.removeLast() }
    names = steps.isEmpty ? Self.saved : Array(steps.prefix(Self.deepest))
  }

  /// Whether a step is the article's own headline, which many sites put last, cut off where it is long.
  private static func isTitle(_ step: String, of article: Article) -> Bool {
    let title = TitleKey(article.title).text
    let step = step.trimmingWhitespace()
    let key = TitleKey(step).text
    if key == title { return true }
    let isCutOff = step.hasSuffix("…") || step.hasSuffix("...")
    return isCutOff && !key.isEmpty && title.hasPrefix(key)
  }
}
