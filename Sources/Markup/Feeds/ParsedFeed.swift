import Articles

/// A feed as its site publishes it: RSS, Atom or JSON Feed, read into one shape.
///
/// Titles, names and other lines are safe to show; what articles are made of is kept as found (``FeedMarkup``).
public struct ParsedFeed: Hashable, Sendable {
  /// What it is written in.
  public var format: FeedFormat
  /// What it calls itself for good: Atom's `id`.
  public var id: String?
  /// The title, as plain words.
  public var title: String?
  /// The title as safe HTML, where it holds links.
  public var titleHTML: String?
  /// The page of the site, absolute.
  public var link: String?
  /// The address it gives for itself, absolute.
  public var selfLink: String?
  /// What it says of itself, as plain words.
  public var subtitle: String?
  /// The subtitle as safe HTML, where it holds links.
  public var subtitleHTML: String?
  /// Who writes it.
  public var authors: [FeedAuthor]
  /// When it was published.
  public var published: PublicationDate?
  /// When it was changed last.
  public var updated: PublicationDate?
  /// The language as a BCP 47 tag, as the feed has it.
  public var language: String?
  /// The address of a picture that stands for it, absolute.
  public var image: String?
  /// How often it asks to be fetched.
  public var pace: FeedPace
  /// The items in the order of the feed.
  public var items: [ParsedItem]
  /// What was broken and mended.
  public var health: FeedHealth

  public init(
    format: FeedFormat, id: String? = nil, title: String? = nil, titleHTML: String? = nil, link: String? = nil,
    selfLink: String? = nil, subtitle: String? = nil, subtitleHTML: String? = nil, authors: [FeedAuthor] = [],
    published: PublicationDate? = nil, updated: PublicationDate? = nil, language: String? = nil, image: String? = nil,
    pace: FeedPace = FeedPace(), items: [ParsedItem] = [], health: FeedHealth = FeedHealth()
  ) {
    self.format = format
    self.id = id
    self.title = title
    self.titleHTML = titleHTML
    self.link = link
    self.selfLink = selfLink
    self.subtitle = subtitle
    self.subtitleHTML = subtitleHTML
    self.authors = authors
    self.published = published
    self.updated = updated
    self.language = language
    self.image = image
    self.pace = pace
    self.items = items
    self.health = health
  }

  /// The most bytes a feed may have: 16 MiB.
  public static let maximumSize = 16 << 20
  /// The most items that are read of a feed.
  public static let maximumItems = 10_000
}

extension ParsedFeed {
  /// Reads a feed. What it is, the bytes tell; the content type is only asked for the character set.
  ///
  /// Pure and total: whatever the bytes are, time and memory are bounded by their number. Broken XML gives every item
  /// that can be saved, before and after the fault, and ``health`` says what was wrong.
  ///
  /// - Parameters:
  ///   - bytes: The body as it was fetched, decompressed.
  ///   - contentType: The content type it was served with.
  ///   - address: The address it was fetched from; relative ones are resolved against it.
  public init(bytes: [UInt8], contentType: String? = nil, address: String? = nil) throws(FeedError) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= Self.maximumSize else { throw .tooLarge(bytes: bytes.count) }
    var health = FeedHealth()
    if let kind = BinaryKind(sniffing: bytes), FeedDecoding.utf32(bytes) == nil { throw .notText(kind: kind.name) }
    let source = Array(FeedDecoding.decoded(bytes, contentType: contentType, health: &health).utf8)
    let sniffer = try FormatSniffer(source)
    if sniffer.hasJunk { health.note(.leadingJunk) }
    let base = address.flatMap { WebAddress.absolute($0) }
    switch sniffer.kind {
    case .outline: throw .outline
    case .json(let start):
      self = try JSONFeedReader.feed(from: source[start...], base: base, health: health)
    case .xml(let root):
      self = XMLFeedReader.feed(from: source, root: root, entities: sniffer.entities, base: base, health: health)
    }
  }
}

/// How often a feed asks to be fetched.
public struct FeedPace: Hashable, Sendable {
  /// For how many minutes what was fetched is good (RSS `ttl`, the syndication module).
  public var minutes: Int?
  /// The hours in which nothing changes, 0 to 23, in UTC.
  public var skippedHours: Set<Int>
  /// The weekdays on which nothing changes, 1 (Monday) to 7, in UTC.
  public var skippedDays: Set<Int>

  public init(minutes: Int? = nil, skippedHours: Set<Int> = [], skippedDays: Set<Int> = []) {
    self.minutes = minutes
    self.skippedHours = skippedHours
    self.skippedDays = skippedDays
  }
}
