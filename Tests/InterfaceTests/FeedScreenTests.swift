import Articles
import Testing

@testable import Interface

struct FeedScreenTests {
  @Test(
    "the feeds, with what there is to say about a failing one",
    arguments: [(120, 40, "wide"), (80, 24, "medium"), (40, 10, "small")])
  func feeds(columns: Int, rows: Int, name: String) throws {
    var session = Golden.session(.subscribed, columns: columns, rows: rows)
    session.wait(120)
    session.type("fjjjj")
    try Golden.expect(session.screen, named: "\(name)-feeds")
    session.type("i")
    if name == "wide" {
      // Beside the feeds all of it stands already.
      #expect(session.state.dialog == nil)
      #expect(session.status == "It stands beside the feeds.")
    } else {
      try Golden.expect(session.screen, named: "\(name)-feed-condition")
      session.press(.escape)
    }
    session.type("m")
    session.press(.tab)
    try Golden.expect(session.screen, named: "\(name)-feed-move")
  }

  @Test(
    "a refresh under way, and new headlines that wait",
    arguments: [(120, 40, "wide"), (80, 24, "medium"), (40, 10, "small")])
  func refresh(columns: Int, rows: Int, name: String) throws {
    var session = Golden.session(.subscribed, columns: columns, rows: rows)
    session.wait(120)
    session.type("R")
    for number in 0..<12 {
      session.library.add(.brief("News \(number)"), to: SectionID(1), date: Session.now + Int64(number))
    }
    session.send(
      .feed(
        .refreshed(
          [.started(count: 200), .updated(FeedID(1), new: 12, changed: 0)]
            + (2...31).map { .unchanged(FeedID($0)) }
            + (32...34).map { .failed(FeedID($0), reason: "It did not answer.") })))
    try Golden.expect(session.screen, named: "\(name)-refresh")
  }

  @Test("the feeds in plain ASCII without colours")
  func ascii() throws {
    var session = Golden.session(
      .subscribed, columns: 80, rows: 24, capabilities: Capabilities(usesUnicode: false, colors: 0))
    session.type("fjjjjM")
    #expect(session.screen.grid.cells.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
    session.type("R")
    session.send(.feed(.refreshed([.started(count: 200)] + (2...31).map { .unchanged(FeedID($0)) })))
    try Golden.expect(session.screen, named: "ascii-feeds")
  }
}
