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
    for link in elements.homeLinks.prefix(mostHomeLinks) where headline.map({ link.index < $0.index }) ?? true {
      let path = tidied(bare(from: link), title: title)
      if path.count > 1 { return path }
    }
    return []
  }

  /// A path that nothing names as one: `Home > Harbour > Story`, links above the headline with the same mark between
  /// them, the first of which leads home and says so.
  private static func bare(from home: HTMLNode) -> [String] {
    guard isHome(home.text), let holder = home.parent, holder.extent.letters <= longestBare,
      !holder.ancestors.contains(where: Visibility.isHidden)
    else { return [] }
    var steps: [String] = []
    var isDivided = false
    for node in holder.children.prefix(mostSteps * 3) {
      if node.index < home.index { continue }
      if node.name == "a" {
        guard steps.isEmpty || isDivided else { return [] }
        steps.append(node.text)
        isDivided = false
      } else {
        let words = node.text.filter { !$0.isWhitespace }
        if words.isEmpty { continue }
        guard let first = words.first, dividers.contains(first) else { return [] }
        isDivided = true
        // The last step is often no link.
        if words.count > 1 { break }
      }
    }
    return steps
  }
  private static let dividers: Set<Character> = [">", "›", "»", "/", "→", "❯", "＞"]
  private static let mostHomeLinks = 8
  private static let longestBare = 200

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
