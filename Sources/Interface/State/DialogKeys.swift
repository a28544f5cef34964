import Articles

extension State {
  mutating func pressInDialog(_ key: Key) {
    let operation = KeyTable.operation(for: key, in: .list, searching: false)
    switch dialog {
    case nil: break
    case .help(var help):
      let page = max(1, HelpView.area(in: layout).rows - 3)
      switch operation {
      case .up: help.top -= 1
      case .down: help.top += 1
      case .pageUp, .readBack: help.top -= page
      case .pageDown, .readOn: help.top += page
      case .top: help.top = 0
      case .bottom: help.top = .max / 2
      default:
        dialog = nil
        return
      }
      dialog = .help(help)
    case .later(let later): press(key, operation, in: later)
    case .choice(var choice):
      let last = choice.headlines.count - 1
      switch operation {
      case .up: choice.selected -= 1
      case .down: choice.selected += 1
      case .top, .pageUp: choice.selected = 0
      case .bottom, .pageDown: choice.selected = last
      case .open, .right: return choose(choice.headlines[choice.selected])
      case .quit, .left: return dialog = nil
      default:
        if key == .escape { return dialog = nil }
        guard case .character(let digit) = key, let number = digit.wholeNumberValue,
          choice.headlines.indices.contains(number - 1)
        else { return say("Enter opens the selected story, Esc closes the list.") }
        return choose(choice.headlines[number - 1])
      }
      dialog = .choice(choice)
    case .feed(let feedDialog): pressInFeedDialog(key, feedDialog)
    }
  }

  private mutating func choose(_ headline: Headline) {
    dialog = nil
    visit(headline)
  }

  mutating func useInDialog(_ mouse: Mouse) {
    switch (mouse.kind, dialog) {
    case (.wheelUp, .feed(.question)), (.wheelDown, .feed(.question)): break
    case (.wheelUp, _): pressInDialog(.up)
    case (.wheelDown, _): pressInDialog(.down)
    case (.click, .choice(let choice)):
      let area = ChoiceView.area(of: choice, in: layout)
      guard area.contains(mouse.position) else { return dialog = nil }
      if let index = ChoiceView.index(onRow: mouse.position.row, of: choice, in: layout) {
        choose(choice.headlines[index])
      }
    case (.click, .later(let later)): click(mouse.position, in: later)
    case (.click, .feed(let feedDialog)): clickInFeedDialog(mouse.position, feedDialog)
    case (.click, _): dialog = nil
    }
  }

  /// Keeps a dialog within what it shows.
  mutating func fitDialog() {
    switch dialog {
    case nil: break
    case .feed(let feedDialog): fitFeedDialog(feedDialog)
    case .help(var help):
      help.top = max(0, min(help.top, HelpView.lastTop(in: layout, usesUnicode: capabilities.usesUnicode)))
      dialog = .help(help)
    case .later(let later): dialog = .later(later.fitted)
    case .choice(var choice):
      choice.selected = max(0, min(choice.selected, choice.headlines.count - 1))
      dialog = .choice(choice)
    }
  }
}
