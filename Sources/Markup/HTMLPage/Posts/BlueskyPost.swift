import Articles

/// Posts of Bluesky, as its embed dialog gives them: a signed blockquote whose handle is a domain.
enum BlueskyPost {
  private static let placeholder = "[image or embed]"

  static func post(at node: HTMLNode, _ context: ReadingContext) -> Post? {
    guard node.name == "blockquote", node.isOfClass("bluesky-embed") || node["data-bluesky-uri"] != nil else {
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
    let known = permalink.flatMap(post(at:))
    return Post(
      service: .bluesky, author: signed.author, handle: signed.handle ?? known?.handle,
      date: signed.printedDate.flatMap(WrittenDate.parse) ?? known?.date, printedDate: signed.printedDate,
      inlines: signed.inlines, permalink: permalink, isTruncated: signed.isCutOff)
  }

  /// `https://bsky.app/profile/account/post/key`, and the frame `https://embed.bsky.app/embed/did/app.bsky.feed.post/key`.
  static func post(at address: String) -> Post? {
    let steps = WebAddress.pathAndQuery(of: address).path.split(separator: "/").map(String.init)
    switch WebAddress.host(of: address) {
    case "embed.bsky.app":
      guard steps.count == 4, steps[0] == "embed" else { return nil }
      return permalink(of: "at://" + steps.dropFirst().joined(separator: "/")).flatMap(post(at:))
    case "bsky.app":
      guard steps.count > 3, steps[0] == "profile", steps[2] == "post" else { return nil }
      // An account without a name is a number of the network.
      return Post(
        service: .bluesky, handle: steps[1].hasPrefix("did:") ? nil : steps[1],
        date: SnowflakeTime.bluesky(key: steps[3]),
        permalink: "https://bsky.app/profile/\(steps[1])/post/\(steps[3])")
    default: return nil
    }
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
