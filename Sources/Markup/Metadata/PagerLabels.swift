/// The words with which pages of one story lead to each other.
enum PagerLabels {
  private static let longest = 60
  /// Labels of a link to the next page.
  private static let next: Set<String> = [
    "next page", "next", "continue to next page", "nächste seite", "weiter", "page suivante", "suivant", "suivante",
    "página siguiente", "siguiente", "próxima página", "próxima", "seguinte", "pagina successiva", "successiva",
    "volgende pagina", "volgende", "następna strona", "następna", "nästa sida", "neste side", "næste side",
    "следующая страница", "далее", "наступна сторінка", "далі", "sonraki sayfa", "下一页", "下一頁", "次のページ", "次へ",
    "다음 페이지", "다음", "الصفحة التالية", "další strana", "seuraava sivu",
  ]
  private static let previous: Set<String> = [
    "previous page", "previous", "prev", "vorherige seite", "vorige seite", "zurück", "page précédente", "précédent",
    "página anterior", "anterior", "pagina precedente", "precedente", "vorige pagina", "vorige", "poprzednia strona",
    "föregående sida", "forrige side", "предыдущая страница", "попередня сторінка", "önceki sayfa", "上一页", "上一頁",
    "前のページ", "前へ", "이전 페이지", "이전", "předchozí strana", "edellinen sivu",
  ]
  /// What is left of a label with the number of the next page when the number is taken out.
  private static let numbered: Set<String> = [
    "page", "continued on page", "continues on page", "continue on page", "continue to page", "go to page",
    "read on page", "seite", "weiter auf seite", "weiter zu seite", "lesen sie weiter auf seite", "auf seite",
    "suite page", "suite en page", "lire la page", "página", "continúa en la página", "ir a la página",
    "continua na página", "pagina", "continua a pagina", "vai a pagina", "ga naar pagina", "verder op pagina", "strona",
    "przejdź do strony", "страница", "стр", "сторінка", "sida", "side", "sivu", "strana", "oldal", "sayfa", "σελίδα",
    "ページ", "ページへ", "ページ目", "ページ目へ", "第页", "第頁", "페이지",
  ]
  /// The same of lines that count the pages: `Page 2 of 3`.
  private static let counted: Set<String> = [
    "page of", "seite von", "page sur", "página de", "pagina di", "pagina van", "strona z", "sida av", "side av",
    "side af", "страница из", "сторінка з", "第页共页", "共页第页", "페이지 중",
  ]

  /// Whether the words of a link say that it leads to the next page.
  static func isNext(_ label: String) -> Bool {
    guard label.utf8.count <= longest * 3 else { return false }
    let words = words(label)
    return next.contains(words.plain) || words.hasNumber && numbered.contains(words.plain)
  }

  /// Whether a line says which page of how many this is.
  static func isCount(_ line: String) -> Bool {
    guard line.utf8.count <= longest * 3 else { return false }
    let words = words(line)
    return words.hasNumber && counted.contains(words.plain)
  }

  /// Whether a line is made of such labels and numbers of pages, and nothing else.
  static func isPager(_ line: String) -> Bool {
    guard line.utf8.count <= longest * 3, !line.isEmpty else { return false }
    if isCount(line) { return true }
    var rest = words(line).plain[...]
    // Labels of one word stand beside those of several.
    while !rest.isEmpty {
      guard let label = longestLabel(atStartOf: rest) else { return false }
      rest = rest.dropFirst(label.count).drop { $0 == " " }
    }
    return true
  }

  private static func longestLabel(atStartOf text: Substring) -> Substring? {
    var end = text.endIndex
    while end > text.startIndex {
      let label = text[..<end]
      let key = String(label)
      if next.contains(key) || previous.contains(key) || numbered.contains(key) || counted.contains(key) {
        return label
      }
      end = text[..<end].lastIndex(of: " ") ?? text.startIndex
    }
    return nil
  }

  /// The letters of a line in lower case, one space between words; numbers and marks are taken out.
  private static func words(_ line: String) -> (plain: String, hasNumber: Bool) {
    let plain = line.lowercased().filter { $0.isLetter || $0.isWhitespace || "’'".contains($0) }
    return (SafeText.folded(plain), line.contains(where: \.isNumber))
  }
}
