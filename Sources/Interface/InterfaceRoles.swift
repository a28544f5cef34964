import Typesetting

extension Role {
  /// Every cell that nothing else has claimed.
  public static let screen = Role(rawValue: "screen")
  /// The line between the list and the article.
  public static let border = Role(rawValue: "border")
  /// The title of an unread headline.
  public static let headlineUnread = Role(rawValue: "headline.unread")
  /// The title of a headline that was read.
  public static let headlineRead = Role(rawValue: "headline.read")
  /// The mark of an unread headline.
  public static let headlineMark = Role(rawValue: "headline.mark")
  /// The star.
  public static let headlineStar = Role(rawValue: "headline.star")
  /// The name of the site in a row.
  public static let headlineSource = Role(rawValue: "headline.source")
  /// The age in a row.
  public static let headlineAge = Role(rawValue: "headline.age")
  /// The name of a section.
  public static let section = Role(rawValue: "section")
  /// The unread count of a section.
  public static let sectionCount = Role(rawValue: "section.count")
  /// The selected row, over its other roles.
  public static let selection = Role(rawValue: "selection")
  /// The selected row while the article has the keys.
  public static let selectionInactive = Role(rawValue: "selection.inactive")
  /// The chosen link, post or teaser, over its other roles.
  public static let target = Role(rawValue: "target")
  /// A match of the search, over its other roles.
  public static let searchMatch = Role(rawValue: "search.match")
  /// The match the search stands on.
  public static let searchCurrent = Role(rawValue: "search.current")
  /// The status line.
  public static let status = Role(rawValue: "status")
  /// The keys the status line hints at.
  public static let statusKey = Role(rawValue: "status.key")
  /// The progress through the article.
  public static let statusProgress = Role(rawValue: "status.progress")
  /// A message in the status line.
  public static let message = Role(rawValue: "message")
  /// A message that says something failed.
  public static let messageError = Role(rawValue: "message.error")
  /// The frame of the help screen and of lists to choose from.
  public static let dialogFrame = Role(rawValue: "dialog.frame")
  /// The title of a dialog.
  public static let dialogTitle = Role(rawValue: "dialog.title")
  /// The words of a dialog.
  public static let dialogText = Role(rawValue: "dialog.text")
  /// A key in the help screen.
  public static let dialogKey = Role(rawValue: "dialog.key")
}
