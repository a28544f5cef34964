import Articles
import ConfigurationFile
import Interface
import Newswire
import Store

/// Answers what is asked of the library about subscriptions.
struct FeedDesk {
  let library: Library
  private let network: NewswireConfiguration
  private var tickets = MarkTickets()
  /// The article that had come in last when the reader was last shown everything.
  private var lastShown: ArticleID?

  /// `network` tells where the secrets are.
  init(library: Library, network: NewswireConfiguration) {
    self.library = library
    self.network = network
  }

  /// Does what is asked, and says what came of it.
  mutating func answer(_ effect: FeedEffect) throws(LibraryError) -> [Action] {
    switch effect {
    case .load: return [.feed(.loaded(try library.feeds()))]
    case .loadHeadlines(let feed, let anchor, let limit):
      let window = try library.headlines(of: feed, from: anchor, limit: limit)
      return [.feed(.headlinesLoaded(feed, anchor: anchor, window: window))]
    case .findUnread(let feed, let key, let forward):
      return [.unreadFound(try unread(in: feed, after: key, forward: forward), forward: forward)]
    case .findFeed(let article): return [.feed(.feedFound(try library.feed(of: article), of: article))]
    case .noteShown(let last):
      if let last { lastShown = last } else { lastShown = try library.latestArticle() }
      return []
    case .proposeMuting(let id): return [.feed(.mutingProposed(try proposal(for: id)))]
    default: break
    }
    // What is typed may be refused; that is no fault of the library.
    do {
      return try change(effect)
    } catch {
      return [.failed(error.description)]
    }
  }

  /// The next or previous unread headline of a feed, and on from the other end.
  private func unread(in feed: FeedID, after key: HeadlineKey?, forward: Bool) throws(LibraryError) -> Headline? {
    let unread = ListFilter(.unread, feed: feed)
    var windows: [HeadlineAnchor] = [forward ? .newest : .oldest]
    if let key { windows.insert(forward ? .olderThan(key) : .newerThan(key), at: 0) }
    for anchor in windows {
      let found = try library.headlines(unread, from: anchor, limit: 2).headlines.filter { $0.key != key }
      if let headline = forward ? found.first : found.last { return headline }
    }
    return nil
  }

  private func proposal(for id: ArticleID) throws(LibraryError) -> MuteProposal? {
    guard let stored = try library.article(id) else { return nil }
    let feed = try library.feed(of: id)
    return MuteProposal(
      title: stored.headline.title, authors: stored.article.byline, feed: feed?.id, feedTitle: feed?.title)
  }

  private mutating func change(_ effect: FeedEffect) throws(LibraryError) -> [Action] {
    switch effect {
    case .subscribe(let offer, let section):
      return try subscribe(to: offer, section: section ?? [])
    case .rename(let feed, let name):
      try library.rename(feed, to: name)
      return try changedFeeds()
    case .move(let feed, let section):
      try library.move(feed, to: section)
      return try changedFeeds()
    case .unsubscribe(let feed):
      try library.unsubscribe(feed)
      return try changedFeeds()
    case .markAllRead(let scope, let includingNew):
      let marked = try library.markAllRead(in: ListScope(scope), upTo: includingNew ? nil : lastShown)
      return [.feed(.markedAllRead(scope, ticket: tickets.keep(marked), count: marked.count))]
    case .takeBack(let ticket):
      guard let marked = tickets.take(ticket) else {
        return [.failed("That was marked too long ago to be taken back.")]
      }
      try library.takeBack(marked)
      return [.feed(.markedUnread(count: marked.count))]
    case .mute(let mute):
      guard let id = try library.add(Rule(mute)).rule.id else { return [] }
      return [.feed(.muted(mute, rule: id.rawValue))]
    case .unmute(let rule):
      try library.removeRule(RuleID(rule))
      return [.feed(.unmuted)]
    case .load, .loadHeadlines, .findUnread, .findFeed, .noteShown, .proposeMuting, .tryMute, .refresh, .stopRefresh,
      .findOffers:
      return []
    }
  }

  private func subscribe(to offer: OfferedFeed, section: [String]) throws(LibraryError) -> [Action] {
    var complaints: [Action] = []
    if let secret = offer.secret.flatMap({ AddressSecret(in: $0) }) {
      do throws(SecretsFileError) {
        let kept = try network.keep([secret])
        complaints = kept.others.map { .failed("The secrets file has another login for \($0), which stays.") }
      } catch {
        return [.failed("This was not subscribed to, since its login cannot be kept: \(error).")]
      }
    }
    let subscription = try library.subscribe(to: offer.address, typed: offer.typed, section: section)
    if !subscription.isNew {
      if offer.typed == nil { try library.noteTyped(subscription.feed.id) }
      try library.unpause(subscription.feed.id)
    }
    return [.feed(.subscribed(subscription.feed, isNew: subscription.isNew))] + complaints
  }

  /// The feeds as they are now, and with them the lists.
  private func changedFeeds() throws(LibraryError) -> [Action] {
    [.feed(.loaded(try library.feeds())), .libraryChanged]
  }
}

extension FeedEffect {
  /// Whether it has to be done even when nobody waits for the answer any more.
  var isWrite: Bool {
    switch self {
    case .subscribe, .rename, .move, .unsubscribe, .markAllRead, .takeBack, .mute, .unmute: true
    case .load, .loadHeadlines, .findUnread, .findFeed, .noteShown, .proposeMuting, .tryMute, .refresh, .stopRefresh,
      .findOffers:
      false
    }
  }
}

extension ListScope {
  fileprivate init(_ scope: ReadScope) {
    switch scope {
    case .all: self = .all
    case .section(let id): self = .section(id)
    case .feed(let id): self = .feed(id)
    }
  }
}

extension Rule {
  /// A rule that hides. A name is looked for as it stands, words one by one.
  init(_ mute: Mute) {
    if let author = mute.author {
      let name = author.split(separator: "\"").joined(separator: " ")
      self.init(feed: mute.feed, field: .author, test: .words("\"\(name)\""), action: .hide)
    } else {
      self.init(feed: mute.feed, field: .title, test: mute.titleWords.map(Test.words), action: .hide)
    }
  }
}
