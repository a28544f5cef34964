import Articles
import Markup
import Store

extension OPML {
  /// The namespace of what Lede says of a feed and OPML has no word for.
  private static let namespace = Property("xmlns:lede", "https://lede.example/opml")

  /// Subscribes to the feeds of a list; the outlines around a feed are its section.
  public func take(into library: Library, _ terms: ImportTerms, _ report: inout ImportReport) throws {
    let wanted = subscriptions.map { subscription in
      let marks = Dictionary(subscription.marks.map { ($0.name, $0.value) }) { first, _ in first }
      let isPublishersTitle = marks["lede:title"] == "publisher" || subscription.title == subscription.address
      return WantedFeed(
        address: subscription.address, name: isPublishersTitle ? nil : subscription.title,
        section: subscription.section, isHidden: marks["lede:hidden"] == "true",
        settings: FeedSettings(
          keep: marks["lede:keep"].flatMap { Retention($0) }, isFullText: marks["lede:fullText"] == "true",
          isPaused: marks["lede:paused"] == "true"))
    }
    try Subscriber(library: library, terms: terms).subscribe(to: wanted, &report)
  }

  /// The subscriptions of a library: what another reader understands, and in attributes of Lede's own what it does not.
  public init(_ library: Library) throws(LibraryError) {
    var subscriptions: [Subscription] = []
    for feed in try library.feeds() {
      let settings = try library.settings(of: feed.id) ?? FeedSettings()
      var marks: [Property] = []
      if feed.name == nil { marks.append(Property("lede:title", "publisher")) }
      if feed.isHidden { marks.append(Property("lede:hidden", "true")) }
      if settings.isPaused { marks.append(Property("lede:paused", "true")) }
      if settings.isFullText { marks.append(Property("lede:fullText", "true")) }
      if let keep = settings.keep { marks.append(Property("lede:keep", keep.description)) }
      subscriptions.append(
        Subscription(address: feed.address, title: feed.title, site: feed.site, section: feed.section, marks: marks))
    }
    self.init(title: "Lede", subscriptions: subscriptions)
    rootProperties = [Self.namespace]
  }
}
