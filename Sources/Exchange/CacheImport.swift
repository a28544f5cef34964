import Articles
import Markup
import Newsboat
import Store

/// Takes newsboat's articles over: what they say, whether they were read, their flags and dates. What the user deleted
/// there stays away.
///
/// While one batch is written the next is read, on every core: the reading takes longer than the writing.
public struct CacheImport: Sendable {
  /// So many articles are written at once, all or none.
  private static let batchSize = 2_000
  /// So many are read in one go; small enough that all cores end together.
  private static let chunkSize = 100

  private let cache: Cache
  private let library: Library
  private let now: Int64

  /// - Parameters:
  ///   - cache: Newsboat's cache.
  ///   - library: The library that takes the articles.
  ///   - now: Seconds since 1970.
  public init(_ cache: Cache, into library: Library, now: Int64) {
    self.cache = cache
    self.library = library
    self.now = now
  }

  /// Takes everything over. What was taken before is passed over, but for what became of it since; so an import that was
  /// cut off is finished by another.
  ///
  /// - Parameters:
  ///   - pausesUnlisted: Whether a feed of the cache that is not subscribed to is only asked for when it is named. Where
  ///     there is a list of feeds the user has given those up; where there is none they are all there is.
  ///   - terms: On what terms feeds are subscribed to.
  ///   - report: What was taken over and left out is noted there.
  ///   - progress: Told how many articles of how many are done.
  public func take(
    pausesUnlisted: Bool, _ terms: ImportTerms, _ report: inout ImportReport,
    progress: (_ done: Int, _ total: Int) -> Void
  ) async throws {
    let feeds = try subscribe(pausesUnlisted: pausesUnlisted, terms, &report)
    let total = try cache.count()
    var done = 0
    var withoutFeed = 0
    var next = try await batch(after: 0, feeds: feeds)
    while let batch = next {
      async let following = self.batch(after: batch.last, feeds: feeds)
      let new = try library.importArticles(batch.articles, now: now)
      for (feed, stamps) in batch.deleted { try library.rememberPurged(stamps, of: feed, now: now) }
      report.newArticles += new
      report.knownArticles += batch.articles.count - new
      report.starredArticles += batch.articles.count { $0.status.isStarred }
      report.deletedArticles += batch.deleted.values.reduce(0) { $0 + $1.count }
      withoutFeed += batch.withoutFeed
      done += batch.size
      progress(done, total)
      next = try await following
    }
    if withoutFeed > 0 {
      report.leaveOut("\(withoutFeed) articles", why: "their feeds were left out")
    }
  }

  // MARK: Feeds

  /// A feed of the cache and the one of the library.
  private struct KnownFeed: Sendable {
    var id: FeedID
    /// What its items inherit.
    var parsed: ParsedFeed
  }

  private func subscribe(
    pausesUnlisted: Bool, _ terms: ImportTerms, _ report: inout ImportReport
  ) throws -> [String: KnownFeed] {
    var feeds: [String: KnownFeed] = [:]
    var paused = 0
    let all = try cache.feeds().sorted { $0.address < $1.address }
    let subscriptions = try Subscriber(library: library, terms: terms).subscriptions(
      to: all.map { WantedFeed(address: $0.address, settings: FeedSettings(isPaused: pausesUnlisted)) }, &report)
    for case (let cached, let subscription?) in zip(all, subscriptions) {
      let words = ItemWords(title: cached.title, link: cached.site, content: FeedMarkup(.text, ""))
      let description = ParsedItem(words)
      if subscription.isNew, pausesUnlisted { paused += 1 }
      if subscription.feed.condition.fetched == nil {
        try library.describe(
          subscription.feed.id, as: FeedDescription(title: description.title, site: description.link))
      }
      feeds[cached.address] = KnownFeed(
        id: subscription.feed.id,
        parsed: ParsedFeed(format: .rss(version: nil), title: description.title, link: description.link))
    }
    if paused > 0 {
      report.notes.append(
        "\(paused) feed\(paused == 1 ? " stands" : "s stand") in no list of feeds any more and will not be refreshed; "
          + "lede unsubscribe takes them away with their articles")
    }
    return feeds
  }

  // MARK: Articles

  /// Articles that were read and wait to be written.
  private struct Batch: Sendable {
    var articles: [ImportedArticle] = []
    var deleted: [FeedID: [ItemStamp]] = [:]
    var withoutFeed = 0
    var size = 0
    /// The number of the last one in the cache.
    var last: Int64 = 0
  }

  private func batch(after id: Int64, feeds: [String: KnownFeed]) async throws -> Batch? {
    let items = try cache.items(after: id, limit: Self.batchSize)
    guard let last = items.last else { return nil }
    var batch = Batch(size: items.count, last: last.id)
    var wanted: [(item: CachedItem, feed: KnownFeed)] = []
    for item in items {
      guard let feed = feeds[item.feed] else {
        batch.withoutFeed += 1
        continue
      }
      if item.isDeleted {
        batch.deleted[feed.id, default: []].append(Self.stamp(item))
      } else {
        wanted.append((item, feed))
      }
    }
    let starts = stride(from: 0, to: wanted.count, by: Self.chunkSize)
    batch.articles = await withTaskGroup(of: (Int, [ImportedArticle]).self) { group in
      for start in starts {
        let chunk = Array(wanted[start..<min(start + Self.chunkSize, wanted.count)])
        group.addTask { [now] in (start, chunk.map { Self.article(of: $0.item, in: $0.feed, now: now) }) }
      }
      var chunks: [Int: [ImportedArticle]] = [:]
      for await (start, articles) in group { chunks[start] = articles }
      return starts.flatMap { chunks[$0] ?? [] }
    }
    return batch
  }

  private static func article(of item: CachedItem, in feed: KnownFeed, now: Int64) -> ImportedArticle {
    let parsed = item.parsed
    return ImportedArticle(
      feed: feed.id, guid: parsed.id, article: feed.parsed.article(of: parsed),
      status: Status(isRead: !item.isUnread, isStarred: !item.flags.isEmpty),
      tags: item.flags.compactMap { FlagTag($0)?.name },
      // A date to come would stand above everything for ever.
      added: item.published > 0 ? min(item.published, now) : nil)
  }

  private static func stamp(_ item: CachedItem) -> ItemStamp {
    let parsed = item.parsed
    return ItemStamp(
      guid: parsed.id, link: parsed.link, title: parsed.title ?? "", published: parsed.published,
      hash: ContentHash(texts: [item.guid, item.link, item.title]))
  }
}
