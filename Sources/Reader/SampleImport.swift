import Articles
import FoundationEssentials
import Markup
import SampleEdition
import Store

/// Brings the sample edition into a library and takes it out.
struct SampleImport {
  /// What the library remembers about the edition, under the setting's name.
  private enum Progress: String {
    case importing, imported, removed
  }
  private static let setting = "sample"

  let library: Library

  /// Imports the edition where the library is empty and has never had it, or goes on where that was
  /// interrupted. `now` is in seconds since 1970.
  func importIfNew(now: Int64) throws(LibraryError) {
    switch try progress() {
    case .imported, .removed: return
    case nil: guard try library.sections().isEmpty, try library.feeds().isEmpty else { return }
    case .importing: break
    }
    try remember(.importing)
    let feed = try library.addFeed(at: SampleEdition.feedAddress, title: SampleEdition.title)
    for sample in SampleEdition.pages {
      let page = Page(bytes: sample.bytes, contentType: sample.contentType, address: sample.address)
      let article: Article
      // The pages are our own, and a test reads every one of them; still a page less is better than a reader that does not
      // start.
      do { article = try Article(page: page) } catch { continue }
      let source = SourcePage(
        bytes: Data(sample.bytes), contentType: sample.contentType, address: sample.address,
        readerVersion: Page.readerVersion)
      try library.save(article, page: source, feed: feed, now: now)
    }
    try remember(.imported)
  }

  /// Removes the edition; it does not come back by itself. Says whether it was there.
  func remove() throws(LibraryError) -> Bool {
    try remember(.removed)
    guard let feed = try library.feed(at: SampleEdition.feedAddress) else { return false }
    try library.removeFeed(feed)
    return true
  }

  private func progress() throws(LibraryError) -> Progress? {
    try library.setting(Self.setting).flatMap(Progress.init)
  }

  private func remember(_ progress: Progress) throws(LibraryError) {
    try library.setSetting(Self.setting, to: progress.rawValue)
  }
}
