/// The one table of keys. The keymap, the help screen, the status line's hints and the README's table all come from it.
public enum KeyTable {
  /// When a row of the table counts.
  public enum Context: Hashable, Sendable, CaseIterable {
    /// Wherever the reader is.
    case everywhere
    /// While the list of headlines has the keys.
    case list
    /// While the article has the keys.
    case article
    /// While the list of feeds has the keys.
    case feeds
    /// While a search is active; these go before those of the panes.
    case search
    /// While a page is being fetched; these go before all others.
    case fetching
  }

  /// One row: an operation, its keys and its words.
  public struct Row: Hashable, Sendable {
    /// What the keys ask for.
    public var operation: Operation
    /// When they do.
    public var context: Context
    /// The keys; all do the same.
    public var keys: [Key]
    /// What the help screen and the README say.
    public var help: String
    /// One or two words for the status line; `nil` keeps the row out of it.
    public var hint: String?

    init(_ operation: Operation, _ context: Context, _ keys: [Key], _ help: String, hint: String? = nil) {
      self.operation = operation
      self.context = context
      self.keys = keys
      self.help = help
      self.hint = hint
    }
  }

  /// Every row, in the order of the help screen; hints that stand earlier here are the first to be shown.
  public static let rows: [Row] = [
    Row(.open, .list, [.enter], "Read the selected article; fold or unfold a section", hint: "read"),
    Row(.right, .list, [.character("l"), .right], "Go to the article; unfold a section, then enter it"),
    Row(.left, .list, [.character("h"), .left], "Go to the headline’s section; fold a section"),
    Row(.up, .list, [.character("k"), .up], "Select the line above"),
    Row(.down, .list, [.character("j"), .down], "Select the line below"),
    Row(.pageUp, .list, [.pageUp], "Go one page up"),
    Row(.pageDown, .list, [.pageDown], "Go one page down"),
    Row(.top, .list, [.character("g"), .home], "Go to the top of the list"),
    Row(.bottom, .list, [.character("G"), .end], "Go to the end of the list"),
    Row(.previousSection, .list, [.character("[")], "Go to the section before"),
    Row(.nextSection, .list, [.character("]")], "Go to the next section"),
    Row(.leave, .list, [.escape], "Go back from one feed’s headlines to the feeds; else stop the refresh"),

    Row(
      .open, .article, [.enter], "Follow what is chosen: its story opens in place, fetched if need be", hint: "follow"),
    Row(.leave, .article, [.escape], "Drop the choice; go back to the headlines", hint: "back"),
    Row(.left, .article, [.character("h"), .left], "Go back to the headlines"),
    Row(.up, .article, [.character("k"), .up], "Scroll up a line"),
    Row(.down, .article, [.character("j"), .down], "Scroll down a line"),
    Row(.pageUp, .article, [.pageUp], "Scroll up a page"),
    Row(.pageDown, .article, [.pageDown], "Scroll down a page"),
    Row(.top, .article, [.character("g"), .home], "Go to the top of the article"),
    Row(.bottom, .article, [.character("G"), .end], "Go to the end of the article"),

    Row(.open, .feeds, [.enter], "List the feed’s headlines; fold or unfold a section", hint: "headlines"),
    Row(.leave, .feeds, [.escape], "Go back to the headlines of all feeds", hint: "back"),
    Row(.right, .feeds, [.character("l"), .right], "List the feed’s headlines; unfold a section"),
    Row(.left, .feeds, [.character("h"), .left], "Go to the feed’s section; fold a section"),
    Row(.up, .feeds, [.character("k"), .up], "Select the line above"),
    Row(.down, .feeds, [.character("j"), .down], "Select the line below"),
    Row(.pageUp, .feeds, [.pageUp], "Go one page up"),
    Row(.pageDown, .feeds, [.pageDown], "Go one page down"),
    Row(.top, .feeds, [.character("g"), .home], "Go to the top of the feeds"),
    Row(.bottom, .feeds, [.character("G"), .end], "Go to the end of the feeds"),
    Row(.previousSection, .feeds, [.character("[")], "Go to the section before"),
    Row(.nextSection, .feeds, [.character("]")], "Go to the next section"),
    Row(.condition, .feeds, [.character("i")], "Say what the feed is and how fetching it goes", hint: "how it goes"),
    Row(.rename, .feeds, [.character("c")], "Change the feed’s name", hint: "rename"),
    Row(.move, .feeds, [.character("m")], "Move the feed to another section", hint: "move"),
    Row(.unsubscribe, .feeds, [.character("d"), .delete], "Unsubscribe from the feed", hint: "unsubscribe"),

    Row(.nextMatch, .search, [.character("n")], "Go to the next match", hint: "next match"),
    Row(.previousMatch, .search, [.character("N")], "Go to the match before", hint: "match before"),
    Row(.endSearch, .search, [.escape], "End the search", hint: "end search"),

    Row(.cancelFetch, .fetching, [.escape], "Cancel the page that is being fetched"),

    Row(
      .readOn, .everywhere, [.character(" ")],
      "Read on: a page down in the article and, at its end, the next unread article", hint: "read on"),
    Row(.readBack, .everywhere, [.character("b")], "Read back: a page up in the article"),
    Row(.nextTarget, .everywhere, [.tab], "Choose the next link, post or related story", hint: "choose"),
    Row(.previousTarget, .everywhere, [.backTab], "Choose the one before"),
    Row(
      .chooseNumber, .everywhere, "123456789".map { Key.character($0) },
      "Choose a link, post or related story by its number"),
    Row(
      .otherText, .everywhere, [.character("e")],
      "Fetch the whole page of a feed’s article; go between the feed’s text and the page’s", hint: "whole page"),
    Row(.nextUnread, .everywhere, [.character("n")], "Go to the next unread article", hint: "next unread"),
    Row(.previousUnread, .everywhere, [.character("p")], "Go to the unread article before"),
    Row(.search, .everywhere, [.character("/")], "Search in the article", hint: "search"),
    Row(.toggleRead, .everywhere, [.character("r")], "Mark as read or unread", hint: "read/unread"),
    Row(.toggleStar, .everywhere, [.character("s")], "Give or take the star", hint: "star"),
    Row(.undo, .everywhere, [.character("u")], "Undo the last mark, star, rule, name or section"),
    Row(
      .markAllRead, .everywhere, [.character("A")],
      "Mark all of the section, or of the feed that is listed or selected, as read"),
    Row(.feeds, .everywhere, [.character("f")], "Show the feeds, or the headlines again", hint: "feeds"),
    Row(.refresh, .everywhere, [.character("R")], "Refresh all feeds", hint: "refresh"),
    Row(.refreshFeed, .everywhere, [.control("r")], "Refresh the feed of the article, or the selected one"),
    Row(.showNew, .everywhere, [.character("N")], "Show the headlines that are new since a refresh"),
    Row(.subscribe, .everywhere, [.character("a")], "Subscribe to a feed, or to what a site offers", hint: "subscribe"),
    Row(.mute, .everywhere, [.character("M")], "Mute: hide articles like this one"),
    Row(.back, .everywhere, [.backspace, .altLeft], "Go back to the story before"),
    Row(.forward, .everywhere, [.altRight], "Go forward again"),
    Row(.browser, .everywhere, [.character("o")], "Open what is chosen, or the article, in the browser"),
    Row(.toggleComments, .everywhere, [.character("c")], "Unfold or fold the comments"),
    Row(.readLater, .everywhere, [.character("L")], "Show the stories to be read later"),
    Row(.difference, .everywhere, [.character("D")], "Show what changed in the article since it was read, and back"),
    Row(.nextTheme, .everywhere, [.character("T")], "Try the next theme"),
    Row(.help, .everywhere, [.character("?")], "Show this help", hint: "help"),
    Row(.quit, .everywhere, [.character("q")], "Quit", hint: "quit"),
  ]

