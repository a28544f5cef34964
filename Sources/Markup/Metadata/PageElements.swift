/// The elements of a page that may say something of its article, in document order, found in one pass over its tree.
struct PageElements: Sendable {
  private(set) var metas: [HTMLNode] = []
  private(set) var links: [HTMLNode] = []
  /// The sources of the scripts of linked data.
  private(set) var linkedData: [String] = []
  /// What the `title` element in the head says.
  private(set) var title = ""
  /// First headings that are shown.
  private(set) var headings: [HTMLNode] = []
  private(set) var times: [HTMLNode] = []
  /// Elements with a property of microdata.
  private(set) var properties: [HTMLNode] = []
  /// Elements that link to or name an author by `rel`.
  private(set) var authorLinks: [HTMLNode] = []
  /// Elements whose class or id says that they name authors, or when.
  private(set) var bylines: [HTMLNode] = []
  private(set) var dates: [HTMLNode] = []
  /// Elements that are the path of sections by class, label or type.
  private(set) var breadcrumbs: [HTMLNode] = []
  /// Links to the first page of the site.
  private(set) var homeLinks: [HTMLNode] = []
  /// Links within the page's numbered pages, as far as `rel` or their words tell.
  private(set) var nextLinks: [HTMLNode] = []

  private static let bylineWords = WordMatcher([
    "byline", "bylines", "author", "authors", "authorname", "writer", "writtenby", "autor", "autoren", "auteur",
    "autore",
    "contributor", "contributors", "reporter", "creator",
  ])
  private static let dateWords = WordMatcher([
    "date", "published", "pubdate", "timestamp", "datetime", "dateline", "posted", "datum", "fecha", "publishdate",
    "publisheddate", "postdate", "articledate", "publication",
  ])
  private static let breadcrumbWords = WordMatcher([
    "breadcrumb", "breadcrumbs", "crumbs", "breadcrumblist", "breadcrumbtrail", "ariane", "brotkrumen", "migas",
    "kruimelpad", "sectionpath", "topicpath", "pankuzu",
  ])
  private static let breadcrumbLabels = [
    "breadcrumb", "brotkr", "ariane", "migas", "kruimel", "okruszk", "briciole", "ruta de", "vous êtes ici",
    "sie sind hier", "you are here", "estás en", "パンくず",
  ]
  private static let mostOfAKind = 2048

  init(_ root: HTMLNode) {
    let tree = root.tree
    for index in tree.records.indices {
      guard case .element(let name, let attributes) = tree.records[index].content else { continue }
      let node = HTMLNode(tree: tree, index: index)
      take(node, name: name)
      for attribute in attributes { take(attribute, of: node, name: name) }
    }
  }

  private mutating func take(_ node: HTMLNode, name: String) {
    switch name {
    case "meta": metas.append(node)
    case "link": links.append(node)
    // Pictures have titles, too.
    case "title": if title.isEmpty, !node.ancestors.contains(where: { $0.name == "svg" }) { title = node.text }
    case "h1":
      guard headings.count < Self.mostOfAKind, !Visibility.isHidden(node),
        !node.ancestors.contains(where: Visibility.isHidden)
      else { return }
      headings.append(node)
    case "time": if times.count < Self.mostOfAKind { times.append(node) }
    case "script": linkedData.append(node.children.compactMap(\.words).joined())
    default: break
    }
  }

  private mutating func take(_ attribute: HTMLTree.Attribute, of node: HTMLNode, name: String) {
    switch attribute.name {
    case "itemprop":
      if properties.count < Self.mostOfAKind { properties.append(node) }
    case "rel":
      if authorLinks.count < Self.mostOfAKind, name != "link", attribute.value.lowercased().contains("author") {
        authorLinks.append(node)
      }
      if name == "a", attribute.value.lowercased() == "next" { nextLinks.append(node) }
    case "class", "id":
      if Self.bylineWords.matches(attribute.value), bylines.last?.index != node.index { append(node, to: \.bylines) }
      if Self.dateWords.matches(attribute.value), dates.last?.index != node.index { append(node, to: \.dates) }
      if Self.breadcrumbWords.matches(attribute.value) { append(node, to: \.breadcrumbs) }
    case "aria-label":
      let label = attribute.value.lowercased()
      if Self.breadcrumbLabels.contains(where: label.contains) { append(node, to: \.breadcrumbs) }
    case "itemtype", "typeof":
      if attribute.value.contains("BreadcrumbList") { append(node, to: \.breadcrumbs) }
      // RDFa of old marks each step; the path is what holds the first.
      if attribute.name == "typeof", attribute.value.hasSuffix(":Breadcrumb"), let parent = node.parent,
        breadcrumbs.last?.index != parent.index
      {
        append(parent, to: \.breadcrumbs)
      }
    case "href":
      if name == "a", Self.leadsHome(attribute.value), homeLinks.count < Self.mostOfAKind { homeLinks.append(node) }
    default: break
    }
  }

  private mutating func append(_ node: HTMLNode, to kind: WritableKeyPath<Self, [HTMLNode]>) {
    if self[keyPath: kind].count < Self.mostOfAKind { self[keyPath: kind].append(node) }
  }

  /// `/`, `https://host`, `//host/`
  private static func leadsHome(_ reference: String) -> Bool {
    if reference == "/" { return true }
    guard reference.utf8.count < 100, let slashes = reference.firstRange(of: "//") else { return false }
    var rest = reference.utf8[slashes.upperBound...]
    guard !rest.isEmpty else { return false }
    if rest.last == UInt8(ascii: "/") { rest.removeLast() }
    return rest.allSatisfy { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
  }
}

/// Whether one of the words that a class or an id is made of is in a set: a pass over its bytes without copies. A word
/// may be a part of a longer one that capitals divide: `featureByline`.
struct WordMatcher: Sendable {
  private let hashes: Set<UInt64>

  init(_ words: Set<String>) { hashes = Set(words.map { Self.hash($0.utf8) }) }

  func matches(_ text: String) -> Bool {
    var hash = Self.seed
    var part = Self.seed
    var wasLower = false
    for byte in text.utf8 {
      let lower = byte | 0x20
      if (0x61...0x7A).contains(lower) || (0x30...0x39).contains(byte) || byte >= 0x80 {
        let isUpper = (0x41...0x5A).contains(byte)
        if isUpper, wasLower {
          if hashes.contains(part) { return true }
          part = Self.seed
        }
        hash = Self.step(hash, isUpper ? lower : byte)
        part = Self.step(part, isUpper ? lower : byte)
        wasLower = !isUpper
      } else {
        if holds(hash) || holds(part) { return true }
        hash = Self.seed
        part = Self.seed
        wasLower = false
      }
    }
    return holds(hash) || holds(part)
  }

  private func holds(_ hash: UInt64) -> Bool { hash != Self.seed && hashes.contains(hash) }

  // FNV-1a, 64 bits: two words of one hash are nothing to fear among a few dozen.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed, step) }
}
