import Articles
import Foundation
import Interface
import Newswire
import Reader
import Store
import Synchronization

/// A small library of invented stories, and a reader on it.
struct Harbour {
  static let noon: Int64 = 1_790_000_000

  let library: Library
  /// Loopback alone, and no pauses.
  private let network: NewswireConfiguration = {
    var network = NewswireConfiguration(version: "test")
    network.pausePerHost = .zero
    return network
  }()

  init(library: Library? = nil) throws {
    self.library = try library ?? Library.inMemory()
    try self.library.setSetting("sample", to: "removed")
  }

  /// A story that is `age` hours old.
  @discardableResult
  func add(_ title: String, age: Int64 = 1, to library: Library? = nil, blocks: [Block] = []) throws -> Headline {
    let article = Article(
      title: title, breadcrumb: ["Home", "Harbour"], lede: Lede([.text("It is said of \(title).")]),
      address: Self.address(of: title), source: "Lantern Bay Courier", blocks: blocks)
    return try (library ?? self.library).save(article, now: Self.noon - age * 3600).headline
  }

  static func address(of title: String) -> String {
    "https://lanternbay.example/" + title.lowercased().split(separator: " ").joined(separator: "-")
  }

  /// Runs a reader through a script and returns the terminal with the screens, and what failed at the end.
  func read(
    _ steps: [ScriptedTerminal.Step], size: Size = Size(columns: 120, rows: 40), browser: [String: String] = [:],
    network: NewswireConfiguration? = nil, refreshTimes: RefreshTimes = RefreshTimes()
  ) -> (terminal: ScriptedTerminal, failures: [String]) {
    var terminal = ScriptedTerminal(size: size, steps: steps)
    let reader = Reader(
      library: library, network: network ?? self.network, refreshTimes: refreshTimes,
      browser: Browser(environment: browser), wallClock: { Self.noon })
    let failures = reader.run(on: &terminal)
    return (terminal, failures)
  }

  /// Runs a reader that uses the network. It waits on a thread of its own: the server needs those of the tasks.
  func readOverNetwork(
    _ steps: [ScriptedTerminal.Step], size: Size = Size(columns: 80, rows: 24), trustsAll: Bool = true
  ) async -> ScriptedTerminal {
    var network = NewswireConfiguration(version: "test")
    // What answers runs beside many other tests, which may hold it up.
    (network.connectTime, network.totalTime) = (.seconds(110), .seconds(110))
    if trustsAll { network.refusesFromOutside = { _ in false } }
    let configuration = network
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(returning: read(steps, size: size, network: configuration).terminal)
      }
    }
  }

  func status(of headline: Headline) throws -> Status? { try library.headline(headline.id)?.status }
}

extension Screen {
  /// The text of every row, without blanks at its end.
  var lines: [String] {
    (0..<grid.size.rows).map { row in
      let cells = (0..<grid.size.columns).map { grid[Position(column: $0, row: row)].text }
      let line = cells.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The whole text.
  var text: String { lines.joined(separator: "\n") }
}
