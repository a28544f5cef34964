import Articles

@testable import Interface

/// A library in memory that answers effects as the real one does.
struct FakeLibrary {
  private(set) var sections: [Section] = []
  private(set) var articles: [ArticleID: StoredArticle] = [:]
  private(set) var openedInBrowser: [String] = []
  private(set) var keptThemes: [String] = []
  private(set) var hasQuit = false
  /// The network: pages by their address; one that is in neither list does not answer.
  var pages: [String: Article] = [:]
  var unreachable: [String: PageFailure] = [:]
  private(set) var cancelled: [Int] = []
  private(set) var later: [LaterStory] = []
  private var otherTexts: [ArticleID: Article] = [:]
  /// The texts that were read before they were changed.
  var readTexts: [ArticleID: Article] = [:]
  /// The subscriptions.
  var feeds: [Feed] = []
  /// The feed each article came with.
  var origins: [ArticleID: FeedID] = [:]
  /// What sites offer.
  var offers: [String: [OfferedFeed]] = [:]
  /// The refreshes that were asked for.
  private(set) var refreshes: [RefreshScope] = []
  private(set) var stoppedRefreshes = 0
  /// What was marked as read at once, by ticket.
  private var tickets: [[ArticleID]] = []
  private var mutes: [Mute?] = []
  private var lastShown = 0
  /// Whether everything that is asked of it fails.
  var isBroken = false

  /// Adds a section with articles, the newest first.
  @discardableResult
  mutating func addSection(_ path: [String], _ stories: [(article: Article, date: Int64, status: Status)])
    -> SectionID
  {
    let id = SectionID(Int64(sections.count + 1))
    sections.append(Section(id: id, path: path))
    for story in stories { add(story.article, to: id, date: story.date, status: story.status) }
    return id
  }

  @discardableResult
  mutating func add(_ article: Article, to section: SectionID, date: Int64, status: Status = Status()) -> ArticleID {
    let id = ArticleID(Int64(articles.count + 1))
    let headline = Headline(
      id: id, section: section, title: article.title, source: article.source, sortDate: date, status: status)
    articles[id] = StoredArticle(headline: headline, article: article)
    return id
  }

  mutating func remove(_ id: ArticleID) { articles[id] = nil }

  /// Saves another text of an article.
  mutating func replace(_ id: ArticleID, with article: Article) { articles[id]?.article = article }

  /// Saves the text of a publisher who changed an article that was read.
  mutating func change(_ id: ArticleID, to article: Article) {
    readTexts[id] = articles[id]?.article
    articles[id]?.article = article
    articles[id]?.isChangedSinceRead = true
  }

  /// Changes a status as another process does.
  mutating func mark(_ id: ArticleID, _ status: Status) { articles[id]?.headline.status = status }

  func status(_ id: ArticleID) -> Status? { articles[id]?.headline.status }

  /// A section's headlines, newest first.
  func headlines(in section: SectionID) -> [Headline] {
    shown.filter { $0.section == section }.sorted { $0.key < $1.key }
  }

  /// A feed's headlines, newest first.
  func headlines(of feed: FeedID) -> [Headline] {
    shown.filter { origins[$0.id] == feed }.sorted { $0.key < $1.key }
  }

  /// The headlines that no rule hides.
  private var shown: [Headline] {
    let mutes = mutes.compactMap(\.self)
    return articles.values.map(\.headline).filter { headline in !mutes.contains { hides($0, headline) } }
  }

  private func hides(_ mute: Mute, _ headline: Headline) -> Bool {
    if let feed = mute.feed, origins[headline.id] != feed { return false }
    if let author = mute.author, articles[headline.id]?.article.byline.contains(author) != true { return false }
    if let words = mute.titleWords, !headline.title.lowercased().contains(words.lowercased()) { return false }
    return true
  }

  /// The feeds with their counts.
  var countedFeeds: [Feed] {
    feeds.map { feed in
      var feed = feed
      let headlines = headlines(of: feed.id)
      feed.total = headlines.count
      feed.unread = headlines.count { !$0.status.isRead }
      return feed
    }
  }

  var counted: [Section] {
    sections.map { section in
      var section = section
      let headlines = headlines(in: section.id)
      section.total = headlines.count
      section.unread = headlines.count { !$0.status.isRead }
      return section
    }
  }

