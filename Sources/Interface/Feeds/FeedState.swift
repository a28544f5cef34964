import Articles

extension State {
  /// Takes an answer or news about subscriptions in.
  mutating func take(_ action: FeedAction) {
    switch action {
    case .loaded(let loaded): take(loaded)
    case .headlinesLoaded(let feed, let anchor, let window): take(window, of: feed, at: anchor)
    case .refreshIsDue: refreshDue()
    case .refreshed(let events): take(events)
    case .feedFound(let feed, let article): take(feed, of: article)
    case .offersFound(let offers, let address): take(offers, at: address)
    case .offersFailed(let sentence, let address): take(noOffers: sentence, at: address)
    case .subscribed(let feed, let isNew): take(subscribed: feed, isNew: isNew)
    case .markedAllRead(let scope, let ticket, let count): take(markedAllRead: scope, ticket: ticket, count: count)
    case .markedUnread(let count):
      say("\(count == 1 ? "One article is" : "\(count) articles are") unread again.")
      reloadLists()
    case .mutingProposed(let proposal): take(proposal)
    case .muteTried(let mute, let matches): take(tried: mute, matches: matches)
    case .muted(let mute, let rule): take(muted: mute, rule: rule)
    case .unmuted:
      say("The rule is gone; what it hid is back.")
      reloadLists()
    }
  }

  /// Does what a key asks for about subscriptions; `false` where it asks for something else.
  mutating func performAboutFeeds(_ operation: Operation) -> Bool {
    switch operation {
    case .feeds: openFeeds()
    case .refresh: refreshAll()
    case .refreshFeed: refreshCurrentFeed()
    case .showNew: showArrivals()
    case .subscribe: askForAddress()
    case .rename: askForName()
    case .move: askForSection()
    case .unsubscribe: askToUnsubscribe()
    case .markAllRead: markAllRead()
    case .condition: showCondition()
    case .mute: proposeMuting()
    case _ where focus == .feeds: return performInFeeds(operation)
    default: return false
    }
    return true
  }

  /// What the keys that mean something everywhere mean among the feeds.
  private mutating func performInFeeds(_ operation: Operation) -> Bool {
    switch operation {
    case .up, .down, .pageUp, .pageDown, .top, .bottom: moveInFeeds(operation)
    case .open: openInFeeds()
    case .left: goLeftInFeeds()
    case .right: goRightInFeeds()
    case .leave: closeFeeds()
    case .nextSection: explain(feeds.moveToSection(forward: true), "This is the last section.")
    case .previousSection: explain(feeds.moveToSection(forward: false), "This is the first section.")
    case .toggleRead, .toggleStar: say("Only articles have marks. A marks all of a feed as read.")
    case .readOn: moveInFeeds(.pageDown)
    case .readBack: moveInFeeds(.pageUp)
    case .back, .forward: say("Esc leaves the feeds; there the keys lead along the stories again.")
    case .nextUnread, .previousUnread:
      closeFeeds()
      return false
    case .browser: openSite()
    default: return false
    }
    return true
  }

  /// Opens the selected feed's site in the browser.
  private mutating func openSite() {
    guard let feed = feeds.selectedFeed else { return say("Select a feed first: its site is opened.") }
    guard let site = WebAddress(feed.site ?? feed.address) else { return say("This feed has no site to open.") }
    send(.openInBrowser(site))
    say("Opened \(site.place) in the browser.")
  }
}
