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

  /// Changes a status as another process does.
  mutating func mark(_ id: ArticleID, _ status: Status) { articles[id]?.headline.status = status }

  func status(_ id: ArticleID) -> Status? { articles[id]?.headline.status }

  /// A section's headlines, newest first.
  func headlines(in section: SectionID) -> [Headline] {
    articles.values.map(\.headline).filter { $0.section == section }.sorted { $0.key < $1.key }
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
      return [.statusSet(article.headline), .sectionsLoaded(counted)]
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
    case .openInBrowser, .keepTheme, .after, .quit: return []
    }
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
