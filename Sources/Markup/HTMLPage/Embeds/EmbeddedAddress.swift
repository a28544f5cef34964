/// The address of what an element shows that is not in the page: of a frame, or of the place a script puts one in.
enum EmbeddedAddress {
  /// Where frames have their address; lazy ones have a placeholder in `src`.
  private static let sources = [
    "src", "data-src", "data-lazy-src", "data-cfsrc", "data-litespeed-src", "data-iframe-src", "data",
  ]
  /// Where elements have it that a script turns into a frame.
  private static let placeholders: Set<String> = [
    "data-src", "data-embed-url", "data-embed-src", "data-oembed-url", "data-iframe-src", "data-video-url",
    "data-video-src",
  ]
  /// What holds more text than the words on a placeholder is a part of the story.
  private static let longestPlaceholder = 300

  /// The address of a frame, absolute.
  static func ofFrame(_ node: HTMLNode, base: String?) -> String? {
    let nodes = [node] + node.elements("source", "embed")
    for node in nodes {
      for name in sources {
        if let value = node[name], !value.isEmpty, let address = WebAddress.resolved(value, against: base) {
          return address
        }
      }
    }
    return nil
  }

  /// The address an element of any kind stands for, absolute: of a frame, `<oembed url>`, or a placeholder.
  static func address(of node: HTMLNode, base: String?) -> String? {
    if node.name == "iframe" { return ofFrame(node, base: base) }
    if node.name == "oembed" { return node["url"].flatMap { WebAddress.resolved($0, against: base) } }
    guard node.name == "div" || node.name == "figure" || node.name == "section",
      let attribute = node.attributes.first(where: { placeholders.contains($0.name) }),
      let address = WebAddress.resolved(attribute.value, against: base), node.text.count <= longestPlaceholder
    else { return nil }
    return address
  }
}
