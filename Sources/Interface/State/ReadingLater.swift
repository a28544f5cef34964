import Articles

/// The stories to be read later, one of which is selected.
struct LaterDialog: Hashable, Sendable {
  /// The stories, as the library lists them.
  var stories: [LaterStory]
  /// The selected one.
  var selected = 0
}

extension State {
  private static let nothingLater = "Nothing waits to be read later. Stories that cannot be fetched are put there."

  /// Asks for the stories to be read later.
  mutating func showLater() {
    isLaterWanted = true
    send(.loadLater)
  }

  mutating func take(later stories: [LaterStory]) {
    if case .later(var later) = dialog {
      later.stories = stories
      dialog = stories.isEmpty ? nil : .later(later)
    } else if isLaterWanted, dialog == nil {
      if stories.isEmpty { say(Self.nothingLater) } else { dialog = .later(LaterDialog(stories: stories)) }
    }
    isLaterWanted = false
  }

  mutating func press(_ key: Key, _ operation: Operation?, in later: LaterDialog) {
    var later = later
    let page = max(1, LaterView.storiesShown(in: layout) - 1)
    switch operation {
    case .up: later.selected -= 1
    case .down: later.selected += 1
    case .pageUp, .readBack: later.selected -= page
    case .pageDown, .readOn: later.selected += page
    case .top: later.selected = 0
    case .bottom: later.selected = later.stories.count - 1
    case .open, .right: return fetch(later.stories[later.selected])
    case .browser: return openInBrowser(later.stories[later.selected])
    case .quit, .left, .readLater: return dialog = nil
    default:
      switch key {
      case .escape: return dialog = nil
      case .delete, .character("d"): send(.removeLater(later.stories[later.selected].address))
      default: say("Enter fetches the selected story, d takes it off the list, Esc closes the list.")
      }
    }
    dialog = .later(later)
  }

  /// Selects the story that was clicked; a second click fetches it.
  mutating func click(_ position: Position, in later: LaterDialog) {
    let area = LaterView.area(of: later, in: layout)
    guard area.contains(position) else { return dialog = nil }
    guard let index = LaterView.index(onRow: position.row, of: later, in: layout) else { return }
    if index == later.selected { return fetch(later.stories[index]) }
    dialog = .later(LaterDialog(stories: later.stories, selected: index))
  }

  private mutating func fetch(_ story: LaterStory) {
    guard let address = WebAddress(story.address), address.isPage else {
      return say("Lede fetches web addresses only: \(story.address)")
    }
    dialog = nil
    fetch(address, title: story.title, purpose: .story, origin: nil)
  }

  private mutating func openInBrowser(_ story: LaterStory) {
    guard let address = WebAddress(story.address) else { return }
    send(.openInBrowser(address))
    say("Opened \(address.place) in the browser.")
  }
}

extension LaterDialog {
  /// The dialog with its selection among its stories.
  var fitted: LaterDialog {
    LaterDialog(stories: stories, selected: max(0, min(selected, stories.count - 1)))
  }
}
