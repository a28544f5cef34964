/// Who wrote an article: linked data, then `meta`, then the line on the page.
enum AuthorFinder {
  private static let most = 12
  private static let longestName = 80
  private static let longestLine = 200
  private static let classTokens: Set<String> = ["byline", "author", "authors", "writer"]

  static func authors(_ root: HTMLNode, content: HTMLNode, tags: MetaTags, data: LinkedData, site: String?) -> [String]
  {
    let candidates: [() -> [String]] = [
      { data.authors },
      { tags.all("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl") },
      { shown(in: content) }, { shown(in: root) },
    ]
    for candidate in candidates {
      let names = tidied(candidate(), site: site)
      if !names.isEmpty { return names }
    }
    return []
  }

  private static func shown(in node: HTMLNode) -> [String] {
    let marked = node.descendants { node in
      if node["rel"]?.lowercased().split(separator: " ").contains("author") == true { return true }
      if node["itemprop"]?.lowercased().split(separator: " ").contains("author") == true { return true }
      return false
    }
    let names = marked.filter { !isInComments($0) }.map { $0["content"] ?? name(inside: $0) }
    if names.contains(where: { !$0.isEmpty }) { return names }
    let line = node.descendants.first { node in
      !node.tokens.isDisjoint(with: classTokens) && !node.text.isEmpty && node.text.count <= longestLine
        && !isInComments(node)
    }
    return line.map { [$0.text] } ?? []
  }

  /// An item of type Person has its name in a property of its own.
  private static func name(inside node: HTMLNode) -> String {
    node.descendants.first { $0["itemprop"] == "name" }?.text ?? node.text
  }

  private static func isInComments(_ node: HTMLNode) -> Bool {
    node.ancestors.contains { !$0.tokens.isDisjoint(with: ["comment", "comments", "commentlist"]) }
  }

  private static func tidied(_ lines: [String], site: String?) -> [String] {
    var names: [String] = []
    for line in lines.prefix(most) {
      let line = SafeText.folded(line)
      guard !line.isEmpty, line.count <= longestLine, !line.hasPrefix("http"), !line.contains("://"),
        !line.contains("@")
      else {
        continue
      }
      let read = Byline(line: line)?.authors ?? []
      for name in read.isEmpty ? split(line) : read where name.count <= longestName && !names.contains(name) {
        names.append(name)
      }
    }
    // The site itself is no author unless nobody else is named.
    let people = names.filter { name in site.map { Wording.key($0) != Wording.key(name) } ?? true }
    return Array((people.isEmpty ? names : people).prefix(most))
  }

  private static func split(_ line: String) -> [String] {
    var rest = line[...]
    for prefix in ["By ", "by ", "BY ", "Von ", "Par ", "Por "] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    return rest.split { $0 == "," || $0 == ";" || $0 == "|" }
      .flatMap { $0.split(separator: " and ") }
      .map { SafeText.folded(String($0)) }
      .filter { !$0.isEmpty }
  }
}
