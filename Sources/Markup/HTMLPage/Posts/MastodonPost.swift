import Articles

/// Posts of Mastodon and other ActivityPub servers, on whatever host. Their embeds hold the account and the address, not
/// the words.
enum MastodonPost {
  private static let leastDigits = 15

  static func post(at node: HTMLNode, _ context: ReadingContext) -> Post? {
    let isMarked = node.classes.contains("mastodon-embed")
    guard isMarked || node.name == "iframe" else { return nil }
    let reference = node["data-embed-url"] ?? node["src"] ?? node["data-src"] ?? node.first("a")?["href"]
    guard let address = reference.flatMap({ WebAddress.resolved($0, against: context.base) }),
      let permalink = permalink(of: address, isMarked: isMarked), let host = WebAddress.host(of: permalink)
    else { return nil }
    let account =
      WebAddress.pathAndQuery(of: permalink).path.split(separator: "/").first.map { String($0.dropFirst()) } ?? ""
    let handle = account.contains("@") ? account : account + "@" + host
    return Post(service: .mastodon, handle: handle, permalink: permalink)
  }

  /// `https://host/@account/112233445566778899`, with `/embed` behind it in a frame.
  private static func permalink(of address: String, isMarked: Bool) -> String? {
    let steps = WebAddress.pathAndQuery(of: address).path.split(separator: "/")
    guard steps.count >= 2, steps[0].hasPrefix("@"), steps[0].count > 1,
      steps[1].allSatisfy({ $0.isASCII && $0.isNumber }),
      isMarked || (steps[1].count >= leastDigits && steps.dropFirst(2).first == "embed"),
      let start = address.firstRange(of: "/@")
    else { return nil }
    return address[..<start.lowerBound] + "/" + steps[0] + "/" + steps[1]
  }
}
