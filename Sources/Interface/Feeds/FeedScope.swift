import Articles

// One feed's headlines in the place of all: the list of all waits behind it as it was left.
extension State {
  /// The sections of the whole library, whichever list is shown.
  var allSections: [Section] { (scope == nil ? list : shelved).sections.map(\.section) }

  /// The unread articles of the whole library, those that came with no feed too.
  var allUnread: Int { allSections.reduce(0) { $0 + $1.unread } }

  /// The one feed that is listed, where it has no article.
  var emptyScope: Feed? { focus == .list && scope?.total == 0 ? scope : nil }

  /// Changes the list of the whole library, whichever list is shown.
  mutating func withAllHeadlines(_ change: (inout HeadlineList) -> Void) {
    if scope == nil { change(&list) } else { change(&shelved) }
  }

  /// Takes the sections in; while what is new waits, only their counts.
  mutating func take(sections: [Section]) {
    let holds = refreshing.holdsArrivals
    withAllHeadlines { if holds { $0.takeCounts(sections) } else { $0.take(sections) } }
    lookForArrivals()
  }

  mutating func sendHeadlineRequests(_ requests: [HeadlineList.Request]) {
    guard let scope else { return send(requests) }
    for request in requests {
      send(.feed(.loadHeadlines(scope.id, anchor: request.anchor, limit: request.limit)))
    }
  }

  /// Lists one feed's headlines.
  mutating func enter(_ feed: Feed) {
    if scope == nil { shelved = list }
    scope = feed
    list = HeadlineList()
    list.home = feed.home.id
    list.take([feed.home])
    focus = .list
    if feed.total == 0 { say("“\(feed.title)” has no articles yet. Ctrl-R refreshes it.") }
  }

  /// Goes back from one feed's headlines to the feeds.
  mutating func leaveScope() {
    guard let scope else { return }
    feeds.select(.feed(scope.id))
    endScope()
    openFeeds()
  }

  /// Lists everything again.
  mutating func endScope() {
    guard scope != nil else { return }
    scope = nil
    list = shelved
    shelved = HeadlineList()
    // Articles were read meanwhile, and others may have come.
    if !refreshing.holdsArrivals { send(list.requestsAfterChange()) }
  }

  mutating func take(_ window: HeadlineWindow, of feed: FeedID, at anchor: HeadlineAnchor) {
    guard let scope, scope.id == feed else { return }
    list.take(window, of: scope.home.id, at: anchor)
  }

  mutating func loadFeeds() {
    guard !feeds.isAwaited else { return }
    feeds.isAwaited = true
    send(.feed(.load))
  }

  mutating func take(_ loaded: [Feed]) {
    feeds.take(loaded, order: allSections.map(\.path))
    guard let scope else { return }
    guard let feed = feeds.feed(scope.id) else { return endScope() }
    self.scope = feed
    if refreshing.holdsArrivals { list.takeCounts([feed.home]) } else { list.take([feed.home]) }
  }
}

extension Feed {
  /// The feed as the one section of its own list. The library's sections have numbers from 1 on.
  var home: Section { Section(id: SectionID(-id.rawValue), path: [title], unread: unread, total: total) }
}
