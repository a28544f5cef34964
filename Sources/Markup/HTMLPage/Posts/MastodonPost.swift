import Articles

/// Posts of Mastodon and other ActivityPub servers, on whatever host. Their embeds hold the account and the address, not
/// the words.
enum MastodonPost {
  /// The numbers of other paths are shorter.
  private static let leastDigits = 15

  /// `https://host/@account/112233445566778899`, with `/embed` behind it in a frame; on any host, by its shape.
  static func post(at address: String) -> Post? { post(at: address, isMarked: false) }

  static func post(at node: HTMLNode, _ context: ReadingContext) -> Post? {
    guard node.isOfClass("mastodon-embed") else { return nil }
    let references = [node["data-embed-url"], node["src"], node["data-src"], node.first("a")?["href"]]
    return references.lazy.compactMap(\.self)
      .compactMap { WebAddress.resolved($0, against: context.base) }
      .compactMap { post(at: $0, isMarked: true) }.first
  }

  private static func post(at address: String, isMarked: Bool) -> Post? {
    let steps = WebAddress.pathAndQuery(of: address).path.split(separator: "/")
    guard let host = WebAddress.host(of: address), steps.count == 2 || (steps.count == 3 && steps[2] == "embed"),
      steps[0].hasPrefix("@"), steps[0].count > 1, steps[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      isMarked || steps[1].utf8.count >= leastDigits, let start = address.firstRange(of: "/@")
    else { return nil }
    let account = String(steps[0].dropFirst())
    return Post(
      service: .mastodon, handle: account.contains("@") ? account : account + "@" + host,
      date: SnowflakeTime.mastodon(String(steps[1])),
      permalink: address[..<start.lowerBound] + "/" + steps[0] + "/" + steps[1])
  }
}
