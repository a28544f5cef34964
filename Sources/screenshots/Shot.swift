import Interface
import Newswire
import Reader
import Store

/// One picture: what is pressed on the way to it.
struct Shot {
  /// A part of the way.
  enum Move {
    /// A key is pressed, and its answer waited for.
    case press(Key)
    /// A key is pressed until a text is on the screen.
    case seek(Key, until: String)
  }

  /// The file's name without `.svg`.
  let name: String
  /// What the picture shows, for those who do not see it.
  let title: String
  var size = Size(columns: 120, rows: 40)
  var theme = ThemeCatalog.defaultName
  var moves: [Move] = []

  /// The pictures of the README.
  static let all = [
    Shot(
      name: "front-page", title: "The headlines of the sample edition and the selected article, 120×40"),
    Shot(
      name: "article", title: "An article in a terminal of 80×24", size: Size(columns: 80, rows: 24),
      moves: [.press(.enter)]),
    Shot(
      name: "post", title: "Posts drawn as cards, and quotations in their own colour",
      moves: [
        .seek(.down, until: "has been shortlisted for"), .press(.enter), .seek(.down, until: "cut off at the source"),
      ]),
    Shot(name: "help", title: "The help screen", moves: [.press(.character("?"))]),
    Shot(name: "light", title: "The same front page in a light theme", theme: "paper"),
    Shot(
      name: "small", title: "Reading in 40×10", size: Size(columns: 40, rows: 10), moves: [.press(.enter)]),
  ]

  /// The time in the pictures: some days after the edition's newest article.
  private static let time: Int64 = 1_795_435_200
  /// How long the reader is left to itself after a key.
  private static let pause: Milliseconds = 400
  /// A text that so many keys do not bring up is not there.
  private static let mostKeys = 60

  /// Runs the reader and takes the picture.
  func taken() throws -> Screen {
    var steps: [ScriptedTerminal.Step] = [.wait(Self.pause)]
    for move in moves {
      switch move {
      case .press(let key):
        steps += Self.press(key)
      case .seek(let key, let text):
        let tried = (0..<Self.mostKeys).flatMap { _ in Self.press(key) }
        let screens = try screens(after: steps + tried)
        guard let count = screens.indices.dropFirst(steps.count).first(where: { screens[$0].contains(text) }) else {
          throw Failure(description: "\(name): “\(text)” does not come up")
        }
        steps += tried.prefix(count - steps.count)
      }
    }
    guard let last = try screens(after: steps).last else { throw Failure(description: "\(name): nothing was drawn") }
    return last
  }

  private static func press(_ key: Key) -> [ScriptedTerminal.Step] { [.key(key), .wait(pause)] }

  /// Runs the reader through some steps: the screen before each, and after the last.
  private func screens(after steps: [ScriptedTerminal.Step]) throws -> [Screen] {
    var terminal = ScriptedTerminal(size: size, steps: steps)
    let reader = Reader(
      library: try Library.inMemory(), theme: theme, network: NewswireConfiguration(version: ""),
      wallClock: { Self.time })
    let problems = reader.run(on: &terminal)
    guard problems.isEmpty else { throw Failure(description: "\(name): \(problems.joined(separator: " "))") }
    return terminal.screens
  }
}

extension Screen {
  /// Whether a text stands in one of the rows.
  fileprivate func contains(_ text: String) -> Bool {
    (0..<grid.size.rows).contains { row in
      let cells = (0..<grid.size.columns).map { grid[Position(column: $0, row: row)].text }
      return cells.joined().contains(text)
    }
  }
}
