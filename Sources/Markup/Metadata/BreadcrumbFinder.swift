/// The path of sections a page shows above its article.
enum BreadcrumbFinder {
  private static let mostSteps = 8
  private static let longestStep = 60
  private static let ornaments: Set<Character> = [
    ">", "›", "»", "/", "|", "→", "•", "·", ":", "\\", "▸", "❯", "«", "‹", "←", "»", "–", "-",
  ]
  private static let labels: Set<String> = [
    "you are here", "sie sind hier", "vous êtes ici", "estás en", "está en", "sei qui", "u bent hier", "jesteś tutaj",
    "breadcrumb", "breadcrumbs", "du er her", "du är här", "ви тут", "вы здесь", "buradasınız", "breadcrumb navigation",
  ]
  private static let homes: Set<String> = [
    "home", "homepage", "home page", "front page", "frontpage", "start", "startseite", "accueil", "inicio", "início",
    "portada", "strona główna", "voorpagina", "головна", "главная", "hjem", "hem", "etusivu", "anasayfa", "ana sayfa",
    "首页", "首頁", "ホーム", "トップ", "홈", "الرئيسية", "خانه", "main", "menu", "logo",
  ]

  /// The steps of the page's data, else of its first element that shows any.
  static func steps(_ elements: PageElements, content: HTMLNode, data: LinkedData, title: String) -> [String] {
    let stated = tidied(data.breadcrumb, title: title)
    if !stated.isEmpty { return stated }
    let headline = elements.headings.first { TitleFinder.isAlike($0.text, title) }
    let start = max(headline?.index ?? 0, content.index)
    for node in elements.breadcrumbs where !Visibility.isHidden(node) {
      let steps = shown(in: node)
      // A path stands above its story, and what has more steps is a menu.
      guard steps.count <= mostSteps, node.index <= start || node["aria-label"] != nil || node["itemtype"] != nil else {
        continue
      }
      let path = tidied(steps, title: title)
      if !path.isEmpty { return path }
    }
    return []
  }

  /// Whether a step leads to the site's first page.
  static func isHome(_ step: String) -> Bool { homes.contains(step.lowercased()) }

  private static func shown(in node: HTMLNode) -> [String] {
    let items = node.elements("li")
    if items.count > 1 { return items.map(\.text) }
    return node.elements("a").map(\.text)
  }

  private static func tidied(_ steps: [String], title: String) -> [String] {
    var path: [String] = []
    for step in steps.prefix(mostSteps * 2) {
      var name = step[...]
      while let first = name.first, ornaments.contains(first) || first.isWhitespace { name.removeFirst() }
      while let last = name.last, ornaments.contains(last) || last.isWhitespace { name.removeLast() }
      let words = String(name)
      guard !name.isEmpty, name.count <= longestStep || TitleFinder.isAlike(words, title), path.last != words,
        !labels.contains(words.lowercased()), !words.contains("://")
      else { continue }
      path.append(words)
    }
    if let last = path.last, TitleFinder.isAlike(last, title) { path.removeLast() }
    return Array(path.prefix(mostSteps))
  }
}
