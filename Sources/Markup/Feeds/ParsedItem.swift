import Articles

/// One item of a feed.
public struct ParsedItem: Hashable, Sendable {
  /// What the feed knows it by (`guid`, `id`, `rdf:about`), letter for letter but for white space; it is unique in its
  /// feed at best.
  public var id: String?
  /// The title, as plain words.
  public var title: String?
  /// The title as safe HTML, where it holds links.
  public var titleHTML: String?
  /// The address of the story, absolute.
  public var link: String?
  /// Who wrote it.
  public var authors: [FeedAuthor]
  /// When it was published.
  public var published: PublicationDate?
  /// When it was changed last.
  public var updated: PublicationDate?
  /// The language as a BCP 47 tag, where it has its own.
  public var language: String?
  /// A summary, or all there is.
  public var summary: FeedMarkup?
  /// The whole text.
  public var content: FeedMarkup?
  /// What it is filed under.
  public var categories: [String]
  /// Sound, films and other files that belong to it.
  public var enclosures: [Enclosure]
  /// The address of a picture, absolute.
  public var image: String?
  /// The page with its comments, absolute.
  public var comments: String?
  /// The feed of its comments, absolute.
  public var commentFeed: String?
  /// How many comments it has.
  public var commentCount: Int?
  /// What it replies to (RFC 4685), an id.
  public var inReplyTo: String?
  /// The name of the feed it comes from, in feeds that gather from others.
  public var source: String?

  public init(
    id: String? = nil, title: String? = nil, titleHTML: String? = nil, link: String? = nil,
    authors: [FeedAuthor] = [], published: PublicationDate? = nil, updated: PublicationDate? = nil,
    language: String? = nil, summary: FeedMarkup? = nil, content: FeedMarkup? = nil, categories: [String] = [],
    enclosures: [Enclosure] = [], image: String? = nil, comments: String? = nil, commentFeed: String? = nil,
    commentCount: Int? = nil, inReplyTo: String? = nil, source: String? = nil
  ) {
    self.id = id
    self.title = title
    self.titleHTML = titleHTML
    self.link = link
    self.authors = authors
    self.published = published
    self.updated = updated
    self.language = language
    self.summary = summary
    self.content = content
    self.categories = categories
    self.enclosures = enclosures
    self.image = image
    self.comments = comments
    self.commentFeed = commentFeed
    self.commentCount = commentCount
    self.inReplyTo = inReplyTo
    self.source = source
  }
}

/// Somebody who writes a feed or an item.
public struct FeedAuthor: Hashable, Sendable {
  /// The name; where a feed has nothing else, the mail address.
  public var name: String
  /// The address of their page, absolute.
  public var link: String?
  /// The mail address.
  public var mail: String?

  public init(name: String, link: String? = nil, mail: String? = nil) {
    self.name = name
    self.link = link
    self.mail = mail
  }
}

/// A file that belongs to an item.
public struct Enclosure: Hashable, Sendable {
  /// Where it is, absolute.
  public var address: String
  /// Its media type: `audio/mpeg`.
  public var type: String?
  /// Its length in bytes.
  public var length: Int?
  /// How long it plays, in seconds.
  public var duration: Int?

  public init(address: String, type: String? = nil, length: Int? = nil, duration: Int? = nil) {
    self.address = address
    self.type = type
    self.length = length
    self.duration = duration
  }
}
