import Articles
import Typesetting

/// A page on its way from the network, and where the reader asked for it.
struct PageFetch: Hashable, Sendable {
  var request: PageRequest
  /// The title of the story, where whatever leads to it gives one.
  var title: String?
  /// The pane that had the keys when it was asked for.
  var focus: Pane
  /// The article that was shown then.
  var article: ArticleID?
}

// MARK: Asking

extension State {
  /// Asks for a page of the web. One page is on its way at a time: an earlier one is given up for it.
  mutating func fetch(_ address: WebAddress, title: String?, purpose: PageRequest.Purpose, origin: ArticleID?) {
    timers.fetch += 1
    let request = PageRequest(number: timers.fetch, address: address, origin: origin, purpose: purpose)
    fetch = PageFetch(request: request, title: title, focus: focus, article: pane.id)
    message = nil
    send(.fetchPage(request))
  }

  /// Gives up the page that is on its way.
  mutating func cancelFetch() {
    guard let fetch else { return }
    self.fetch = nil
    send(.cancelFetch(fetch.request.number))
    say("Cancelled: \(fetch.request.address.place) is not fetched.")
  }

  /// Shows the other text of the article, or fetches its page where there is only the feed's.
  mutating func showOtherText() {
    guard let loaded = pane.loaded else { return }
    let article = loaded.article
    if loaded.hasOtherText {
      send(.swapTexts(loaded.headline.id))
    } else if article.origin != .feed {
      say("There is no other text of this article.")
    } else if let address = article.address.flatMap(WebAddress.init), address.isPage {
      let purpose = PageRequest.Purpose.completion(loaded.headline.id)
      if fetch?.request.purpose != purpose {
        fetch(address, title: article.title, purpose: purpose, origin: loaded.headline.id)
      }
    } else {
      say("The feed gives no address of a page from which this article could be completed.")
    }
  }
}

extension StoredArticle {
  /// A feed's text of fewer bytes only announces the story.
  private static let leastOfAStory = 800

  /// Whether there is no more than what a feed says to announce the story, and its page can be had.
  var isTeaserOfItsPage: Bool {
    guard article.origin == .feed, !hasOtherText, article.address.flatMap(WebAddress.init)?.isPage == true else {
      return false
    }
    return article.isTruncated || article.blocks.reduce(0) { $0 + $1.plainText.utf8.count } < Self.leastOfAStory
  }
}

// MARK: Answers

extension State {
  /// A page that was asked for has become an article of the library.
  mutating func take(saved article: StoredArticle, number: Int) {
    guard let fetch = finishFetch(number) else { return }
    let isWaitedFor = fetch.focus == focus && pane.id == fetch.article && wanted == nil
    if pane.id == article.headline.id {
      refresh(article)
      say("That is the story you are reading.")
    } else if isWaitedFor || pane.loaded == nil {
      focus = .article
      wanted = WantedArticle(id: article.headline.id, way: .following)
      take(article)
    } else {
      // Whoever reads something else by now is not to be torn away from it.
      say("“\(Columns.truncated(article.headline.title, to: Self.quotedColumns))” has come; it is in the library now.")
    }
  }

  /// An article has the text of its page beside its feed's now; it shows the better one.
  mutating func take(completed article: StoredArticle, shortfall: PageShortfall?, number: Int) {
    guard finishFetch(number) != nil else { return }
    if pane.id == article.headline.id { _ = pane.refresh(article) }
    let words = "This is the whole page’s text" + (article.hasOtherText ? "; e shows the feed’s." : ".")
    say(shortfall?.words ?? words)
  }

  /// An article shows its other text now.
  mutating func take(swapped article: StoredArticle) {
    guard pane.id == article.headline.id else { return }
    _ = pane.refresh(article)
    let isFeeds = article.article.origin == .feed
    say(isFeeds ? "This is the feed’s text; e shows the page’s." : "This is the page’s text; e shows the feed’s.")
  }

  mutating func take(_ failure: PageFailure, number: Int) {
    guard let fetch = finishFetch(number) else { return }
    let address = fetch.request.address
    if case .completion = fetch.request.purpose {
      say("\(failure.sentence) e tries again, o opens it in the browser.", isError: true, offering: address)
    } else if failure.mayPass {
      send(.addLater(address: address.text, title: fetch.title, failure: failure.sentence))
      let later = "It is on the list to be read later (L); o opens it in the browser."
      say("\(failure.sentence) \(later)", isError: true, offering: address)
    } else {
      say("\(failure.sentence) o opens it in the browser.", isError: true, offering: address)
    }
  }

  /// The fetch of this number, which is over; nothing where the reader has given it up.
  private mutating func finishFetch(_ number: Int) -> PageFetch? {
    guard let fetch, fetch.request.number == number else { return nil }
    self.fetch = nil
    return fetch
  }
}

extension PageShortfall {
  /// Why the feed's text stays.
  fileprivate var words: String {
    let reason =
      switch self {
      case .frontPage: "Its address leads to a front page"
      case .noArticle: "There is no article at its address"
      case .paywalled: "The page is behind a paywall and shows less"
      case .truncated: "The page’s text is cut off and shorter"
      case .shorter: "The page has less text"
      }
    return "\(reason): the feed’s stays; e shows the page’s."
  }
}
