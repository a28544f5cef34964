/// What a page says of itself in JSON-LD, in the words of schema.org. Scripts that are no JSON are passed over.
struct LinkedData: Sendable {
  private static let mostScripts = 32
  private static let longestScript = 2 << 20
  private static let mostNodes = 4096
  private static let mostAuthors = 24
  private static let mostEntries = 500
  private static let mostBytesOfEntries = 1 << 17
  private static let articleTypes: Set<String> = [
    "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "Review", "DiscussionForumPosting",
  ]
  /// What holds further nodes that speak of the same page. Lists of items speak of others.
  private static let holders = ["@graph", "mainEntity", "mainEntityOfPage", "breadcrumb", "isPartOf"]

  private var nodes: [JSONValue] = []
  private var nodeOfID: [String: JSONValue] = [:]
  private var article: JSONValue?
  /// The page itself, where it says anything apart from its article.
  private var page: JSONValue?

  /// - Parameter scripts: the sources of the scripts of type `application/ld+json`.
  init(_ scripts: [String]) {
    for source in scripts.prefix(Self.mostScripts) where source.utf8.count <= Self.longestScript {
      // Broken linked data is common; the page's other metadata says the same.
      if let value = ScriptJSON.value(in: source) { collect(value, depth: 0) }
    }
    article =
      nodes.first { Self.isArticle($0) && ($0["headline"] != nil || $0["articleBody"] != nil) }
      ?? nodes.first { Self.isArticle($0) }
    page = nodes.first { Self.types(of: $0).contains { $0.hasSuffix("Page") } }
  }

  private mutating func collect(_ value: JSONValue, depth: Int) {
    let mostDepth = 4
    guard depth < mostDepth else { return }
    for node in value.elements where nodes.count < Self.mostNodes {
      guard case .object(let members) = node else { continue }
      nodes.append(node)
      if let id = members["@id"]?.string, members.count > 1 { nodeOfID[id] = node }
      for key in Self.holders { if let inside = members[key] { collect(inside, depth: depth + 1) } }
    }
  }

  private static func types(of node: JSONValue) -> [String] { node["@type"]?.elements.compactMap(\.string) ?? [] }

  private static func isArticle(_ node: JSONValue) -> Bool {
    types(of: node).contains { $0.hasSuffix("Article") || articleTypes.contains($0) }
  }

  // MARK: The article

  /// Its headline; of one that has a name, too, both.
  var headlines: [String] { [text(article?["headline"]), text(article?["name"])].compactMap(\.self) }
  var published: String? {
    text(article?["datePublished"]) ?? text(article?["dateCreated"]) ?? text(page?["datePublished"])
  }
  var updated: String? { text(article?["dateModified"]) ?? text(page?["dateModified"]) }
  var language: String? { text(article?["inLanguage"]) ?? text(page?["inLanguage"]) }
  var section: String? { text(article?["articleSection"]) }
  /// Its picture's address, as written.
  var image: String? {
    [article?["image"], page?["primaryImageOfPage"]].compactMap(\.self).lazy.compactMap(address).first
  }
  /// The names of the authors.
  var authors: [String] {
    (article?["author"]?.elements ?? []).prefix(Self.mostAuthors).flatMap(names)
  }
  /// Who made the page: the author, or the account it was put up with.
  var creators: [String] {
    (article?["creator"]?.elements ?? []).prefix(Self.mostAuthors).flatMap(names)
  }
  var wordCount: Int? {
    article?["wordCount"]?.number.flatMap { $0 > 0 && $0 < 1_000_000 ? Int($0) : nil }
  }

  /// The text of the article, unread: plain words or HTML; of a live blog that has none, its entries'.
  var body: String? { article?["articleBody"]?.elements.first?.string ?? entries }

