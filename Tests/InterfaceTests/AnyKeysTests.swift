import Articles
import Testing
import Typesetting

@testable import Interface

/// Random walks through the program.
struct AnyKeysTests {
  /// SplitMix64: the same walk for the same seed, everywhere.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let keys: [Key] =
    KeyTable.rows.flatMap(\.keys).filter { $0 != .character("q") }
    + [
      .character("x"), .character("y"), .character("y"), .enter, .escape, .character("0"), .character("橋"),
      .control("u"), .delete,
    ]

  @Test("any keys, sizes and changes leave a valid state and a whole screen", arguments: 0..<16)
  func walk(seed: UInt64) {
    var random = Seeded(state: seed)
    var session = Session([.small, .long(400), .subscribed][Int(seed % 3)], columns: 120, rows: 30)
    for _ in 0..<150 {
      step(&session, &random)
      check(session)
    }
  }

  private func step(_ session: inout Session, _ random: inout Seeded) {
    switch Int.random(in: 0..<100, using: &random) {
    case ..<70: if let key = Self.keys.randomElement(using: &random) { session.press(key) }
    case ..<76:
      session.resize(columns: Int.random(in: 0..<180, using: &random), rows: Int.random(in: 0..<60, using: &random))
    case ..<80: session.resize(columns: 110, rows: 24)
    case ..<88: session.wait(Milliseconds.random(in: 0..<3_000, using: &random))
    case ..<94:
      let kind: Mouse.Kind = [.click, .wheelUp, .wheelDown].randomElement(using: &random) ?? .click
      let position = Position(
        column: Int.random(in: 0..<130, using: &random), row: Int.random(in: 0..<40, using: &random))
      session.send(.event(.mouse(Mouse(kind, at: position))))
    case ..<95:
      session.library.add(.brief("Newest \(session.effects.count)"), to: SectionID(1), date: Session.now)
      session.send(.feed(.refreshed([.started(count: 2), .updated(FeedID(1), new: 1, changed: 1)])))
      session.send(.feed(.refreshed([.finished(RefreshSummary(succeeded: 1, failed: 1, new: 1, changed: 1))])))
    case ..<96:
      session.library.add(.brief("New \(session.effects.count)"), to: SectionID(1), date: Session.now)
      session.send(.libraryChanged)
    case ..<98:
      session.library.remove(ArticleID(Int64.random(in: 1...8, using: &random)))
      session.send(.libraryChanged)
    default:
      session.library.isBroken.toggle()
    }
  }

  private func check(_ session: Session) {
    let state = session.state
    let list = state.list
    if let selection = list.selection { #expect(list.cursor(of: selection) != nil) }
    if !list.sections.isEmpty { #expect(list.selection != nil) }
    #expect(list.sections.allSatisfy { $0.headlines.count <= ListSection.mostHeadlines })
    if let cursor = list.cursor, !state.layout.isTooSmall {
      #expect(list.selectionRow >= 0 && list.selectionRow + list.rows(of: cursor) <= list.measure.rows)
    }
    #expect((0...state.pane.lastTop).contains(state.pane.top))
    if let chosen = state.pane.chosen { #expect(state.pane.typeset.targets.indices.contains(chosen)) }
    #expect(state.outbox.isEmpty)

    let grid = session.screen.grid
    #expect(grid.size == state.layout.size)
    #expect(
      grid.cells.indices.allSatisfy { index in
        !grid.cells[index].isContinuation
          || (index % grid.size.columns > 0 && !grid.cells[index - 1].isContinuation)
      })
  }
}
