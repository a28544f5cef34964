import Articles

// What the keys do while the feeds have them.
extension State {
  /// Shows the feeds in the list's place.
  mutating func openFeeds() {
    if focus == .feeds { return closeFeeds() }
    if scope != nil {
      if let scope { feeds.select(.feed(scope.id)) }
      endScope()
    }
    focus = .feeds
    loadFeeds()
  }

  /// Shows the headlines again.
  mutating func closeFeeds() {
    endScope()
    focus = .list
  }

  mutating func moveInFeeds(_ operation: Operation) {
    switch operation {
    case .up: explain(feeds.move(by: -1), "This is the top of the feeds.")
    case .down: explain(feeds.move(by: 1), "This is the end of the feeds.")
    case .pageUp: explain(feeds.page(-1), "This is the top of the feeds.")
    case .pageDown: explain(feeds.page(1), "This is the end of the feeds.")
    case .top: explain(feeds.moveToTop(), "This is the top of the feeds.")
    default: explain(feeds.moveToEnd(), "This is the end of the feeds.")
    }
  }

  mutating func openInFeeds() {
    switch feeds.selection {
    case .all: closeFeeds()
    case .section(let path): feeds.toggleFold(path)
    case .feed: if let feed = feeds.selectedFeed { enter(feed) }
    }
  }

  mutating func goLeftInFeeds() {
    switch feeds.selection {
    case .all: closeFeeds()
    case .section(let path): if feeds.folded.contains(path) { closeFeeds() } else { feeds.toggleFold(path) }
    case .feed(let id):
      guard let section = feeds.feed(id)?.section, !section.isEmpty else { return closeFeeds() }
      feeds.select(.section(section))
    }
  }

  mutating func goRightInFeeds() {
    if case .section(let path) = feeds.selection, !feeds.folded.contains(path) { return moveInFeeds(.down) }
    openInFeeds()
  }

  /// The feed a key is about: the selected one, or the one whose headlines are listed; says what to do where there is none.
  private mutating func feedForKey() -> Feed? {
    let feed = focus == .feeds ? feeds.selectedFeed : scope
    if feed == nil { say("Select a feed first.") }
    return feed
  }

  mutating func showCondition() {
    guard let feed = feedForKey() else { return }
    // Beside the feeds all of it is to be seen already, where there is room.
    let text = layout.text
    let lines = FeedReport(feed, at: 0).lines(width: text.columns, usesUnicode: capabilities.usesUnicode)
    if focus == .feeds, layout.isWide, lines.count <= text.rows { return say("It stands beside the feeds.") }
    dialog = .feed(.condition(feed, top: 0))
  }

  mutating func askForName() {
    guard let feed = feedForKey() else { return }
    prompt = Prompt(.name(feed), label: "Name", text: feed.title)
  }

  mutating func askForSection() {
    guard let feed = feedForKey() else { return }
    let offers = sectionOffers
    let present = feed.section.isEmpty ? Self.noSection : offers.first { $0.path == feed.section }
    prompt = Prompt(.section(feed), label: "Section", offers: offers, present: present)
  }

  mutating func askToUnsubscribe() {
    guard let feed = feedForKey() else { return }
    let loss =
      switch feed.total {
      case 0: "It has no articles."
      case 1: "That removes its article, unless it is starred or tagged."
      default: "That removes its \(feed.total) articles, but for what is starred or tagged."
      }
    let text = "Unsubscribe from “\(feed.title)”? \(loss)"
    dialog = .feed(.question(FeedQuestion(title: "Unsubscribe", text: text, answer: .unsubscribe(feed))))
  }

  /// Marks as read what the selection stands for: a feed, a section or everything.
  mutating func markAllRead() {
    if focus == .feeds {
      switch feeds.selection {
      case .all: return markAllRead(.all)
      case .feed(let id): return markAllRead(.feed(id))
      case .section(let path):
        guard let section = allSections.first(where: { $0.path == path }) else {
          return say("Nothing in this section is unread.")
        }
        return markAllRead(.section(section.id))
      }
    }
    if let scope { return markAllRead(.feed(scope.id)) }
    guard let section = list.selectedSection else { return say("There is nothing in the list yet.") }
    markAllRead(.section(section.id))
  }

  /// What waits to be shown has not been seen, and stays unread.
  private mutating func markAllRead(_ scope: ReadScope) {
    send(.feed(.markAllRead(scope, includingNew: !refreshing.holdsArrivals)))
  }

  mutating func take(markedAllRead scope: ReadScope, ticket: Int, count: Int) {
    guard count > 0 else { return say("Everything there is read already.") }
    changes.noteMarkedRead(ticket: ticket)
    let whose = name(of: scope).map { " of \($0)" } ?? ""
    say("Marked \(count == 1 ? "an article" : "\(count) articles")\(whose) as read. u undoes it.")
    reloadLists()
  }

  private func name(of scope: ReadScope) -> String? {
    switch scope {
    case .all: nil
    case .section(let id): allSections.first { $0.id == id }?.name
    case .feed(let id): (feeds.feed(id) ?? self.scope).map { "“\($0.title)”" }
    }
  }

  /// Everything that is shown is asked for again.
  mutating func reloadLists() {
    bringArrivalsIn()
    send(.loadSections)
    sendHeadlineRequests(list.requestsAfterChange())
    if focus == .feeds || scope != nil { loadFeeds() }
    refreshArticle()
  }
}
