/// Why the text of an item's page is worse than the text its feed gave.
public enum PageShortfall: Hashable, Sendable {
  /// The page is no article but leads to many.
  case frontPage
  /// Nothing on the page is an article.
  case noArticle
  /// The page keeps a part of the story for those who pay, and shows less than the feed.
  case paywalled
  /// The page's text ends before the story does, and shows less than the feed.
  case truncated
  /// The page has much less text than the feed.
  case shorter

  /// A page with less than this share of the feed's text is worse, in percent: what a page leaves out of a feed's text is
  /// mostly “read more” and the like, never a quarter of it.
  private static let leastShare = 75

  /// Compares the article of an item's page with what its feed gave; `nil` where the page's is as good or better.
  public init?(of page: Article, comparedWith feed: Article) {
    // Bytes are as good a measure as any here: both texts are in the same language.
    let pageLength = page.text.utf8.count
    let feedLength = feed.text.utf8.count
    if page.isFrontPage {
      self = .frontPage
    } else if page.notice == .noArticle {
      self = .noArticle
    } else if page.isPaywalled, pageLength <= feedLength {
      self = .paywalled
    } else if page.isTruncated, pageLength <= feedLength {
      self = .truncated
    } else if pageLength * 100 < feedLength * Self.leastShare {
      self = .shorter
    } else {
      return nil
    }
  }
}
