import Articles
import Markup

/// An article that was fetched.
public struct FetchedArticle: Sendable {
  /// The article, its pages joined.
  public var article: Article
  /// Its first page as it came.
  public var page: Page
}

extension Newswire {
  /// The article of a page. Where it goes on on further pages of the same server, they are fetched and joined; where one
  /// of them cannot be had, the article keeps the link to it and says that it is truncated.
  public func article(at address: String, trust: Trust) async throws(WireError) -> FetchedArticle {
    try await article(at: address, trust: trust, mostPages: PageJoining.mostPages)
  }

  /// The same, of so many pages at most.
  func article(at address: String, trust: Trust, mostPages: Int) async throws(WireError) -> FetchedArticle {
    let page = try await page(at: address, trust: trust)
    let first = try Self.article(of: page, host: Self.location(address, trust: trust)?.host ?? address)
    guard first.nextPage != nil, let location = page.address.flatMap({ WebLocation($0) }) else {
      return FetchedArticle(article: first, page: page)
    }
    // Who was redirected away from the server they named is led by others from there.
    let isWhereTheUserIs = Self.location(address, trust: trust).map(location.isOnServer) == true
    var joining = PageJoining(first: first, at: location, mostPages: mostPages)
    while let next = joining.next() {
      do throws(WireError) {
        let further = try await self.page(at: next, trust: isWhereTheUserIs ? trust : .outside)
        joining.append(try Self.article(of: further, host: location.host), servedFrom: further.address)
      } catch .cancelled {
        throw .cancelled
      } catch {
        joining.stop()
      }
    }
    return FetchedArticle(article: joining.article, page: page)
  }

  private static func article(of page: Page, host: String) throws(WireError) -> Article {
    do throws(PageError) {
      return try Article(page: page)
    } catch {
      throw .unreadable(error, host: host)
    }
  }
}

/// An article being put together of its pages.
struct PageJoining {
  /// The most pages that are joined.
  static let mostPages = 20

  /// The article so far.
  private(set) var article: Article
  private let place: WebLocation
  private let mostPages: Int
  private var visited: Set<String>
  private var known: Set<Block>
  private var pageCount = 1
  private var hasStopped = false

  init(first: Article, at location: WebLocation, mostPages: Int = mostPages) {
    article = first
    self.mostPages = mostPages
    place = location
    visited = [location.address]
    if let address = first.address.flatMap({ WebLocation($0) }) { visited.insert(address.address) }
    known = Set(first.blocks)
  }

  /// The address of the page to be fetched next; nothing where the article is whole, or cannot go on.
  mutating func next() -> String? {
    guard !hasStopped, let address = article.nextPage else { return nil }
    guard let location = WebLocation(address), !visited.contains(location.address) else {
      // It leads back to a page that was read: this was the last one.
      article.nextPage = nil
      return nil
    }
    guard location.isOnServer(of: place), pageCount < mostPages else {
      stop()
      return nil
    }
    visited.insert(location.address)
    return location.address
  }

  /// Leaves the rest of the story where it is.
  mutating func stop() {
    hasStopped = true
    article.isTruncated = true
  }

  /// Joins the next page: what it repeats of earlier ones is left out, and related stories stay at the end.
  mutating func append(_ further: Article, servedFrom address: String?) {
    pageCount += 1
    if let location = address.flatMap({ WebLocation($0) }) { visited.insert(location.address) }
    var blocks = further.blocks
    // What opens a further page is no summary but its first paragraph.
    if let opening = further.lede, opening.standsOnPage, opening != article.lede {
      blocks.insert(.paragraph(opening.inlines), at: 0)
    }
    let new = blocks.filter { $0 == .rule || known.insert($0).inserted }
    guard new.contains(where: { $0 != .rule && !$0.isTeaser }) else {
      // A page that says nothing new does not go on: some sites have such pages without end.
      article.nextPage = nil
      return
    }
    let related = article.blocks.suffix(while: \.isTeaser)
    article.blocks.removeLast(related.count)
    article.blocks += new.droppingSuffix(while: \.isTeaser) + related + new.suffix(while: \.isTeaser)
    article.nextPage = further.nextPage
    article.isTruncated = further.isTruncated
    article.isPaywalled = article.isPaywalled || further.isPaywalled
    if article.comments.isEmpty { article.comments = further.comments }
  }
}

extension Block {
  fileprivate var isTeaser: Bool { if case .teaser = self { true } else { false } }
}

extension Array {
  /// The last elements, as many as fit one after the other.
  fileprivate func suffix(while fits: (Element) -> Bool) -> [Element] {
    Array(self[((lastIndex { !fits($0) } ?? -1) + 1)...])
  }

  /// All but those.
  fileprivate func droppingSuffix(while fits: (Element) -> Bool) -> [Element] {
    Array(self[...(lastIndex { !fits($0) } ?? -1)])
  }
}
