/// An article out of the library, with its row in the list.
public struct StoredArticle: Hashable, Sendable {
  /// Its row in the list.
  public var headline: Headline
  /// The article.
  public var article: Article
  /// Whether the library has another text of it: the feed's beside the page's, or the other way round.
  public var hasOtherText: Bool
  /// Whether its publisher changed it after it was read; the text that was read is kept.
  public var isChangedSinceRead: Bool {
    get { headline.isChangedSinceRead }
    set { headline.isChangedSinceRead = newValue }
  }

  public init(headline: Headline, article: Article, hasOtherText: Bool = false) {
    self.headline = headline
    self.article = article
    self.hasOtherText = hasOtherText
  }
}
