import FoundationEssentials

/// A value of JSON.
enum JSONValue: Decodable, Sendable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  case array([JSONValue])
  case object([String: JSONValue])
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Each attempt that fails says only that the value is of another kind.
    if container.decodeNil() {
      self = .null
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? container.decode([JSONValue].self) {
      self = .array(array)
    } else if let boolean = try? container.decode(Bool.self) {
      self = .boolean(boolean)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The elements of an array; any other value is an array of itself.
  var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }
}

/// What a page says of itself in JSON-LD, in the words of schema.org. Scripts that are no JSON are passed over.
struct LinkedData: Sendable {
  private static let mostScripts = 16
  private static let longestScript = 1 << 20
  private static let mostNodes = 4096
  private static let articleTypes: Set<String> = [
    "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "Review",
  ]

  private var nodes: [JSONValue] = []
  private var nodeOfID: [String: JSONValue] = [:]
  private var article: JSONValue?

  init(_ root: HTMLNode) {
    for script in root.elements("script").prefix(Self.mostScripts) {
      let source = script.children.compactMap(\.words).joined()
      guard source.utf8.count <= Self.longestScript, let value = Self.parsed(source) else { continue }
      collect(value, depth: 0)
    }
    article = nodes.first { Self.isArticle($0) && $0["headline"] != nil } ?? nodes.first { Self.isArticle($0) }
  }

  private static func parsed(_ source: String) -> JSONValue? {
    do {
      return try JSONDecoder().decode(JSONValue.self, from: Data(source.utf8))
    } catch {
      // Broken linked data is common; the page's other metadata says the same.
      return nil
    }
  }

  private mutating func collect(_ value: JSONValue, depth: Int) {
    let mostDepth = 4
    guard depth < mostDepth else { return }
    for node in value.elements where nodes.count < Self.mostNodes {
      guard case .object(let members) = node else { continue }
      nodes.append(node)
      if let id = members["@id"]?.string, members.count > 1 { nodeOfID[id] = node }
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "breadcrumb"] {
        if let inside = members[key] { collect(inside, depth: depth + 1) }
      }
    }
  }

  private static func types(of node: JSONValue) -> [String] { node["@type"]?.elements.compactMap(\.string) ?? [] }

  private static func isArticle(_ node: JSONValue) -> Bool {
    types(of: node).contains { $0.hasSuffix("Article") || articleTypes.contains($0) }
  }

  var headline: String? { text(article?["headline"]) ?? text(article?["name"]) }
  var published: String? { text(article?["datePublished"]) ?? text(article?["dateCreated"]) }
  var updated: String? { text(article?["dateModified"]) }
  var publisher: String? { article?["publisher"].flatMap { $0.elements.first }.flatMap(name) }
  var language: String? { text(article?["inLanguage"]) }

  /// The names of the authors.
  var authors: [String] { (article?["author"]?.elements ?? []).compactMap(name) }

  /// The names of the steps of the first breadcrumb list, outermost first.
  var breadcrumb: [String] {
    guard let list = nodes.first(where: { Self.types(of: $0).contains("BreadcrumbList") }) else { return [] }
    let steps = (list["itemListElement"]?.elements ?? []).enumerated().map { index, step -> (Double, String?) in
      var position = Double(index)
      if case .number(let number)? = step["position"] { position = number }
      if let number = step["position"]?.string.flatMap({ Double($0) }) { position = number }
      return (position, text(step["name"]) ?? step["item"].flatMap(name))
    }
    return steps.sorted { $0.0 < $1.0 }.compactMap(\.1)
  }

  private func text(_ value: JSONValue?) -> String? {
    guard let string = value?.elements.first?.string else { return nil }
    let text = Entities.decoded(string)
    return text.isEmpty ? nil : text
  }

  /// A person or an organisation by name, by a reference to another node, or as plain text.
  private func name(_ value: JSONValue) -> String? {
    if case .string = value { return text(value) }
    if let name = text(value["name"]) { return name }
    return value["@id"]?.string.flatMap { nodeOfID[$0] }.flatMap { text($0["name"]) }
  }
}

/// Text that was escaped for HTML once more than needed, as linked data and feeds often have it.
enum Entities {
  /// Safe text in one line, its character references decoded and its tags taken out.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) || text.utf8.contains(UInt8(ascii: "<")) else {
      return SafeText.folded(text)
    }
    guard HTMLScreening(text).isHarmless else { return SafeText.folded(text) }
    return GumboTree.tree(of: text).root.text
  }
}
