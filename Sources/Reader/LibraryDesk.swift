import Articles
import FoundationEssentials
import Interface
import Markup
import Newswire
import Store

/// What the loop asks of the library.
enum Request: Sendable {
  /// Puts the sample edition into a library that is new.
  case begin
  /// Keeps what a request brought.
  case keep(FetchedArticle, PageRequest)
  /// An effect of the state that concerns the library.
  case effect(Effect)

  /// Whether it has to be done even when nobody waits for the answer any more.
  var isWrite: Bool {
    switch self {
    case .keep, .effect(.setStatus), .effect(.setFolded), .effect(.keepTheme), .effect(.swapTexts),
      .effect(.addLater), .effect(.removeLater), .effect(.sawChanges):
      true
    case .effect(.feed(let effect)): effect.isWrite
    default: false
    }
  }
}

/// Answers requests out of the library.
struct LibraryDesk {
  let library: Library
  let wallClock: @Sendable () -> Int64
  private let longReads: LongReads
  private var feeds: FeedDesk

  /// `wallClock` tells seconds since 1970.
  init(
    library: Library, network: NewswireConfiguration, longReads: LongReads,
    wallClock: @escaping @Sendable () -> Int64
  ) {
    self.library = library
    self.longReads = longReads
    self.wallClock = wallClock
    feeds = FeedDesk(library: library, network: network)
  }

  /// Does what is asked, and says what came of it.
  mutating func answer(_ request: Request) -> [Action] {
    do {
      switch request {
      case .begin:
        try longReads.begin()
        try SampleImport(library: library).importIfNew(now: wallClock())
        return []
      case .keep(let page, let request):
        return try keep(page, for: request)
      case .effect(.feed(let effect)):
        return try feeds.answer(effect)
      case .effect(let effect):
        return try answer(effect)
      }
    } catch {
      return [.libraryFailed(error.description)]
    }
  }

  private func answer(_ effect: Effect) throws(LibraryError) -> [Action] {
    switch effect {
    case .loadSections:
      return [.sectionsLoaded(try library.sections())]
    case .loadHeadlines(let section, let anchor, let limit):
      let window = try library.headlines(in: section, from: anchor, limit: limit)
      return [.headlinesLoaded(section: section, anchor: anchor, window: window)]
    case .loadArticle(let id):
      let isAnew = try readAgain(id)
      guard let stored = try library.article(id) else {
        return [.articleGone(id)]
      }
      // Its place in the list may be another now.
      return isAnew ? [.articleLoaded(stored), .libraryChanged] : [.articleLoaded(stored)]
    case .findStory(let teaser):
      return [.storyFound(try stories(for: teaser), for: teaser)]
    case .findAddress(let address):
      return [.addressFound(try library.story(at: address), address: address)]
    case .findUnread(let headline, let forward):
      return [.unreadFound(try library.unread(after: headline, forward: forward), forward: forward)]
    case .setStatus(let id, let isRead, let isStarred):
      guard let headline = try library.setStatus(of: id, isRead: isRead, isStarred: isStarred) else {
        return [.articleGone(id)]
      }
      guard let counts = try library.counts(of: headline.section) else { return [.statusSet(headline)] }
      return [.statusSet(headline), .sectionCounted(headline.section, unread: counts.unread, total: counts.total)]
    case .setFolded(let section, let isFolded):
      try library.setFolded(section, isFolded)
      return []
    case .keepTheme(let name):
      try library.setSetting(Reader.themeSetting, to: name)
      return []
    case .swapTexts(let id):
      return try library.swapTexts(of: id).map { [.textsSwapped($0), .libraryChanged] } ?? [.articleGone(id)]
    case .loadLater:
      return [.laterLoaded(try library.readLater())]
    case .addLater(let address, let title, let failure):
      try library.addLater(address, title: title, failure: failure, now: wallClock())
      return []
    case .removeLater(let address):
      try library.removeLater(address)
      return [.laterLoaded(try library.readLater())]
    case .loadReadText(let id):
      return [.readTextLoaded(try library.revisions(of: id).first?.article, of: id)]
    case .sawChanges(let id):
      try library.sawRevision(of: id)
      return []
    case .fetchPage, .cancelFetch, .openInBrowser, .after, .quit, .feed:
      // The loop's own.
      return []
    }
  }

  /// Reads an article's page again where older code than this read it. What that code made of a page that cannot be read
  /// any more is better than nothing, and stays. Says whether it did.
  private func readAgain(_ id: ArticleID) throws(LibraryError) -> Bool {
    guard let source = try library.sourcePage(of: id, readBefore: Page.readerVersion) else { return false }
    let page = Page(bytes: [UInt8](source.bytes), contentType: source.contentType, address: source.address)
    let article: Article
    do { article = try Article(page: page) } catch { return false }
    return try library.reread(id, as: article, readerVersion: Page.readerVersion, now: wallClock()) != nil
  }

  /// A teaser's address may have moved since; its title is looked up then. A title that is only near is no match for it: what
  /// is at the address can be fetched.
  private func stories(for teaser: Teaser) throws(LibraryError) -> [Headline] {
    guard let address = teaser.address else { return try library.stories(titled: teaser.title) }
    if let story = try library.story(at: address) { return [story] }
    return try library.stories(titled: teaser.title).filter { $0.title.lowercased() == teaser.title.lowercased() }
  }
}
