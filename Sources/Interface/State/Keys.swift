import Articles
import Typesetting

extension State {
  mutating func press(_ key: Key) {
    dropMessage()
    if layout.isTooSmall {
      if key == .character("q") { send(.quit) }
    } else if dialog != nil {
      pressInDialog(key)
    } else if prompt != nil {
      pressInPrompt(key)
    } else if pane.search?.isTyping == true {
      typeSearch(key)
    } else if pane.typedNumber == nil || !typeNumber(key) {
      pane.typedNumber = nil
      if let operation = KeyTable.operation(for: key, in: focus, searching: pane.search != nil, fetching: fetch != nil)
      {
        perform(operation, key)
      } else {
        say("\(key.name(usesUnicode: capabilities.usesUnicode)) does nothing here; ? shows the keys.")
      }
    }
  }

  private mutating func perform(_ operation: Operation, _ key: Key) {
    if performAboutFeeds(operation) { return }
    switch operation {
    case .up, .down, .pageUp, .pageDown, .top, .bottom:
      if focus == .list { moveInList(operation) } else { scroll(operation) }
    case .open: open()
    case .left: goLeft()
    case .right: goRight()
    case .leave: leave(key)
    case .nextSection: explain(list.moveToSection(forward: true), "This is the last section.")
    case .previousSection: explain(list.moveToSection(forward: false), "This is the first section.")
    case .readOn: readOn()
    case .readBack: if articleHasKeys(orStays: true) { scroll(.pageUp) }
    case .nextUnread: findUnread(forward: true)
    case .previousUnread: findUnread(forward: false)
    case .nextTarget: if articleHasKeys() { explain(pane.chooseNext(), Self.nothingToChoose) }
    case .previousTarget: if articleHasKeys() { explain(pane.choosePrevious(), Self.nothingToChoose) }
    case .chooseNumber: if articleHasKeys() { startNumber(key) }
    case .back: goBack()
    case .forward: goForward()
    case .browser: openInBrowser()
    case .search: if articleHasKeys() { pane.beginSearch() }
    case .nextMatch: pane.stepSearch(forward: true)
    case .previousMatch: pane.stepSearch(forward: false)
    case .endSearch: pane.search = nil
    case .otherText: if articleHasKeys() { showOtherText() }
    case .toggleComments: if articleHasKeys() { toggleComments() }
    case .readLater: showLater()
    case .cancelFetch: cancelFetch()
    case .toggleRead: toggleRead()
    case .toggleStar: toggleStar()
    case .undo: undo()
    case .difference: if articleHasKeys() { toggleDifference() }
    case .nextTheme: tryNextTheme()
    case .help: dialog = .help(HelpDialog())
    case .quit: send(.quit)
    case .feeds, .refresh, .refreshFeed, .showNew, .markAllRead, .mute, .subscribe, .rename, .move, .unsubscribe,
      .condition:
      break
    }
  }

  private static let nothingToChoose = "This article has no links, posts or related stories."

  private mutating func moveInList(_ operation: Operation) {
    guard list.selection != nil else { return say("There is nothing in the list yet.") }
    switch operation {
    case .up: explain(list.moveUp(), "This is the top of the list.")
    case .down: explain(list.moveDown(), "This is the end of the list.")
    case .pageUp: explain(list.pageUp(), "This is the top of the list.")
    case .pageDown: explain(list.pageDown(), "This is the end of the list.")
    case .top:
      bringArrivalsIn()
      list.moveToTop()
    default: list.moveToBottom()
    }
  }

  private mutating func scroll(_ operation: Operation) {
    switch operation {
    case .up: explain(pane.scroll(by: -1), "This is the top of the article.")
    case .down: explain(pane.scroll(by: 1), "This is the end of the article.")
    case .pageUp: explain(pane.scroll(byPages: -1), "This is the top of the article.")
    case .pageDown: explain(pane.scroll(byPages: 1), "This is the end of the article.")
    case .top: explain(pane.scrollToTop(), "This is the top of the article.")
    default: explain(pane.scrollToEnd(), "This is the end of the article.")
    }
  }

  private mutating func open() {
    if focus == .article {
      guard let target = pane.chosenTarget else {
        return say("Nothing is chosen: Tab or a number chooses a link, post or related story.")
      }
      follow(target)
    } else if let headline = list.selectedHeadline {
      read(headline)
    } else {
      toggleFold()
    }
  }

