/// The headline: what the page calls its article in its data, held against its own first heading, without the name of
/// the site.
struct TitleFinder {
  private static let separators = [
    " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " / ", " ‹ ", " › ", "｜", "_",
  ]
  private static let longest = 400
  private static let mostBytes = 4096
  /// The share of words two titles have to have in common to be the same.
  private static let likeness = 0.6
  /// A `title` element of fewer words may be the site's name alone.
  private static let mostWordsOfSite = 2
  /// Where nothing tells the site's name, the last part of a `title` element is one if it is so short beside the rest.
  private static let mostWordsOfLastPart = 5
  private static let leastWordsOfHeadline = 4

  let site: String?
  let host: String?
  private let homeNames: Set<String>

  init(_ elements: PageElements, site: String?, host: String?) {
    self.site = site
    self.host = host
    homeNames = Set(SiteName.homeNames(elements).map(Wording.key))
  }

  func title(_ elements: PageElements, content: HTMLNode, tags: MetaTags, data: LinkedData) -> String {
    let written = clean(elements.title)
    let headings = elements.headings.map { (node: $0, text: $0.text) }
      .filter { !$0.text.isEmpty && $0.text.count <= Self.longest }
    // Of several the one the page's title repeats, rather in the article; else the one in it; else the first.
    let alike = headings.filter { heading in written.map { Self.isAlike($0, heading.text) } ?? false }
    let heading =
      (alike.first { content.contains($0.node) } ?? alike.first ?? headings.first { content.contains($0.node) }
      ?? headings.first)?.text

    if let stated = stated(tags, data, written: written, heading: heading) {
      return whole(stated, [written, heading].compactMap(\.self))
    }
    guard let written else { return heading ?? content.first("h2", "h3")?.text ?? "" }
    guard let heading else { return withoutLastPart(written) }
    if Self.isAlike(written, heading), written.count > heading.count { return parted(written, heading) }
    // A `title` of a word or two may be the site's name, or “Home”, where the heading says more.
    let isSparse = written.split(separator: " ").count <= Self.mostWordsOfSite
    return isSparse && heading.count > written.count ? heading : withoutLastPart(written)
  }

  /// What the page's data calls the article. One that neither the page's title nor its heading knows, where these two
  /// agree, speaks of something else.
  private func stated(_ tags: MetaTags, _ data: LinkedData, written: String?, heading: String?) -> String? {
    var candidates = data.headlines
    if candidates.count > 1, let title = written ?? heading, !Self.isAlike(candidates[0], title),
      Self.isAlike(candidates[1], title)
    {
      candidates.swapAt(0, 1)
    }
    candidates = Array(candidates.prefix(1))
    candidates += [
      tags.first("dc.title", "dcterm.title", "dcterms.title"), tags.first("og:title"), tags.first("twitter:title"),
      tags.first("parsely-title", "sailthru.title", "headline"),
    ].compactMap(\.self)
    let agreed = written.flatMap { written in
      heading.flatMap { Self.isAlike(written, $0) && !isSite(written[...]) ? written : nil }
    }
    for candidate in candidates {
      guard let title = clean(candidate) else { continue }
      if let agreed, !Self.sharesWords(title, agreed) { continue }
      return title
    }
    return nil
  }

  /// The title without the site's name; `nil` where nothing else is in it.
  private func clean(_ title: String?) -> String? {
    guard let title, title.utf8.count <= Self.mostBytes else { return nil }
    let decoded = Entities.decoded(title)
    guard !isSite(decoded[...]) else { return nil }
    let cleaned = withoutSite(decoded)
    return cleaned.isEmpty || cleaned.count > Self.longest ? nil : cleaned
  }

  /// Data is often cut off: then the longer title that begins with it is meant.
  private func whole(_ title: String, _ others: [String]) -> String {
    var start = title[...]
    while let last = start.last, last == "…" || last == "." || last == " " { start.removeLast() }
    guard start.count < title.count, title.hasSuffix("…") || title.hasSuffix("..."), !start.isEmpty else {
      return title
    }
    let key = Wording.key(String(start))
    return others.first { Wording.key($0).hasPrefix(key) && !$0.hasSuffix("…") && !$0.hasSuffix("...") } ?? title
  }

  /// The part of a `title` element that is the page's heading, where it has that and another.
  private func parted(_ title: String, _ heading: String) -> String {
    let key = Wording.key(heading)
    for separator in Self.separators {
      for part in title.split(separator: separator) where Wording.key(String(part)) == key {
        return SafeText.folded(String(part))
      }
    }
    return withoutLastPart(title)
  }

  /// A title without a last part that looks like a site's name.
  private func withoutLastPart(_ title: String) -> String {
    for separator in [" | ", " - ", " – ", " « ", " » "] {
      guard let range = title.ranges(of: separator).last else { continue }
      let (rest, last) = (title[..<range.lowerBound], title[range.upperBound...])
      let words = rest.split(separator: " ").count
      guard words > Self.leastWordsOfHeadline, last.split(separator: " ").count <= Self.mostWordsOfLastPart,
        last.split(separator: " ").count < words
      else { continue }
      return SafeText.folded(String(rest))
    }
    return title
  }

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

  /// Whether two titles have any word of weight in common; where words aren't divided by spaces, any character.
  private static func sharesWords(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Wording.key(one), Wording.key(other))
    let words = first.split(separator: " ").filter { $0.count > 3 }
    if words.contains(where: second.contains) { return true }
    return words.isEmpty || first.unicodeScalars.contains { $0.value >= 0x2E80 && second.unicodeScalars.contains($0) }
  }

  // MARK: The site's name

  private func isSite(_ part: Substring) -> Bool {
    let key = Wording.key(String(part))
    guard !key.isEmpty else { return true }
    if let site, key == Wording.key(site) { return true }
    if homeNames.contains(key) { return true }
    let labels: [Substring] = host?.split { $0 == "." } ?? []
    let hostKey = labels.dropLast().max { $0.count < $1.count }.map(String.init) ?? ""
    let joined = key.filter { $0 != " " }
    return hostKey.count > 2 && (joined == hostKey || joined == host?.filter { $0 != "." })
  }

  /// A title without the name of the site at its end or its beginning.
  private func withoutSite(_ title: String) -> String {
    var rest = title[...]
    for separator in Self.separators {
      while let range = rest.ranges(of: separator).last, isSite(rest[range.upperBound...]) {
        rest = rest[..<range.lowerBound]
      }
      if let range = rest.firstRange(of: separator), isSite(rest[..<range.lowerBound]) {
        rest = rest[range.upperBound...]
      }
    }
    // `Headline [Site]`
    if rest.last == "]" || rest.last == ")", let open = rest.lastIndex(where: { $0 == "[" || $0 == "(" }),
      rest[..<open].contains(where: \.isLetter), isSite(rest[rest.index(after: open)...].dropLast())
    {
      rest = rest[..<open]
    }
    return SafeText.folded(String(rest))
  }
}
