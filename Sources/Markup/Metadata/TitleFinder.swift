/// The headline: the page's own `h1` where it agrees with what the page calls itself, else that.
enum TitleFinder {
  private static let separators = [
    " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " / ", " ‹ ", " › ", "｜", "_",
  ]
  private static let longest = 400
  /// The share of words two titles have to have in common to be the same.
  private static let likeness = 0.6

  static func title(
    of root: HTMLNode, content: HTMLNode, tags: MetaTags, data: LinkedData, site: String?, address: String?
  ) -> String {
    let written = root.first("title").map(\.text) ?? ""
    let host = address.flatMap(WebAddress.host)
    func clean(_ title: String?) -> String? {
      title.map { withoutSite(Entities.decoded($0), site: site, host: host) }.flatMap {
        $0.isEmpty || $0.count > longest ? nil : $0
      }
    }
    let stated = [clean(tags.first("og:title", "twitter:title")), clean(data.headline), clean(written)].compactMap(
      \.self)

    let headings = root.elements("h1").filter {
      !Visibility.isHidden($0) && !$0.ancestors.contains(where: Visibility.isHidden)
    }
    .map { (node: $0, text: $0.text) }.filter { !$0.text.isEmpty && $0.text.count <= longest }
    for heading in headings {
      if stated.contains(where: { isAlike($0, heading.text) }) { return heading.text }
    }
    // Where nothing but the `title` element names the page, it may be the site's name alone: the article's own headline
    // counts for more.
    let own = headings.filter { content.contains($0.node) }
    let isNamed = tags.first("og:title", "twitter:title") != nil || data.headline != nil
    if own.count == 1 && !isNamed || stated.isEmpty, let heading = own.first ?? headings.first { return heading.text }
    return stated.first ?? firstHeading(in: content)
  }

  private static func firstHeading(in content: HTMLNode) -> String { content.first("h2", "h3")?.text ?? "" }

  /// Whether two titles are the same, a site's name, a label or a shortening of one of them aside.
  static func isAlike(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Wording.key(one), Wording.key(other))
    guard !first.isEmpty, !second.isEmpty else { return false }
    if first == second { return true }
    let words = Set(first.split(separator: " "))
    let others = Set(second.split(separator: " "))
    let common = Double(words.intersection(others).count)
    return common / Double(max(words.count, others.count)) >= likeness
      || (min(words.count, others.count) > 3 && common == Double(min(words.count, others.count)))
  }

  /// A title without the name of the site at its end or its beginning.
  static func withoutSite(_ title: String, site: String?, host: String?) -> String {
    let siteKey = site.map(Wording.key) ?? ""
    let labels: [Substring] = host?.split { $0 == "." } ?? []
    let hostKey = labels.dropLast().max { $0.count < $1.count }.map(String.init) ?? ""
    func isSite(_ part: Substring) -> Bool {
      let key = Wording.key(String(part))
      guard !key.isEmpty else { return true }
      if key == siteKey { return true }
      let joined = key.filter { $0 != " " }
      return hostKey.count > 2 && (joined == hostKey || joined == host?.filter { $0 != "." })
    }
    var rest = title[...]
    for separator in separators {
      while let range = rest.lastRange(ofSeparator: separator), isSite(rest[range.upperBound...]) {
        rest = rest[..<range.lowerBound]
      }
      if let range = rest.firstRange(of: separator), isSite(rest[..<range.lowerBound]) {
        rest = rest[range.upperBound...]
      }
    }
    return SafeText.folded(String(rest))
  }
}

extension Substring {
  /// The last place of a separator.
  fileprivate func lastRange(ofSeparator separator: String) -> Range<Index>? {
    ranges(of: separator).last
  }
}
