import Articles

/// What stands over the screen and has the keys while it does.
enum Dialog: Hashable, Sendable {
  case help(HelpDialog)
  case choice(ChoiceDialog)
  case later(LaterDialog)
  case feed(FeedDialog)
}

/// The help screen.
struct HelpDialog: Hashable, Sendable {
  /// The first line shown.
  var top = 0
}

/// Stories one of which is to be chosen.
struct ChoiceDialog: Hashable, Sendable {
  /// The title that fits them all.
  var title: String
  /// The stories.
  var headlines: [Headline]
  /// The selected one.
  var selected = 0
}

/// A message in the status line.
struct Message: Hashable, Sendable {
  /// Milliseconds a message is shown.
  static let duration: Milliseconds = 5_000
  /// Milliseconds an error is shown.
  static let errorDuration: Milliseconds = 10_000

  var text: String
  var isError: Bool
  /// What the browser is to open while the message is shown.
  var offer: WebAddress?
}

/// What is before the reader.
struct Spot: Hashable, Sendable {
  var focus: Pane
  var article: ArticleID?
  var chosen: Int?
  var selection: ListItem?

  /// Whether the reader has turned to something else; to drop a choice is not to turn to something.
  func leaves(_ other: Spot) -> Bool {
    focus != other.focus || article != other.article || selection != other.selection
      || (chosen != nil && chosen != other.chosen)
  }
}

extension State {
  var spot: Spot { Spot(focus: focus, article: pane.id, chosen: pane.chosen, selection: list.selection) }
}
