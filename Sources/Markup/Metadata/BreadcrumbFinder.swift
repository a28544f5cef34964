/// The path of sections a page shows above its article.
enum BreadcrumbFinder {
  private static let mostSteps = 8
  private static let longestStep = 60
  private static let classTokens: Set<String> = ["breadcrumb", "breadcrumbs"]
  private static let ornaments: Set<Character> = [">", "›", "»", "/", "|", "→", "•", "·", ":", "\\", "▸", "❯"]

  static func steps(_ root: HTMLNode, data: LinkedData, title: String) -> [String] {
    let marked = root.descendants.first { node in
      if node["aria-label"]?.lowercased().contains("breadcrumb") == true { return true }
      if node["itemtype"]?.contains("BreadcrumbList") == true { return true }
      return !node.tokens.isDisjoint(with: classTokens) && node.first("a") != nil
    }
    let stated = tidied(data.breadcrumb, title: title)
    if !stated.isEmpty { return stated }
    return marked.map { tidied(shown(in: $0), title: title) } ?? []
  }

  private static func shown(in node: HTMLNode) -> [String] {
    let items = node.elements("li")
    if !items.isEmpty { return items.map(\.text) }
    return node.elements("a").map(\.text)
  }

  private static func tidied(_ steps: [String], title: String) -> [String] {
    var path: [String] = []
    for step in steps.prefix(mostSteps * 2) {
      var name = step[...]
      while let first = name.first, ornaments.contains(first) || first.isWhitespace { name.removeFirst() }
      while let last = name.last, ornaments.contains(last) || last.isWhitespace { name.removeLast() }
      if !name.isEmpty, name.count <= longestStep || TitleFinder.isAlike(String(name), title), path.last != String(name)
      {
        path.append(String(name))
      }
    }
    if let last = path.last, TitleFinder.isAlike(last, title) { path.removeLast() }
    return Array(path.prefix(mostSteps))
  }
}
