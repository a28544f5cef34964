/// An article out of the library, with its row in the list.
public struct StoredArticle: Hashable, Sendable {
  /// Its row in the list.
  public var headline: Headline
  /// The article.
  public var article: Article

  public init(headline: Headline, article: Article) {
    self.headline = headline
    self.article = article
  }
}
