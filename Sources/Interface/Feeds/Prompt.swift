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

  /// The most offers shown at once.
  static let mostOffers = 6

  let purpose: Purpose
  /// What is asked, in a word or two.
  let label: String
  var editor: LineEditor
  /// What may be meant: the names of sections there are.
  let offers: [String]
  /// What the offers are, as a heading.
  let offersTitle: String
  /// The offer that is chosen, an index into ``matches``.
  private(set) var chosen: Int?

  init(_ purpose: Purpose, label: String, text: String = "", offers: [String] = [], offersTitle: String = "Sections") {
    self.purpose = purpose
    self.label = label
    self.offers = offers
    self.offersTitle = offersTitle
    editor = LineEditor(text)
  }

  /// The offers that fit what was typed.
  var matches: [String] {
    let typed = editor.text.lowercased()
    return typed.isEmpty ? offers : offers.filter { $0.lowercased().contains(typed) }
  }

  /// What Enter gives.
  var answer: String {
    let text = chosen.flatMap { matches.indices.contains($0) ? matches[$0] : nil } ?? editor.text
    var trimmed = Substring(text)
    while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    return String(trimmed)
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
      guard editor.take(key) else { return false }
      chosen = nil
    }
    return true
  }
}

extension State {
  /// The names of the sections there are, of feeds and of articles.
  var sectionNames: [String] {
    var seen: Set<String> = []
    let paths = feeds.sections + allSections.map(\.path)
    return paths.map { $0.sectionPath(joinedBy: Self.sectionSeparator) }.filter { seen.insert($0).inserted }
  }

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
    case .address: askForOffers(at: answer)
    case .newSection(let offer): subscribe(to: offer, section: [String](sectionPath: answer))
    case .name(let feed): rename(feed, to: answer)
    case .section(let feed): move(feed, to: [String](sectionPath: answer))
    case .mutedWords(let proposal): tryMute(words: answer, proposal)
    }
  }
}
