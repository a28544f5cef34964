import Articles

/// Posts of Threads. Its embeds hold the address and an invitation to look at it.
enum ThreadsPost {
  /// `https://www.threads.com/@ann/post/CODE`, with `embed` behind it in a frame.
  static func post(at address: String) -> Post? {
    guard let host = WebAddress.host(of: address), host == "threads.com" || host == "threads.net" else { return nil }
    let steps = WebAddress.pathAndQuery(of: address).path.split(separator: "/")
    guard steps.count >= 3, steps[0].hasPrefix("@"), steps[0].count > 1, steps[1] == "post" else { return nil }
    let code = String(steps[2])
    return Post(
      service: .threads, handle: String(steps[0].dropFirst()), date: SnowflakeTime.instagram(code: code),
      permalink: "https://www.\(host)/\(steps[0])/post/\(code)")
  }

  static func post(at node: HTMLNode, _ context: ReadingContext) -> Post? {
    let stated = node["data-text-post-permalink"]
    guard node.isOfClass("text-post-media") || stated != nil else { return nil }
    let references = [stated] + node.elements("a").map { $0["href"] }
    return references.lazy.compactMap(\.self)
      .compactMap { WebAddress.resolved($0, against: context.base) }.compactMap(post(at:)).first
  }
}
