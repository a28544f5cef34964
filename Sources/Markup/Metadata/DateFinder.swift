import Articles

/// When an article was published and changed: linked data, then `meta`, then the times on the page.
struct DateFinder {
  let published: PublicationDate?
  let updated: PublicationDate?

  private static let updateTokens: Set<String> = ["updated", "modified", "update", "lastmod"]
  private static let dateTokens: Set<String> = [
    "date", "published", "pubdate", "timestamp", "datetime", "dateline", "posted",
  ]
  private static let longestDate = 80

  init(_ root: HTMLNode, content: HTMLNode, tags: MetaTags, data: LinkedData) {
    let times = Self.times(root, content: content)
    let stated =
      data.published.flatMap(TimeStamp.parse)
      ?? tags.first(
        "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "pubdate", "publishdate",
        "dc.date", "dc.date.issued", "dcterms.created", "date", "sailthru.date", "article:published"
      ).flatMap(TimeStamp.parse)
    let published = stated ?? times.published ?? Self.writtenDate(root, content: content)
    let changed =
      data.updated.flatMap(TimeStamp.parse)
      ?? tags.first("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
      .flatMap(TimeStamp.parse) ?? times.updated
    // A change at the moment of publishing, or before it, is none.
    updated = changed.flatMap { change in published.map { change > $0 } ?? true ? change : nil }
    self.published = published
  }

  private static func times(_ root: HTMLNode, content: HTMLNode) -> (
    published: PublicationDate?, updated: PublicationDate?
  ) {
    var published: PublicationDate?
    var updated: PublicationDate?
    for scope in [content, root] where published == nil {
      for node in scope.descendants {
        let property = node["itemprop"]?.lowercased().split(separator: " ") ?? []
        let isMarked = property.contains("datepublished") || property.contains("datemodified")
        guard node.name == "time" || isMarked else { continue }
        let value = node["datetime"] ?? node["content"] ?? node.text
        guard value.count <= longestDate, let date = TimeStamp.parse(value) else { continue }
        let tokens = node.tokens
        if property.contains("datemodified") || !tokens.isDisjoint(with: updateTokens) && !tokens.contains("published")
        {
          updated = updated ?? date
        } else {
          published = published ?? date
        }
      }
    }
    return (published, updated)
  }

  /// A date in words, in an element whose class says it is one.
  private static func writtenDate(_ root: HTMLNode, content: HTMLNode) -> PublicationDate? {
    for scope in [content, root] {
      for node in scope.descendants where !node.tokens.isDisjoint(with: dateTokens) {
        let text = node.text
        guard !text.isEmpty, text.count <= longestDate else { continue }
        if let date = WrittenDate.parse(text) ?? Byline(line: text)?.published { return date }
      }
    }
    return nil
  }
}

/// Dates as machines write them, in the looseness of the web: RFC 3339, ISO 8601 without colons or a zone, RFC 9110.
enum TimeStamp {
  static func parse(_ text: String) -> PublicationDate? {
    let text = SafeText.folded(text)
    if let date = PublicationDate(text) { return date }
    guard let day = PublicationDate(String(text.prefix(10))) else { return WrittenDate.parse(text) }
    let rest = text.dropFirst(10).drop { $0 == "T" || $0 == "t" || $0 == " " }
    let clock = rest.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let parts = clock.prefix { $0 != "." }.split(separator: ":")
    guard parts.count >= 2, let zone = zone(rest.dropFirst(clock.count)) else { return day }
    let seconds = parts.count > 2 ? String(parts[2]) : "00"
    return PublicationDate("\(text.prefix(10))T\(parts[0]):\(parts[1]):\(seconds)\(zone)") ?? day
  }

  /// `Z`, `+01:00`, `+0100`, `+01`, ` UTC`; `nil` where the zone is not told.
  private static func zone(_ text: Substring) -> String? {
    let text = text.drop { $0 == " " }
    if ["z", "utc", "gmt"].contains(text.lowercased()) { return "Z" }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.filter { $0.isASCII && $0.isNumber }
    switch digits.count {
    case 2: return "\(sign)\(digits):00"
    case 4: return "\(sign)\(digits.prefix(2)):\(digits.suffix(2))"
    default: return nil
    }
  }
}