  private mutating func leave(_ key: Key) {
    if focus == .article {
      if !pane.dropChoice() { focus = .list }
    } else if scope != nil {
      leaveScope()
    } else if !stopRefresh() {
      say("\(key.name(usesUnicode: capabilities.usesUnicode)) does nothing here; ? shows the keys.")
    }
  }

  private mutating func goLeft() {
    if focus == .article {
      focus = .list
    } else if list.selectedHeadline == nil, scope != nil {
      leaveScope()
    } else if list.selectedHeadline != nil, let section = list.selectedSection {
      list.select(.section(section.id))
    } else if list.selectedSection?.isFolded == false {
      toggleFold()
    } else {
      say("The section is folded.")
    }
  }

  private mutating func goRight() {
    if let headline = list.selectedHeadline {
      read(headline)
    } else if list.selectedSection?.isFolded == true {
      toggleFold()
    } else {
      moveInList(.down)
    }
  }

  /// Folds or unfolds the selected section.
  mutating func toggleFold() {
    if scope != nil { return leaveScope() }
    guard let section = list.selectedSection else { return say("There is nothing in the list yet.") }
    list.setFolded(!section.isFolded, section.id)
    send(.setFolded(section.id, !section.isFolded))
  }

  /// Whether there is an article on the screen for a key that is about it; gives it the keys, or says why not.
  private mutating func articleHasKeys(orStays staysPut: Bool = false) -> Bool {
    guard visibleArticle != nil else {
      say(layout.isWide ? "There is no article on the screen." : "Open an article first: Enter reads the selected one.")
      return false
    }
    if !staysPut { focus = .article }
    return true
  }

  private mutating func tryNextTheme() {
    let depth = ColorDepth(colors: capabilities.colors)
    if depth == .none { return say("This terminal has no colours: every theme looks the same.") }
    var name = theme.name
    for _ in themes.names {
      name = themes.next(after: name)
      let choice = themes.theme(named: name, for: depth)
      // A broken one is passed over, so that the ones after it can be reached.
      guard choice.problem == nil else { continue }
      theme = choice.theme
      send(.keepTheme(name))
      return say("Theme: \(name)")
    }
  }
}

// MARK: Numbers

extension State {
  private mutating func startNumber(_ key: Key) {
    guard !pane.typeset.targets.isEmpty else { return say(Self.nothingToChoose) }
    pane.typedNumber = 0
    _ = typeNumber(key)
  }

  /// Takes a key while a number is typed; `false` where it is none of a number's.
  private mutating func typeNumber(_ key: Key) -> Bool {
    guard let typed = pane.typedNumber else { return false }
    let number: Int
    switch key {
    case .character(let character):
      guard character.isASCII, let digit = character.wholeNumberValue else { return false }
      number = typed * 10 + digit
    case .backspace: number = typed / 10
    default: return false
    }
    if number == 0 {
      _ = pane.dropChoice()
    } else if pane.choose(number - 1) {
      pane.typedNumber = number
    } else {
      let count = pane.typeset.targets.count
      say(count == 1 ? "There is only one to choose." : "There are only \(count) to choose from.")
    }
    return true
  }
}

// MARK: Searching

extension State {
  private mutating func typeSearch(_ key: Key) {
    guard let words = pane.search?.words else { return }
    switch key {
    case .backspace where words.isEmpty, .escape: pane.cancelSearch()
    case .down: pane.stepSearch(forward: true)
    case .up: pane.stepSearch(forward: false)
    case .enter:
      if pane.search?.matches.isEmpty == false {
        pane.search?.isTyping = false
      } else {
        pane.cancelSearch()
        if !words.isEmpty { say("“\(words)” does not occur in this article.") }
      }
    default:
      guard pane.search?.editor.take(key) == true, let typed = pane.search?.editor.text, typed != words else { return }
      pane.seek(typed)
    }
  }
}

extension ArticlePane {
  mutating func beginSearch() { search = ArticleSearch(from: top, at: position.anchor) }

  /// Seeks words from where the search began, and shows the first match.
  mutating func seek(_ words: String) {
    guard let origin = search?.origin else { return }
    search?.seek(words, in: typeset)
    if let match = search?.currentMatch { reveal(match.lines) } else { go(to: origin) }
  }

  /// Goes to the next or previous match.
  mutating func stepSearch(forward: Bool) {
    search?.step(forward: forward)
    if let match = search?.currentMatch { reveal(match.lines) }
  }

  /// Ends the search where it began.
  mutating func cancelSearch() {
    if let origin = search?.origin { go(to: origin) }
    search = nil
  }
}
