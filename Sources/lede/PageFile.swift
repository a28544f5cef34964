import Articles
import Foundation
import Markup
import Store

/// A page named on the command line, read.
struct PageFile {
  /// The article on it.
  let article: Article
  /// The page itself, as the library keeps it; nothing where it is too large to be kept.
  let source: SourcePage?

  /// Reads the page in a file, or on standard input for `-`. `address` is where the page came from.
  init(_ name: String, address: String?) throws(Failure) {
    let page = Page(bytes: try InputFile(name).bytes, address: address)
    do {
      article = try Article(page: page)
    } catch {
      throw Failure(message: "\(name == "-" ? "standard input" : name): \(error)", code: .badData)
    }
    source =
      page.bytes.count <= SourcePage.largestSize
      ? SourcePage(bytes: Data(page.bytes), address: address, readerVersion: Page.readerVersion) : nil
  }
}
