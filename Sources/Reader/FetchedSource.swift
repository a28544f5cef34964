import FoundationEssentials
import Markup
import Newswire
import Store

extension FetchedArticle {
  /// The page as the library keeps it; one that is too large is not kept.
  var source: SourcePage? {
    guard page.bytes.count <= SourcePage.largestSize else { return nil }
    return SourcePage(
      bytes: Data(page.bytes), contentType: page.contentType, address: page.address, readerVersion: Page.readerVersion)
  }
}
