import Articles

@testable import Store

/// An item of a feed as a test says it.
struct TestItem {
  var guid: String?
  var link: String?
  var title: String
  var body: String
  var published: PublicationDate?

  init(_ title: String, guid: String? = nil, link: String? = nil, day: Int? = nil, body: String = "It rained.") {
    self.title = title
    self.guid = guid
    self.link = link
    self.body = body
    published = day.flatMap { PublicationDate(year: 2024, month: 2, day: $0) }
  }

  var article: Article {
    Article(
      title: title, byline: ["Mira Holt"], published: published, address: link, source: "The Bay Courier",
      origin: .feed, blocks: [.paragraph([.text(body)])])
  }

  var stamp: ItemStamp {
    ItemStamp(
      guid: guid, link: link, title: title, published: published, hash: ContentHash(texts: [guid, link, title, body]))
  }

  var incoming: IncomingItem { IncomingItem(stamp, article: article) }
}

extension Library {
  /// Subscribes to a feed of the bay's paper.
  func bay(section: [String] = [], settings: FeedSettings = FeedSettings()) throws -> FeedID {
    try subscribe(to: "https://bay.example/feed", section: section, settings: settings).feed.id
  }

  /// Records what a feed has.
  @discardableResult
  func feed(_ id: FeedID, _ items: TestItem..., keep: Retention? = nil, now: Int64 = noon) throws -> FeedOutcome {
    try feed(id, items, keep: keep, now: now)
  }

  @discardableResult
  func feed(_ id: FeedID, _ items: [TestItem], keep: Retention? = nil, now: Int64 = noon) throws -> FeedOutcome {
    try record(
      .items(items.map(\.incoming), FeedDescription(title: "The Bay Courier"), FeedVisit(nextTry: now + 3600)),
      of: id, keep: keep, now: now)
  }

  func titles(_ filter: ListFilter = ListFilter()) throws -> [String] { try list(filter, limit: 1000).map(\.title) }

  func titled(_ title: String) throws -> Headline? { try list(limit: 1000).first { $0.title == title } }
}
