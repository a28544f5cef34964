import Articles

/// The refresh that is under way, what it has brought, and what is to be refreshed next.
struct Refreshing: Hashable, Sendable {
  /// How far a refresh has got.
  struct Progress: Hashable, Sendable {
    /// Feeds and stories asked for; 0 until that is known.
    var total = 0
    /// What came of them so far.
    var summary = RefreshSummary()
    /// Whether it is being stopped.
    var isStopping = false
  }

  /// How far the refresh is that is under way.
  var progress: Progress?
  /// Whether nobody asked for it: it says nothing at its end where there is nothing to say.
  var isQuiet = false
  /// New articles that are not in the list yet.
  var arrived = 0
  /// Whether the list is kept from moving: what is new waits until the reader wants to see it.
  var holdsArrivals = false
  /// Feeds to be refreshed when this refresh is over.
  var next: [FeedID] = []
  /// Whether the sections were asked for because of it, and have not come yet.
  var isReloading = false
  /// Whether there is more to be asked for when they have.
  var needsReload = false
}

extension State {
  /// Refreshes all feeds.
  mutating func refreshAll() {
    if explainRunningRefresh() { return }
    startRefresh(.all)
  }

  /// Refreshes the feed that is selected, or that the article came with.
  mutating func refreshCurrentFeed() {
    if explainRunningRefresh() { return }
    if focus == .feeds {
      switch feeds.selection {
      case .all: return startRefresh(.all)
      case .section(let path): return startRefresh(.feeds(feeds.feeds(in: path).map(\.id)))
      case .feed(let id): return startRefresh(.feeds([id]))
      }
    }
    if let scope { return startRefresh(.feeds([scope.id])) }
    guard let headline = markedHeadline else { return say("Select an article first: its feed is refreshed.") }
    feedLookup = headline.id
    send(.feed(.findFeed(of: headline.id)))
  }

  /// Refreshes what is due, because its time has come.
  mutating func refreshDue() {
    guard refreshing.progress == nil else { return }
    startRefresh(.due, isQuiet: true)
  }

  /// Refreshes feeds now, or as soon as the refresh that is under way is over.
  mutating func refreshSoon(_ feed: FeedID) {
    if refreshing.progress == nil { startRefresh(.feeds([feed])) } else { refreshing.next.append(feed) }
  }

  private mutating func startRefresh(_ scope: RefreshScope, isQuiet: Bool = false) {
    refreshing.progress = Refreshing.Progress()
    refreshing.isQuiet = isQuiet
    if !refreshing.holdsArrivals { send(.feed(.noteShown(upTo: nil))) }
    send(.feed(.refresh(scope)))
  }

  private mutating func explainRunningRefresh() -> Bool {
    guard let progress = refreshing.progress else { return false }
    let place = progress.total > 0 ? ": \(progress.done) of \(progress.total)" : ""
    say(
      progress.isStopping
        ? "The refresh is being stopped." : "A refresh is under way\(place). Esc in the headlines stops it.")
    return true
  }

  /// Stops the refresh; `false` where there is none.
  mutating func stopRefresh() -> Bool {
    guard let progress = refreshing.progress else { return false }
    if progress.isStopping {
      say("The refresh is being stopped.")
    } else {
      refreshing.progress?.isStopping = true
      refreshing.next = []
      send(.feed(.stopRefresh))
    }
    return true
  }

  mutating func take(_ events: [RefreshEvent]) {
    var brought = false
    var summary: RefreshSummary?
    for event in events {
      refreshing.progress?.take(event)
      switch event {
      case .updated(_, let new, let changed):
        refreshing.arrived += new
        brought = brought || new > 0 || changed > 0
      case .story(_, failure: nil): brought = true
      case .finished(let end): summary = end
      default: break
      }
    }
    // An empty list has nothing that could move.
    if refreshing.arrived > 0, list.hasHeadlines { refreshing.holdsArrivals = true }
    if !refreshing.holdsArrivals { refreshing.arrived = 0 }
    if brought || summary != nil { reload() }
    if let summary { finishRefresh(summary) }
  }

  /// Another process wrote to the library: what its refresh brought waits as what our own does.
  mutating func take(arrivals: Int, ofOthersSince last: ArticleID?) {
    // Under way, our own refresh counts what it brings itself.
    if arrivals > 0, refreshing.progress == nil, list.hasHeadlines {
      if !refreshing.holdsArrivals { send(.feed(.noteShown(upTo: last))) }
      refreshing.arrived += arrivals
      refreshing.holdsArrivals = true
    }
    takeLibraryChange()
  }

