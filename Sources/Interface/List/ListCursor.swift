import Articles

/// A line of the list by its numbers; good only until the list changes.
struct ListCursor: Hashable, Sendable {
  /// The index of the section.
  var section: Int
  /// The index among the section's headlines in memory; `nil` is the section's header.
  var headline: Int?
}

/// What is next to a line.
enum ListStep: Hashable, Sendable {
  /// Another line.
  case line(ListCursor)
  /// Headlines that are not in memory.
  case gap(section: Int)
  /// The end of the list.
  case end
}

extension HeadlineList {
  /// Where the selection is.
  var cursor: ListCursor? { selection.flatMap(cursor(of:)) }

  /// Where a line is, if it is in memory.
  func cursor(of item: ListItem) -> ListCursor? {
    guard let section = sections.firstIndex(where: { $0.section.id == item.section }) else { return nil }
    guard case .headline(_, let key) = item else { return ListCursor(section: section) }
    guard let headline = sections[section].index(of: key) else { return nil }
    return ListCursor(section: section, headline: headline)
  }

  /// The line a cursor stands on.
  func item(at cursor: ListCursor) -> ListItem {
    let section = sections[cursor.section]
    guard let headline = cursor.headline else { return .section(section.section.id) }
    return .headline(section.section.id, section.headlines[headline].key)
  }

  /// What stands below a line.
  func step(after cursor: ListCursor) -> ListStep {
    let section = sections[cursor.section]
    if let headline = cursor.headline {
      if headline + 1 < section.headlines.count {
        return .line(ListCursor(section: cursor.section, headline: headline + 1))
      }
      if section.hasOlder { return .gap(section: cursor.section) }
    } else if section.isOpen {
      if !section.isLoaded || section.hasNewer { return .gap(section: cursor.section) }
      return .line(ListCursor(section: cursor.section, headline: 0))
    }
    return cursor.section + 1 < sections.count ? .line(ListCursor(section: cursor.section + 1)) : .end
  }

  /// What stands above a line.
  func step(before cursor: ListCursor) -> ListStep {
    if let headline = cursor.headline {
      if headline > 0 { return .line(ListCursor(section: cursor.section, headline: headline - 1)) }
      return sections[cursor.section].hasNewer
        ? .gap(section: cursor.section) : .line(ListCursor(section: cursor.section))
    }
    guard cursor.section > 0 else { return .end }
    let above = sections[cursor.section - 1]
    guard above.isOpen else { return .line(ListCursor(section: cursor.section - 1)) }
    if !above.isLoaded || above.hasOlder { return .gap(section: cursor.section - 1) }
    return .line(ListCursor(section: cursor.section - 1, headline: above.headlines.count - 1))
  }
}
