import Articles
import Interface
import Markup
import Newswire
import Store

extension LibraryDesk {
  /// Puts the article of a fetched page into the library, under its breadcrumb or beside the feed's text.
  func keep(_ fetched: FetchedArticle, for request: PageRequest) throws(LibraryError) -> [Action] {
    switch request.purpose {
    case .completion(let id): try complete(id, with: fetched, for: request)
    case .story, .nextPage: try save(fetched, for: request)
    }
  }

  private func save(_ fetched: FetchedArticle, for request: PageRequest) throws(LibraryError) -> [Action] {
    var article = fetched.article
    // Later pages often call the first their canonical address, in whose place they would be put.
    if request.purpose == .nextPage { article.address = fetched.page.address }
    let saved = try library.save(article, page: SourcePage(fetched.page), now: wallClock())
    // The link that led here may have been another one.
    try library.addAddress(request.address.text, to: saved.headline.id)
    try library.removeLater(request.address.text)
    guard let stored = try library.article(saved.headline.id) else { return [.articleGone(saved.headline.id)] }
    return [.pageSaved(stored, for: request.number), .libraryChanged]
  }

  private func complete(
    _ id: ArticleID, with fetched: FetchedArticle, for request: PageRequest
  ) throws(LibraryError) -> [Action] {
    guard let feed = try library.article(id)?.article else { return [.articleGone(id)] }
    let shortfall = PageShortfall(of: fetched.article, comparedWith: feed)
    let completed = try library.complete(
      id, with: fetched.article, page: SourcePage(fetched.page), shown: shortfall == nil, now: wallClock())
    guard let completed else { return [.articleGone(id)] }
    return [.textCompleted(completed, shortfall: shortfall, for: request.number), .libraryChanged]
  }
}
