import Articles

/// Videos, sound and frames: what a terminal names and a browser shows.
enum EmbedReader {
  private static let frames: Set<String> = [
    "iframe", "video", "audio", "object", "embed", "lite-youtube", "lite-vimeo", "amp-youtube", "amp-vimeo",
    "amp-video",
    "amp-iframe", "amp-audio",
  ]
  private static let sources = ["src", "data-src", "data-lazy-src", "data-cfsrc", "data"]
  /// Frames of this size and less only count visitors.
  private static let smallest = 10

  static func isEmbed(_ node: HTMLNode) -> Bool { frames.contains(node.name) || node["data-youtube-id"] != nil }

  static func blocks(_ node: HTMLNode, _ context: ReadingContext) -> [Block] {
    let title = [node["title"], node["videotitle"], node["playlabel"], node["aria-label"]]
      .compactMap(\.self).first { !$0.isEmpty }
    if let id = node["videoid"] ?? node["data-videoid"] ?? node["data-youtube-id"] {
      let service = node.name.hasSuffix("vimeo") ? FrameService.vimeo(id) : FrameService.youTube(id)
      return service.map { [.embed($0.embed(title: title))] } ?? []
    }
    for side in ["width", "height"] {
      if let pixels = node[side].flatMap({ Int($0) }), pixels <= smallest { return [] }
    }
    guard let address = address(of: node, base: context.base) else {
      // A frame that cannot be shown may hold words for those who cannot see it.
      return node.name == "iframe" ? [] : BlockReader.blocks(inside: node, context)
    }
    switch node.name {
    case "video", "amp-video":
      return [.embed(Embed(kind: .video, service: WebAddress.host(of: address), title: title, address: address))]
    case "audio", "amp-audio":
      return [.embed(Embed(kind: .audio, service: WebAddress.host(of: address), title: title, address: address))]
    default: return [.embed(FrameService(address).embed(title: title))]
    }
  }

  private static func address(of node: HTMLNode, base: String?) -> String? {
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
}

/// Who serves a frame, and the address at which a browser shows the same.
struct FrameService {
  var kind = Embed.Kind.frame
  var name: String?
  var address: String

  private static let youTubeHosts: Set<String> = ["youtube.com", "youtube-nocookie.com", "m.youtube.com"]
  private static let youTubeIDLength = 11
  private static let others: [(host: String, name: String, kind: Embed.Kind)] = [
    ("dailymotion.com", "Dailymotion", .video), ("player.twitch.tv", "Twitch", .video), ("ted.com", "TED", .video),
    ("soundcloud.com", "SoundCloud", .audio), ("spotify.com", "Spotify", .audio),
    ("podcasts.apple.com", "Apple Podcasts", .audio),
    ("megaphone.fm", "Megaphone", .audio), ("acast.com", "Acast", .audio), ("google.com", "Google", .frame),
    ("datawrapper.dwcdn.net", "Datawrapper", .frame), ("flourish.studio", "Flourish", .frame),
  ]

  static func youTube(_ id: String) -> FrameService? {
    guard id.utf8.count == youTubeIDLength, id.utf8.allSatisfy(isIDByte) else { return nil }
    return FrameService(kind: .video, name: "YouTube", address: "https://www.youtube.com/watch?v=" + id)
  }

  static func vimeo(_ id: String) -> FrameService? {
    guard !id.isEmpty, id.utf8.count < 20, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return FrameService(kind: .video, name: "Vimeo", address: "https://vimeo.com/" + id)
  }

  /// A video by the address of its page or its frame: YouTube's and Vimeo's.
  static func video(at address: String) -> FrameService? {
    guard let host = WebAddress.host(of: address) else { return nil }
    let (path, query) = WebAddress.pathAndQuery(of: address)
    let steps = path.split(separator: "/").map(String.init)
    if youTubeHosts.contains(host) {
      if steps.first == "watch" {
        let id = query?.split(separator: "&").first { $0.hasPrefix("v=") }?.dropFirst(2)
        return id.flatMap { youTube(String($0)) }
      }
      guard steps.count > 1, ["embed", "v", "shorts", "live"].contains(steps[0]) else { return nil }
      return youTube(steps[1])
    }
    if host == "youtu.be", let id = steps.first { return youTube(id) }
    if host == "player.vimeo.com", steps.count > 1, steps[0] == "video" { return vimeo(steps[1]) }
    if host == "vimeo.com", let id = steps.first { return vimeo(id) }
    return nil
  }

  init(_ address: String) {
    if let video = Self.video(at: address) {
      self = video
      return
    }
    let host = WebAddress.host(of: address)
    let known = Self.others.first { other in host == other.host || host?.hasSuffix("." + other.host) == true }
    self.init(kind: known?.kind ?? .frame, name: known?.name ?? host, address: address)
  }

  private init(kind: Embed.Kind, name: String?, address: String) {
    self.kind = kind
    self.name = name
    self.address = address
  }

  func embed(title: String?) -> Embed { Embed(kind: kind, service: name, title: title, address: address) }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F
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
    if let post = TwitterPost(address: address) { return .post(post.linkOnly) }
    return FrameService.video(at: address).map { .embed($0.embed(title: nil)) }
  }
}
