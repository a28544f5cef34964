/// The address a page wants to be known by.
enum CanonicalAddress {
  static func address(_ elements: PageElements, _ tags: MetaTags, pageAddress: String?, base: String?) -> String? {
    let link = elements.links.first {
      ($0["rel"]?.lowercased().split(separator: " ").contains("canonical") ?? false) && isOfPage($0)
    }
    for candidate in [link?["href"], tags.first("og:url")].compactMap(\.self) where !candidate.isEmpty {
      guard let address = WebAddress.resolved(candidate, against: base), address.hasPrefix("http") else { continue }
      // Some sites call their front page the canonical address of everything.
      let isFrontPage =
        WebAddress.pathAndQuery(of: address) == ("/", nil) || WebAddress.pathAndQuery(of: address) == ("", nil)
      if isFrontPage, let pageAddress, WebAddress.pathAndQuery(of: pageAddress).path.count > 1 { continue }
      if let pageAddress, !isOfSite(address, as: pageAddress), !isAgreed(address, tags, link) { continue }
      return address
    }
    return pageAddress
  }

  /// Whether a link stands where only the site can have put it: what is inside of a text may come from anybody. A head that
  /// is broken ends early, and the rest of it is the body's.
  private static func isOfPage(_ link: HTMLNode) -> Bool {
    link.parent.map { $0.name == "head" || $0.name == "body" || $0.parent?.name == "head" } ?? true
  }

  /// Whether two addresses are of one site: the last two labels of their hosts are the same. A host of one label is none of
  /// the web, so that the page is a copy.
  private static func isOfSite(_ address: String, as own: String) -> Bool {
    guard let host = WebAddress.host(of: address), let ownHost = WebAddress.host(of: own), ownHost.contains(".") else {
      return true
    }
    return host.split(separator: ".").suffix(2) == ownHost.split(separator: ".").suffix(2)
  }

  /// Whether a page that leads to another site as its own says so twice, or is a copy for fast delivery (AMP), which stands
  /// on others' hosts.
  private static func isAgreed(_ address: String, _ tags: MetaTags, _ link: HTMLNode?) -> Bool {
    if let root = link?.ancestors.first(where: { $0.name == "html" }), root.has("amp") || root.has("⚡") { return true }
    guard let shared = tags.first("og:url"), link != nil else { return false }
    return WebAddress.host(of: shared) == WebAddress.host(of: address)
  }
}
