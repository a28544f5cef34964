import Articles

/// Embedded posts, told by the element that holds them, never by a network's name in the text.
enum PostReader {
  private static let containers: Set<String> = [
    "blockquote", "div", "section", "iframe", "figure", "p", "oembed", "twitterwidget", "amp-twitter", "amp-instagram",
    "amp-facebook", "amp-tiktok", "amp-reddit",
  ]
  /// Those of them that hold anything else as well, and parts of the classes they have where they hold a post.
  private static let plain: Set<String> = ["div", "section", "figure", "p"]
  private static let classParts = [
    "twitter", "tweet", "instagram", "bluesky", "mastodon", "text-post", "fb-", "tiktok", "reddit",
  ]
  /// Buttons and timelines of the networks: no posts, no text.
  private static let fillerClasses: Set<String> = [
    "twitter-share-button", "twitter-follow-button", "twitter-timeline", "twitter-hashtag-button",
    "twitter-mention-button", "twitter-dm-button", "fb-like", "fb-share-button", "fb-page", "fb-comments",
  ]
  /// Blockquotes of these classes are a network's; one that is no post shows an account.
  private static let quoteClasses: Set<String> = [
    "instagram-media", "tiktok-embed", "text-post-media", "mastodon-embed", "reddit-embed-bq", "reddit-card",
  ]

  /// The post an element holds; `nil` where it holds none.
  static func post(at node: HTMLNode, _ context: ReadingContext) -> Post? {
    guard containers.contains(node.name), isMarked(node) else { return nil }
    if let post = TwitterPost.post(at: node, context) { return post }
    if let address = EmbeddedAddress.address(of: node, base: context.base), let post = PostAddress.post(at: address) {
      return post
    }
    return BlueskyPost.post(at: node, context) ?? MastodonPost.post(at: node, context)
      ?? InstagramPost.post(at: node, context) ?? ThreadsPost.post(at: node, context)
      ?? FacebookPost.post(at: node, context) ?? TikTokPost.post(at: node, context)
      ?? RedditPost.post(at: node, context)
  }

  /// Whether an element is worth a look: most of a page's are not, and each network looks at its classes anew.
  private static func isMarked(_ node: HTMLNode) -> Bool {
    guard plain.contains(node.name) else { return true }
    return node.attributes.contains { attribute in
      attribute.name.hasPrefix("data-")
        || (attribute.name == "class" && classParts.contains { attribute.value.contains($0) })
    }
  }

  /// Whether an element holds a quote, which posts are before a script draws them, or an element made for a post; or is
  /// the place of a post or a video.
  static func mayHold(_ node: HTMLNode) -> Bool {
    if EmbedReader.isPlaceholder(node) { return true }
    if node.name != "iframe", EmbeddedAddress.address(of: node, base: nil).flatMap(PostAddress.post(at:)) != nil {
      return true
    }
    if node.holds(.post) { return true }
    return node.holds(.frame)
      && node.descendants.contains {
        $0.name == "iframe" && EmbeddedAddress.address(of: $0, base: nil).flatMap(PostAddress.post(at:)) != nil
      }
  }

  /// Whether an element is a network's button, timeline or profile, or a share link dressed as a post.
  static func isFiller(_ node: HTMLNode) -> Bool {
    guard ["a", "div", "iframe", "span", "blockquote"].contains(node.name) else { return false }
    let classes = node.classes
    if node.name == "blockquote" { return classes.contains(where: quoteClasses.contains) }
    if classes.contains(where: fillerClasses.contains) { return true }
    if node.name == "a", classes.contains("twitter-tweet") { return true }
    guard node.name == "iframe", let source = node["src"] else { return false }
    return source.contains("twitter.com/widgets/") || source.contains("facebook.com/plugins/like")
  }
}

/// A post of which nothing but the address is known.
enum PostAddress {
  /// The post at an address: that of its page, or of the frame it is shown in.
  static func post(at address: String) -> Post? {
    guard let host = WebAddress.host(of: address) else { return nil }
    switch host {
    case "instagram.com": return InstagramPost.post(at: address)
    case "threads.net", "threads.com": return ThreadsPost.post(at: address)
    case "bsky.app", "embed.bsky.app": return BlueskyPost.post(at: address)
    case "tiktok.com", "m.tiktok.com": return TikTokPost.post(at: address)
    case "facebook.com", "m.facebook.com", "web.facebook.com": return FacebookPost.post(at: address)
    case "reddit.com", "old.reddit.com", "new.reddit.com", "redditmedia.com", "embed.reddit.com":
      return RedditPost.post(at: address)
    default: return TwitterPost(address: address)?.linkOnly ?? MastodonPost.post(at: address)
    }
  }
}
