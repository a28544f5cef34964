import Articles

/// What `update` asks the outside for about subscriptions: the library, and for a refresh the network.
public enum FeedEffect: Hashable, Sendable {
  /// Reads all feeds. Answered by ``FeedAction/loaded(_:)``.
  case load
  /// Reads a window of one feed's headlines. Answered by ``FeedAction/headlinesLoaded(_:anchor:window:)``.
  case loadHeadlines(FeedID, anchor: HeadlineAnchor, limit: Int)
  /// Finds the next or previous unread headline of one feed. Answered by ``Action/unreadFound(_:forward:)``.
  case findUnread(FeedID, after: HeadlineKey?, forward: Bool)
  /// Refreshes in the background. Answered by ``FeedAction/refreshed(_:)``, again and again until it is over.
  case refresh(RefreshScope)
  /// Ends the refresh that is under way; what it has brought stays.
  case stopRefresh
  /// Refreshes the feed an article came with. Answered by ``FeedAction/feedFound(_:of:)``.
  case findFeed(of: ArticleID)
  /// Asks a site what it offers. Answered by ``FeedAction/offersFound(_:at:)`` or ``FeedAction/offersFailed(_:at:)``.
  case findOffers(at: String)
  /// Subscribes. Answered by ``FeedAction/subscribed(_:isNew:)``.
  case subscribe(to: OfferedFeed, section: [String]?)
  /// Gives a feed another name, or its own again. Answered by ``FeedAction/loaded(_:)``.
  case rename(FeedID, to: String?)
  /// Lists a feed under another section. Answered by ``FeedAction/loaded(_:)``, and the lists that changed with it.
  case move(FeedID, to: [String])
  /// Ends a subscription. Answered by ``FeedAction/loaded(_:)``, and the lists that changed with it.
  case unsubscribe(FeedID)
  /// Marks everything as read. Answered by ``FeedAction/markedAllRead(_:ticket:count:)``.
  ///
  /// Unless `includingNew`, only what was there at the last ``noteShown(upTo:)``.
  case markAllRead(ReadScope, includingNew: Bool)
  /// Notes which articles there are, or were when one was the last: those that come in after have not been shown.
  case noteShown(upTo: ArticleID?)
  /// Makes unread again what a ticket stands for. Answered by ``FeedAction/markedUnread(count:)``.
  case takeBack(ticket: Int)
  /// Reads what may be muted about an article. Answered by ``FeedAction/mutingProposed(_:)``.
  case proposeMuting(ArticleID)
  /// Counts what a rule would hide. Answered by ``FeedAction/muteTried(_:matches:)``.
  case tryMute(Mute)
  /// Saves a rule. Answered by ``FeedAction/muted(_:rule:)``.
  case mute(Mute)
  /// Takes a rule away again. Answered by ``FeedAction/unmuted``.
  case unmute(rule: Int64)
}

/// Which feeds are refreshed.
public enum RefreshScope: Hashable, Sendable {
  /// Those whose time has come.
  case due
  /// All.
  case all
  /// These.
  case feeds([FeedID])
}

/// What is marked as read at once.
public enum ReadScope: Hashable, Sendable {
  /// Every article.
  case all
  /// A section's.
  case section(SectionID)
  /// A feed's.
  case feed(FeedID)
}

/// A feed that a site offers.
public struct OfferedFeed: Hashable, Sendable {
  /// Where it is.
  public var address: String
  /// What the site calls it.
  public var title: String?
  /// What was typed, where that is another address.
  public var typed: String?
  /// What was typed, where a name and a password stand in it. They go into the secrets file once it is subscribed to, and
  /// are never shown.
  public var secret: String?

  public init(address: String, title: String? = nil, typed: String? = nil, secret: String? = nil) {
    self.address = address
    self.title = title
    self.typed = typed
    self.secret = secret
  }
}
