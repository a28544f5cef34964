import Articles
import Typesetting
import YAMLFiles

/// Everything the screen shows and every key depends on. `update` is the only way it changes, and does nothing else: what
/// is to be done outside comes back as effects, and their answers come in as actions.
public struct State: Sendable {
  /// The columns of text a reader likes best where nothing else is asked for.
  public static let defaultMeasure = 72
  /// How long the selection has to rest before its article is shown.
  static let breath: Milliseconds = 120
  /// How long an article has to be on the screen to count as read.
  static let moment: Milliseconds = 1_000

  /// The columns of a title in a message.
  static let quotedColumns = 44

  var layout: Layout
  let capabilities: Capabilities
  let themes: ThemeCatalog
  var theme: Theme

  /// The pane that has the keys.
  var focus = Pane.list
  var list = HeadlineList()
  var pane = ArticlePane()
  var history = History()
  var changes = StatusChanges()
  var dialog: Dialog?
  /// What is being asked in the status line.
  var prompt: Prompt?
  var message: Message?

  /// The article that is on its way to the pane.
  var wanted: WantedArticle?
  /// Whether the shown article was reached by following something, not by choosing it in the list.
  var arrivedByFollowing = false
  /// What is being looked up in the library to be followed.
  var lookup: Target.Destination?
  /// The page that is on its way from the network.
  var fetch: PageFetch?
  /// Whether the list of stories to be read later was asked for, to be shown.
  var isLaterWanted = false

  /// The list of feeds; loaded when it is first opened.
  var feeds = FeedList()
  /// The one feed whose headlines are listed; else those of all are.
  var scope: Feed?
  /// The list of all headlines as it was left, while those of one feed are listed.
  var shelved = HeadlineList()
  var refreshing = Refreshing()
  /// The article whose feed is being looked up, to be refreshed.
  var feedLookup: ArticleID?
  /// The address whose feeds are being looked for.
  var offersAddress: String?
  /// The article for which a rule is being made.
  var muteLookup: ArticleID?

  /// Numbers that tell whether a timer's answer is still about what it was set for.
  var timers = Timers()
  /// The effects of the update that is going on; empty between updates.
  var outbox: [Effect] = []

  /// - Parameters:
  ///   - size: The size of the screen.
  ///   - capabilities: What the terminal can show.
  ///   - themes: The themes there are.
  ///   - theme: The name of the one to begin with; where it cannot be had, the default is taken and a message says so.
  ///   - measure: The columns of text wanted; a narrower pane has fewer.
  public init(
    size: Size, capabilities: Capabilities, themes: ThemeCatalog, theme: String, measure: Int = State.defaultMeasure
  ) {
    layout = Layout(size: size, measure: max(1, measure))
    self.capabilities = capabilities
    self.themes = themes
    let choice = themes.theme(named: theme, for: ColorDepth(colors: capabilities.colors))
    self.theme = choice.theme
    if let problem = choice.problem { message = Message(text: problem.description, isError: true) }
    fit()
  }

  /// The first effects: the sections are asked for, and everything else follows from their answer.
  public mutating func start() -> [Effect] {
    outbox = [.loadSections]
    if let message { show(message) }
    return takeOutbox()
  }

  /// Answers an action with a new state and with what is to be done.
  public mutating func update(_ action: Action) -> [Effect] {
    let selection = list.selection
    let visible = visibleArticle
    let spot = spot
    let offer = timers.message
    take(action)
    // What a message offers is about what was before the reader then.
    if message?.offer != nil, timers.message == offer, self.spot.leaves(spot) { message = nil }
    fit()
    if list.selection != selection { bringArrivalsInAtHead() }
    // After a failure of the library nothing is asked for again by itself: it would only fail again.
    if case .libraryFailed = action {} else { sendHeadlineRequests(list.requests()) }
    if list.selection != selection, list.selectedHeadline != nil {
      timers.selection += 1
      send(.after(Self.breath, .selectionRested(timers.selection)))
    }
    if visibleArticle != visible { watchArticle() }
    return takeOutbox()
  }

