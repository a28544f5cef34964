import Articles

/// The list of feeds: everything, the feeds without a section, then the sections with theirs.
struct FeedList: Sendable {
  /// A line the selection can stand on.
  enum Row: Hashable, Sendable {
    case all
    case section([String])
    case feed(FeedID)
  }

  /// The feeds in order.
  private(set) var feeds: [Feed] = []
  /// Whether they have come.
  private(set) var isLoaded = false
  /// Whether they were asked for and have not come yet.
  var isAwaited = false
  /// The lines, without those that are folded away.
  private(set) var rows: [Row] = [.all]
  /// The sections whose feeds are folded away.
  private(set) var folded: Set<[String]> = []
  /// The selected line.
  private(set) var selection = Row.all
  /// The first line on the screen.
  private(set) var top = 0
  /// The rows of the screen there are.
  private var height = 0
  private var byID: [FeedID: Feed] = [:]
  /// The paths of the sections in the order of the library.
  private var order: [[String]] = []

  /// The selected feed, if the selection is one.
  var selectedFeed: Feed? {
    guard case .feed(let id) = selection else { return nil }
    return byID[id]
  }

  /// A feed by its number.
  func feed(_ id: FeedID) -> Feed? { byID[id] }

  /// The feeds of a section.
  func feeds(in section: [String]) -> [Feed] { feeds.filter { $0.section == section } }

  /// The paths of all sections that have feeds, in the order of the library.
  var sections: [[String]] {
    var seen: Set<[String]> = []
    let paths = feeds.compactMap { !$0.section.isEmpty && seen.insert($0.section).inserted ? $0.section : nil }
    let placed = paths.enumerated().map { number, path in
      (path, place: order.firstIndex { $0.starts(with: path) } ?? order.count + number)
    }
    return placed.sorted { $0.place < $1.place }.map(\.0)
  }

  /// The unread articles of a line.
  func unread(of row: Row) -> Int {
    switch row {
    case .all: feeds.reduce(0) { $0 + $1.unread }
    case .section(let path): feeds.reduce(0) { $0 + ($1.section == path ? $1.unread : 0) }
    case .feed(let id): byID[id]?.unread ?? 0
    }
  }

  /// How many feeds of a line are failing.
  func failing(in row: Row) -> Int {
    switch row {
    case .all: feeds.count { $0.condition.failure != nil }
    case .section(let path): feeds.count { $0.section == path && $0.condition.failure != nil }
    case .feed(let id): byID[id]?.condition.failure == nil ? 0 : 1
    }
  }
}

extension FeedList {
  /// Takes the feeds in, and the paths of the sections in their order; the selection stays on its line, or goes to the nearest that is there.
  mutating func take(_ feeds: [Feed], order: [[String]]) {
    self.order = order
    let old = index
    self.feeds = feeds
    byID = Dictionary(feeds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    isLoaded = true
    isAwaited = false
    arrange()
    if !rows.contains(selection) { selection = rows[min(old, rows.count - 1)] }
  }

  /// Makes room for so many lines.
  mutating func fit(rows height: Int) {
    self.height = height
    let margin = min(2, max(0, (height - 1) / 2))
    let last = max(0, rows.count - height)
    top = max(index + margin + 1 - height, min(top, index - margin))
    top = max(0, min(top, last))
  }

  /// The lines on the screen.
  var visibleRows: ArraySlice<Row> { rows[min(top, rows.count)..<min(rows.count, top + max(0, height))] }

  mutating func select(_ row: Row) {
    guard rows.contains(row) else { return }
    selection = row
  }

  /// Selects a line further down or up; says whether there was one.
  mutating func move(by lines: Int) -> Bool {
    let target = max(0, min(index + lines, rows.count - 1))
    defer { selection = rows[target] }
    return target != index
  }

  /// Selects a line a page further down or up; the view moves with it.
  mutating func page(_ direction: Int) -> Bool {
    let lines = max(1, height - 2)
    top += direction * lines
    return move(by: direction * lines)
  }

  mutating func moveToTop() -> Bool { move(by: -rows.count) }
  mutating func moveToEnd() -> Bool { move(by: rows.count) }

  /// Selects the section before or after; says whether there was one.
  mutating func moveToSection(forward: Bool) -> Bool {
    let isSection = { (row: Row) in if case .section = row { true } else { false } }
    let found =
      forward ? rows[(index + 1)...].first(where: isSection) : rows[..<index].last(where: isSection)
    guard let found else { return false }
    selection = found
    return true
  }

  /// Folds or unfolds a section.
  mutating func toggleFold(_ path: [String]) {
    if folded.remove(path) == nil { folded.insert(path) }
    arrange()
    if !rows.contains(selection) { selection = .section(path) }
  }

  /// Turns the wheel: the selection is taken along where it would leave the screen.
  mutating func scroll(by lines: Int) {
    top = max(0, min(top + lines, rows.count - height))
    let margin = min(2, max(0, (height - 1) / 2))
    let shown = max(top + margin, min(index, top + height - 1 - margin))
    selection = rows[max(0, min(shown, rows.count - 1))]
  }

  private var index: Int { rows.firstIndex(of: selection) ?? 0 }

  private mutating func arrange() {
    let bySection = Dictionary(grouping: feeds, by: \.section)
    rows = [.all]
    rows += (bySection[[]] ?? []).map { .feed($0.id) }
    for path in sections {
      rows.append(.section(path))
      if !folded.contains(path) { rows += (bySection[path] ?? []).map { .feed($0.id) } }
    }
  }
}
