/// The address a page wants to be known by.
enum CanonicalAddress {
  static func address(_ elements: PageElements, _ tags: MetaTags, pageAddress: String?, base: String?) -> String? {
    let link = elements.links.first {
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
}
