import Articles

/// A rule that hides articles: all that is given has to hold.
public struct Mute: Hashable, Sendable {
  /// The feed they come with; every feed where there is none.
  public var feed: FeedID?
  /// The name of that feed.
  public var feedTitle: String?
  /// Who wrote them.
  public var author: String?
  /// Words their titles have.
  public var titleWords: String?

  public init(feed: FeedID? = nil, feedTitle: String? = nil, author: String? = nil, titleWords: String? = nil) {
    self.feed = feed
    self.feedTitle = feedTitle
    self.author = author
    self.titleWords = titleWords
  }

  /// What it hides, in words: `articles of “Harbour Post” by Mara Lind`.
  var description: String {
    var words = "articles"
    if let feedTitle { words += " of “\(feedTitle)”" }
    if let author { words += " by \(author)" }
    if let titleWords { words += " with “\(titleWords)” in the title" }
    return words
  }
}

/// What may be muted about an article.
public struct MuteProposal: Hashable, Sendable {
  /// Its title, to take words from.
  public var title: String
  /// Who wrote it.
  public var authors: [String]
  /// The feed it came with.
  public var feed: FeedID?
  /// The feed's name.
  public var feedTitle: String?

  public init(title: String, authors: [String] = [], feed: FeedID? = nil, feedTitle: String? = nil) {
    self.title = title
    self.authors = authors
    self.feed = feed
    self.feedTitle = feedTitle
  }
}
