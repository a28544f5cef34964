import Articles

/// When an article was published and changed: linked data, then `meta`, then microdata and the times on the page, then
/// dates in words, then the day in its address.
struct DateFinder {
  let published: PublicationDate?
  let updated: PublicationDate?

  private static let updateWords = WordMatcher(["updated", "modified", "update", "lastmod", "aktualisiert", "changed"])
  private static let publishedWords = WordMatcher(["published", "publish", "pubdate"])
  /// What stands in such elements is the time of something else.
  private static let elsewhere = WordMatcher([
    "comment", "comments", "commentlist", "disqus", "related", "recommended", "trending", "popular", "mostread",
    "sidebar", "teaser", "teasers", "tweet", "twitter", "replies", "discussion", "event", "events", "rail", "ticker",
  ])
  private static let longestDate = 80
  /// The line under the headline stands within so many nodes of it.
  private static let reach = 300
  private static let mostNodesInLine = 40

  init(
    _ root: HTMLNode, _ elements: PageElements, content: HTMLNode, tags: MetaTags, data: LinkedData, address: String?
  ) {
    let stated =
      data.published.flatMap(TimeStamp.parse)
      ?? tags.first(
        "article:published_time", "og:published_time", "og:article:published_time", "article:published",
        "datepublished", "date_published", "parsely-pub-date", "pubdate", "publishdate", "publish-date",
        "publication_date", "publicationdate", "citation_publication_date", "citation_online_date", "dc.date.issued",
        "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "sailthru.date",
        "bt:pubdate", "cxenseparse:recs:publishtime", "rnews:datepublished", "date", "article.created", "og:pubdate",
        "datecreated"
      ).flatMap(TimeStamp.parse)
    let times = Self.times(elements, content: content)
    let changed =
      data.updated.flatMap(TimeStamp.parse)
      ?? tags.first(
        "article:modified_time", "og:updated_time", "og:modified_time", "article:modified", "datemodified",
        "date_modified", "last-modified", "dcterms.modified", "dc.date.modified", "lastmod"
      ).flatMap(TimeStamp.parse) ?? times.updated
    var printed = Dates()
    if stated == nil, times.published == nil {
      printed = Self.writtenDates(elements, content: content)
      if printed.published == nil { printed = Self.printedDates(root, elements, content: content) }
    }
    let published = stated ?? times.published ?? printed.published ?? address.flatMap(Self.dayInPath)
    self.published = published
    // A change at the moment of publishing, or before it, is none.
    updated = (changed ?? printed.updated).flatMap { change in published.map { change > $0 } ?? true ? change : nil }
  }

  /// The first times that are marked as such, in the article before those around it.
  private static func times(_ elements: PageElements, content: HTMLNode) -> Dates {
    var published: PublicationDate?
    var updated: PublicationDate?
    let properties = elements.properties.filter { node in
      let property = node["itemprop"]?.lowercased() ?? ""
      return property.contains("datepublished") || property.contains("datemodified")
    }
    for nodes in [properties, elements.times] {
      let nodes = nodes.filter { !isElsewhere($0, content) }
      if let entries = EntryTimes(nodes, in: content) {
        return Dates(published: entries.first, updated: updated ?? entries.last)
      }
      for node in nodes.filter(content.contains) + nodes.filter({ !content.contains($0) }) {
        let value = node["datetime"] ?? node["content"] ?? node.text
        guard value.count <= longestDate, let date = TimeStamp.parse(value) else { continue }
        let isUpdate =
          node["itemprop"]?.lowercased().contains("datemodified") ?? false
          || isMarked(node, updateWords) && !isMarked(node, publishedWords)
        if isUpdate { updated = updated ?? date } else { published = published ?? date }
      }
      if published != nil { break }
    }
    return Dates(published: published, updated: updated)
  }

  private static func isMarked(_ node: HTMLNode, _ words: WordMatcher) -> Bool {
    node.attributes.contains { ($0.name == "class" || $0.name == "id") && words.matches($0.value) }
  }

  private static func isElsewhere(_ node: HTMLNode, _ content: HTMLNode) -> Bool {
    node.ancestors.contains { ancestor in
      !ancestor.contains(content)
        && (ancestor.name == "aside" || ancestor.name == "nav" || isMarked(ancestor, elsewhere))
    }
  }

  /// Dates in words, in elements whose class says they are some.
  private static func writtenDates(_ elements: PageElements, content: HTMLNode) -> Dates {
    let nodes = elements.dates.filter { !isElsewhere($0, content) && $0.end - $0.index <= mostNodesInLine }
    var dates = Dates()
    for node in nodes.filter(content.contains) + nodes.filter({ !content.contains($0) }) {
      // `<abbr class="published" title="2024-03-03T09:41:00-08:00">`
      if node.name == "abbr", let date = node["title"].flatMap(TimeStamp.parse) { return Dates(published: date) }
      dates.add(Self.dates(in: node.text))
      if dates.published != nil { break }
    }
    return dates
  }

  /// “Published 3 March 2024” in a line around the headline.
  private static func printedDates(_ root: HTMLNode, _ elements: PageElements, content: HTMLNode) -> Dates {
    let headline = elements.headings.first { TitleFinder.isAlike($0.text, elements.title) }
    var dates = Dates()
    for start in [headline?.end, content.index].compactMap(\.self) {
      for index in start..<max(start, min(start + reach, root.tree.records.count)) {
        let node = HTMLNode(tree: root.tree, index: index)
        guard !node.name.isEmpty, node.end - index <= mostNodesInLine, !node.kind.contains(.unread) else {
          continue
        }
        let found = Self.dates(in: node.text)
        if found.published == nil && found.updated == nil || isElsewhere(node, content) { continue }
        dates.add(found)
        if dates.published != nil { return dates }
      }
    }
    return dates
  }

  private static func dates(in text: String) -> Dates {
    guard !text.isEmpty, text.utf8.count <= longestDate * 2, text.contains(where: \.isNumber) else { return Dates() }
    if let date = WrittenDate.parse(text) { return Dates(published: date) }
    let line = Byline(line: text)
    return Dates(published: line?.published, updated: line?.updated)
  }

  /// `/2024/03/31/`, `/2024-03-31-`; the day alone.
  private static func dayInPath(of address: String) -> PublicationDate? {
    let parts = WebAddress.pathAndQuery(of: address).path.split { !$0.isNumber }
    guard parts.count >= 3 else { return nil }
    for index in parts.indices.dropLast(2) where parts[index].count == 4 && parts[index + 2].count == 2 {
      guard parts[index + 1].count == 2, let year = Int(parts[index]), let month = Int(parts[index + 1]),
        let day = Int(parts[index + 2]), (1990...2100).contains(year),
        let date = PublicationDate(year: year, month: month, day: day)
      else { continue }
      return date
    }
    return nil
  }
}

/// When something was published and changed, as far as one place tells.
private struct Dates {
  var published: PublicationDate?
  var updated: PublicationDate?

  mutating func add(_ other: Dates) {
    published = published ?? other.published
    updated = updated ?? other.updated
  }
}