  private mutating func take(_ action: Action) {
    switch action {
    case .event(.key(let key)): press(key)
    case .event(.mouse(let mouse)): use(mouse)
    case .event(.resize(let size)): layout = Layout(size: size, measure: layout.measure)
    case .event(.quit): send(.quit)
    case .sectionsLoaded(let sections): take(sections: sections)
    case .sectionCounted(let section, let unread, let total):
      withAllHeadlines { $0.take(unread: unread, total: total, of: section) }
    case .headlinesLoaded(let section, let anchor, let window):
      withAllHeadlines { $0.take(window, of: section, at: anchor) }
    case .articleLoaded(let article): take(article)
    case .articleGone(let id): takeAway(id)
    case .storyFound(let headlines, let teaser): take(stories: headlines, for: teaser)
    case .addressFound(let headline, let address): take(headline, at: address)
    case .unreadFound(let headline, forward: _): take(unread: headline)
    case .pageSaved(let article, let number): take(saved: article, number: number)
    case .textCompleted(let article, let shortfall, let number):
      take(completed: article, shortfall: shortfall, number: number)
    case .pageFailed(let failure, let number): take(failure, number: number)
    case .textsSwapped(let article): take(swapped: article)
    case .laterLoaded(let stories): take(later: stories)
    case .statusSet(let headline): take(status: headline)
    case .libraryChanged: takeLibraryChange()
    case .othersWrote(let arrivals, let last): take(arrivals: arrivals, ofOthersSince: last)
    case .selectionRested(let timer): if timer == timers.selection { showSelection() }
    case .articleRested(let timer): if timer == timers.article { markArticleRead() }
    case .messageExpired(let timer): if timer == timers.message { message = nil }
    case .libraryFailed(let sentence): take(libraryFailure: sentence)
    case .failed(let sentence): say(sentence, isError: true)
    case .feed(let action): take(action)
    case .readTextLoaded(let article, let id): take(readText: article, of: id)
    }
  }

  /// Fits every part to the size of the screen.
  private mutating func fit() {
    let area = layout.list
    list.measure = ListMeasure(
      columns: area.columns, rows: area.rows, isAiry: layout.isAiry, usesUnicode: capabilities.usesUnicode)
    list.fit()
    feeds.fit(rows: area.rows)
    let text = layout.text
    pane.fit(Setting(width: text.columns, usesUnicode: capabilities.usesUnicode), rows: text.rows)
    fitDialog()
  }

  private mutating func takeOutbox() -> [Effect] {
    defer { outbox = [] }
    return outbox
  }
}

/// The numbers of the latest timers.
struct Timers: Hashable, Sendable {
  var fetch = 0
  var selection = 0
  var article = 0
  var message = 0
}

// MARK: What updates are made of

extension State {
  mutating func send(_ effect: Effect) { outbox.append(effect) }

  mutating func send(_ requests: [HeadlineList.Request]) {
    for request in requests {
      send(.loadHeadlines(section: request.section, anchor: request.anchor, limit: request.limit))
    }
  }

  /// Shows a sentence in the status line for some seconds.
  mutating func say(_ text: String, isError: Bool = false, offering address: WebAddress? = nil) {
    show(Message(text: text, isError: isError, offer: address))
  }

  /// Takes a message away that was said in passing; failures and offers stay their time.
  mutating func dropMessage() {
    if let message, !message.isError, message.offer == nil { self.message = nil }
  }

  /// Says why nothing happened, if nothing did.
  mutating func explain(_ happened: Bool, _ text: String) {
    if !happened { say(text) }
  }

  private mutating func show(_ message: Message) {
    self.message = message
    timers.message += 1
    let duration = message.isError ? Message.errorDuration : Message.duration
    send(.after(duration, .messageExpired(timers.message)))
  }

  private mutating func take(libraryFailure sentence: String) {
    say(sentence, isError: true)
    list.stopWaiting()
    feeds.isAwaited = false
    refreshing.isReloading = false
    wanted = nil
    lookup = nil
    fetch = nil
    for headline in changes.takeBack() {
      show(headline)
    }
  }
}
