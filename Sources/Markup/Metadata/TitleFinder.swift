/// The headline: what the page calls its article in its data, held against its own first heading, without the name of
/// the site.
struct TitleFinder {
  private static let longest = 400
  private static let mostHeadings = 32
  private static let mostBytes = 4096
  /// The share of words two titles have to have in common to be the same.
  private static let likeness = 0.6
  /// A `title` element of fewer words may be the site's name alone.
  private static let mostWordsOfSite = 2
  /// Where nothing tells the site's name, the last part of a `title` element is one if it is so short beside the rest.
  private static let mostWordsOfLastPart = 5
  private static let leastWordsOfHeadline = 4

  /// A name's beginning of so many words stands for it.
  private static let leastWordsOfShortName = 3
  /// What is left of a title without the section's name has so many columns, at least.
  private static let shortestHeadline = 12
  private static let mostParts = 4
  /// Behind a headline stand the names of a section and of the site, at most, each of so many columns.
  private static let mostNames = 2
  private static let longestName = 20

  let site: String?
  let host: String?
  private let homeNames: Set<String>
  private let sections: Set<String>
  /// The page's first headings, those in the article before the others.
  private let headings: [(text: String, isInContent: Bool)]

  /// - Parameters:
  ///   - sections: what the page calls the parts of the site it belongs to.
  init(_ elements: PageElements, content: HTMLNode, site: String?, host: String?, sections: [String]) {
    self.site = site
    self.host = host
    homeNames = Set(SiteName.homeNames(elements).map(Wording.key))
    self.sections = Set(sections.map(Wording.key))
    let headings = elements.headings.prefix(Self.mostHeadings)
      .map { (text: $0.text, isInContent: content.contains($0)) }
      .filter { !$0.text.isEmpty && $0.text.count <= Self.longest }
    self.headings = headings.filter(\.isInContent) + headings.filter { !$0.isInContent }
  }

  func title(_ elements: PageElements, content: HTMLNode, tags: MetaTags, data: LinkedData) -> String {
    let written = clean(elements.title, isData: false)
    // Of several the one the page's title repeats, rather in the article; else the one in it; else the first.
    let alike = headings.first { heading in written.map { Self.isAlike($0, heading.text) } ?? false }
    let heading = (alike ?? headings.first)?.text

    if let stated = stated(tags, data, written: written, heading: heading) {
      return whole(stated, [written, heading].compactMap(\.self))
    }
    guard let written else { return heading ?? content.first("h2", "h3")?.text ?? "" }
    guard let heading else { return withoutLastPart(written) }
    if Wording.key(written) == Wording.key(heading) { return written }
    if Self.isAlike(written, heading), written.count > heading.count { return withoutLastPart(written) }
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
      guard let title = clean(candidate, isData: true) else { continue }
      if let agreed, !Self.sharesWords(title, agreed) { continue }
      return title
    }
    return nil
  }

  /// The title without the site's name; `nil` where nothing else is in it.
  ///
  /// - Parameter isData: whether it is data for programs, which often leaves out the site's name by itself.
  private func clean(_ title: String?, isData: Bool) -> String? {
    guard let title, title.utf8.count <= Self.mostBytes else { return nil }
    let decoded = Entities.decoded(title)
    guard !isSite(decoded[...]) else { return nil }
    let cleaned = headline(in: decoded, isData: isData) ?? withoutSite(decoded)
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

  /// The part of a title that is one of the page's first headings. What data put behind it may be meant so, as the name
  /// of who writes a column is; where words aren't divided by spaces it is the site's habit.
  private func headline(in title: String, isData: Bool) -> String? {
    let parts = TitleParts(title[...])
    guard !parts.joints.isEmpty, !isData || parts.isWide else { return nil }
    for heading in headings where !isSite(heading.text[...]) {
      if Wording.key(heading.text) == Wording.key(title) { return nil }
      if let part = parts.part(saying: heading.text, isTrusted: heading.isInContent) { return part }
    }
    return nil
  }

  /// A title without a last part that looks like a site's name.
  private func withoutLastPart(_ title: String) -> String {
    if TitleParts(title[...]).isWide { return withoutLastWideParts(title) }
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

  /// Where words aren't divided by spaces, the length tells the headline from the names behind it.
  private func withoutLastWideParts(_ title: String) -> String {
    var rest = title[...]
    for _ in 0..<Self.mostNames {
      guard let last = TitleParts(rest).joints.last, !last.isColon else { break }
      let left = LineShape.length(of: String(rest[..<last.range.lowerBound]))
      let right = LineShape.length(of: String(rest[last.range.upperBound...]))
      guard left >= Self.shortestHeadline, right < left, right <= Self.longestName else { break }
      rest = rest[..<last.range.lowerBound]
    }
    return SafeText.folded(String(rest))
  }

  /// Whether two titles are the same, a site's name, a label or a shortening of one of them aside.
  static func isAlike(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Wording.key(one), Wording.key(other))
    guard !first.isEmpty, !second.isEmpty else { return false }
    if first == second { return true }
    let (words, others) = (units(of: first), units(of: second))
    let common = Double(words.intersection(others).count)
    return common / Double(max(words.count, others.count)) >= likeness
      || (min(words.count, others.count) > 3 && common == Double(min(words.count, others.count)))
  }

  /// The words of a title; of scripts that put no space between words, the characters.
  private static func units(of key: String) -> Set<Substring> {
    var units: Set<Substring> = []
    for word in key.split(separator: " ") {
      if word.unicodeScalars.contains(where: { (0x2E80...0xABFF).contains($0.value) }) {
        for index in word.indices { units.insert(word[index...index]) }
      } else {
        units.insert(word)
      }
    }
    return units
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
    if homeNames.contains(key) || isStartOfName(key) { return true }
    let labels: [Substring] = host?.split { $0 == "." } ?? []
    let hostKey = labels.dropLast().max { $0.count < $1.count }.map(String.init) ?? ""
    let joined = key.filter { $0 != " " }
    return hostKey.count > 2 && (joined == hostKey || joined == host?.filter { $0 != "." })
  }

  /// Whether words are the beginning of a longer name of the site: `The Bay Archive` of `The Bay Archive beta`.
  private func isStartOfName(_ key: String) -> Bool {
    key.split(separator: " ").count >= Self.leastWordsOfShortName && homeNames.contains { $0.hasPrefix(key + " ") }
  }

  /// A title without the name of the site at its end or its beginning, and without the section's beside it.
  private func withoutSite(_ title: String) -> String {
    let isHeading = headings.contains { Wording.key($0.text) == Wording.key(title) }
    var rest = title[...]
    for _ in 0..<Self.mostParts {
      guard let cut = TitleParts(rest).without(isSite, keepsColons: isHeading) else { break }
      rest = cut
    }
    for _ in 0..<Self.mostParts where !isHeading {
      guard let last = TitleParts(rest).joints.last, !last.isColon,
        sections.contains(Wording.key(String(rest[last.range.upperBound...]))),
        rest[last.range.upperBound...].count < rest[..<last.range.lowerBound].count,
        LineShape.length(of: String(rest[..<last.range.lowerBound])) >= Self.shortestHeadline
      else { break }
      rest = rest[..<last.range.lowerBound]
    }
    return SafeText.folded(String(rest))
  }
}
