/// A list of links to pages of other sites, each called by a title: what a story draws on, or what a show spoke of. Links to
/// pages of the same site lead on; those of a word or two lead to places to share the story.
enum SourceList {
  private static let mostItems = 64
  /// A title has so many words; without spaces between them so many letters.
  private static let leastWords = 3
  private static let leastLetters = 12

  static func matches(_ list: HTMLNode, _ context: ReadingContext) -> Bool {
    guard list.name == "ul" || list.name == "ol", let own = context.base.flatMap(WebAddress.host).map(site) else {
      return false
    }
    let links = list.elements("a").prefix(mostItems + 1)
    guard !links.isEmpty, links.count <= mostItems else { return false }
    return links.allSatisfy { link in
      guard
        let host = link["href"].flatMap({ WebAddress.resolved($0, against: context.base) }).flatMap(WebAddress.host),
        site(host) != own
      else { return false }
      let title = link.text
      return title.split(separator: " ", maxSplits: leastWords).count >= leastWords
        || LineShape.length(of: title) > title.unicodeScalars.count && LineShape.length(of: title) >= leastLetters
    }
  }

  /// A host by its last two labels: subdomains belong to one site.
  private static func site(_ host: String) -> String { host.split(separator: ".").suffix(2).joined(separator: ".") }
}
