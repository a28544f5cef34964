import Articles

/// What a page says of its article beside the words of it.
struct PageMetadata: Sendable {
  var title: String
  var breadcrumb: [String]
  var byline: [String]
  var published: PublicationDate?
  var updated: PublicationDate?
  var language: String?
  var address: String?
  var source: String?
  /// The summary for search engines; it counts only where it stands on the page, too.
  var summary: String?

  private static let longestLanguage = 35
  private static let longestSource = 100

  init(_ root: HTMLNode, content: HTMLNode, address pageAddress: String?, base: String?) {
    let tags = MetaTags(root)
    let data = LinkedData(root)
    source = [tags.first("og:site_name"), data.publisher, tags.first("application-name")]
      .compactMap(\.self).first { !$0.isEmpty && $0.count <= Self.longestSource }
    address = Self.address(root, tags, pageAddress: pageAddress, base: base)
    language = Self.language(root, tags)
    title = TitleFinder.title(of: root, content: content, tags: tags, data: data, site: source, address: address)
    breadcrumb = BreadcrumbFinder.steps(root, data: data, title: title)
    byline = AuthorFinder.authors(root, content: content, tags: tags, data: data, site: source)
    let dates = DateFinder(root, content: content, tags: tags, data: data)
    published = dates.published
    updated = dates.updated
    summary = tags.first("og:description", "description", "twitter:description")
  }

  private static func address(_ root: HTMLNode, _ tags: MetaTags, pageAddress: String?, base: String?) -> String? {
    let link = root.elements("link").first {
      $0["rel"]?.lowercased().split(separator: " ").contains("canonical") ?? false
    }
    for candidate in [link?["href"], tags.first("og:url")].compactMap(\.self) where !candidate.isEmpty {
      guard let address = WebAddress.resolved(candidate, against: base), address.hasPrefix("http") else { continue }
      // Some sites call their front page the canonical address of everything.
      let isFrontPage =
        WebAddress.pathAndQuery(of: address) == ("/", nil) || WebAddress.pathAndQuery(of: address) == ("", nil)
      if isFrontPage, let pageAddress, WebAddress.pathAndQuery(of: pageAddress).path.count > 1 { continue }
      return address
    }
    return pageAddress
  }

  /// A BCP 47 tag; some pages write it with an underscore.
  private static func language(_ root: HTMLNode, _ tags: MetaTags) -> String? {
    guard let stated = root["lang"] ?? root["xml:lang"] ?? root.first("body")?["lang"] ?? tags.first("content-language")
    else {
      return nil
    }
    let tag = stated.map { $0 == "_" ? "-" : String($0) }.joined()
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard tag.count <= longestLanguage, let primary = parts.first, (2...3).contains(primary.count),
      parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    else { return nil }
    return tag
  }
}
