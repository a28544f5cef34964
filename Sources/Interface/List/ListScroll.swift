import Articles

/// A line of the list on the screen.
struct PlacedLine: Hashable, Sendable {
  /// Which line.
  var cursor: ListCursor
  /// The row on which it begins; negative where it begins above the area.
  var row: Int
  /// How many rows it takes.
  var rows: Int
}

extension HeadlineList {
  /// The rows a line takes.
  func rows(of cursor: ListCursor) -> Int {
    guard let headline = cursor.headline else { return measure.headerRows(ofSection: cursor.section) }
    return measure.rows(of: sections[cursor.section].headlines[headline])
  }

  /// The lines of the area, and `extra` rows above and below it, from top to bottom.
  func placedLines(extra: Int = 0) -> [PlacedLine] {
    guard let cursor else { return [] }
    var above: [PlacedLine] = []
    var top = PlacedLine(cursor: cursor, row: selectionRow, rows: rows(of: cursor))
    var lines = [top]
    while top.row > -extra, case .line(let next) = step(before: top.cursor) {
      let rows = rows(of: next)
      top = PlacedLine(cursor: next, row: top.row - rows, rows: rows)
      above.append(top)
    }
    var bottom = lines[0]
    while bottom.row + bottom.rows < measure.rows + extra, case .line(let next) = step(after: bottom.cursor) {
      bottom = PlacedLine(cursor: next, row: bottom.row + bottom.rows, rows: rows(of: next))
      lines.append(bottom)
    }
    return above.reversed() + lines
  }

  /// The line on a row of the area.
  func line(onRow row: Int) -> PlacedLine? {
    placedLines().first { $0.row <= row && row < $0.row + $0.rows }
  }

  /// Moves the view so that the selection is on the screen and no rows are wasted above the first line or below the last.
  mutating func fit() {
    guard let cursor else {
      selectionRow = 0
      return
    }
    let own = rows(of: cursor)
    let margin = min(measure.margin, max(0, (measure.rows - own) / 2))
    selectionRow = max(margin, min(selectionRow, measure.rows - own - margin))
    let above = extent(from: cursor, step: step(before:))
    selectionRow = min(selectionRow, above)
    let below = own + extent(from: cursor, step: step(after:))
    if selectionRow + below < measure.rows { selectionRow = min(measure.rows - below, above) }
  }

  /// The rows beyond a line in one direction, counted up to a screenful; what is not in memory counts as one.
  private func extent(from start: ListCursor, step: (ListCursor) -> ListStep) -> Int {
    var extent = 0
    var cursor = start
    while extent < measure.rows {
      switch step(cursor) {
      case .end: return extent
      case .gap: return measure.rows
      case .line(let next):
        extent += rows(of: next)
        cursor = next
      }
    }
    return extent
  }
}

// MARK: Windows

extension HeadlineList {
  /// A window to ask for.
  struct Request: Hashable, Sendable {
    var section: SectionID
    var anchor: HeadlineAnchor
    var limit = ListSection.windowLimit
  }

  /// How near the end of what is in memory the screen may come before more is asked for, in headlines.
  private static let nearness = 40

  /// The windows to ask for now, so that they are here before the screen gets to them. Drops what is far away.
  mutating func requests() -> [Request] {
    let lines = placedLines(extra: measure.rows)
    var requests: [Request] = []
    func request(_ index: Int, _ anchor: HeadlineAnchor) {
      if sections[index].await(anchor) {
        requests.append(Request(section: sections[index].section.id, anchor: anchor))
      }
    }

    if case .reveal(let headline) = goal,
      let index = sections.firstIndex(where: { $0.section.id == section(of: headline) })
    {
      request(index, .around(headline.key))
    } else if case .oldest(let id) = goal, let index = sections.firstIndex(where: { $0.section.id == id }) {
      request(index, .oldest)
    } else if goal == .firstHeadline, let index = sections.firstIndex(where: \.isOpen), !sections[index].isLoaded {
      request(index, .newest)
    }
    guard let first = lines.first, let last = lines.last else { return requests }

    for section in first.cursor.section...last.cursor.section where sections[section].isLoaded {
      let shown = lines.lazy.filter { $0.cursor.section == section }.compactMap(\.cursor.headline)
      guard let newest = shown.first, let oldest = shown.last else { continue }
      let headlines = sections[section].headlines
      if sections[section].hasNewer, newest < Self.nearness { request(section, .newerThan(headlines[0].key)) }
      if sections[section].hasOlder, headlines.count - oldest <= Self.nearness, let end = headlines.last {
        request(section, .olderThan(end.key))
      }
    }
    // A header with a gap beside it: the window in memory, if any, is another part of the section.
    if first.cursor.headline == nil, first.row > -measure.rows, case .gap(let section) = step(before: first.cursor) {
      request(section, .oldest)
    }
    if last.cursor.headline == nil, last.row + last.rows < 2 * measure.rows,
      case .gap(let section) = step(after: last.cursor)
    {
      request(section, .newest)
    }
    dropWindows(except: first.cursor.section...last.cursor.section)
    return requests
  }

  /// The windows to ask for after the library changed; what is off the screen is dropped and asked for when it is near.
  mutating func requestsAfterChange() -> [Request] {
    let lines = placedLines()
    var requests: [Request] = []
    for index in sections.indices where sections[index].isLoaded {
      let shown = lines.filter { $0.cursor.section == index }
      guard !shown.isEmpty || cursor?.section == index else {
        sections[index].unload()
        continue
      }
      let selected = cursor.flatMap { $0.section == index ? $0.headline : nil }
      let middle = selected ?? shown.lazy.compactMap(\.cursor.headline).first
      let anchor: HeadlineAnchor = middle.map { .around(sections[index].headlines[$0].key) } ?? .newest
      guard sections[index].await(anchor) else { continue }
      requests.append(
        Request(section: sections[index].section.id, anchor: anchor, limit: ListSection.mostHeadlines))
    }
    return requests
  }

  private mutating func dropWindows(except near: ClosedRange<Int>) {
    guard sections.reduce(0, { $0 + $1.headlines.count }) > Self.mostHeadlines else { return }
    for index in sections.indices where !near.contains(index) { sections[index].unload() }
  }
}
