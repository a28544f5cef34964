import Articles
import FoundationEssentials
import Markup
import Store

extension SourcePage {
  /// A page as it is kept beside the article read from it.
  init(_ page: Page) {
    self.init(
      bytes: Data(page.bytes), contentType: page.contentType, address: page.address, readerVersion: Page.readerVersion)
  }
}

extension Article {
  /// Whether what was read from a story's page is more of the story than what the feed brought of it: not a front page it
  /// was redirected to, a notice for visitors or the opening before a barrier.
  func isWorthShowing(insteadOf feeds: Article) -> Bool {
    !isFrontPage && blocks.bodyText.utf8.count >= feeds.blocks.bodyText.utf8.count
  }
}
