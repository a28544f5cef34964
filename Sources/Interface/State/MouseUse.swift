extension State {
  /// The lines a turn of the wheel scrolls.
  static let wheelLines = 3

  mutating func use(_ mouse: Mouse) {
    guard !layout.isTooSmall else { return }
    dropMessage()
    if dialog != nil { return useInDialog(mouse) }
    let position = mouse.position
    if prompt != nil { return }
    if focus == .feeds { return useInFeeds(mouse) }
    let listIsShown = layout.isWide || focus == .list
    let articleIsShown = layout.isWide || focus == .article
    if listIsShown, layout.list.contains(position) {
      switch mouse.kind {
      case .wheelUp: list.scroll(by: -Self.wheelLines)
      case .wheelDown: list.scroll(by: Self.wheelLines)
      case .click: clickList(row: position.row - layout.list.row)
      }
    } else if articleIsShown, layout.article.contains(position) {
      switch mouse.kind {
      case .wheelUp: _ = pane.scroll(by: -Self.wheelLines)
      case .wheelDown: _ = pane.scroll(by: Self.wheelLines)
      case .click: clickArticle(position)
      }
    }
  }

  private mutating func clickList(row: Int) {
    guard let line = list.line(onRow: row) else { return }
    let item = list.item(at: line.cursor)
    let wasSelected = list.selection == item
    focus = .list
    list.select(item)
    if line.cursor.headline == nil {
      toggleFold()
    } else if wasSelected, let headline = list.selectedHeadline {
      read(headline)
    }
  }

  private mutating func clickArticle(_ position: Position) {
    focus = .article
    let text = layout.text
    guard text.contains(position),
      let index = pane.target(line: pane.top + position.row - text.row, column: position.column - text.column),
      pane.choose(index), let target = pane.chosenTarget
    else { return }
    follow(target)
  }
}
