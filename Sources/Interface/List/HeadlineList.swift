import Articles

/// A line of the list the selection can stand on.
enum ListItem: Hashable, Sendable {
  case section(SectionID)
  case headline(SectionID, HeadlineKey)

  var section: SectionID {
    switch self {
    case .section(let id), .headline(let id, _): id
    }
  }
}

/// The list of headlines: sections in order, each with the stretch of its headlines that is near the screen.
///
/// What the screen shows follows from the selected line and the row it stands on, so nothing that is loaded, trimmed or
/// counted anew above or below can move it.
struct HeadlineList: Sendable {
  /// What the list is waiting for a window for.
  enum Goal: Hashable, Sendable {
    /// To select the first headline of all, when the program starts.
    case firstHeadline
    /// To select the oldest headline of a section.
    case oldest(SectionID)
    /// To select a headline.
    case reveal(Headline)
  }

  /// The most headlines kept in memory before sections far from the screen are dropped.
  static let mostHeadlines = 2_000

  /// The sections in order.
  var sections: [ListSection] = []
  /// The selected line.
  var selection: ListItem?
  /// The row of the list's area on which the selected line begins.
  var selectionRow = 0
  /// What the list is waiting for.
  var goal: Goal? = .firstHeadline
  /// Whether the sections have come.
  var isLoaded = false
  /// The one section all headlines are listed under, whatever their own: one feed's.
  var home: SectionID?
  /// How lines are measured.
  var measure = ListMeasure(columns: 40, rows: 20, isAiry: true)

  /// The selected headline, if the selection is one.
  var selectedHeadline: Headline? {
    guard let cursor = cursor, let index = cursor.headline else { return nil }
    return sections[cursor.section].headlines[index]
  }

  /// The section the selection is in.
  var selectedSection: Section? {
    guard let cursor else { return nil }
    return sections[cursor.section].section
  }

  /// The section a headline is listed under.
  func section(of headline: Headline) -> SectionID { home ?? headline.section }

  /// The unread articles of all sections.
  var unread: Int { sections.reduce(0) { $0 + $1.section.unread } }
}

// MARK: Taking answers in

extension HeadlineList {
  /// Takes the sections in. Windows and folds of those that stay are kept.
  mutating func take(_ loaded: [Section]) {
    let old = Dictionary(sections.map { ($0.section.id, $0) }, uniquingKeysWith: { first, _ in first })
    let oldIndex = cursor?.section ?? 0
    var seen: Set<SectionID> = []
    sections = loaded.filter { seen.insert($0.id).inserted }.map { section in
      guard var kept = old[section.id] else { return ListSection(section) }
      let isFolded = kept.section.isFolded
      kept.section = section
      kept.section.isFolded = isFolded
      return kept
    }
    isLoaded = true
    repairSelection(sectionIndex: oldIndex)
    if goal == .firstHeadline, !sections.contains(where: \.isOpen) { goal = nil }
  }

  /// Takes a window of headlines in.
  mutating func take(_ window: HeadlineWindow, of id: SectionID, at anchor: HeadlineAnchor) {
    guard let index = sections.firstIndex(where: { $0.section.id == id }) else { return }
    sections[index].take(window, at: anchor)
    repairSelection(sectionIndex: index)
    pursueGoal()
    // What should have been in this window and was not is no longer in the library.
    if case .reveal(let headline) = goal, section(of: headline) == id, anchor == .around(headline.key) { goal = nil }
  }

  /// Shows an article's new status.
  mutating func update(_ headline: Headline) {
    guard let index = sections.firstIndex(where: { $0.section.id == section(of: headline) }) else { return }
    sections[index].replace(headline)
  }

  /// Forgets what was asked for: it will not come.
  mutating func stopWaiting() {
    for index in sections.indices { sections[index].stopWaiting() }
    if goal != .firstHeadline { goal = nil }
  }

  /// Selects what the list was waiting for, if it is here now.
  private mutating func pursueGoal() {
    switch goal {
    case nil: return
    case .firstHeadline:
      guard let index = sections.firstIndex(where: \.isOpen) else { return goal = nil }
      guard let first = sections[index].headlines.first else { return }
      selection = .headline(sections[index].section.id, first.key)
      selectionRow = measure.rows
      goal = nil
    case .oldest(let id):
      guard let section = sections.first(where: { $0.section.id == id }), section.isLoaded, !section.hasOlder
      else { return }
      selection = section.headlines.last.map { .headline(id, $0.key) } ?? .section(id)
      selectionRow = measure.rows
      goal = nil
    case .reveal(let headline):
      guard let section = sections.first(where: { $0.section.id == section(of: headline) }),
        section.index(of: headline.key) != nil
      else { return }
      selection = .headline(section.section.id, headline.key)
      selectionRow = measure.rows / 3
      goal = nil
    }
  }

  /// Lets a selection whose line is gone stand on the nearest that is there.
  private mutating func repairSelection(sectionIndex: Int) {
    guard !sections.isEmpty else {
      selection = nil
      return
    }
    guard let selection, let index = sections.firstIndex(where: { $0.section.id == selection.section }) else {
      let nearest = min(sectionIndex, sections.count - 1)
      self.selection = .section(sections[nearest].section.id)
      return
    }
    guard case .headline(let id, let key) = selection else { return }
    let section = sections[index]
    guard section.isOpen, section.isLoaded else {
      self.selection = .section(id)
      return
    }
    let nearest = min(section.firstIndex(from: key), section.headlines.count - 1)
    self.selection = .headline(id, section.headlines[nearest].key)
  }
}
