import Articles

/// Something that happened: a key, an answer of an effect, a moment gone by. `update` is the only reader of actions.
public enum Action: Hashable, Sendable {
  /// The terminal reported something.
  case event(Event)
  /// The sections with their counts, in the order of the list.
  case sectionsLoaded([Section])
  /// What a section counts now.
  case sectionCounted(SectionID, unread: Int, total: Int)
  /// A window of a section's headlines.
  case headlinesLoaded(section: SectionID, anchor: HeadlineAnchor, window: HeadlineWindow)
  /// An article to show.
  case articleLoaded(StoredArticle)
  /// The article that was asked for is no longer in the library.
  case articleGone(ArticleID)
  /// What a related story may be: none, one, or several of which the reader chooses.
  case storyFound([Headline], for: Teaser)
  /// The article at an address, if the library has it.
  case addressFound(Headline?, address: String)
  /// The next or previous unread headline, if there is one.
  case unreadFound(Headline?, forward: Bool)
  /// The page of a request is an article of the library now.
  case pageSaved(StoredArticle, for: Int)
  /// The article of a request has its page's text beside its feed's; with a shortfall the feed's is still shown.
  case textCompleted(StoredArticle, shortfall: PageShortfall?, for: Int)
  /// The page of a request could not be had.
  case pageFailed(PageFailure, for: Int)
  /// An article shows its other text now.
  case textsSwapped(StoredArticle)
  /// The stories to be read later.
  case laterLoaded([LaterStory])
  /// An article has another status now.
  case statusSet(Headline)
  /// What is listed has changed here, besides what an answer says itself.
  case libraryChanged
  /// Another process wrote to the library; so many articles came in with feeds, after the one that was the last.
  case othersWrote(arrivals: Int, since: ArticleID?)
  /// The selection has rested on a headline; the number tells whether it still does.
  case selectionRested(Int)
  /// An article has been on the screen for a moment; the number tells whether it still is.
  case articleRested(Int)
  /// The status line's message has been shown long enough; the number tells whether it is still that message.
  case messageExpired(Int)
  /// The library could not do what it was asked: a sentence that says what and why.
  case libraryFailed(String)
  /// Something else could not be done: a sentence that says what and why.
  case failed(String)
  /// The text of an article that was read before its publisher changed it, if it was changed.
  case readTextLoaded(Article?, of: ArticleID)
  /// Something happened about subscriptions.
  case feed(FeedAction)
}