  /// What is listed has changed. While new headlines wait, the list goes on to stay as it is.
  mutating func takeLibraryChange() {
    if refreshing.holdsArrivals {
      reload()
      refreshArticle()
    } else {
      reloadLists()
    }
  }

  /// Asks for counts anew: once at a time, however many feeds come in.
  private mutating func reload() {
    if refreshing.isReloading { return refreshing.needsReload = true }
    refreshing.isReloading = true
    refreshing.needsReload = false
    send(.loadSections)
    if focus == .feeds || scope != nil { loadFeeds() }
  }

  /// The sections have come: what is on the screen is looked over for what is new, without being changed.
  mutating func lookForArrivals() {
    guard refreshing.isReloading else { return }
    refreshing.isReloading = false
    if refreshing.holdsArrivals {
      sendHeadlineRequests(list.requestsForArrivals())
    }
    if refreshing.needsReload { reload() }
  }

  private mutating func finishRefresh(_ summary: RefreshSummary) {
    let isQuiet = refreshing.isQuiet
    refreshing.progress = nil
    if summary.changed > 0 || summary.stories > 0 { refreshArticle() }
    if let failure = summary.libraryFailure {
      say(failure, isError: true)
    } else if !isQuiet || summary.new > 0 {
      say(summary.sentence, isError: summary.hasFailedAltogether)
    }
    guard !refreshing.next.isEmpty else { return }
    startRefresh(.feeds(refreshing.next), isQuiet: true)
    refreshing.next = []
  }

  /// Shows what is new, and where it begins.
  mutating func showArrivals() {
    guard refreshing.holdsArrivals else { return say("There are no new headlines waiting. R looks for some.") }
    focus = .list
    let item = list.firstArrival
    bringArrivalsIn()
    if let item {
      list.select(item)
      list.selectionRow = 0
    }
  }

  /// Lets everything into the list that was held back.
  mutating func bringArrivalsIn() {
    guard refreshing.holdsArrivals else { return }
    refreshing.holdsArrivals = false
    refreshing.arrived = 0
    list.forgetArrivals()
    shelved.forgetArrivals()
    send(.loadSections)
    sendHeadlineRequests(list.requestsAfterChange())
    if scope != nil { loadFeeds() }
  }

  /// The selection has come to the head of a section: what is new in it comes in.
  mutating func bringArrivalsInAtHead() {
    guard refreshing.holdsArrivals, case .section = list.selection, let request = list.requestForArrivalsAtHead() else {
      return
    }
    refreshing.arrived = max(0, refreshing.arrived - request.arrivals)
    sendHeadlineRequests([request.request])
    if refreshing.arrived == 0 { bringArrivalsIn() }
  }
}

extension Refreshing.Progress {
  /// Those that have answered or failed.
  var done: Int { summary.done }

  mutating func take(_ event: RefreshEvent) {
    switch event {
    case .started(let count): total = count
    case .finished: break
    default: summary.take(event)
    }
    total = max(total, done)
  }

  /// How far it is in words, the longest first: what there is room for is shown.
  func words(separator: String) -> [String] {
    let verb = isStopping ? "Stopping" : "Refreshing"
    guard total > 0 else { return [verb + "…", "…"] }
    let news = summary.new > 0 ? "\(separator)\(summary.new) new" : ""
    let failed = summary.failed + summary.storiesFailed
    let failures = failed > 0 ? "\(separator)\(failed) failed" : ""
    return [
      "\(verb) \(done) of \(total)\(news)\(failures)", "\(done) of \(total)\(news)\(failures)",
      "\(done)/\(total)\(news)", "\(done)/\(total)",
    ]
  }
}

extension RefreshSummary {
  /// What came of it, in a sentence.
  var sentence: String {
    if self == RefreshSummary() { return "There is no feed to refresh: a subscribes to one." }
    var parts: [String] = []
    if new > 0 { parts.append("\(new) new") }
    if changed > 0 { parts.append("\(changed) changed") }
    if stories > 0 { parts.append("\(stories) to be read later \(stories == 1 ? "is" : "are") here") }
    var text = parts.isEmpty ? "Nothing new" : parts.joined(separator: ", ")
    if isCancelled { text = "The refresh was stopped. \(text)" }
    if failed > 0 {
      text += "; \(failed) \(failed == 1 ? "feed" : "feeds") failed, f shows \(failed == 1 ? "it" : "them")"
    }
    if storiesFailed > 0 {
      text += "; \(storiesFailed) to be read later could not be had, L shows \(storiesFailed == 1 ? "it" : "them")"
    }
    return text + "."
  }
}
