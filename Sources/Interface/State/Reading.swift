import Articles
import Typesetting

/// An article that is on its way to the pane.
struct WantedArticle: Hashable, Sendable {
  /// Why it is wanted; this decides what the history keeps.
  enum Way: Hashable, Sendable {
    /// It was chosen in the list.
    case browsing
    /// A link, post or related story leads to it.
    case following
    /// It is so many stories before, at a place in it.
    case back(History.Entry, steps: Int)
    /// It is so many stories after, at a place in it.
    case forward(History.Entry, steps: Int)
  }

  var id: ArticleID
  var way: Way

  /// The steps along the history that lead to it: forward those above 0, back those below.
  var steps: Int? {
    switch way {
    case .browsing, .following: nil
    case .back(_, let steps): -steps
    case .forward(_, let steps): steps
    }
  }
}

// MARK: Showing articles

extension State {
  /// The article that really is on the screen.
  var visibleArticle: ArticleID? {
    guard !layout.isTooSmall, emptyScope == nil, focus == .article || (layout.isWide && focus == .list) else {
      return nil
    }
    return pane.id
  }

  /// Asks for an article, unless it is shown or on its way.
  mutating func want(_ id: ArticleID, _ way: WantedArticle.Way) {
    if let steps = wanted?.steps, steps != WantedArticle(id: id, way: way).steps { wanted = nil }
    if wanted?.id == id { return }
    if way == .browsing, pane.id == id {
      wanted = nil
      return
    }
    timers.selection += 1
    wanted = WantedArticle(id: id, way: way)
    send(.loadArticle(id))
  }

  /// Gives the selected headline's article to the pane, and the keys with it.
  mutating func read(_ headline: Headline) {
    focus = .article
    want(headline.id, .browsing)
  }

  /// The selection has rested: its article is shown.
  mutating func showSelection() {
    if let headline = list.selectedHeadline { want(headline.id, .browsing) }
  }

  mutating func take(_ article: StoredArticle) {
    guard let wanted, wanted.id == article.headline.id else { return refresh(article) }
    self.wanted = nil
    let left = pane.historyEntry
    switch wanted.way {
    case .browsing:
      // Leafing through the list leaves no trail; a story reached over links is kept when the list is used again.
      if arrivedByFollowing, let left { history.push(left) }
      pane.show(article)
    case .following:
      if let left { history.push(left) }
      pane.show(article)
    case .back(let entry, let steps):
      history.goBack(from: left, steps: steps)
      pane.show(article, at: entry)
    case .forward(let entry, let steps):
      history.goForward(from: left, steps: steps)
      pane.show(article, at: entry)
    }
    arrivedByFollowing = wanted.way != .browsing
    if wanted.way == .following, article.isTeaserOfItsPage { showOtherText() }
  }

  /// Asks for the shown article anew: another process may have saved newer words of it, or changed its status.
  mutating func refreshArticle() {
    if wanted == nil, let id = pane.id, !pane.isGone { send(.loadArticle(id)) }
  }

  mutating func refresh(_ article: StoredArticle) {
    guard pane.id == article.headline.id else { return }
    var article = article
    // What the reader did a moment ago and the library has not confirmed yet is newer than this answer.
    if changes.unconfirmed[article.headline.id] != nil, let shown = pane.loaded {
      article.headline.status = shown.headline.status
    }
    if pane.refresh(article) { say("This article was saved anew; its newer text is shown.") }
  }

  /// An article is no longer in the library: nothing leads to it any more. While it is read it stays.
  mutating func takeAway(_ id: ArticleID) {
    // The steps of a way along the history are other ones now.
    if wanted?.id == id || wanted?.steps != nil { wanted = nil }
    history.remove(id)
    changes.remove(id)
    if pane.id == id { pane.isGone = true }
    say("This article is no longer in the library.", isError: true)
  }

  mutating func goBack() { travel(-1) }
  mutating func goForward() { travel(1) }

  /// Goes some steps along the history: from where the reader is or, while that is still on its way, from where they will be.
  private mutating func travel(_ direction: Int) {
    let steps = (wanted?.steps ?? 0) + direction
    let isBack = steps < 0
    if steps == 0 {
      wanted = nil
    } else if let entry = (isBack ? history.past : history.future).dropLast(abs(steps) - 1).last {
      if !layout.isWide { focus = .article }
      want(entry.headline.id, isBack ? .back(entry, steps: -steps) : .forward(entry, steps: steps))
    } else {
      say("There is no story to go \(isBack ? "back" : "forward") to.")
    }
  }
}

