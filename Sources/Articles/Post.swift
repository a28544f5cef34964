/// An embedded post: a tweet, a toot or similar.
public struct Post: Hashable, Sendable {
  /// The network a post was written on.
  public struct Service: RawRepresentable, Hashable, Sendable, Codable {
    /// The network's name in lower case, as the JSON has it: `twitter`.
    public var rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// Twitter, later X.
    public static let twitter = Service(rawValue: "twitter")
    /// Mastodon and other ActivityPub servers.
    public static let mastodon = Service(rawValue: "mastodon")
    /// Bluesky.
    public static let bluesky = Service(rawValue: "bluesky")
    /// Threads.
    public static let threads = Service(rawValue: "threads")
    /// Instagram.
    public static let instagram = Service(rawValue: "instagram")
    /// Facebook.
    public static let facebook = Service(rawValue: "facebook")
    /// TikTok.
    public static let tiktok = Service(rawValue: "tiktok")
    /// Reddit.
    public static let reddit = Service(rawValue: "reddit")
  }

  /// The network it was written on.
  public var service: Service
  /// The author's name as shown, emoji included.
  public var author: String?
  /// The account, without the leading `@`.
  public var handle: String?
  /// When it was posted.
  public var date: PublicationDate?
  /// The date in the words of the page, whatever its language.
  public var printedDate: String?
  /// The words; paragraphs are separated by two line breaks. Empty where the page carries only the address.
  public var inlines: [Inline]
  /// The absolute address of the post itself.
  public var permalink: String?
  /// Whether the page cut the text off.
  public var isTruncated: Bool

  public init(
    service: Service, author: String? = nil, handle: String? = nil, date: PublicationDate? = nil,
    printedDate: String? = nil, inlines: [Inline] = [], permalink: String? = nil, isTruncated: Bool = false
  ) {
    self.service = service
    self.author = author
    self.handle = handle
    self.date = date
    self.printedDate = printedDate
    self.inlines = inlines
    self.permalink = permalink
    self.isTruncated = isTruncated
  }

  /// The account as its network writes it: `@annexample`, on Reddit `u/annexample`.
  public var mention: String? { handle.map { (service == .reddit ? "u/" : "@") + $0 } }

  /// The line that signs a post in plain text: `— Name (@handle) May 24, 2023`.
  public var signature: String {
    var parts: [String] = []
    if let author { parts.append(author) }
    if let mention { parts.append("(\(mention))") }
    if let printed = printedDate ?? date?.description { parts.append(printed) }
    return parts.isEmpty ? "" : "— " + parts.joined(separator: " ")
  }
}
