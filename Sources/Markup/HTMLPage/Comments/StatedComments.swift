import Articles

/// Comments that a page states in JSON-LD: schema.org's `Comment`, with answers in `comment` of their own.
enum StatedComments {
  private static let most = 500
  private static let mostDepth = 16
  private static let longest = 10_000
  private static let mostScripts = 16
  private static let longestScript = 1 << 20

  static func comments(_ root: HTMLNode) -> [Comment] {
    var comments: [Comment] = []
    for script in root.elements("script").prefix(mostScripts) {
      let source = script.children.compactMap(\.words).joined()
      guard source.utf8.count <= longestScript, source.contains("\"comment\"") || source.contains("\"Comment\"") else {
        continue
      }
      // Broken linked data is common; there are no comments in it then.
      if let value = ScriptJSON.value(in: source) { collect(value, depth: 0, level: 0, &comments) }
    }
    return comments
  }

  private static func collect(_ value: JSONValue, depth: Int, level: Int, _ comments: inout [Comment]) {
    guard level < mostDepth, comments.count < most else { return }
    for node in value.elements where comments.count < most {
      guard case .object(let members) = node else { continue }
      let isComment = node["@type"]?.elements.contains { $0.string == "Comment" } ?? false
      if isComment, let words = node["text"]?.string, !Entities.decoded(words).isEmpty {
        let names = node["author"]?.elements.compactMap { $0.string ?? $0["name"]?.string } ?? []
        let date = (node["dateCreated"] ?? node["datePublished"])?.string.flatMap { PublicationDate($0) }
        let text = Entities.decoded(words)
        comments.append(
          Comment(
            author: names.first.map(Entities.decoded), date: date,
            text: text.count <= longest ? text : String(text.prefix(longest)) + "…", depth: depth))
      }
      for key in ["comment", "@graph", "mainEntity", "hasPart"] {
        guard let inside = members[key] else { continue }
        collect(inside, depth: isComment && key == "comment" ? depth + 1 : depth, level: level + 1, &comments)
      }
    }
  }
}
