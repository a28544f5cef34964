import Articles

/// A dialog about subscriptions.
enum FeedDialog: Hashable, Sendable {
  /// The feeds a site offers, one of which is to be chosen.
  case offers([OfferedFeed], selected: Int)
  /// What may be muted about an article.
  case mute(MuteChoices, selected: Int)
  /// Something that is asked once before it is done.
  case question(FeedQuestion)
  /// How fetching a feed goes.
  case condition(Feed, top: Int)
}

/// Something that is asked before it is done.
struct FeedQuestion: Hashable, Sendable {
  /// What is done if the answer is yes.
  enum Answer: Hashable, Sendable {
    case unsubscribe(Feed)
    case mute(Mute)
  }

  var title: String
  var text: String
  var answer: Answer
}

/// What may be muted about an article.
struct MuteChoices: Hashable, Sendable {
  /// A line of the dialog.
  enum Choice: Hashable, Sendable {
    /// A rule as it is.
    case rule(Mute)
    /// Words are to be typed, for one feed or for all.
    case words(MuteProposal)
  }

  let choices: [Choice]

  init(_ proposal: MuteProposal) {
    let anywhere = MuteProposal(title: proposal.title)
    var choices: [Choice] = []
    if proposal.feed != nil { choices.append(.words(proposal)) }
    choices.append(.words(anywhere))
    for author in proposal.authors.prefix(Self.mostAuthors) {
      choices.append(.rule(Mute(feed: proposal.feed, feedTitle: proposal.feedTitle, author: author)))
    }
    self.choices = choices
  }

  /// More authors than that make no list to choose from.
  private static let mostAuthors = 5
}

extension MuteChoices.Choice {
  private static func place(_ feed: String?) -> String { feed.map { "In “\($0)”" } ?? "In any feed" }

  /// The line's words.
  var words: String {
    switch self {
    case .rule(let mute): "\(Self.place(mute.feedTitle)): what is by \(mute.author ?? "")"
    case .words(let proposal): "\(Self.place(proposal.feedTitle)): words in the title…"
    }
  }
}

extension State {
  mutating func pressInFeedDialog(_ key: Key, _ dialog: FeedDialog) {
    let operation = KeyTable.operation(for: key, in: .list, searching: false)
    switch dialog {
    case .condition(let feed, let top):
      let page = max(1, layout.size.rows - 4)
      switch operation {
      case .up: self.dialog = .feed(.condition(feed, top: top - 1))
      case .down: self.dialog = .feed(.condition(feed, top: top + 1))
      case .pageUp, .readBack: self.dialog = .feed(.condition(feed, top: top - page))
      case .pageDown, .readOn: self.dialog = .feed(.condition(feed, top: top + page))
      case .top: self.dialog = .feed(.condition(feed, top: 0))
      case .bottom: self.dialog = .feed(.condition(feed, top: .max / 2))
      default: self.dialog = nil
      }
    case .question(let question):
      self.dialog = nil
      guard key == .character("y") || key == .enter else { return say("Nothing was changed.") }
      answer(question.answer)
    case .offers(let offers, let selected):
      guard let choice = choice(key, operation, selected: selected, of: offers.count) else { return }
      if choice.isFinal { return choose(offers[choice.index]) }
      self.dialog = .feed(.offers(offers, selected: choice.index))
    case .mute(let mute, let selected):
      guard let choice = choice(key, operation, selected: selected, of: mute.choices.count) else { return }
      if choice.isFinal { return choose(mute.choices[choice.index]) }
      self.dialog = .feed(.mute(mute, selected: choice.index))
    }
  }

  /// Keeps a report within its lines.
  mutating func fitFeedDialog(_ dialog: FeedDialog) {
    guard case .condition(let feed, let top) = dialog else { return }
    let last = FeedDialogView(dialog: dialog, layout: layout, wallClock: 0).lastTop(
      usesUnicode: capabilities.usesUnicode)
    self.dialog = .feed(.condition(feed, top: max(0, min(top, last))))
  }

  /// What a key does in a list of choices: another is selected, or one is final. Nothing where the dialog closes or the
  /// key says nothing.
  private mutating func choice(
    _ key: Key, _ operation: Operation?, selected: Int, of count: Int
  ) -> (index: Int, isFinal: Bool)? {
    switch operation {
    case .up: return (max(0, selected - 1), false)
    case .down: return (min(count - 1, selected + 1), false)
    case .top, .pageUp: return (0, false)
    case .bottom, .pageDown: return (count - 1, false)
    case .open, .right: return (selected, true)
    default: break
    }
    if case .character(let digit) = key, let number = digit.wholeNumberValue, (1...count).contains(number) {
      return (number - 1, true)
    }
    if key == .escape || operation == .quit || operation == .left {
      dialog = nil
      say("Nothing was changed.")
    } else {
      say("Enter takes the selected line, Esc closes the list.")
    }
    return nil
  }

  private mutating func choose(_ offer: OfferedFeed) {
    dialog = nil
    ask(sectionFor: offer)
  }

  private mutating func choose(_ choice: MuteChoices.Choice) {
    dialog = nil
    switch choice {
    case .rule(let mute): send(.feed(.tryMute(mute)))
    case .words(let proposal):
      prompt = Prompt(
        .mutedWords(proposal), label: "Words in the title",
        offers: Self.words(of: proposal.title).map { Prompt.Offer(words: $0) }, offersTitle: "Words")
    }
  }

  /// The words of a title that may say what it is about, the longest first.
  private static func words(of title: String) -> [String] {
    var seen: Set<String> = []
    return title.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0.count >= leastLetters && seen.insert($0.lowercased()).inserted }
      .sorted { $0.count > $1.count }
  }

  /// Shorter words are mostly articles and prepositions.
  private static var leastLetters: Int { 4 }

  private mutating func answer(_ answer: FeedQuestion.Answer) {
    switch answer {
    case .unsubscribe(let feed): unsubscribe(feed)
    case .mute(let mute): send(.feed(.mute(mute)))
    }
  }

  /// A click on a line chooses it; one beside the dialog closes it.
  mutating func clickInFeedDialog(_ position: Position, _ dialog: FeedDialog) {
    let view = FeedDialogView(dialog: dialog, layout: layout, wallClock: 0)
    guard view.area.contains(position) else { return pressInFeedDialog(.escape, dialog) }
    guard let index = view.choice(onRow: position.row) else { return }
    switch dialog {
    case .offers(let offers, _): choose(offers[index])
    case .mute(let mute, _): choose(mute.choices[index])
    case .question, .condition: break
    }
  }
}
