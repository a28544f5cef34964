import Markup
import Newsboat
import Store

/// What an import took over and what it left out.
public struct ImportReport: Hashable, Sendable {
  /// More of a text is not shown, in characters.
  private static let longestShown = 300

  /// Feeds that were not subscribed to yet.
  public var newFeeds = 0
  /// Feeds that were subscribed to already.
  public var knownFeeds = 0
  /// Articles the library did not have.
  public var newArticles = 0
  /// Articles the library had already.
  public var knownArticles = 0
  /// Articles that the user deleted in the other program, and that stay away.
  public var deletedArticles = 0
  /// Articles that came with a star.
  public var starredArticles = 0
  /// Rules that were made.
  public var rules = 0
  /// Searches that were saved.
  public var searches = 0
  /// Logins that were moved out of addresses.
  public var secrets = 0
  /// New feeds that run a command or read a file here, at each refresh: their addresses.
  public private(set) var commands: [String] = []
  /// The browser the other program used, as Lede's configuration has it.
  public var browser: String?
  /// What was decided on the way, a sentence each.
  public var notes: [String] = []
  /// What was left out.
  public private(set) var leftOut: [LeftOut] = []

  public init() {}

  /// Notes something that was left out. It is a stranger's text: what no terminal should get goes, and so do logins.
  public mutating func leaveOut(_ what: String, line: Int? = nil, why: String) {
    leftOut.append(LeftOut(line: line, what: Self.shown(what), why: Self.shown(why)))
  }

  mutating func leaveOut(_ things: [LeftOut]) {
    for left in things { leaveOut(left.what, line: left.line, why: left.why) }
  }

  mutating func takeCommand(_ address: String) { commands.append(Self.shown(address)) }

  private static func shown(_ text: String) -> String {
    let text = SafeText.folded(String(text.prefix(longestShown + 1)).withoutLogins)
    return text.count > longestShown ? text.prefix(longestShown) + "…" : text
  }
}
