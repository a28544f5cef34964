import FoundationEssentials
import Markup
import Store

extension SourcePage {
  /// A page as it is kept beside the article read from it.
  public init(_ page: Page) {
    self.init(
      bytes: Data(page.bytes), contentType: page.contentType, address: page.address, readerVersion: Page.readerVersion)
  }
}
