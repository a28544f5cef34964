import Articles
import Markup
import NIOHTTP1
import Store

/// Makes of a feed's answer what the library keeps. An unchanged body is not parsed, and of a changed one only the items
/// that the library does not have as they are become articles.
struct FeedReading {
  let task: FeedTask
  let library: Library
  let schedule: FeedSchedule

  /// What came of asking, from what the answer says.
  func result(of answer: FeedAnswer) throws(LibraryError) -> FeedResult {
    switch answer {
    case .unchanged(let headers, let move):
      return .unchanged(visit(headers, pace: FeedPace(kept: task.pace), hash: task.bodyHash, move))
    case .body(let bytes, let headers, let address, let move):
      let hash = ContentHash(bytes)
      if hash == task.bodyHash {
        return .unchanged(visit(headers, pace: FeedPace(kept: task.pace), hash: hash, move))
      }
      let feed: ParsedFeed
      do throws(FeedError) {
        feed = try ParsedFeed(bytes: bytes, contentType: headers.first(name: "Content-Type"), address: address)
      } catch {
        return failed(error.description)
      }
      return try kept(feed, visit(headers, pace: feed.pace, hash: hash, move))
    case .refused(410, _, _): return .gone
    case .refused(let status, let headers, let host):
      return failed(WireError.status(status, host: host).description, notBefore: schedule.notBefore(headers))
    }
  }

  /// It could not be had.
  func failed(_ reason: String, notBefore: Int64? = nil) -> FeedResult {
    let nextTry = max(schedule.next(afterFailures: task.failures + 1), notBefore ?? 0)
    return .failed(reason: reason, nextTry: nextTry, notBefore: notBefore)
  }

  private func visit(_ headers: HTTPHeaders, pace: FeedPace, hash: ContentHash?, _ move: FeedMove?) -> FeedVisit {
    FeedVisit(
      etag: headers.first(name: "ETag"), lastModified: headers.first(name: "Last-Modified"), bodyHash: hash,
      pace: pace.kept, nextTry: schedule.next(after: headers, pace: pace), move: move)
  }

  private func kept(_ feed: ParsedFeed, _ visit: FeedVisit) throws(LibraryError) -> FeedResult {
    let stamps = feed.items.map(ItemStamp.init)
    let outdated = try library.outdated(stamps, of: task.id)
    let items = stamps.indices.map { index in
      IncomingItem(stamps[index], article: outdated.contains(index) ? feed.article(of: feed.items[index]) : nil)
    }
    let description = FeedDescription(
      title: feed.title, site: feed.link, faults: feed.health.problems.map(\.description))
    return .items(items, description, visit)
  }
}

extension ItemStamp {
  /// What an item is known by, and the hash of all in it that an article is made of. When it was changed is left out: many
  /// feeds say “now”.
  init(_ item: ParsedItem) {
    let texts: [String?] =
      [
        item.title, item.link, item.published?.description, item.language, item.summary?.source, item.content?.source,
        item.image, item.commentFeed, item.source,
      ] + item.authors.map(\.name) + item.enclosures.map(\.address)
    self.init(
      guid: item.id, link: item.link, title: item.title ?? "", published: item.published,
      hash: ContentHash(texts: texts))
  }
}
