import Articles
import Typesetting

/// The bottom row: what is selected, the keys that help, the unread articles and the progress; or a message, or what is
/// being typed.
struct StatusLineView {
  let state: State
  /// Seconds since 1970.
  var wallClock: Int64 = 0

  private var area: Area { state.layout.status }
  private var pane: ArticlePane { state.pane }

  /// Draws the row and returns where the cursor is to be.
  func draw(on canvas: inout Canvas) -> Position? {
    let lines = messageLines
    if let message = state.message, !lines.isEmpty {
      draw(lines, role: message.isError ? .messageError : .message, on: &canvas)
      return nil
    }
    canvas.fill(area, [.status])
    if let search = pane.search, search.isTyping { return drawPrompt(search, on: &canvas) }
    if let progress = state.refreshing.progress, pane.typedNumber == nil, state.fetch == nil {
      let end = drawRight(on: &canvas)
      let start = RefreshLineView(progress: progress, area: area).draw(to: end - 2, on: &canvas)
      drawHints(from: start + 3, to: end - 3, on: &canvas)
      return nil
    }
    let isNarrow = area.columns < Self.hintColumns
    if state.fetch == nil {
      drawInfo(to: drawRight(on: &canvas), on: &canvas)
    } else {
      // On a narrow screen the way to end a fetch needs all the room.
      let end = isNarrow ? area.columns + 1 : drawRight(on: &canvas)
      let info = fetchInfo(on: canvas, room: end - 2) ?? ""
      let start = canvas.write(info, column: 1, row: 0, in: area, [.status, .message])
      drawHints(from: start + Self.infoGap, to: end - Self.infoGap, on: &canvas)
    }
    return nil
  }

  /// What is selected, with as many hints beside it as there is room for; what they leave is its own.
  private func drawInfo(to end: Int, on canvas: inout Canvas) {
    let forms = info(separator: canvas.glyphs.separator)
    let room = end - Self.infoGap
    let share = area.columns < Self.hintColumns ? room / 2 : area.columns * 2 / 5
    let least = min(Columns.count(of: forms.first ?? ""), share)
    let hints = hints(fitting: room - least - Self.infoGap)
    let infoRoom = hints.isEmpty ? room : room - Self.infoGap - Self.width(of: hints)
    let form = forms.first { Columns.count(of: $0) <= infoRoom } ?? forms.last ?? ""
    let start = canvas.write(canvas.shortened(form, to: infoRoom), column: 1, row: 0, in: area, [.status])
    draw(hints, from: start + Self.infoGap, on: &canvas)
  }

  /// The lines of the message, if there is one to be seen; a long one takes rows of the article or the list for a while.
  var messageLines: [String] {
    guard let message = state.message, pane.search?.isTyping != true, state.prompt == nil else { return [] }
    return Columns.wrapped(
      message.text, width: area.columns - 2, maxLines: Self.mostMessageLines,
      usesUnicode: state.capabilities.usesUnicode)
  }

  private func draw(_ lines: [String], role: Role, on canvas: inout Canvas) {
    let top = area.row + 1 - lines.count
    let area = Area(column: area.column, row: top, columns: area.columns, rows: lines.count)
    canvas.fill(area, [.status])
    for (row, line) in lines.enumerated() { canvas.write(line, column: 1, row: row, in: area, [.status, role]) }
  }

  /// The words being sought, and how many matches there are.
  private func drawPrompt(_ search: ArticleSearch, on canvas: inout Canvas) -> Position {
    let count =
      search.words.isEmpty
      ? "Enter keeps, Esc ends" : search.matches.isEmpty ? "no match" : matchCount(search)
    return TypedLineView(label: "/", editor: search.editor, remark: count, area: area).draw(on: &canvas)
  }

  private func matchCount(_ search: ArticleSearch) -> String {
    "\((search.current ?? 0) + 1)/\(search.matches.count)"
  }

