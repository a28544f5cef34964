import Typesetting

/// What the terminal is to show.
public struct Screen: Hashable, Sendable {
  /// The cells.
  public var grid: Grid
  /// Where the cursor is to be seen, if anywhere.
  public var cursor: Position?

  public init(grid: Grid, cursor: Position? = nil) {
    self.grid = grid
    self.cursor = cursor
  }
}

extension State {
  /// Draws the screen.
  ///
  /// - Parameter wallClock: Seconds since 1970, for the ages of headlines.
  public func screen(at wallClock: Int64) -> Screen {
    var canvas = Canvas(size: layout.size, theme: theme, usesUnicode: capabilities.usesUnicode)
    guard !layout.isTooSmall else {
      TooSmallView(size: layout.size).draw(on: &canvas)
      return Screen(grid: canvas.grid)
    }
    if focus == .feeds {
      FeedListView(state: self, wallClock: wallClock).draw(on: &canvas)
    } else if layout.isWide || focus == .list {
      HeadlineListView(state: self, wallClock: wallClock).draw(on: &canvas)
    }
    if let border = layout.border {
      for row in 0..<border.rows { canvas.write(canvas.glyphs.vertical, column: 0, row: row, in: border, [.border]) }
    }
    if focus == .article || (layout.isWide && focus == .list) {
      ArticleView(state: self, wallClock: wallClock).draw(on: &canvas)
    }
    var cursor = StatusLineView(state: self, wallClock: wallClock).draw(on: &canvas)
    if let prompt { cursor = PromptView(prompt: prompt, layout: layout).draw(on: &canvas) }
    switch dialog {
    case nil: return Screen(grid: canvas.grid, cursor: cursor)
    case .help(let help): HelpView(help: help, layout: layout).draw(on: &canvas)
    case .later(let later): LaterView(later: later, layout: layout, wallClock: wallClock).draw(on: &canvas)
    case .feed(let dialog): FeedDialogView(dialog: dialog, layout: layout, wallClock: wallClock).draw(on: &canvas)
    case .choice(let choice): ChoiceView(choice: choice, layout: layout, wallClock: wallClock).draw(on: &canvas)
    }
    return Screen(grid: canvas.grid)
  }
}

/// What stands on a screen that is too small to read on.
struct TooSmallView {
  let size: Size

  func draw(on canvas: inout Canvas) {
    let smallest = Layout.smallest
    let lines = [
      "Too small: \(size.columns) × \(size.rows).", "Lede needs \(smallest.columns) × \(smallest.rows).",
    ]
    let area = canvas.bounds
    let top = max(0, (area.rows - lines.count) / 2)
    for (row, line) in lines.enumerated() {
      let column = max(0, (area.columns - Columns.count(of: line)) / 2)
      canvas.write(line, column: column, row: top + row, in: area, [.message])
    }
  }
}
