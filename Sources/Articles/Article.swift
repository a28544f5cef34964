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
  /// The body, in order.
  public var blocks: [Block]

  public init(
    title: String, breadcrumb: [String] = [], lede: Lede? = nil, byline: [String] = [],
    published: PublicationDate? = nil, updated: PublicationDate? = nil, language: String? = nil,
    address: String? = nil, source: String? = nil, blocks: [Block] = []
  ) {
    self.title = title
    self.breadcrumb = breadcrumb
    self.lede = lede
    self.byline = byline
    self.published = published
    self.updated = updated
    self.language = language
    self.address = address
    self.source = source
    self.blocks = blocks
  }
}

/// The opening summary of an article.
public struct Lede: Hashable, Sendable {
  /// The words, with their quotations and links.
  public var inlines: [Inline]
  /// Whether the words stand on the page, as its first paragraph or as a standfirst above it. A summary that only the
  /// page's metadata carries does not, and is no part of the article's text.
  public var standsOnPage: Bool

  public init(_ inlines: [Inline], standsOnPage: Bool = true) {
    self.inlines = inlines
    self.standsOnPage = standsOnPage
  }
}
