import Articles

/// Who serves a frame, and the address at which a browser shows the same.
struct FrameService {
  var kind = Embed.Kind.frame
  var name: String?
  var address: String

  private static let youTubeHosts: Set<String> = [
    "youtube.com", "youtube-nocookie.com", "m.youtube.com", "music.youtube.com",
  ]
  private static let youTubeIDLength = 11
  private static let longestID = 64
  /// By the host's name, or the end of it.
  private static let others: [(host: String, name: String, kind: Embed.Kind)] = [
    ("dailymotion.com", "Dailymotion", .video), ("twitch.tv", "Twitch", .video), ("ted.com", "TED", .video),
    ("brightcove.net", "Brightcove", .video), ("jwplayer.com", "JW Player", .video),
    ("jwplatform.com", "JW Player", .video), ("wistia.net", "Wistia", .video), ("wistia.com", "Wistia", .video),
    ("streamable.com", "Streamable", .video), ("rumble.com", "Rumble", .video), ("bilibili.com", "Bilibili", .video),
    ("rutube.ru", "Rutube", .video), ("vimeo.com", "Vimeo", .video), ("vk.com", "VK", .video),
    ("odysee.com", "Odysee", .video), ("archive.org", "Internet Archive", .video),
    ("soundcloud.com", "SoundCloud", .audio), ("spotify.com", "Spotify", .audio),
    ("podcasts.apple.com", "Apple Podcasts", .audio), ("megaphone.fm", "Megaphone", .audio),
    ("acast.com", "Acast", .audio), ("bandcamp.com", "Bandcamp", .audio), ("mixcloud.com", "Mixcloud", .audio),
    ("buzzsprout.com", "Buzzsprout", .audio), ("simplecast.com", "Simplecast", .audio),
    ("google.com", "Google", .frame), ("openstreetmap.org", "OpenStreetMap", .frame),
    ("datawrapper.dwcdn.net", "Datawrapper", .frame), ("flourish.studio", "Flourish", .frame),
    ("infogram.com", "Infogram", .frame), ("documentcloud.org", "DocumentCloud", .frame),
    ("scribd.com", "Scribd", .frame), ("codepen.io", "CodePen", .frame), ("linkedin.com", "LinkedIn", .frame),
    ("t.me", "Telegram", .frame),
  ]

  init(_ address: String) {
    if let video = Self.video(at: address) {
      self = video
      return
    }
    let host = WebAddress.host(of: address)
    let known = Self.others.first { other in host == other.host || host?.hasSuffix("." + other.host) == true }
    self.init(kind: known?.kind ?? .frame, name: known?.name ?? host, address: Self.page(of: address, host: host))
  }

  private init(kind: Embed.Kind, name: String?, address: String) {
    self.kind = kind
    self.name = name
    self.address = address
  }

  func embed(title: String?) -> Embed { Embed(kind: kind, service: name, title: title, address: address) }

  // MARK: Videos by their numbers

  static func youTube(_ id: String) -> FrameService? {
    guard id.utf8.count == youTubeIDLength, id.utf8.allSatisfy(isIDByte) else { return nil }
    return FrameService(kind: .video, name: "YouTube", address: "https://www.youtube.com/watch?v=" + id)
  }

  /// - Parameter key: what a video needs that only those may see who have its address.
  static func vimeo(_ id: String, key: String? = nil) -> FrameService? {
    guard !id.isEmpty, id.utf8.count < 20, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let isKey = key.map { !$0.isEmpty && $0.utf8.count < longestID && $0.utf8.allSatisfy(isIDByte) } ?? false
    return FrameService(
      kind: .video, name: "Vimeo", address: "https://vimeo.com/" + id + (isKey ? "/" + (key ?? "") : ""))
  }

  static func dailymotion(_ id: String) -> FrameService? {
    guard (5...longestID).contains(id.utf8.count), id.utf8.allSatisfy(isIDByte) else { return nil }
    return FrameService(kind: .video, name: "Dailymotion", address: "https://www.dailymotion.com/video/" + id)
  }

  static func brightcove(_ id: String, account: String?, player: String?) -> FrameService? {
    let player = player ?? "default"
    guard let account, [id, account, player].allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isIDByte) }) else {
      return nil
    }
    return FrameService(
      kind: .video, name: "Brightcove",
      address: "https://players.brightcove.net/\(account)/\(player)_default/index.html?videoId=\(id)")
  }

  /// A video by the address of its page, its frame or its poster: YouTube's, Vimeo's and Dailymotion's.
  static func video(at address: String) -> FrameService? {
    guard let host = WebAddress.host(of: address) else { return nil }
    let (path, query) = WebAddress.pathAndQuery(of: address)
    let steps = path.split(separator: "/").map(String.init)
    func parameter(_ name: String) -> String? {
      query?.split(separator: "&").first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }
    switch host {
    case _ where youTubeHosts.contains(host):
      if steps.first == "watch" { return parameter("v").flatMap(youTube) }
      guard steps.count > 1, ["embed", "v", "shorts", "live"].contains(steps[0]) else { return nil }
      return youTube(steps[1])
    case "youtu.be": return steps.first.flatMap(youTube)
    case "player.vimeo.com":
      return steps.count > 1 && steps[0] == "video" ? vimeo(steps[1], key: parameter("h")) : nil
    case "vimeo.com": return steps.first.flatMap { vimeo($0, key: steps.count == 2 ? steps[1] : nil) }
    case "dai.ly": return steps.first.flatMap(dailymotion)
    case "dailymotion.com", "geo.dailymotion.com":
      if let id = parameter("video") { return dailymotion(id) }
      return steps.firstIndex(of: "video").flatMap { $0 + 1 < steps.count ? dailymotion(steps[$0 + 1]) : nil }
    default: return nil
    }
  }

  /// The video a picture is the poster of: `https://i.ytimg.com/vi/ID/hqdefault.jpg`.
  static func video(ofPoster address: String) -> FrameService? {
    guard let host = WebAddress.host(of: address), host.hasSuffix("ytimg.com") || host == "img.youtube.com" else {
      return nil
    }
    let steps = WebAddress.pathAndQuery(of: address).path.split(separator: "/").map(String.init)
    return steps.count > 2 && (steps[0] == "vi" || steps[0] == "vi_webp") ? youTube(steps[1]) : nil
  }

  /// The page that a frame shows a part of, where its address is the frame's without a word.
  private static func page(of address: String, host: String?) -> String {
    switch host {
    case "open.spotify.com": address.replacing("/embed/", with: "/", maxReplacements: 1)
    case "embed.podcasts.apple.com": address.replacing("//embed.", with: "//", maxReplacements: 1)
    case "embed.ted.com": address.replacing("//embed.", with: "//www.", maxReplacements: 1)
    default: address
    }
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F
  }
}
