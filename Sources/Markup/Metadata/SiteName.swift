/// The name of the site: what the page says it is, else what its link home is called.
enum SiteName {
  private static let longest = 100
  private static let mostHomeLinks = 8
  private static let mostWordsInLink = 5
  private static let slogans = [" | ", " - ", " – ", " — ", " · ", " • ", " :: "]
  /// So many words after the name are a slogan.
  private static let leastSlogan = 3

  static func name(_ elements: PageElements, tags: MetaTags, data: LinkedData, host: String?) -> String? {
    let stated = [
      tags.first("og:site_name"), data.publisher, tags.first("dc.publisher"), data.siteName,
      tags.first("application-name"), tags.first("apple-mobile-web-app-title"),
    ]
    for candidate in stated.compactMap(\.self) {
      let name = tidied(Entities.decoded(candidate), host: host)
      if !name.isEmpty, name.count <= longest { return name }
    }
    return homeNames(elements).first { name in elements.title.contains(name) }
  }

  /// What the links to the site's first page are called.
  static func homeNames(_ elements: PageElements) -> [String] {
    elements.homeLinks.prefix(mostHomeLinks).compactMap { link in
      let name = [link.text, link.first("img")?["alt"], link["title"]].compactMap(\.self).first { !$0.isEmpty }
      guard let name, name.count <= longest, name.split(separator: " ").count <= mostWordsInLink,
        name.contains(where: \.isLetter), !BreadcrumbFinder.isHome(name)
      else { return nil }
      return name
    }
  }

  /// The name without a slogan after it; of an address its host.
  private static func tidied(_ name: String, host: String?) -> String {
    if name.contains("://") { return WebAddress.host(of: name) ?? "" }
    if name.hasPrefix("@") { return String(name.dropFirst()) }
    guard let host else { return name }
    let labels = host.split(separator: ".").dropLast().map(String.init)
    for separator in slogans {
      guard let range = name.firstRange(of: separator) else { continue }
      let first = String(name[..<range.lowerBound])
      let key = Wording.key(first).filter { $0 != " " }
      let isNamed = labels.contains { $0.count > 2 && (key.contains($0) || $0.contains(key) && key.count > 2) }
      if isNamed, name[range.upperBound...].split(separator: " ").count >= leastSlogan { return first }
    }
    return name
  }
}
