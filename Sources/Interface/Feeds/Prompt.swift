import Articles

/// A question that is answered by typing in the status line.
struct Prompt: Hashable, Sendable {
  /// What the answer is for.
  enum Purpose: Hashable, Sendable {
    /// The address of a feed or a site.
    case address
    /// The section for a feed that is about to be subscribed to.
    case newSection(OfferedFeed)
    /// Another name for a feed.
    case name(Feed)
    /// Another section for a feed.
    case section(Feed)
    /// The words in the titles of what is to be muted.
    case mutedWords(MuteProposal)
  }

  /// Something that may be meant.
  struct Offer: Hashable, Sendable {
    /// What is shown of it.
    var words: String
    /// The steps of the section it stands for; none where it stands for its words or for no section.
    var path: [String] = []
  }

  /// What was chosen or typed.
  enum Answer: Hashable, Sendable {
    case offer(Offer)
    case typed(String)

    var words: String {
      switch self {
      case .offer(let offer): offer.words
      case .typed(let words): words
      }
    }
  }

  /// The most offers shown at once.
  static let mostOffers = 6

  let purpose: Purpose
  /// What is asked, in a word or two.
  let label: String
  var editor: LineEditor
  /// What may be meant.
  let offers: [Offer]
  /// The offer that holds now: it is chosen until something else is chosen or typed.
  let present: Offer?
  /// What the offers are, as a heading.
  let offersTitle: String
  /// The offer that is chosen, an index into ``matches``.
  private(set) var chosen: Int?

  init(
    _ purpose: Purpose, label: String, text: String = "", offers: [Offer] = [], offersTitle: String = "Sections",
    present: Offer? = nil
  ) {
    self.purpose = purpose
    self.label = label
    self.offers = offers
    self.offersTitle = offersTitle
    self.present = present
    editor = LineEditor(text)
    choosePresent()
  }

  /// The offers that fit what was typed.
  var matches: [Offer] {
    let typed = editor.text.lowercased()
    return typed.isEmpty ? offers : offers.filter { $0.words.lowercased().contains(typed) }
  }

  /// What Enter gives: what is chosen, else what was typed, which may be an offer's very words.
  var answer: Answer {
    if let chosen, matches.indices.contains(chosen) { return .offer(matches[chosen]) }
    var typed = Substring(editor.text)
    while typed.first?.isWhitespace == true { typed.removeFirst() }
    while typed.last?.isWhitespace == true { typed.removeLast() }
    return offers.first { $0.words == typed }.map(Answer.offer) ?? .typed(String(typed))
  }

  private mutating func choosePresent() {
    chosen = editor.text.isEmpty ? present.flatMap(offers.firstIndex(of:)) : nil
  }

  /// Takes a key that edits or chooses; `false` where it does neither.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .down, .tab:
      guard !matches.isEmpty else { return true }
      chosen = chosen.map { ($0 + 1) % matches.count } ?? 0
    case .up, .backTab:
      guard !matches.isEmpty else { return true }
      chosen = chosen.map { ($0 + matches.count - 1) % matches.count } ?? matches.count - 1
    default:
      let text = editor.text
      guard editor.take(key) else { return false }
      if editor.text != text { choosePresent() }
    }
    return true
  }
}

extension State {
  /// The sections there are, of feeds and of articles, in the order of a tree, and that a feed may have none.
  var sectionOffers: [Prompt.Offer] {
    let paths = allSections.map(\.path) + feeds.sections
    var places: [[String]: Int] = [:]
    for path in paths {
      for end in path.indices where places[Array(path[...end])] == nil { places[Array(path[...end])] = places.count }
    }
    let placed = Set(paths).map { path in (path, place: path.indices.compactMap { places[Array(path[...$0])] }) }
    let sorted = placed.sorted { $0.place.lexicographicallyPrecedes($1.place) }
    return [Self.noSection]
      + sorted.map { Prompt.Offer(words: $0.0.joined(separator: Self.sectionSeparator), path: $0.0) }
  }

  /// What stands for no section: each article goes under its own.
  static let noSection = Prompt.Offer(words: "(no section)")

  /// What stands between the steps of a section's path where it is typed; what is shown has the same steps.
  static let sectionSeparator = " › "

  mutating func pressInPrompt(_ key: Key) {
    guard var prompt else { return }
    switch key {
    case .escape:
      self.prompt = nil
      say("Nothing was changed.")
    case .enter:
      self.prompt = nil
      submit(prompt)
    default:
      if prompt.take(key) {
        self.prompt = prompt
      } else {
        say("Enter takes what is typed, Esc leaves everything as it was.")
      }
    }
  }

  private mutating func submit(_ prompt: Prompt) {
    let answer = prompt.answer
    switch prompt.purpose {
    case .address: askForOffers(at: answer.words)
    case .newSection(let offer): subscribe(to: offer, section: path(of: answer))
    case .name(let feed): rename(feed, to: answer.words)
    case .section(let feed): move(feed, to: path(of: answer))
    case .mutedWords(let proposal): tryMute(words: answer.words, proposal)
    }
  }

  private func path(of answer: Prompt.Answer) -> [String] {
    switch answer {
    case .offer(let offer): offer.path
    case .typed(let text): [String](sectionPath: text)
    }
  }
}