  /// What a key means while a pane has the keys and, perhaps, a search is active.
  static func operation(for key: Key, in pane: Pane, searching: Bool, fetching: Bool = false) -> Operation? {
    let contexts: [Context] =
      (fetching ? [.fetching] : []) + (searching && pane != .feeds ? [.search] : []) + [pane.context, .everywhere]
    for context in contexts {
      for row in rows where row.context == context && row.keys.contains(key) { return row.operation }
    }
    return nil
  }

  /// The rows of a context, in order.
  static func rows(in context: Context) -> [Row] { rows.filter { $0.context == context } }
}

extension KeyTable.Context {
  /// The heading over the context's rows.
  public var title: String {
    switch self {
    case .list: "In the headlines"
    case .article: "In the article"
    case .feeds: "In the feeds"
    case .search: "While a search is active"
    case .fetching: "While a page is being fetched"
    case .everywhere: "Everywhere"
    }
  }

  /// The contexts as the help screen lists them.
  static let inOrder: [KeyTable.Context] = [.list, .article, .feeds, .everywhere, .search, .fetching]
}

extension Pane {
  /// The rows that count while the pane has the keys.
  var context: KeyTable.Context {
    switch self {
    case .list: .list
    case .article: .article
    case .feeds: .feeds
    }
  }
}

extension KeyTable {
  /// The table for the README.
  public static var markdown: String {
    var text = ""
    for context in Context.inOrder {
      text += "| \(context.title) | |\n|---|---|\n"
      for row in rows(in: context) { text += "| \(row.keyNames(inMarkdown: true)) | \(row.help) |\n" }
      text += "\n"
    }
    text += "| Mouse | |\n|---|---|\n"
    for line in mouseHelp { text += "| \(line.gesture) | \(line.help) |\n" }
    return text
  }

  /// What the mouse does.
  static let mouseHelp: [(gesture: String, help: String)] = [
    ("Click", "Select a headline, fold a section, follow a link"),
    ("Wheel", "Scroll what is under the pointer"),
  ]
}
