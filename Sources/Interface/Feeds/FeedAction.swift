import Articles

/// What happened about subscriptions: answers of ``FeedEffect``s, and the news of a refresh.
public enum FeedAction: Hashable, Sendable {
  /// All feeds, in the order of the list.
  case loaded([Feed])
  /// A window of one feed's headlines.
  case headlinesLoaded(FeedID, anchor: HeadlineAnchor, window: HeadlineWindow)
  /// It is time to refresh what is due.
  case refreshIsDue
  /// What happened in a refresh since the last time, in order.
  case refreshed([RefreshEvent])
  /// The feed an article came with, if it came with one.
  case feedFound(Feed?, of: ArticleID)
  /// What a site offers; at least one.
  case offersFound([OfferedFeed], at: String)
  /// A site offers nothing, or could not be asked: a sentence says why.
  case offersFailed(String, at: String)
  /// A feed is subscribed to, now or since before.
  case subscribed(Feed, isNew: Bool)
  /// So many articles were marked as read; the ticket takes it back.
  case markedAllRead(ReadScope, ticket: Int, count: Int)
  /// So many articles are unread again.
  case markedUnread(count: Int)
  /// What may be muted about an article; nothing where it is gone.
  case mutingProposed(MuteProposal?)
  /// What a rule would hide.
  case muteTried(Mute, matches: Int)
  /// A rule was saved, under a number.
  case muted(Mute, rule: Int64)
  /// A rule was taken away again.
  case unmuted
}
