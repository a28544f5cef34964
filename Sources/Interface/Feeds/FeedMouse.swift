extension State {
  /// Uses the mouse while the feeds have the keys: a click selects, a second one opens.
  mutating func useInFeeds(_ mouse: Mouse) {
    guard layout.list.contains(mouse.position) else { return }
    switch mouse.kind {
    case .wheelUp: feeds.scroll(by: -Self.wheelLines)
    case .wheelDown: feeds.scroll(by: Self.wheelLines)
    case .click:
      let rows = feeds.visibleRows
      let index = rows.startIndex + mouse.position.row - layout.list.row
      guard rows.indices.contains(index) else { return }
      let wasSelected = feeds.selection == rows[index]
      feeds.select(rows[index])
      if case .section = rows[index] { openInFeeds() } else if wasSelected { openInFeeds() }
    }
  }
}
