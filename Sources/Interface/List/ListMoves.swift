import Articles

// Every move says whether there was somewhere to go.
extension HeadlineList {
  /// Selects the line below.
  mutating func moveDown() -> Bool {
    guard let cursor else { return false }
    switch step(after: cursor) {
    case .line(let next):
      selectionRow += rows(of: cursor)
      selection = item(at: next)
      return true
    case .gap: return true
    case .end: return false
    }
  }

  /// Selects the line above.
  mutating func moveUp() -> Bool {
    guard let cursor else { return false }
    switch step(before: cursor) {
    case .line(let next):
      selectionRow -= rows(of: next)
      selection = item(at: next)
      return true
    case .gap: return true
    case .end: return false
    }
  }

  /// Selects a line a page further down; the view moves with it.
  mutating func pageDown() -> Bool { page(step(after:)) }

  /// Selects a line a page further up; the view moves with it.
  mutating func pageUp() -> Bool { page(step(before:)) }

  private mutating func page(_ step: (ListCursor) -> ListStep) -> Bool {
    guard let start = cursor else { return false }
    var cursor = start
    var moved = 0
    while case .line(let next) = step(cursor) {
      moved += rows(of: next)
      if moved > measure.rows - measure.margin, cursor != start { break }
      cursor = next
    }
    if cursor == start, step(start) == .end { return false }
    selection = item(at: cursor)
    return true
  }

  /// Moves the view by some rows; the selection is taken along where it would leave the screen.
  mutating func scroll(by rows: Int) {
    guard selection != nil else { return }
    selectionRow -= rows
    while selectionRow < measure.margin, let cursor, case .line(let next) = step(after: cursor) {
      selectionRow += self.rows(of: cursor)
      selection = item(at: next)
    }
    while let cursor, selectionRow + self.rows(of: cursor) > measure.rows - measure.margin,
      case .line(let next) = step(before: cursor)
    {
      selectionRow -= self.rows(of: next)
      selection = item(at: next)
    }
  }

  /// Selects the first line of all.
  mutating func moveToTop() {
    guard let first = sections.first else { return }
    goal = nil
    selection = .section(first.section.id)
    selectionRow = 0
  }

  /// Selects the last line of all, once it is in memory.
  mutating func moveToBottom() {
    guard let last = sections.last else { return }
    selectionRow = measure.rows
    if !last.isOpen {
      selection = .section(last.section.id)
    } else if last.isLoaded, !last.hasOlder, let headline = last.headlines.last {
      selection = .headline(last.section.id, headline.key)
    } else {
      goal = .oldest(last.section.id)
    }
  }

  /// Selects the header of the section before or after.
  mutating func moveToSection(forward: Bool) -> Bool {
    guard let cursor else { return false }
    let target = forward ? cursor.section + 1 : cursor.headline == nil ? cursor.section - 1 : cursor.section
    guard sections.indices.contains(target) else { return false }
    select(.section(sections[target].section.id))
    return true
  }

  /// Selects a line; where it is on the screen the view stays.
  mutating func select(_ item: ListItem) {
    goal = nil
    let placed = placedLines().first { self.item(at: $0.cursor) == item }
    selection = item
    selectionRow = placed?.row ?? measure.rows / 3
  }

  /// Selects a headline wherever it is, as soon as it is in memory; its section is unfolded.
  mutating func reveal(_ headline: Headline) {
    guard let index = sections.firstIndex(where: { $0.section.id == section(of: headline) }) else { return }
    sections[index].section.isFolded = false
    if sections[index].index(of: headline.key) != nil {
      select(.headline(section(of: headline), headline.key))
    } else {
      goal = .reveal(headline)
    }
  }

  /// Folds or unfolds a section.
  mutating func setFolded(_ isFolded: Bool, _ id: SectionID) {
    guard let index = sections.firstIndex(where: { $0.section.id == id }) else { return }
    if isFolded, let selection, selection.section == id { select(.section(id)) }
    sections[index].section.isFolded = isFolded
  }
}
