/// The links of a feed or an item, by what they are for (RFC 4287 §4.2.7).
struct LinkDraft {
  private var page = Ranked<String>()
  private(set) var selfLink: String?
  private(set) var comments: String?
  private(set) var commentFeed: String?
  private(set) var commentCount: Int?
  private(set) var enclosures: [Enclosure] = []

  private static let mostEnclosures = 64

  /// The address of the page.
  var link: String? { page.value }

  /// `<link>`: RSS has the address inside, Atom in an attribute, careless Atom inside as well.
  mutating func take(_ value: FeedValue) {
    guard let address = value.address("href") ?? value.address else { return }
    let type = value["type"]?.lowercased() ?? ""
    let isPage = type.isEmpty || type.contains("html")
    switch value["rel"]?.lowercased() ?? "alternate" {
    case "alternate": page.take(address, rank: value["href"] == nil ? 0 : isPage ? 1 : 2)
    case "self": selfLink = selfLink ?? address
    case "replies":
      if isPage { comments = comments ?? address } else { commentFeed = commentFeed ?? address }
      commentCount = commentCount ?? value.foreign("count").flatMap { Int($0) }
    case "enclosure":
      take(Enclosure(address: address, type: value["type"], length: value["length"].flatMap(Self.count)))
    default: break
    }
  }

  /// A page that stands in for a missing link.
  mutating func take(fallback address: String?, rank: Int) { page.take(address, rank: rank) }

  mutating func take(_ enclosure: Enclosure) {
    guard enclosures.count < Self.mostEnclosures else { return }
    if let place = enclosures.firstIndex(where: { $0.address == enclosure.address }) {
      enclosures[place].type = enclosures[place].type ?? enclosure.type
      enclosures[place].length = enclosures[place].length ?? enclosure.length
      enclosures[place].duration = enclosures[place].duration ?? enclosure.duration
    } else {
      enclosures.append(enclosure)
    }
  }

  /// A number of bytes, which some write with separators.
  static func count(_ text: String) -> Int? { Int(text.filter { !", .".contains($0) }) }
}