  /// What comes back for an effect, at once.
  mutating func answers(to effect: Effect) -> [Action] {
    switch effect {
    case .openInBrowser(let address): openedInBrowser.append(address.text)
    case .keepTheme(let name): keptThemes.append(name)
    case .quit: hasQuit = true
    case .after: break
    default: if isBroken { return [.libraryFailed("The library cannot be read.")] }
    }
    switch effect {
    case .loadSections: return [.sectionsLoaded(counted)]
    case .loadHeadlines(let section, let anchor, let limit):
      let window = window(of: headlines(in: section), anchor, limit)
      return [.headlinesLoaded(section: section, anchor: anchor, window: window)]
    case .loadArticle(let id):
      return [articles[id].map(Action.articleLoaded) ?? .articleGone(id)]
    case .findStory(let teaser):
      let found = articles.values.filter {
        teaser.address != nil ? $0.article.address == teaser.address : $0.article.title.hasPrefix(teaser.title)
      }
      return [.storyFound(found.map(\.headline).sorted { $0.key < $1.key }, for: teaser)]
    case .findAddress(let address):
      return [.addressFound(articles.values.first { $0.article.address == address }?.headline, address: address)]
    case .findUnread(let origin, let forward):
      return [.unreadFound(unread(from: origin, forward: forward), forward: forward)]
    case .setStatus(let id, let isRead, let isStarred):
      guard var article = articles[id] else { return [.articleGone(id)] }
      if let isRead { article.headline.status.isRead = isRead }
      if let isStarred { article.headline.status.isStarred = isStarred }
      articles[id] = article
      let section = counted.first { $0.id == article.headline.section }
      return [.statusSet(article.headline)]
        + (section.map { [.sectionCounted($0.id, unread: $0.unread, total: $0.total)] } ?? [])
    case .setFolded(let id, let isFolded):
      for index in sections.indices where sections[index].id == id { sections[index].isFolded = isFolded }
      return []
    case .fetchPage(let request): return answers(to: request)
    case .cancelFetch(let number):
      cancelled.append(number)
      return []
    case .swapTexts(let id): return swapTexts(of: id)
    case .loadLater: return [.laterLoaded(later)]
    case .addLater(let address, let title, let failure):
      if !later.contains(where: { $0.address == address }) {
        later.append(LaterStory(address: address, title: title, added: Session.now - 7200, failure: failure))
      }
      return []
    case .removeLater(let address):
      later.removeAll { $0.address == address }
      return [.laterLoaded(later)]
    case .feed(let effect): return answers(to: effect)
    case .loadReadText(let id): return [.readTextLoaded(readTexts[id], of: id)]
    case .sawChanges(let id): articles[id]?.isChangedSinceRead = false
    case .openInBrowser, .keepTheme, .after, .quit: return []
    }
    return []
  }

  private mutating func answers(to effect: FeedEffect) -> [Action] {
    func answer(_ actions: FeedAction...) -> [Action] { actions.map { .feed($0) } }
    switch effect {
    case .load: return answer(.loaded(countedFeeds))
    case .loadHeadlines(let feed, let anchor, let limit):
      return answer(.headlinesLoaded(feed, anchor: anchor, window: window(of: headlines(of: feed), anchor, limit)))
    case .findUnread(let feed, let key, let forward):
      let all = forward ? headlines(of: feed) : headlines(of: feed).reversed()
      let rest = key.map { key in all.filter { forward ? $0.key > key : $0.key < key } } ?? all
      return [.unreadFound((rest + all).first { !$0.status.isRead && $0.key != key }, forward: forward)]
    case .refresh(let scope): refreshes.append(scope)
    case .stopRefresh: stoppedRefreshes += 1
    case .findFeed(let article):
      return answer(.feedFound(countedFeeds.first { $0.id == origins[article] }, of: article))
    case .findOffers(let address):
      guard let found = offers[address] else { return answer(.offersFailed("No feed at \(address).", at: address)) }
      return answer(.offersFound(found, at: address))
    case .subscribe(let offer, let section):
      let address = offer.address
      if let known = countedFeeds.first(where: { $0.address == address }) {
        return answer(.subscribed(known, isNew: false))
      }
      let feed = Feed(id: FeedID(Int64(feeds.count + 1)), title: address, address: address, section: section ?? [])
      feeds.append(feed)
      return answer(.subscribed(feed, isNew: true))
    case .rename(let id, let name):
      for index in feeds.indices where feeds[index].id == id { feeds[index].title = name ?? feeds[index].address }
      return answer(.loaded(countedFeeds))
    case .move(let id, let section):
      for index in feeds.indices where feeds[index].id == id { feeds[index].section = section }
      return answer(.loaded(countedFeeds)) + [.libraryChanged]
    case .unsubscribe(let id):
      feeds.removeAll { $0.id == id }
      for (article, feed) in origins where feed == id { articles[article] = nil }
      return answer(.loaded(countedFeeds)) + [.libraryChanged]
    case .noteShown(let last): lastShown = last.map { Int($0.rawValue) } ?? articles.count
    case .markAllRead(let scope, let includingNew):
      let marked = articles.values.map(\.headline).filter { headline in
        guard !headline.status.isRead, includingNew || headline.id.rawValue <= lastShown else { return false }
        switch scope {
        case .all: return true
        case .section(let section): return headline.section == section
        case .feed(let feed): return origins[headline.id] == feed
        }
      }
      for headline in marked { articles[headline.id]?.headline.status.isRead = true }
      tickets.append(marked.map(\.id))
      return answer(.markedAllRead(scope, ticket: tickets.count - 1, count: marked.count))
    case .takeBack(let ticket):
      for id in tickets[ticket] { articles[id]?.headline.status.isRead = false }
      return answer(.markedUnread(count: tickets[ticket].count))
    case .proposeMuting(let id):
      guard let article = articles[id] else { return answer(.mutingProposed(nil)) }
      let feed = feeds.first { $0.id == origins[id] }
      return answer(
        .mutingProposed(
          MuteProposal(
            title: article.headline.title, authors: article.article.byline, feed: feed?.id, feedTitle: feed?.title)))
    case .tryMute(let mute): return answer(.muteTried(mute, matches: shown.count { hides(mute, $0) }))
    case .mute(let mute):
      mutes.append(mute)
      return answer(.muted(mute, rule: Int64(mutes.count - 1)))
    case .unmute(let rule):
      mutes[Int(rule)] = nil
      return answer(.unmuted)
    }
    return []
  }

