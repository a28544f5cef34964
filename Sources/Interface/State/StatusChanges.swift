import Articles

/// The changes of articles' statuses in this session: to undo them, and to take back those that could not be kept.
struct StatusChanges: Sendable {
  /// A change.
  struct Change: Hashable, Sendable {
    /// The headline with the status it had before.
    var before: Headline
    /// The status it was given.
    var after: Status
  }

  /// Something that can be undone.
  enum Undoable: Hashable, Sendable {
    case status(Change)
    /// Many articles were marked as read at once; the ticket takes it back.
    case markedRead(ticket: Int)
    /// A rule that hides was saved, under a number.
    case muted(rule: Int64)
    /// A feed was given another name; as it was before.
    case renamed(Feed)
    /// A feed was listed under another section; as it was before.
    case moved(Feed)
  }

  /// The most changes that can be undone.
  static let mostChanges = 200

  /// Changes that can be undone, the latest last.
  private(set) var undoable: [Undoable] = []
  /// Headlines, with the status they had, whose change the library has not confirmed yet.
  private(set) var unconfirmed: [ArticleID: Headline] = [:]

  /// Notes a change that was asked for.
  mutating func note(_ change: Change, undoable isUndoable: Bool = true) {
    if unconfirmed[change.before.id] == nil { unconfirmed[change.before.id] = change.before }
    guard isUndoable else { return }
    append(.status(change))
  }

  /// Notes that many articles were marked as read at once.
  mutating func noteMarkedRead(ticket: Int) { append(.markedRead(ticket: ticket)) }

  /// Notes that a rule was saved.
  mutating func noteMuted(rule: Int64) { append(.muted(rule: rule)) }

  /// Notes that a feed is given another name.
  mutating func note(renamed feed: Feed) { append(.renamed(feed)) }

  /// Notes that a feed is listed under another section.
  mutating func note(moved feed: Feed) { append(.moved(feed)) }

  private mutating func append(_ change: Undoable) {
    undoable.append(change)
    if undoable.count > Self.mostChanges { undoable.removeFirst() }
  }

  /// The latest change, to be undone.
  mutating func popLatest() -> Undoable? { undoable.popLast() }

  /// The library has kept a change.
  mutating func confirm(_ id: ArticleID) { unconfirmed[id] = nil }

  /// An article is gone, and with it what could be changed of it.
  mutating func remove(_ id: ArticleID) {
    undoable.removeAll { $0.article == id }
    unconfirmed[id] = nil
  }

  /// The library could not keep what is unconfirmed: the headlines as they were before.
  mutating func takeBack() -> [Headline] {
    let headlines = unconfirmed.values.sorted { $0.id < $1.id }
    undoable.removeAll { $0.article.map { unconfirmed[$0] != nil } ?? false }
    unconfirmed = [:]
    return headlines
  }
}

extension StatusChanges.Undoable {
  /// The one article that was changed.
  fileprivate var article: ArticleID? {
    if case .status(let change) = self { change.before.id } else { nil }
  }
}