  /// The unread articles and the progress; returns the column at which they begin.
  private func drawRight(on canvas: inout Canvas) -> Int {
    var end = area.columns - 1
    if state.visibleArticle != nil {
      canvas.write("\(pane.progress) %", endingAt: end, row: 0, in: area, [.status, .statusProgress])
      // The progress keeps the room of its longest form, so that nothing beside it moves while it grows.
      end -= Columns.count(of: "100 %") + 2
    }
    // On a narrow screen the title of an article, or what is wrong with a feed, needs the room.
    if state.focus != .list, area.columns < Self.hintColumns { return end }
    let unread = state.focus == .feeds ? state.allUnread : state.list.unread
    end = canvas.write(
      unread == 0 ? "all read" : "\(unread) unread", endingAt: end, row: 0, in: area, [.status, .sectionCount])
    guard state.refreshing.holdsArrivals, area.columns >= Self.hintColumns else { return end }
    // What waits is told together with the key that shows it.
    end = canvas.write(" \(state.refreshing.arrived) new", endingAt: end - 2, row: 0, in: area, [.status])
    return canvas.write("N", endingAt: end, row: 0, in: area, [.status, .statusKey])
  }

  /// What is being fetched, and how to end that. The host is shortened before the rest is.
  private func fetchInfo(on canvas: Canvas, room: Int) -> String? {
    guard let fetch = state.fetch else { return nil }
    let (before, after) = ("Fetching ", " … Esc cancels")
    let host = canvas.shortened(fetch.request.address.place, to: max(0, room - Columns.count(of: before + after)))
    return canvas.shortened(before + host + after, to: max(0, room))
  }

  /// What is selected, the longest form first.
  private func info(separator: String) -> [String] {
    if let number = pane.typedNumber { return ["Number \(number) of \(pane.typeset.targets.count)"] }
    if let search = pane.search { return ["“\(search.words)” \(matchCount(search))"] }
    if state.focus == .article {
      guard let chosen = pane.chosen, let target = pane.chosenTarget else {
        return [pane.loaded?.headline.title ?? ""]
      }
      let number = "\(chosen + 1)/\(pane.typeset.targets.count)"
      switch target.destination {
      case .address(let address): return ["\(number) \(address)"]
      case .comments: return ["\(number) comments"]
      case .story(let teaser): return ["\(number) \(teaser.title)"]
      }
    }
    if state.focus == .feeds { return [feedInfo(separator: separator)] }
    guard let section = state.list.selectedSection else { return [""] }
    let (unread, last) = ("\(separator)\(section.unread) of \(section.total)", section.path.last ?? "")
    return ["\(section.name)\(unread) unread", "\(last)\(unread) unread", last + unread, last]
  }

  /// The selected line of the feeds: what fails, in words, else how much is unread.
  private func feedInfo(separator: String) -> String {
    let feeds = state.feeds
    if let feed = feeds.selectedFeed {
      return FeedReport.summary(of: feed, at: wallClock)
        ?? "\(feed.title)\(separator)\(feed.unread) of \(feed.total) unread"
    }
    let failing = feeds.failing(in: feeds.selection)
    switch feeds.selection {
    case .section(let path):
      let count = feeds.feeds(in: path).count
      return "\(path.joined(separator: State.sectionSeparator))\(separator)\(count == 1 ? "1 feed" : "\(count) feeds")"
        + (failing > 0 ? "\(separator)\(failing) failing" : "")
    default:
      let count = feeds.feeds.count
      return (count == 1 ? "1 feed" : "\(count) feeds") + (failing > 0 ? "\(separator)\(failing) failing" : "")
    }
  }

  /// A key and what it does.
  private struct Hint {
    var key: String
    var words: String
    var width: Int { Columns.count(of: key) + 1 + Columns.count(of: words) }
  }

  /// The most rows a message takes.
  private static let mostMessageLines = 4
  /// From this width on there is room for hints beside what is selected.
  private static let hintColumns = 60
  /// The columns between two hints.
  private static let hintGap = 2

  /// The columns between what is selected and the hints.
  private static let infoGap = 3

  private func drawHints(from start: Int, to end: Int, on canvas: inout Canvas) {
    draw(hints(fitting: end - start), from: start, on: &canvas)
  }

  private func draw(_ hints: [Hint], from start: Int, on canvas: inout Canvas) {
    var column = start
    for hint in hints { column = draw(hint, column: column, on: &canvas) }
  }

  /// As many hints as fit into some columns; the one for the help comes last, and before all others.
  private func hints(fitting room: Int) -> [Hint] {
    var hints = hints()
    guard let help = hints.popLast(), help.width <= room else { return [] }
    var rest = room - help.width
    return hints.prefix { hint in
      rest -= hint.width + Self.hintGap
      return rest >= 0
    } + [help]
  }

