import Articles

/// Videos, sound and frames: what a terminal names and a browser shows.
enum EmbedReader {
  private static let frames: Set<String> = [
    "iframe", "video", "audio", "object", "embed", "oembed", "lite-youtube", "lite-vimeo", "lite-video", "video-js",
    "amp-youtube", "amp-vimeo", "amp-dailymotion", "amp-brightcove", "amp-video", "amp-iframe", "amp-audio",
  ]
  /// Attributes with a video's number, in the order of their meaning.
  private static let ids = [
    "videoid", "data-videoid", "data-youtube-id", "data-youtubeid", "data-yt-id", "data-vimeo-id", "data-video-id",
    "data-id",
  ]
  /// Words of a class that name who serves a placeholder's video.
  private static let services = ["youtube", "vimeo", "dailymotion"]
  /// Frames of this size and less only count visitors.
  private static let smallest = 10
  private static let longestPlaceholder = 300

  static func isEmbed(_ node: HTMLNode) -> Bool { frames.contains(node.name) || isPlaceholder(node) }

  /// Whether an element is the place where a script puts a video.
  static func isPlaceholder(_ node: HTMLNode) -> Bool {
    guard node.name == "div" || node.name == "figure" || node.name == "section" else { return false }
    return placeholder(node, base: nil) != nil
  }

  static func blocks(_ node: HTMLNode, _ context: ReadingContext) -> [Block] {
    if let service = placeholder(node, base: context.base) {
      let title = title(of: node) ?? node.elements("a", "button", "img").lazy.compactMap(title(of:)).first
      return [.embed(service.embed(title: title))]
    }
    for side in ["width", "height"] {
      if let pixels = node[side].flatMap({ Int($0) }), pixels <= smallest { return [] }
    }
    guard let address = EmbeddedAddress.ofFrame(node, base: context.base) else {
      // A frame that cannot be shown may hold words for those who cannot see it.
      return node.name == "iframe" ? [] : BlockReader.blocks(inside: node, context)
    }
    let title = title(of: node)
    switch node.name {
    case "video", "amp-video", "video-js":
      return [.embed(Embed(kind: .video, service: WebAddress.host(of: address), title: title, address: address))]
    case "audio", "amp-audio":
      return [.embed(Embed(kind: .audio, service: WebAddress.host(of: address), title: title, address: address))]
    default: return [.embed(FrameService(address).embed(title: title))]
    }
  }

  private static func title(of node: HTMLNode) -> String? {
    ["title", "videotitle", "data-title", "playlabel", "aria-label"].lazy.compactMap { node[$0] }
      .first { !$0.isEmpty }
  }

  /// The video an element names by its number, or a script's placeholder by its address.
  private static func placeholder(_ node: HTMLNode, base: String?) -> FrameService? {
    if node.name == "iframe" || node.attributes.isEmpty { return nil }
    if let id = ids.lazy.compactMap({ node[$0] }).first(where: { !$0.isEmpty }), let service = service(of: node) {
      switch service {
      case "youtube": return FrameService.youTube(id)
      case "vimeo": return FrameService.vimeo(id)
      case "dailymotion": return FrameService.dailymotion(id)
      default: return FrameService.brightcove(id, account: node["data-account"], player: node["data-player"])
      }
    }
    guard let address = EmbeddedAddress.address(of: node, base: base) else { return nil }
    return node.name == "oembed" ? FrameService(address) : FrameService.video(at: address)
  }

  /// Whose number an element has, by its own name, the attribute's name or its classes.
  private static func service(of node: HTMLNode) -> String? {
    if node.name == "amp-brightcove" || node.name == "video-js" { return "brightcove" }
    if let named = services.first(where: { node.name.hasSuffix($0) }) { return named }
    if node["data-youtube-id"] != nil || node["data-youtubeid"] != nil || node["data-yt-id"] != nil {
      return "youtube"
    }
    if node["data-vimeo-id"] != nil { return "vimeo" }
    guard node.text.count <= longestPlaceholder else { return nil }
    let words = (node.classes + [node["data-provider"], node["data-type"], node["data-service"]].compactMap(\.self))
    return services.first { service in words.contains { $0.lowercased().contains(service) } }
      // `data-videoid` by itself is what the oldest of the lazy players for YouTube wants.
      ?? (node["data-videoid"] != nil || node["videoid"] != nil ? "youtube" : nil)
  }
}

/// A paragraph that is nothing but the address of a post or a video: what an editor pasted to be embedded.
enum BareAddress {
  static func block(for paragraph: [Inline]) -> Block? {
    guard paragraph.count == 1 else { return nil }
    let text: String
    switch paragraph[0] {
    case .text(let words): text = words
    case .link(let inlines, _): text = inlines.plainText
    default: return nil
    }
    guard text.hasPrefix("http"), !text.contains(" "), let address = WebAddress.absolute(text) else { return nil }
    if let post = PostAddress.post(at: address) { return .post(post) }
    return FrameService.video(at: address).map { .embed($0.embed(title: nil)) }
  }
}
