import Articles

/// Where an article is filed: the steps of its breadcrumb that name a section.
struct SectionPath: Hashable {
  /// Where articles go that say nothing of a section.
  static let saved = ["Saved"]
  /// Deeper steps are left out: no list can show them, and they come from outside.
  private static let deepest = 8
  static let longestName = 100

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
    names = Self.names(of: article) ?? Self.saved
  }

  /// The steps of an article's breadcrumb that name a section; nothing where none does.
  static func names(of article: Article) -> [String]? {
    var steps = cleaned(article.breadcrumb)
    if let first = steps.first, frontPages.contains(TitleKey(first).text) { steps.removeFirst() }
    if let last = steps.last, isTitle(last, of: article) { steps.removeLast() }
    return steps.isEmpty ? nil : Array(steps.prefix(deepest))
  }

  /// A path of the user's own, without what is no name and not deeper than can be shown; empty where nothing is left.
  static func given(_ path: [String]) -> [String] { Array(cleaned(path).prefix(deepest)) }

  private static func cleaned(_ path: [String]) -> [String] {
    path.map { String($0.trimmingWhitespace().prefix(longestName)) }.filter { !$0.isEmpty }
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