  private static func width(of hints: [Hint]) -> Int {
    hints.reduce(0) { $0 + $1.width } + hintGap * max(0, hints.count - 1)
  }

  private func draw(_ hint: Hint, column: Int, on canvas: inout Canvas) -> Int {
    let start = canvas.write(hint.key, column: column, row: 0, in: area, [.status, .statusKey])
    return canvas.write(" \(hint.words)", column: start, row: 0, in: area, [.status]) + Self.hintGap
  }

  /// The hints for where the reader is, the most useful first and the help at the end.
  private func hints() -> [Hint] {
    let contexts: [KeyTable.Context] =
      (pane.search == nil || state.focus == .feeds ? [] : [.search]) + [state.focus.context, .everywhere]
    var taken: Set<Key> = state.fetch == nil ? [] : [.escape]
    var hints: [Hint] = []
    var help: [Hint] = []
    var paneHints = 0
    for row in contexts.flatMap(KeyTable.rows(in:)) {
      guard let words = words(for: row), let key = row.keys.first, taken.insert(key).inserted else { continue }
      let hint = Hint(key: key.name(usesUnicode: state.capabilities.usesUnicode), words: words)
      switch row.operation {
      case .help: help.append(hint)
      // They are there in some places only, and then they are what is wanted.
      case .otherText, .subscribe: hints.insert(hint, at: paneHints)
      default: hints.append(hint)
      }
      if row.context != .everywhere { paneHints = hints.count }
    }
    return hints + help
  }

  /// Only an article that has another text, or whose page may have one, is worth the hint.
  private func otherTextHint(_ row: KeyTable.Row) -> String? {
    guard state.visibleArticle != nil, let loaded = pane.loaded else { return nil }
    if loaded.hasOtherText { return loaded.article.origin == .feed ? "page’s text" : "feed’s text" }
    return loaded.article.origin == .feed && loaded.article.address != nil ? row.hint : nil
  }

  /// What a row's keys do here, in a word or two; `nil` where they do nothing that would be worth a hint.
  private func words(for row: KeyTable.Row) -> String? {
    if state.focus == .feeds { return feedWords(for: row) }
    if state.focus == .list, state.list.isLoaded, state.list.sections.isEmpty {
      return [.subscribe, .refresh, .help, .quit].contains(row.operation) ? row.hint : nil
    }
    switch row.operation {
    case .otherText: return otherTextHint(row)
    case .subscribe: return nil
    case .nextTarget: return state.visibleArticle == nil || pane.typeset.targets.isEmpty ? nil : row.hint
    case .search: return state.visibleArticle == nil ? nil : row.hint
    case .nextUnread: return state.list.unread == 0 ? nil : row.hint
    case .leave: return state.focus == .article && pane.chosen != nil ? "drop" : row.hint
    case .open where state.focus == .article:
      guard let target = pane.chosenTarget else { return nil }
      guard target.destination == .comments else { return row.hint }
      return pane.setting.comments == .unfolded ? "fold" : "unfold"
    case .open where state.list.selectedHeadline == nil:
      return state.list.selectedSection.map { $0.isFolded ? "unfold" : "fold" }
    default: return row.hint
    }
  }

  private func feedWords(for row: KeyTable.Row) -> String? {
    if state.feeds.isLoaded, state.feeds.feeds.isEmpty {
      return [.subscribe, .leave, .help, .quit].contains(row.operation) ? row.hint : nil
    }
    return switch (row.operation, state.feeds.selection) {
    case (.open, .section(let path)): state.feeds.folded.contains(path) ? "unfold" : "fold"
    case (.condition, .feed): state.layout.isWide ? nil : row.hint
    case (.rename, .feed), (.move, .feed), (.unsubscribe, .feed): row.hint
    case (.condition, _), (.rename, _), (.move, _), (.unsubscribe, _): nil
    case (.otherText, _), (.search, _), (.toggleRead, _), (.toggleStar, _), (.readOn, _), (.nextTarget, _),
      (.nextUnread, _), (.feeds, _):
      nil
    default: row.hint
    }
  }
}