// MARK: Reading on

extension State {
  /// A page down in the article and, at its end, the next unread one.
  mutating func readOn() {
    if focus == .list, let headline = list.selectedHeadline, !layout.isWide || headline.id != pane.id {
      if !layout.isWide { focus = .article }
      want(headline.id, .browsing)
    } else if pane.loaded == nil || !pane.scroll(byPages: 1) {
      findUnread(forward: true)
    }
  }

  mutating func findUnread(forward: Bool) {
    if let scope {
      return send(.feed(.findUnread(scope.id, after: list.selectedHeadline?.key, forward: forward)))
    }
    let origin = list.selectedHeadline ?? list.selectedSection.map { Headline.before($0.id) }
    send(.findUnread(after: origin, forward: forward))
  }

  mutating func take(unread headline: Headline?) {
    guard let headline else {
      return say(
        list.unread == 0
          ? scope == nil ? "Everything is read." : "Everything in this feed is read." : "Nothing else is unread.")
    }
    list.reveal(headline)
    want(headline.id, .browsing)
  }
}

extension Headline {
  /// A place before all headlines of a section, to look for unread ones from its header on.
  fileprivate static func before(_ section: SectionID) -> Headline {
    Headline(id: ArticleID(.max), section: section, title: "", sortDate: .max)
  }
}

// MARK: Following

extension State {
  mutating func follow(_ target: Target) {
    lookup = target.destination
    switch target.destination {
    case .story(let teaser): send(.findStory(teaser))
    case .comments:
      lookup = nil
      toggleComments()
    case .address(let address):
      switch WebAddress(address)?.scheme {
      case .http, .https: send(.findAddress(address))
      case .mailto: say("This is a mail address. o opens it: \(address)")
      case nil: say("Lede follows web and mail addresses only: \(address)")
      }
    }
  }

  mutating func take(stories: [Headline], for teaser: Teaser) {
    guard lookup == .story(teaser) else { return }
    lookup = nil
    switch stories.count {
    case 0:
      if let address = teaser.address.flatMap(WebAddress.init), address.isPage {
        return fetch(address, title: teaser.title, purpose: .story, origin: pane.id)
      }
      let offer =
        pane.loaded?.article.address != nil
        ? "o opens this article’s page in the browser." : "It has no address to follow."
      say("“\(Columns.truncated(teaser.title, to: Self.quotedColumns))” is not in the library. \(offer)")
    case 1: visit(stories[0])
    default: dialog = .choice(ChoiceDialog(title: teaser.title, headlines: stories))
    }
  }

  mutating func take(_ headline: Headline?, at address: String) {
    guard lookup == .address(address) else { return }
    lookup = nil
    if let headline { return visit(headline) }
    guard let web = WebAddress(address), web.isPage else { return }
    let isNextPage = address == pane.loaded?.article.nextPage
    fetch(web, title: pane.wordsOfLink(to: address), purpose: isNextPage ? .nextPage : .story, origin: pane.id)
  }

  /// Opens a story of the library in place.
  mutating func visit(_ headline: Headline) {
    let id = headline.id
    if id == pane.id {
      // “Read more” in a feed's text leads to the page with the rest.
      if pane.loaded?.article.origin == .feed { return showOtherText() }
      say("That is the story you are reading.")
    } else {
      focus = .article
      want(id, .following)
    }
  }

  /// Opens what is chosen, else the article, in the browser.
  mutating func openInBrowser() {
    if let offer = message?.offer {
      send(.openInBrowser(offer))
      return say("Opened \(offer.place) in the browser.")
    }
    if focus == .list, let headline = list.selectedHeadline, headline.id != pane.id {
      showSelection()
      return say("The article is on its way; press o again.")
    }
    var address = pane.loaded?.article.address
    switch pane.chosenTarget?.destination {
    case .address(let chosen): address = chosen
    case .story(let teaser): address = teaser.address ?? address
    case .comments, nil: break
    }
    guard pane.loaded != nil else { return say("There is no article to open in the browser.") }
    guard let address else { return say("This article has no address to open in the browser.") }
    guard let web = WebAddress(address) else { return say("Lede opens web and mail addresses only: \(address)") }
    send(.openInBrowser(web))
    say("Opened \(web.place) in the browser.")
  }
}
