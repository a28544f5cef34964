import Articles

/// Videos of TikTok, which are posts with a caption.
enum TikTokPost {
  private static let music = "♬"

  /// `https://www.tiktok.com/@ann/video/ID`, and the frames `/embed/v2/ID` and `/player/v1/ID`.
  static func post(at address: String) -> Post? {
    guard let host = WebAddress.host(of: address), host == "tiktok.com" || host == "m.tiktok.com" else { return nil }
    let steps = WebAddress.pathAndQuery(of: address).path.split(separator: "/")
    guard steps.count > 1, let id = steps.last(where: isID) else { return nil }
    if steps[0] == "embed" || steps[0] == "player" {
      return post(id: String(id), account: nil)
    }
    guard steps[0].hasPrefix("@"), steps[0].count > 1, steps[1] == "video" || steps[1] == "photo" else { return nil }
    return post(id: String(id), account: String(steps[0].dropFirst()), kind: String(steps[1]))
  }

  static func post(at node: HTMLNode, _ context: ReadingContext) -> Post? {
    if node.name == "amp-tiktok" {
      guard let source = node["data-src"] else { return nil }
      return isID(source[...]) ? post(id: source, account: nil) : WebAddress.absolute(source).flatMap(post(at:))
    }
    guard node.name == "blockquote", node.isOfClass("tiktok-embed") else { return nil }
    let stated = node["cite"].flatMap { WebAddress.resolved($0, against: context.base) }.flatMap(post(at:))
    guard var post = stated ?? node["data-video-id"].flatMap({ isID($0[...]) ? post(id: $0, account: nil) : nil })
    else { return nil }
    let links = node.elements("a")
    // The account stands above the caption, the music below it.
    let account = links.first { $0.text.hasPrefix("@") }
    if post.handle == nil, let account { post.handle = String(account.text.dropFirst()) }
    let excluded = links.filter { $0.index == account?.index || $0.text.hasPrefix(music) }
    post.inlines = BlockReader.inlines(
      inside: node, context, excluded: Set(excluded.map(\.index)), separator: [.lineBreak, .lineBreak])
    return post
  }

  private static func post(id: String, account: String?, kind: String = "video") -> Post {
    Post(
      service: .tiktok, handle: account, date: SnowflakeTime.tiktok(id),
      permalink: "https://www.tiktok.com/@\(account ?? "")/\(kind)/\(id)")
  }

  private static func isID(_ text: Substring) -> Bool {
    (6...20).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
