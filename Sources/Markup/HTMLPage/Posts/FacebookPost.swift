import Articles

/// Posts and videos of Facebook: a `div` or a frame that names their address; the `div` may hold the words as a quote.
enum FacebookPost {
  private static let classes: Set<String> = ["fb-post", "fb-video"]
  private static let hosts: Set<String> = ["facebook.com", "m.facebook.com", "web.facebook.com"]
  private static let plugins: Set<String> = ["post.php", "video.php"]
  /// Steps behind an account that lead to something it posted.
  private static let kinds: Set<String> = ["posts", "videos", "photos", "reels"]
  /// Steps that stand where an account does.
  private static let noAccounts: Set<String> = ["watch", "reel", "share", "groups", "events", "pages", "plugins"]
  /// Pages that have the post's number in the query, and the names of what makes it.
  private static let queries: [String: [String]] = [
    "permalink.php": ["story_fbid", "id"], "story.php": ["story_fbid", "id"], "photo.php": ["fbid"], "photo": ["fbid"],
    "video.php": ["v"], "watch": ["v"],
  ]

  static func isMarked(_ node: HTMLNode) -> Bool {
    node.name == "amp-facebook" || (node["data-href"] != nil && node.classes.contains(where: classes.contains))
  }

  /// The address of a post, or of the frame that shows it: `…/plugins/post.php?href=https%3A%2F%2F…`.
  static func post(at address: String) -> Post? {
    guard let host = WebAddress.host(of: address), hosts.contains(host) else { return nil }
    let (path, query) = WebAddress.pathAndQuery(of: address)
    let steps = path.split(separator: "/").map(String.init)
    guard let first = steps.first else { return nil }
    let parts = (query ?? "").split(separator: "&").map(String.init)
    if first == "plugins" {
      guard steps.count > 1, plugins.contains(steps[1]),
        let reference = parts.first(where: { $0.hasPrefix("href=") })?.dropFirst("href=".count),
        let inner = WebAddress.absolute(WebAddress.percentDecoded(String(reference)))
      else { return nil }
      // What a frame holds once it holds once only.
      return WebAddress.pathAndQuery(of: inner).path.hasPrefix("/plugins/") ? nil : post(at: inner)
    }
    if let names = queries[first], steps.count == 1 {
      let kept = parts.filter { part in names.contains { part.hasPrefix($0 + "=") } }
      guard !kept.isEmpty else { return nil }
      return Post(
        service: .facebook, permalink: "https://www.facebook.com/\(first)?" + kept.joined(separator: "&"))
    }
    let isShared = ["reel", "share"].contains(first) && steps.count > 1
    let isInGroup = first == "groups" && steps.count > 3 && ["posts", "permalink"].contains(steps[2])
    let isOwn = steps.count > 2 && kinds.contains(steps[1]) && !noAccounts.contains(first)
    guard isShared || isInGroup || isOwn else { return nil }
    // An account without a name is its number.
    let isNamed = isOwn && !first.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return Post(
      service: .facebook, handle: isNamed ? first : nil,
      permalink: "https://www.facebook.com/" + steps.joined(separator: "/"))
  }

  static func post(at node: HTMLNode, _ context: ReadingContext) -> Post? {
    guard isMarked(node), let reference = node["data-href"],
      let address = WebAddress.resolved(reference, against: context.base), var post = post(at: address)
    else { return nil }
    if let quote = node.first("blockquote") { read(quote, into: &post, context) }
    return post
  }

  /// `<p>words</p>Posted by <a>Ann Example</a> on <a>Monday, March 4, 2024</a>`, in any language.
  private static func read(_ quote: HTMLNode, into post: inout Post, _ context: ReadingContext) {
    for paragraph in quote.elements("p") {
      let words = BlockReader.inlines(inside: paragraph, context)
      guard !words.isEmpty else { continue }
      post.inlines += post.inlines.isEmpty ? words : [.lineBreak, .lineBreak] + words
    }
    let links = quote.elements("a").filter { link in
      !link.ancestors.prefix { $0.index > quote.index }.contains { $0.name == "p" } && !link.text.isEmpty
    }
    guard links.count > 1 else { return }
    post.author = links[links.count - 2].text
    post.printedDate = links[links.count - 1].text
    post.date = post.printedDate.flatMap(WrittenDate.parse)
  }
}
