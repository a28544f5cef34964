/// A feed that a page declares.
public struct DeclaredFeed: Hashable, Sendable {
  /// Where it is, absolute.
  public var address: String
  /// What the page calls it.
  public var title: String?

  public init(address: String, title: String? = nil) {
    self.address = address
    self.title = title
  }
}

extension Page {
  /// The types a feed is declared with. `application/json` alone is left out: programs declare their interfaces so.
  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/rss",
    "application/atom", "text/rss", "text/rss+xml",
  ]
  private static let mostFeeds = 64

  /// The feeds that a page of HTML declares, in its order, each once: `link` elements that are an `alternate` of a
  /// feed's type (https://www.rssboard.org/rss-autodiscovery), or `rel=feed`. Empty for anything but HTML.
  public func declaredFeeds() -> [DeclaredFeed] {
    guard !bytes.isEmpty, bytes.count <= Self.maximumSize, BinaryKind(sniffing: bytes) == nil else { return [] }
    let text = TextDecoding.decoded(bytes, contentType: contentType)
    // What is no page has no links; why is nobody's question here.
    guard let kind = try? TextKind(sniffing: text, contentType: contentType), kind == .html else { return [] }
    let root = HTMLPage.root(of: text)
    let address = address.flatMap { WebAddress.absolute($0) }
    let base = root.first("base")?["href"].flatMap { WebAddress.resolved($0, against: address) } ?? address
    var seen: Set<String> = []
    var feeds: [DeclaredFeed] = []
    for link in root.elements("link", "a") where feeds.count < Self.mostFeeds {
      let relations = Set(link["rel"]?.lowercased().split(separator: " ") ?? [])
      let type = link["type"]?.lowercased().prefix { $0 != ";" } ?? ""
      guard relations.contains("feed") || relations.contains("alternate") && Self.feedTypes.contains(String(type)),
        let feed = link["href"].flatMap({ WebAddress.resolved($0, against: base) }), feed.hasPrefix("http"),
        seen.insert(feed).inserted
      else { continue }
      let title = link["title"] ?? ""
      feeds.append(DeclaredFeed(address: feed, title: title.isEmpty ? nil : title))
    }
    return feeds
  }
}
