import Articles

/// Posts of Twitter, later X, in the shapes publish.twitter.com, WordPress, AMP and lazy loaders give them.
struct TwitterPost {
  private var host: String
  private var account: String?
  private var id: String

  private static let hosts: Set<String> = ["twitter.com", "x.com", "mobile.twitter.com", "mobile.x.com"]
  /// Steps that stand where the account does and name none.
  private static let noAccounts: Set<String> = ["i", "u", "web", "statuses", "anyuser", "user"]
  private static let classes: Set<String> = ["twitter-tweet", "twitter-video", "twitter-tweet-rendered", "js-tweet"]
  private static let idAttributes = ["data-tweet-id", "data-tweetid", "data-conversation", "tweetid"]

  /// The post an element holds.
  static func post(at node: HTMLNode, _ context: ReadingContext) -> Post? {
    let isMarked =
      node.classes.contains(where: classes.contains) || node.name == "amp-twitter" || node.name == "twitterwidget"
    let ownID = idAttributes.lazy.compactMap { node[$0] }.first(where: isID)
    if node.name == "iframe" { return frame(node, id: ownID, context) }
    if node.name != "blockquote", isMarked || ownID != nil {
      // A wrapper around the blockquote, or around the frame a script has put in its place.
      if let inside = node.first("blockquote"), let post = quote(inside, id: ownID, isMarked: true, context) {
        return post
      }
      if let frame = node.first("iframe", "twitterwidget"), let post = post(at: frame, context) { return post }
      guard let id = ownID, isMarked else { return nil }
      let isMeasured = node.text.isEmpty || node.name == "amp-twitter"
      return isMeasured
        ? TwitterPost(host: "twitter.com", id: id).linkOnly : quote(node, id: id, isMarked: true, context)
    }
    guard node.name == "blockquote" else { return nil }
    return quote(node, id: ownID, isMarked: isMarked, context)
  }

  /// A blockquote: the words, the signature and the permalink, or the permalink alone.
  private static func quote(_ node: HTMLNode, id: String?, isMarked: Bool, _ context: ReadingContext) -> Post? {
    // The post is the innermost one. Reading what holds others would also read them once more at every level.
    guard node.first("blockquote") == nil else { return nil }
    let links = node.elements("a")
    var permalink: (node: HTMLNode, post: TwitterPost)?
    for link in links {
      if let reference = link["href"], let address = WebAddress.resolved(reference, against: context.base),
        let post = TwitterPost(address: address)
      {
        permalink = (link, post)
      }
    }
    guard isMarked || id != nil || permalink != nil else { return nil }
    var signed = SignedPost(node, permalink: permalink?.node, context)
    let target = permalink?.post ?? id.map { TwitterPost(host: "twitter.com", id: $0) }
    if !isMarked && id == nil {
      // Sites that strip classes leave the signature and its link.
      guard target != nil, signed.handle != nil, !signed.inlines.isEmpty else {
        return nil
      }
    }
    guard target != nil || (!signed.inlines.isEmpty && signed.handle != nil) else { return nil }
    signed.dropTrailing { word in word.hasPrefix("pic.twitter.com/") || word.hasPrefix("pic.x.com/") }
    let printed = signed.printedDate
    return Post(
      service: .twitter, author: signed.author, handle: signed.handle ?? target?.account,
      date: printed.flatMap(WrittenDate.parse) ?? target?.date, printedDate: printed, inlines: signed.inlines,
      permalink: target?.permalink, isTruncated: signed.isCutOff)
  }

  private static func frame(_ node: HTMLNode, id: String?, _ context: ReadingContext) -> Post? {
    if let id { return TwitterPost(host: "twitter.com", id: id).linkOnly }
    guard let address = EmbeddedAddress.ofFrame(node, base: context.base), let host = WebAddress.host(of: address)
    else { return nil }
    let (path, query) = WebAddress.pathAndQuery(of: address)
    if host == "platform.twitter.com" || host == "platform.x.com" {
      guard path.lowercased().contains("/embed/"),
        let id = query?.split(separator: "&").first(where: { $0.hasPrefix("id=") })?.dropFirst(3), isID(String(id))
      else { return nil }
      return TwitterPost(host: "twitter.com", id: String(id)).linkOnly
    }
    guard hosts.contains(host) || host == "twitframe.com" else { return nil }
    return TwitterPost(address: address)?.linkOnly
  }

  /// Reads the address of a post, alone or inside a redirector's address: `…?url=https%3A%2F%2Ftwitter.com%2F…`.
  init?(address: String) {
    let decoded = WebAddress.percentDecoded(address)
    for candidate in [address, decoded] {
      var rest = candidate[...]
      while let slashes = rest.firstRange(of: "//") {
        rest = rest[slashes.upperBound...]
        if let found = Self.read(rest) {
          self = found
          return
        }
      }
    }
    return nil
  }

  private init(host: String, account: String? = nil, id: String) {
    self.host = host
    self.account = account
    self.id = id
  }

  /// `twitter.com/account/status/1234567890`
  private static func read(_ text: Substring) -> TwitterPost? {
    let steps = text.split(separator: "/", maxSplits: 5, omittingEmptySubsequences: true)
    guard let first = steps.first?.lowercased() else { return nil }
    let host = first.hasPrefix("www.") ? String(first.dropFirst(4)) : first
    guard hosts.contains(host),
      let status = steps.firstIndex(where: { ["status", "statuses"].contains($0.lowercased()) }),
      status > 0, status + 1 < steps.count
    else { return nil }
    let id = String(steps[status + 1].prefix { $0.isASCII && $0.isNumber })
    guard isID(id) else { return nil }
    let account = status > 1 ? String(steps[status - 1].drop { $0 == "@" || $0 == "#" || $0 == "!" }) : nil
    let isAccount = account.map { isHandle($0) && !noAccounts.contains($0.lowercased()) } ?? false
    return TwitterPost(
      host: host.hasSuffix("x.com") ? "x.com" : "twitter.com", account: isAccount ? account : nil, id: id)
  }

  /// The post without its words.
  var linkOnly: Post { Post(service: .twitter, handle: account, date: date, permalink: permalink) }

  private var permalink: String { "https://\(host)/\(account ?? "i")/status/\(id)" }

  /// When it was posted, which its number tells.
  private var date: PublicationDate? { SnowflakeTime.twitter(id) }

  private static func isID(_ text: String) -> Bool {
    (5...20).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isHandle(_ text: String) -> Bool {
    (1...15).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
      }
  }
}
