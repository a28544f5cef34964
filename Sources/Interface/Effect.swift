import Articles

/// Something `update` asks the outside for. The reader's loop runs it in a task; its result comes back as an action.
public enum Effect: Hashable, Sendable {
  /// Reads the sections with their counts. Answered by ``Action/sectionsLoaded(_:)``.
  case loadSections
  /// Reads a window of a section's headlines. Answered by ``Action/headlinesLoaded(section:anchor:window:)``.
  case loadHeadlines(section: SectionID, anchor: HeadlineAnchor, limit: Int)
  /// Reads an article. Answered by ``Action/articleLoaded(_:)`` or ``Action/articleGone(_:)``.
  case loadArticle(ArticleID)
  /// Looks a related story up: by address where the teaser has one, else by title, exact and then near.
  /// Answered by ``Action/storyFound(_:for:)``.
  case findStory(Teaser)
  /// Looks a linked address up in the library. Answered by ``Action/addressFound(_:address:)``.
  case findAddress(String)
  /// Finds the next or previous unread headline of the whole library. Answered by ``Action/unreadFound(_:forward:)``.
  case findUnread(after: Headline?, forward: Bool)
  /// Sets the parts of an article's status that are given; the others stay, whoever else changes them. Answered by
  /// ``Action/statusSet(_:)``, and the counts by ``Action/sectionsLoaded(_:)``.
  case setStatus(ArticleID, isRead: Bool? = nil, isStarred: Bool? = nil)
  /// Remembers whether a section is folded.
  case setFolded(SectionID, Bool)
  /// Fetches a page and puts its article into the library; an earlier one that is still on its way is given up. Answered by
  /// ``Action/pageSaved(_:for:)``, ``Action/textCompleted(_:shortfall:for:)`` or ``Action/pageFailed(_:for:)``.
  case fetchPage(PageRequest)
  /// Gives up the fetch of a number. Not answered.
  case cancelFetch(Int)
  /// Shows the other of an article's two texts. Answered by ``Action/textsSwapped(_:)``.
  case swapTexts(ArticleID)
  /// Reads the list of stories to be read later. Answered by ``Action/laterLoaded(_:)``.
  case loadLater
  /// Puts a story on the list to be read later, with what kept it away.
  case addLater(address: String, title: String?, failure: String)
  /// Takes a story off that list. Answered by ``Action/laterLoaded(_:)``.
  case removeLater(String)
  /// Opens an address in the user's browser, never through a shell. Answered by ``Action/failed(_:)`` if it cannot.
  case openInBrowser(WebAddress)
  /// Remembers the theme.
  case keepTheme(String)
  /// Reads the text of an article that was read before its publisher changed it. Answered by
  /// ``Action/readTextLoaded(_:of:)``.
  case loadReadText(ArticleID)
  /// Remembers that the changes of an article were seen.
  case sawChanges(ArticleID)
  /// Something about subscriptions.
  case feed(FeedEffect)
  /// Sends the action back after so many milliseconds.
  case after(Milliseconds, Action)
  /// Ends the program.
  case quit
}