  private mutating func answers(to request: PageRequest) -> [Action] {
    let address = request.address.text
    if let failure = unreachable[address] { return [.pageFailed(failure, for: request.number)] }
    guard let page = pages[address] else { return [] }
    guard case .completion(let id) = request.purpose else {
      let known = articles.values.first { $0.article.address == page.address }?.headline.id
      let id = known ?? add(page, to: SectionID(1), date: Session.now)
      replace(id, with: page)
      return articles[id].map { [.pageSaved($0, for: request.number), .libraryChanged] } ?? []
    }
    guard let feed = articles[id]?.article else { return [.articleGone(id)] }
    let shortfall = PageShortfall(of: page, comparedWith: feed)
    otherTexts[id] = shortfall == nil ? feed : page
    if shortfall == nil { replace(id, with: page) }
    articles[id]?.hasOtherText = true
    return articles[id].map { [.textCompleted($0, shortfall: shortfall, for: request.number)] } ?? []
  }

  private mutating func swapTexts(of id: ArticleID) -> [Action] {
    guard let shown = articles[id]?.article, let other = otherTexts[id] else { return [] }
    otherTexts[id] = shown
    replace(id, with: other)
    return articles[id].map { [.textsSwapped($0)] } ?? []
  }

  private func window(of headlines: [Headline], _ anchor: HeadlineAnchor, _ limit: Int) -> HeadlineWindow {
    func index(of key: HeadlineKey) -> Int { headlines.firstIndex { $0.key >= key } ?? headlines.count }
    let range: Range<Int>
    switch anchor {
    case .newest: range = 0..<min(limit, headlines.count)
    case .oldest: range = max(0, headlines.count - limit)..<headlines.count
    case .olderThan(let key):
      let start = headlines.firstIndex { $0.key > key } ?? headlines.count
      range = start..<min(start + limit, headlines.count)
    case .newerThan(let key):
      let end = index(of: key)
      range = max(0, end - limit)..<end
    case .around(let key):
      let middle = index(of: key)
      range = max(0, middle - limit / 2)..<min(headlines.count, middle + limit / 2)
    }
    return HeadlineWindow(
      headlines: Array(headlines[range]), hasNewer: range.lowerBound > 0, hasOlder: range.upperBound < headlines.count)
  }

  /// The next unread headline in the order of the list, and on from the other end.
  private func unread(from origin: Headline?, forward: Bool) -> Headline? {
    var all = sections.enumerated().flatMap { index, section in headlines(in: section.id).map { (index, $0) } }
    if !forward { all.reverse() }
    let start = origin.flatMap { origin in
      all.firstIndex { index, headline in
        guard let place = sections.firstIndex(where: { $0.id == origin.section }) else { return false }
        return forward ? (index, headline.key) > (place, origin.key) : (index, headline.key) < (place, origin.key)
      }
    }
    let order = start.map { all[$0...] + all[..<$0] } ?? all[...]
    return order.map(\.1).first { !$0.status.isRead && $0.id != origin?.id }
  }
}
