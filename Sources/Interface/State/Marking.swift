import Articles
import Typesetting

extension State {
  /// The headline that marks and stars are about: the shown article's while it has the keys, else the selected one.
  var markedHeadline: Headline? { focus == .article ? pane.loaded?.headline : list.selectedHeadline }

  /// Waits for the article on the screen to have been there for a moment.
  mutating func watchArticle() {
    timers.article += 1
    if visibleArticle != nil, pane.loaded?.headline.status.isRead == false {
      send(.after(Self.moment, .articleRested(timers.article)))
    }
  }

  mutating func markArticleRead() {
    guard visibleArticle != nil, let headline = pane.loaded?.headline, !headline.status.isRead else { return }
    var status = headline.status
    status.isRead = true
    change(headline, to: status)
  }

  mutating func toggleRead() {
    guard let headline = markedHeadline else { return sayNothingToMark() }
    var status = headline.status
    status.isRead.toggle()
    timers.article += 1
    change(headline, to: status)
    say(status.isRead ? "Marked as read." : "Marked as unread.")
  }

  mutating func toggleStar() {
    guard let headline = markedHeadline else { return sayNothingToMark() }
    var status = headline.status
    status.isStarred.toggle()
    change(headline, to: status)
    say(status.isStarred ? "Starred." : "The star is taken away.")
  }

  mutating func undo() {
    switch changes.popLatest() {
    case nil: say("Nothing to undo.")
    case .status(let change): undo(change)
    case .markedRead(let ticket): send(.feed(.takeBack(ticket: ticket)))
    case .muted(let rule): send(.feed(.unmute(rule: rule)))
    case .renamed(let feed):
      send(.feed(.rename(feed.id, to: feed.name)))
      say("“\(feed.title)” has its name again.")
    case .moved(let feed):
      send(.feed(.move(feed.id, to: feed.section)))
      say("“\(feed.title)” is listed where it was.")
    }
  }

  private mutating func undo(_ undone: StatusChanges.Change) {
    var headline = undone.before
    headline.status = undone.after
    timers.article += 1
    change(headline, to: undone.before.status, undoable: false)
    let was = undone.before.status
    let what =
      was.isRead != undone.after.isRead
      ? (was.isRead ? "read again" : "unread again") : (was.isStarred ? "starred again" : "without a star again")
    say("“\(Columns.truncated(headline.title, to: Self.quotedColumns))” is \(what).")
  }

  /// Shows a new status at once and asks for it to be kept.
  private mutating func change(_ headline: Headline, to status: Status, undoable: Bool = true) {
    changes.note(StatusChanges.Change(before: headline, after: status), undoable: undoable)
    var changed = headline
    changed.status = status
    show(changed)
    // The other part may be another by now: another process has it in its hands too.
    let before = headline.status
    send(
      .setStatus(
        headline.id, isRead: before.isRead == status.isRead ? nil : status.isRead,
        isStarred: before.isStarred == status.isStarred ? nil : status.isStarred))
  }

  mutating func take(status headline: Headline) {
    changes.confirm(headline.id)
    show(headline)
    if scope != nil { loadFeeds() }
  }

  /// Shows an article's status wherever the article is.
  mutating func show(_ headline: Headline) {
    list.update(headline)
    shelved.update(headline)
    pane.update(headline)
  }

  private mutating func sayNothingToMark() {
    say(focus == .article ? "There is no article to mark." : "Select a headline first: only articles have marks.")
  }
}
