import Articles

/// A feed in the making: what each of its elements means.
struct FeedDraft {
  var language: String?
  private var image: String?
  private(set) var isFromNetscape = false
  private var id = Ranked<String>()
  private var title = Ranked<FeedMarkup>()
  private var subtitle = Ranked<FeedMarkup>()
  private var links = LinkDraft()
  private var authors: [FeedAuthor] = []
  private var fallbackAuthors: [FeedAuthor] = []
  private var published = Ranked<PublicationDate>()
  private var updated = Ranked<PublicationDate>()
  private var pace = FeedPace()
  private var period: Int?
  private var frequency: Int?

  private static let mostAuthors = 64
  private static let read: [Vocabulary: Set<String>] = [
    .dublinCore: [
      "title", "description", "creator", "author", "date", "language", "identifier",
    ],
    .dublinCoreTerms: ["issued", "created", "modified", "title", "description", "creator"],
    .itunes: ["subtitle", "summary", "author"],
    .media: ["title", "description"],
    .syndication: ["updateperiod", "updatefrequency"],
  ]
  private static let readCore: Set<String> = [
    "title", "link", "description", "subtitle", "tagline", "info", "id", "language", "pubdate", "lastbuilddate",
    "published", "updated", "modified", "issued", "created", "ttl", "hour", "day", "webmaster", "logo", "icon",
  ]

  static func reads(_ name: String, _ vocabulary: Vocabulary) -> Bool {
    vocabulary == .rss || vocabulary == .atom
      ? readCore.contains(name) : read[vocabulary]?.contains(name) ?? false
  }

  mutating func take(image address: String) { image = image ?? address }

  mutating func add(_ author: FeedAuthor, isFallback: Bool) {
    guard authors.count + fallbackAuthors.count < Self.mostAuthors else { return }
    if isFallback { fallbackAuthors.append(author) } else { authors.append(author) }
  }

  mutating func take(_ name: String, _ vocabulary: Vocabulary, _ value: FeedValue, health: inout FeedHealth) {
    func date() -> PublicationDate? {
      let date = value.date
      if date == nil, !value.text.isEmpty { health.note(.unreadableDate) }
      return date
    }
    let isCore = vocabulary == .rss || vocabulary == .atom
    switch name {
    case "title": title.take(nonEmpty(value.markup), rank: isCore ? 0 : 1)
    case "link": links.take(value)
    case "description" where isCore, "subtitle" where isCore, "tagline":
      subtitle.take(nonEmpty(value.markup), rank: 0)
    case "summary": subtitle.take(nonEmpty(value.markup), rank: 1)
    case "description": subtitle.take(nonEmpty(value.markup), rank: 2)
    case "subtitle", "info": subtitle.take(nonEmpty(value.markup), rank: 3)
    case "id", "identifier": id.take(value.text.isEmpty ? nil : value.text, rank: isCore ? 0 : 1)
    case "language": if !value.text.isEmpty { language = value.text.replacing("_", with: "-") }
    case "author", "creator":
      if let author = value.line.flatMap(PersonDraft.author) { add(author, isFallback: !isCore) }
    case "pubdate", "published": published.replace(with: date(), rank: 0)
    case "issued", "created": published.replace(with: date(), rank: 1)
    case "lastbuilddate", "updated", "modified": updated.replace(with: date(), rank: 0)
    case "date": updated.replace(with: date(), rank: 1)
    case "logo", "icon": image = image ?? value.address
    case "ttl": pace.minutes = value.number ?? pace.minutes
    case "updateperiod": period = Self.minutes[value.text.lowercased()]
    case "updatefrequency": frequency = value.number
    case "hour": if let hour = value.number, (0...24).contains(hour) { pace.skippedHours.insert(hour % 24) }
    case "day": if let day = Self.days.firstIndex(of: value.text.lowercased()) { pace.skippedDays.insert(day + 1) }
    default: break
    }
  }

  private static let minutes = ["hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600]
  private static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  private func nonEmpty(_ markup: FeedMarkup) -> FeedMarkup? { markup.isEmpty ? nil : markup }

  func finished(format: FeedFormat, items: [ParsedItem], health: FeedHealth) -> ParsedFeed {
    var pace = pace
    if pace.minutes == nil, let period { pace.minutes = period / max(frequency ?? 1, 1) }
    return ParsedFeed(
      format: format, id: id.value, title: title.value.flatMap(FeedLine.plain),
      titleHTML: title.value.flatMap(FeedLine.linked), link: links.link, selfLink: links.selfLink,
      subtitle: subtitle.value.flatMap(FeedLine.plain), subtitleHTML: subtitle.value.flatMap(FeedLine.linked),
      authors: authors.isEmpty ? fallbackAuthors : authors, published: published.value, updated: updated.value,
      language: language.flatMap { $0.isEmpty ? nil : $0 }, image: image, pace: pace, items: items, health: health)
  }
}
