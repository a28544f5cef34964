import Articles
import FoundationEssentials

/// The JSON that `lede parse --json` prints: the shape of JSON Feed, with addresses resolved, HTML made safe and dates in
/// RFC 3339 UTC. docs/feed-json.md describes it.
public struct FeedJSON: Encodable {
  private let feed: ParsedFeed

  public init(_ feed: ParsedFeed) { self.feed = feed }

  private enum Key: String, CodingKey {
    case format, id, title, titleType, link, selfLink, subtitle, subtitleType, author, authors, published, updated
    case language, image, items, problems
    case summaryHTML, contentHTML, text, categories, enclosures, comments, commentFeed, commentCount, inReplyTo, source
    case name, url, mail, type, length, duration, kind, line, message
  }

  private typealias Container = KeyedEncodingContainer<Key>

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(feed.format.rawValue, forKey: .format)
    try container.encode(feed.id, forKey: .id)
    try Self.encode(feed.title, html: feed.titleHTML, .title, .titleType, to: &container)
    try container.encode(feed.link, forKey: .link)
    try container.encode(feed.selfLink, forKey: .selfLink)
    try Self.encode(feed.subtitle, html: feed.subtitleHTML, .subtitle, .subtitleType, to: &container)
    try Self.encode(feed.authors, to: &container)
    try container.encode(feed.published.map(Self.utc), forKey: .published)
    try container.encode(feed.updated.map(Self.utc), forKey: .updated)
    try container.encode(feed.language, forKey: .language)
    try container.encode(feed.image, forKey: .image)
    var items = container.nestedUnkeyedContainer(forKey: .items)
    for item in feed.items {
      var nested = items.nestedContainer(keyedBy: Key.self)
      try encode(item, to: &nested)
    }
    var problems = container.nestedUnkeyedContainer(forKey: .problems)
    for problem in feed.health.problems {
      var nested = problems.nestedContainer(keyedBy: Key.self)
      try nested.encode(problem.kind.rawValue, forKey: .kind)
      try nested.encode(problem.line, forKey: .line)
      try nested.encode(problem.description, forKey: .message)
    }
  }

  private func encode(_ item: ParsedItem, to container: inout Container) throws {
    try container.encode(item.id, forKey: .id)
    try Self.encode(item.title, html: item.titleHTML, .title, .titleType, to: &container)
    try container.encode(item.link, forKey: .link)
    try Self.encode(item.authors, to: &container)
    try container.encode(item.published.map(Self.utc), forKey: .published)
    try container.encode(item.updated.map(Self.utc), forKey: .updated)
    try container.encodeIfPresent(item.language, forKey: .language)
    try container.encode(item.summary?.html, forKey: .summaryHTML)
    try container.encode(item.content?.html, forKey: .contentHTML)
    try container.encode(feed.article(of: item).text, forKey: .text)
    try container.encode(item.categories, forKey: .categories)
    try container.encodeIfPresent(item.image, forKey: .image)
    var enclosures = container.nestedUnkeyedContainer(forKey: .enclosures)
    for enclosure in item.enclosures {
      var nested = enclosures.nestedContainer(keyedBy: Key.self)
      try nested.encode(enclosure.address, forKey: .url)
      try nested.encode(enclosure.type, forKey: .type)
      try nested.encode(enclosure.length, forKey: .length)
      try nested.encodeIfPresent(enclosure.duration, forKey: .duration)
    }
    try container.encode(item.comments, forKey: .comments)
    try container.encode(item.commentFeed, forKey: .commentFeed)
    try container.encodeIfPresent(item.commentCount, forKey: .commentCount)
    try container.encodeIfPresent(item.inReplyTo, forKey: .inReplyTo)
    try container.encodeIfPresent(item.source, forKey: .source)
  }

  /// A line is plain words; one with links in it is HTML, and says so.
  private static func encode(
    _ line: String?, html: String?, _ key: Key, _ typeKey: Key, to container: inout Container
  ) throws {
    try container.encode(html ?? line, forKey: key)
    if html != nil { try container.encode("html", forKey: typeKey) }
  }

  private static func encode(_ authors: [FeedAuthor], to container: inout Container) throws {
    try container.encode(
      authors.isEmpty ? nil : authors.map(\.name).joined(separator: ", "), forKey: .author)
    var list = container.nestedUnkeyedContainer(forKey: .authors)
    for author in authors {
      var nested = list.nestedContainer(keyedBy: Key.self)
      try nested.encode(author.name, forKey: .name)
      try nested.encodeIfPresent(author.link, forKey: .url)
      try nested.encodeIfPresent(author.mail, forKey: .mail)
    }
  }

  private static func utc(_ date: PublicationDate) -> String { date.instant.formatted(.iso8601) }
}
