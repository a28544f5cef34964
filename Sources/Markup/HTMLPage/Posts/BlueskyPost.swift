import Articles

/// Posts of Bluesky, as its embed dialog gives them: a signed blockquote whose handle is a domain.
enum BlueskyPost {
  private static let placeholder = "[image or embed]"

  static func post(at node: HTMLNode, _ context: ReadingContext) -> Post? {
    guard node.name == "blockquote", node.classes.contains("bluesky-embed") || node["data-bluesky-uri"] != nil else {
      return nil
    }
    guard node.first("blockquote") == nil else { return nil }
    let links = node.elements("a").compactMap { link -> (node: HTMLNode, address: String)? in
      guard let address = link["href"].flatMap({ WebAddress.resolved($0, against: context.base) }), isPost(address)
      else {
        return nil
      }
      return (link, address)
    }
    var signed = SignedPost(node, permalink: links.last?.node, context)
    signed.dropTrailing { $0 == placeholder }
    let permalink = links.last.map { withoutQuery($0.address) } ?? node["data-bluesky-uri"].flatMap(permalink(of:))
    guard permalink != nil || !signed.inlines.isEmpty else { return nil }
    return Post(
      service: .bluesky, author: signed.author, handle: signed.handle,
      date: signed.printedDate.flatMap(WrittenDate.parse), printedDate: signed.printedDate, inlines: signed.inlines,
      permalink: permalink, isTruncated: signed.isCutOff)
  }

  private static func isPost(_ address: String) -> Bool {
    WebAddress.host(of: address) == "bsky.app" && WebAddress.pathAndQuery(of: address).path.contains("/post/")
  }

  private static func withoutQuery(_ address: String) -> String { String(address.prefix { $0 != "?" && $0 != "#" }) }

  /// `at://did/app.bsky.feed.post/key` is the post's name in the network; the web has it at another address.
  private static func permalink(of uri: String) -> String? {
    let steps = uri.split(separator: "/").map(String.init)
    guard steps.count == 4, steps[0] == "at:", steps[2] == "app.bsky.feed.post" else { return nil }
    return WebAddress.absolute("https://bsky.app/profile/\(steps[1])/post/\(steps[3])")
  }
}
