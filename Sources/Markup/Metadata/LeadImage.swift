/// The picture that stands for a story: the one the page gives to those who show its card.
enum LeadImage {
  /// Pictures that stand for every story of a site alike.
  private static let placeholders = WordMatcher([
    "logo", "logos", "placeholder", "default", "favicon", "avatar", "blank", "spacer", "icon",
  ])

  static func address(_ elements: PageElements, tags: MetaTags, data: LinkedData, base: String?) -> String? {
    let property = elements.properties.first {
      $0["itemprop"]?.lowercased() == "image" && ($0.name == "img" || $0.name == "meta" || $0.name == "link")
    }
    let link = elements.links.first { $0["rel"]?.lowercased() == "image_src" }
    let candidates = [
      tags.first("og:image:secure_url", "og:image", "og:image:url"), data.image,
      tags.first("twitter:image", "twitter:image:src"), property.flatMap { $0["content"] ?? $0["src"] ?? $0["href"] },
      link?["href"], tags.first("parsely-image-url", "sailthru.image.full", "thumbnail"),
    ]
    return candidates.lazy.compactMap(\.self).compactMap { reference -> String? in
      guard !reference.isEmpty, let address = WebAddress.resolved(reference, against: base),
        address.hasPrefix("http"), !isPlaceholder(address)
      else { return nil }
      return address
    }.first
  }

  private static func isPlaceholder(_ address: String) -> Bool {
    let path = WebAddress.pathAndQuery(of: address).path
    return placeholders.matches(path.split(separator: "/").last.map(String.init) ?? "")
  }
}
