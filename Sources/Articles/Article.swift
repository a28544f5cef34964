/// One story, whatever it came from: a web page, a page saved as text or an item of a feed.
///
/// An article is what Markup makes of bytes, what the Store keeps and what Typesetting sets. Every string in it is safe
/// to show: Markup has taken out control characters, escape sequences and bidi overrides.
public struct Article: Hashable, Sendable {
  /// The headline, without the name of the site.
  public var title: String
  /// The path of sections the page gives itself, outermost first: `["Home", "News"]`.
  public var breadcrumb: [String]
  /// The opening summary; it is not repeated in `blocks`.
  public var lede: Lede?
  /// The authors, one name each, in the order of the page.
  public var byline: [String]
  /// The line that names the authors, as the page has it: `By Ann Example, Harbour Correspondent`; `nil` where it says
  /// the names and no more.
  public var printedByline: String?
  /// When the story was first published.
  public var published: PublicationDate?
  /// When the story was last changed, if the page says so.
  public var updated: PublicationDate?
  /// The language as a BCP 47 tag: `en`, `zh-Hans`.
  public var language: String?
  /// The canonical address, absolute.
  public var address: String?
  /// The name of the site or paper.
  public var source: String?
  /// The part of the site it was filed under, in the site's words: `Harbour`.
  public var section: String?
  /// The absolute address of the picture that stands for the story.
  public var image: String?
  /// How its text was had.
  public var origin: Origin
  /// What else is to be known of how it was had; `nil` where it is an article like any.
  public var notice: Notice?
  /// Whether the text ends before the story does.
  public var isTruncated: Bool
  /// Whether the page keeps a part of the story for those who pay.
  public var isPaywalled: Bool
  /// Whether the page is no story but leads to many: a home page, a section's front. Its blocks are teasers then.
  public var isFrontPage: Bool
  /// The absolute address of the story's next page, where it goes on on another and was not joined with it.
  public var nextPage: String?
  /// The body, in order.
  public var blocks: [Block]
  /// What readers wrote under it, in the order of the page; never part of the body.
  public var comments: [Comment]
  /// The absolute address of the feed of its comments.
  public var commentFeed: String?

  public init(
    title: String, breadcrumb: [String] = [], lede: Lede? = nil, byline: [String] = [], printedByline: String? = nil,
    published: PublicationDate? = nil, updated: PublicationDate? = nil, language: String? = nil,
    address: String? = nil, source: String? = nil, section: String? = nil, image: String? = nil,
    origin: Origin = .extracted, notice: Notice? = nil, isTruncated: Bool = false, isPaywalled: Bool = false,
    isFrontPage: Bool = false,
    nextPage: String? = nil, blocks: [Block] = [], comments: [Comment] = [], commentFeed: String? = nil
  ) {
    self.title = title
    self.breadcrumb = breadcrumb
    self.lede = lede
    self.byline = byline
    self.printedByline = printedByline
    self.published = published
    self.updated = updated
    self.language = language
    self.address = address
    self.source = source
    self.section = section
    self.image = image
    self.origin = origin
    self.notice = notice
    self.isTruncated = isTruncated
    self.isPaywalled = isPaywalled
    self.isFrontPage = isFrontPage
    self.nextPage = nextPage
    self.blocks = blocks
    self.comments = comments
    self.commentFeed = commentFeed
  }
}

extension Article {
  /// How the text of an article was had.
  public enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
    /// Found in the elements of a page.
    case extracted
    /// Given by a feed's item.
    case feed
    /// Read from a page saved as text.
    case text
    /// Given by the page's data for programs (JSON-LD's `articleBody`, a script's state), since its elements hold none.
    case structuredData = "structured-data"
  }
}

extension Article {
  /// Why what was read of a page is less than an article.
  public enum Notice: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing on the page is an article: there are no words in it, or it says that a page is missing or closed.
    case noArticle = "no-article"
    /// The page is too costly to parse: its words are all that was read.
    case bareText = "bare-text"
  }
}

/// The opening summary of an article.
public struct Lede: Hashable, Sendable {
  /// The words, with their quotations and links.
  public var inlines: [Inline]
  /// Whether the words stand in the body or right above it. A standfirst outside of the body, as in a page's header,
  /// and a summary that only the page's metadata carries do not, and are no part of the article's text.
  public var standsOnPage: Bool

  public init(_ inlines: [Inline], standsOnPage: Bool = true) {
    self.inlines = inlines
    self.standsOnPage = standsOnPage
  }
}
