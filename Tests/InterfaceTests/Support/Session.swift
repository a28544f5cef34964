import Articles
import Testing

@testable import Interface

/// A reader at work: a state, a library that answers its effects, and a clock that moves only when told to.
struct Session {
  /// The wall clock of every screen: 2024-03-05T12:00:00Z.
  static let now: Int64 = 1_709_640_000

  private(set) var state: State
  var library: FakeLibrary
  /// Every effect there was.
  private(set) var effects: [Effect] = []
  private var clock: Milliseconds = 0
  private var timers: [(due: Milliseconds, action: Action)] = []

  init(
    _ library: FakeLibrary = .small, columns: Int = 120, rows: Int = 40, capabilities: Capabilities = Capabilities(),
    themes: ThemeCatalog = ThemeCatalog(), theme: String = ThemeCatalog.defaultName
  ) {
    self.library = library
    state = State(
      size: Size(columns: columns, rows: rows), capabilities: capabilities, themes: themes, theme: theme)
    run(state.start())
  }

  /// The session with another state, which came of the same library.
  func at(_ state: State) -> Session {
    var session = self
    session.state = state
    return session
  }

  /// Sends an action and answers whatever it asks for, in order.
  mutating func send(_ action: Action) { run(state.update(action)) }

  private mutating func run(_ first: [Effect]) {
    var queue = first[...]
    while let effect = queue.popFirst() {
      effects.append(effect)
      if case .after(let delay, let action) = effect { timers.append((clock + delay, action)) }
      for answer in library.answers(to: effect) { queue += state.update(answer) }
    }
  }

  /// Presses keys one after another.
  mutating func press(_ keys: Key...) {
    for key in keys { send(.event(.key(key))) }
  }

  /// Types characters.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func click(column: Int, row: Int) {
    send(.event(.mouse(Mouse(.click, at: Position(column: column, row: row)))))
  }

  mutating func resize(columns: Int, rows: Int) {
    send(.event(.resize(Size(columns: columns, rows: rows))))
  }

  /// Lets time go by.
  mutating func wait(_ duration: Milliseconds) {
    let end = clock + duration
    while let next = timers.filter({ $0.due <= end }).min(by: { $0.due < $1.due }) {
      timers.removeAll { $0.due == next.due && $0.action == next.action }
      clock = next.due
      send(next.action)
    }
    clock = end
  }

  var screen: Screen { state.screen(at: Self.now) }
  /// The rows of the screen as text.
  var rows: [String] { screen.grid.rows }
  /// The bottom row, or the message in it and above it.
  var status: String {
    rows.suffix(max(1, StatusLineView(state: state).messageLines.count)).map(\.trimmed).joined(separator: " ")
  }
  var selectedTitle: String? { state.list.selectedHeadline?.title }
  var shownTitle: String? { state.pane.loaded?.headline.title }
  /// Whether some row of the screen has this text.
  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }
}

extension Session: CustomTestStringConvertible {
  /// The screen: everything else would drown a failed test.
  var testDescription: String { "\n" + rows.joined(separator: "\n") + "\n" }
}

extension Grid {
  /// The text of each row.
  var rows: [String] {
    (0..<size.rows).map { row in
      (0..<size.columns).map { self[Position(column: $0, row: row)].text }.joined()
    }
  }
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
