import Articles

/// What came of asking for a feed.
public enum FeedResult: Hashable, Sendable {
  /// It is as it was: 304, or the same body.
  case unchanged(FeedVisit)
  /// It was read; these are all its items, in its order.
  case items([IncomingItem], FeedDescription, FeedVisit)
  /// It could not be had: a sentence says why. `nextTry` is when it is asked for again by itself; before `notBefore` its
  /// server does not want to be asked at all. Seconds since 1970.
  case failed(reason: String, nextTry: Int64, notBefore: Int64?)
  /// Its publisher ended it (410 Gone); it is kept and not asked for again.
  case gone
}

/// What an answer says of the next question.
public struct FeedVisit: Hashable, Sendable {
  /// The answer's `ETag`.
  public var etag: String?
  /// The answer's `Last-Modified`, letter for letter.
  public var lastModified: String?
  /// The hash of the body.
  public var bodyHash: ContentHash?
  /// How often the feed wants to be asked, in the words of whoever fetches it.
  public var pace: String?
  /// When it is asked for again by itself, in seconds since 1970.
  public var nextTry: Int64
  /// Where it is for good, if its address moved (301, 308).
  public var move: FeedMove?

  public init(
    etag: String? = nil, lastModified: String? = nil, bodyHash: ContentHash? = nil, pace: String? = nil,
    nextTry: Int64, move: FeedMove? = nil
  ) {
    self.etag = etag
    self.lastModified = lastModified
    self.bodyHash = bodyHash
    self.pace = pace
    self.nextTry = nextTry
    self.move = move
  }
}

/// What a feed says of itself.
public struct FeedDescription: Hashable, Sendable {
  /// Its title.
  public var title: String?
  /// The absolute address of its site.
  public var site: String?
  /// What is broken in it and was mended, a sentence each.
  public var faults: [String]

  public init(title: String? = nil, site: String? = nil, faults: [String] = []) {
    self.title = title
    self.site = site
    self.faults = faults
  }
}

/// What an item of a feed is known by, and whether it changed.
public struct ItemStamp: Hashable, Sendable {
  /// What the feed knows it by, letter for letter.
  public var guid: String?
  /// The absolute address of its story.
  public var link: String?
  /// Its title.
  public var title: String
  /// When it was published.
  public var published: PublicationDate?
  /// The hash of everything in it that an article is made of.
  public var hash: ContentHash

  public init(
    guid: String? = nil, link: String? = nil, title: String, published: PublicationDate? = nil, hash: ContentHash
  ) {
    self.guid = guid
    self.link = link
    self.title = title
    self.published = published
    self.hash = hash
  }
}

/// An item of a feed.
public struct IncomingItem: Hashable, Sendable {
  /// What it is known by.
  public var stamp: ItemStamp
  /// The article made of it; nothing where the library has it as it is (``Library/outdated(_:of:)``).
  public var article: Article?

  public init(_ stamp: ItemStamp, article: Article?) {
    self.stamp = stamp
    self.article = article
  }
}

/// What a feed's result changed in the library.
public struct FeedOutcome: Hashable, Sendable {
  /// The articles the library did not have, those that rules hide not among them, in the feed's order.
  public var new: [ArticleID]
  /// The articles whose words changed.
  public var changed: [ArticleID]

  public init(new: [ArticleID] = [], changed: [ArticleID] = []) {
    self.new = new
    self.changed = changed
  }
}
