import Articles

/// Posts of Reddit: a title, the account and the community it was posted in.
enum RedditPost {
  private static let classes: Set<String> = ["reddit-embed-bq", "reddit-card", "reddit-embed"]
  private static let hosts: Set<String> = [
    "reddit.com", "old.reddit.com", "new.reddit.com", "redditmedia.com", "embed.reddit.com",
  ]
  /// `/r/community/comments/id/title/comment`
  private static let mostSteps = 6

  /// `https://www.reddit.com/r/community/comments/id/title/`, on the host of the pages or of the frames.
  static func post(at address: String) -> Post? {
    guard let host = WebAddress.host(of: address), hosts.contains(host) else { return nil }
    let steps = WebAddress.pathAndQuery(of: address).path.split(separator: "/")
    guard steps.count > 3, steps[0] == "r" || steps[0] == "user", steps[2] == "comments" else { return nil }
    return Post(
      service: .reddit,
      permalink: "https://www.reddit.com/" + steps.prefix(mostSteps).joined(separator: "/") + "/")
  }

  static func post(at node: HTMLNode, _ context: ReadingContext) -> Post? {
    if node.name == "amp-reddit" { return node["data-src"].flatMap { WebAddress.absolute($0) }.flatMap(post(at:)) }
    guard node.classes.contains(where: classes.contains) else { return nil }
    let links = node.elements("a").compactMap { link -> (node: HTMLNode, address: String)? in
      link["href"].flatMap { WebAddress.resolved($0, against: context.base) }.map { (link, $0) }
    }
    guard let title = links.first(where: { post(at: $0.address) != nil }), var post = post(at: title.address) else {
      return nil
    }
    if !title.node.text.isEmpty { post.inlines = [.text(title.node.text)] }
    var community: Substring?
    for link in links {
      let steps = WebAddress.pathAndQuery(of: link.address).path.split(separator: "/")
      guard steps.count == 2 else { continue }
      if steps[0] == "user" || steps[0] == "u" { post.handle = String(steps[1]) }
      if steps[0] == "r" { community = steps[1] }
    }
    if let community, !post.inlines.isEmpty { post.inlines += [.lineBreak, .text("r/" + community)] }
    return post
  }
}
