/// Who wrote an article: linked data, then `meta`, then microdata and `rel`, then the line on the page.
struct AuthorFinder {
  private static let longestLine = 200
  /// The line under the headline stands within so many nodes of it.
  private static let reach = 400
  private static let mostNodesInLine = 40
  /// A byline as printed is no longer, and stands so many levels around a name in it, at most.
  private static let longestPrinted = 100
  private static let mostAround = 4
  private static let lines: Set<String> = ["p", "div", "span", "li", "small", "address", "h4", "h5", "h6", "em", "i"]
  /// What stands in such elements is about other stories, or written by readers.
  private static let elsewhere = WordMatcher([
    "comment", "comments", "commentlist", "commentform", "disqus", "related", "recommended", "trending", "popular",
    "mostread", "sidebar", "rail", "follow", "teaser", "teasers", "promo", "replies", "discussion",
  ])

  let elements: PageElements
  let root: HTMLNode
  let content: HTMLNode
  let site: String?

  func authors(tags: MetaTags, data: LinkedData) -> Authors {
    let stated =
      [data.authors]
      + tags.each(
        "dc.creator", "dcterm.creator", "dcterms.creator", "author", "parsely-author", "article:author",
        "article:author_name", "sailthru.author", "byl", "citation_author", "dc.contributor", "rnews:author",
        "cxenseparse:author") + [Self.labelled(tags)]
    let candidates: [() -> Authors] =
      stated.map { lines in { Authors(lines) } }
      + [
        { shown(marked()) }, { shown(elements.bylines) }, { Authors(data.creators) }, { printedLine() },
        // A site of one person says so once, beside or below all it has.
        { shown(marked(), readsAsides: true) },
      ]
    // The site itself is an author only where nobody else is named.
    var sites = Authors()
    for candidate in candidates {
      let found = candidate()
      let people = people(found.names)
      if !people.isEmpty { return Authors(names: people, line: found.line) }
      if sites.names.isEmpty { sites = found }
    }
    return sites
  }

  /// `twitter:label1` says what `twitter:data1` is.
  private static func labelled(_ tags: MetaTags) -> [String] {
    let pairs = [
      (tags.first("twitter:label1"), tags.first("twitter:data1")),
      (tags.first("twitter:label2"), tags.first("twitter:data2")),
    ]
    return pairs.compactMap { label, value in
      label.flatMap { AuthorLabels.rest(of: $0, needsColon: false) } == "" ? value : nil
    }
  }

  /// The names without the site's, which may also stand behind another: `Ann Example. The Bay Paper`.
  private func people(_ names: [String]) -> [String] {
    guard let site else { return names }
    let key = Wording.key(site)
    return names.compactMap { name in
      guard Wording.key(name) != key else { return nil }
      guard name.count > site.count + 2, name.hasSuffix(site) else { return name }
      let rest = name.dropLast(site.count).droppingLast { !$0.isLetter && !$0.isNumber }
      return rest.isEmpty ? nil : String(rest)
    }
  }

  private func marked() -> [HTMLNode] {
    let properties = elements.properties.filter {
      $0["itemprop"]?.lowercased().split(separator: " ").contains("author") == true
    }
    return (properties + elements.authorLinks.filter { $0["href"] == nil || $0.name == "a" })
      .sorted { $0.index < $1.index }
  }

  /// The names of the first of these elements that has one: in the article, after the headline, anywhere.
  private func shown(_ nodes: [HTMLNode], readsAsides: Bool = false) -> Authors {
    let nodes = nodes.filter { !isElsewhere($0, readsAsides: readsAsides) }
    let headline = elements.headings.first?.index ?? 0
    let scopes: [(HTMLNode) -> Bool] = [
      { content.contains($0) }, { $0.index > headline && !content.contains($0) }, { $0.index <= headline },
    ]
    for scope in scopes {
      // All that is marked near the first name belongs to it: several authors have an element each.
      var names: [String] = []
      var place: Int?
      var first: HTMLNode?
      for node in nodes where scope(node) {
        if let place, node.index > place + Self.mostNodesInLine { break }
        let line = node["content"] ?? name(inside: node)
        guard line.count <= Self.longestLine else { continue }
        let found = AuthorNames.names(in: [line], isData: false)
        guard !found.isEmpty else { continue }
        // Beside a name of several words a single one is a button.
        for name in found where !names.contains(name) && (names.isEmpty || name.contains(" ")) { names.append(name) }
        place = place ?? node.end
        first = first ?? node
        // A box of its own holds all names; a byline around them is read once.
        if found.count > 1 { break }
      }
      if !names.isEmpty { return Authors(names: AuthorNames.withoutGlued(names), line: first.flatMap(line)) }
    }
    return Authors()
  }

  /// The words of the largest byline around a name, if they begin as bylines do; a date beside a name is none.
  private func line(around node: HTMLNode) -> String? {
    let bylines = Set(elements.bylines.map(\.index))
    let around = [node] + node.ancestors.prefix(Self.mostAround).map(\.self)
    let lines = around.filter { bylines.contains($0.index) && !$0.contains(content) && $0.first("h1") == nil }
    return (lines.isEmpty ? [node] : lines).map(\.text).last { line in
      line.count <= Self.longestPrinted && AuthorLabels.rest(of: line, needsColon: true) != nil
    }
  }

  /// An item of type Person has its name in a property of its own; a byline has it in its links.
  private func name(inside node: HTMLNode) -> String {
    if let name = node.descendants.first(where: { $0["itemprop"] == "name" }) { return name["content"] ?? name.text }
    return node.text
  }

  private func isElsewhere(_ node: HTMLNode, readsAsides: Bool = false) -> Bool {
    if Visibility.isHidden(node) { return true }
    return ([node] + node.ancestors.map(\.self)).contains { node in
      if node.name == "nav" { return true }
      if node.name == "footer" || node.name == "aside" { return !readsAsides && !content.contains(node) }
      return node.attributes.contains { ($0.name == "class" || $0.name == "id") && Self.elsewhere.matches($0.value) }
        && node.name != "body" && node.name != "html" && !node.contains(content)
    }
  }

  /// A line “By Ann Example” around the headline.
  private func printedLine() -> Authors {
    let start = elements.headings.first { TitleFinder.isAlike($0.text, elements.title) }?.end ?? content.index
    let end = min(start + Self.reach, root.tree.records.count)
    guard start < end else { return Authors() }
    for index in start..<end {
      let node = HTMLNode(tree: root.tree, index: index)
      guard Self.lines.contains(node.name), node.end - index <= Self.mostNodesInLine else { continue }
      let text = node.text
      guard !text.isEmpty, text.count <= Self.longestLine, let byline = Byline(line: text), !byline.authors.isEmpty,
        !isElsewhere(node)
      else { continue }
      let names = AuthorNames.names(in: [byline.authors.joined(separator: ", ")], isData: false)
      if !names.isEmpty { return Authors(names: names, line: text) }
    }
    return Authors()
  }
}

/// Who wrote an article.
struct Authors {
  var names: [String] = []
  /// The line that says so, as the page or its data have it.
  var line: String?
}

extension Authors {
  private static let longestLine = 200
  private static let mostLines = 24

  /// The authors that data for programs names.
  fileprivate init(_ lines: [String]) {
    names = AuthorNames.names(in: lines, isData: true)
    var distinct: [String] = []
    for line in lines.prefix(Self.mostLines).map(SafeText.folded) where !line.isEmpty && !distinct.contains(line) {
      distinct.append(line)
    }
    let joined = distinct.joined(separator: ", ")
    line = joined.count <= Self.longestLine ? joined : nil
  }
}