  /// The entries of a live blog, each under its headline, as HTML.
  private var entries: String? {
    var html = ""
    for entry in (article?["liveBlogUpdate"]?.elements ?? []).prefix(Self.mostEntries) {
      guard let body = entry["articleBody"]?.elements.first?.string, html.utf8.count < Self.mostBytesOfEntries else {
        continue
      }
      if let headline = text(entry["headline"]) { html += "<h2>\(Escaping.textWithReferences(headline))</h2>\n" }
      html += DataText.html(of: body) + "\n"
    }
    return html.isEmpty ? nil : html
  }

  /// Whether it says that some of it is kept for those who pay.
  var isForPayers: Bool { article.map { Self.isForPayers($0) || !closedParts.isEmpty } ?? false }

  /// The CSS selectors of what is kept for those who pay; empty where only the whole is said to be.
  var closedSelectors: [String] { closedParts.compactMap { $0["cssSelector"]?.elements.first?.string } }

  private var closedParts: [JSONValue] { (article?["hasPart"]?.elements ?? []).filter(Self.isForPayers) }

  private static func isForPayers(_ node: JSONValue) -> Bool {
    switch node["isAccessibleForFree"] {
    case .boolean(let isFree)?: !isFree
    case .string(let word)?: word.lowercased().hasSuffix("false")
    default: false
    }
  }

  // MARK: The site

  var publisher: String? {
    (article?["publisher"] ?? page?["publisher"]).flatMap { $0.elements.first }.flatMap(name)
  }
  var siteName: String? { nodes.first { Self.types(of: $0).contains("WebSite") }.flatMap { text($0["name"]) } }

  /// The names of the steps of the first breadcrumb list, outermost first.
  var breadcrumb: [String] {
    guard let list = nodes.first(where: { Self.types(of: $0).contains("BreadcrumbList") }) else { return [] }
    let steps = (list["itemListElement"]?.elements ?? []).enumerated().map { index, step -> (Double, String?) in
      (step["position"]?.number ?? Double(index), text(step["name"]) ?? step["item"].flatMap(name))
    }
    return steps.sorted { $0.0 < $1.0 }.compactMap(\.1)
  }

  // MARK: Values

  private func text(_ value: JSONValue?) -> String? {
    guard let string = value?.elements.lazy.compactMap(\.string).first else { return nil }
    let text = Entities.decoded(string)
    return text.isEmpty ? nil : text
  }

  /// A person or an organisation by name, by a reference to another node, or as plain text.
  private func name(_ value: JSONValue) -> String? {
    if case .string = value { return text(value) }
    if let name = text(value["name"]) { return name }
    return value["@id"]?.string.flatMap { nodeOfID[$0] }.flatMap { text($0["name"]) }
  }

  /// The names of an author: one, a list of several under one key, or one in parts.
  private func names(_ author: JSONValue) -> [String] {
    let listed = author["name"]?.elements.prefix(Self.mostAuthors) ?? []
    if listed.count > 1 { return listed.compactMap(text) }
    if let name = name(author) { return [name] }
    let parts = [author["givenName"], author["familyName"]].compactMap(text)
    return parts.isEmpty ? [] : [parts.joined(separator: " ")]
  }

  /// An address, by itself, as an image's, or by a reference to another node.
  private func address(_ value: JSONValue) -> String? {
    guard let first = value.elements.first else { return nil }
    if let address = first.string { return address }
    if let address = (first["url"] ?? first["contentUrl"])?.elements.first?.string { return address }
    return first["@id"]?.string.flatMap { nodeOfID[$0] }.flatMap { ($0["url"] ?? $0["contentUrl"])?.string }
  }
}

/// Text that was escaped for HTML once more than needed, as linked data and feeds often have it.
enum Entities {
  /// Safe text in one line, its character references decoded and its tags taken out.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) || text.utf8.contains(UInt8(ascii: "<")) else {
      return SafeText.folded(text)
    }
    let screening = HTMLScreening(text)
    return screening.isHarmless ? GumboTree.tree(of: screening.source).root.text : SafeText.folded(text)
  }
}
