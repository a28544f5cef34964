import Articles

/// Whether a page has no article: there is nothing on it to read, or the little it says is that a page is missing, closed
/// or only for browsers.
enum NoArticle {
  /// A longer text is a story, even below such a headline.
  private static let longestText = 600
  private static let longestTitle = 200
  private static let separators: Set<Character> = ["|", "-", "–", "—", "·", ":", "»", "«", "/", "_"]
  /// Headlines as ``Wording/key(_:)`` has them.
  private static let headlines: Set<String> = [
    "404", "403", "410", "429", "500", "502", "503", "error", "error 404", "404 error", "error 403", "error 500",
    "not found", "404 not found", "page not found", "404 page not found", "page not found 404", "file not found",
    "article not found", "story not found", "nothing found", "page unavailable", "page does not exist",
    "this page does not exist", "this page could not be found", "this page isnt available", "403 forbidden",
    "forbidden", "access denied", "access to this page has been denied", "blocked", "you have been blocked",
    "sorry you have been blocked", "unauthorized", "too many requests", "429 too many requests", "bad gateway",
    "502 bad gateway", "service unavailable", "503 service unavailable", "503 service temporarily unavailable",
    "service temporarily unavailable", "internal server error", "500 internal server error", "gateway timeout",
    "504 gateway timeout", "site maintenance", "under maintenance", "just a moment", "please wait",
    "one moment please", "attention required", "security check", "are you a robot", "are you human",
    "verify you are human", "human verification", "bot verification", "captcha", "robot check",
    "pardon our interruption", "checking your browser", "javascript required", "enable javascript",
    "please enable javascript", "log in", "login", "sign in", "sign in to continue", "seite nicht gefunden",
    "diese seite existiert nicht", "fehler 404", "zugriff verweigert", "einen moment bitte", "anmelden",
    "page introuvable", "page non trouvée", "erreur 404", "accès refusé", "un instant", "connexion",
    "página no encontrada", "acceso denegado", "un momento", "iniciar sesión", "página não encontrada",
    "acesso negado", "um momento", "pagina non trovata", "errore 404", "accesso negato", "accedi",
    "pagina niet gevonden", "een ogenblik geduld", "inloggen", "sidan hittades inte", "sidan kunde inte hittas",
    "siden ble ikke funnet", "fant ikke siden", "siden blev ikke fundet", "siden findes ikke",
    "sivua ei löytynyt", "nie znaleziono strony", "strona nie istnieje", "strona nie została znaleziona",
    "stránka nenalezena", "stránka nebyla nalezena", "stránka sa nenašla", "az oldal nem található",
    "pagina nu a fost găsită", "страница не найдена", "доступ запрещен", "сторінку не знайдено",
    "η σελίδα δεν βρέθηκε", "sayfa bulunamadı", "halaman tidak ditemukan", "không tìm thấy trang",
    "ページが見つかりません", "お探しのページは見つかりません", "お探しのページが見つかりません", "页面不存在", "找不到页面", "页面未找到",
    "頁面不存在", "找不到頁面", "페이지를 찾을 수 없습니다", "الصفحة غير موجودة", "הדף לא נמצא",
  ]

  static func isNone(_ blocks: [Block], lede: Lede?, title: String, _ elements: PageElements) -> Bool {
    if blocks.isEmpty, lede == nil { return true }
    guard blocks.isShorter(than: longestText, lede) else { return false }
    let titles = [title, elements.title] + elements.headings.prefix(1).map(\.text)
    return titles.contains(where: saysSo)
  }

  /// Whether a headline, or a part of one, says so.
  private static func saysSo(_ title: String) -> Bool {
    guard !title.isEmpty, title.utf8.count <= longestTitle else { return false }
    let parts = title.split { separators.contains($0) }.map { Wording.key(String($0)) }
    return headlines.contains(Wording.key(title)) || parts.contains(where: headlines.contains)
  }
}

extension [Block] {
  /// Whether the text of these and of the lede has at most so many bytes; told without reading a long one.
  func isShorter(than most: Int, _ lede: Lede?) -> Bool {
    var length = lede?.inlines.plainText.utf8.count ?? 0
    for block in self {
      if length > most { return false }
      length += block.bodyText?.utf8.count ?? 0
    }
    return length <= most
  }
}
