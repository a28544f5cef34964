/// What a key can ask for. `KeyTable` gives each its keys and its words.
public enum Operation: Hashable, Sendable, CaseIterable {
  case up, down, pageUp, pageDown, top, bottom
  case open, leave, right, left, nextSection, previousSection
  case readOn, readBack, nextUnread, previousUnread
  case nextTarget, previousTarget, chooseNumber, back, forward, browser
  case search, nextMatch, previousMatch, endSearch
  case otherText, toggleComments, readLater, cancelFetch
  case toggleRead, toggleStar, undo, difference
  case feeds, refresh, refreshFeed, showNew, markAllRead, mute
  case subscribe, rename, move, unsubscribe, condition
  case nextTheme, help, quit
}
