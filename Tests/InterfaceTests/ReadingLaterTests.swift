import Articles
import Testing

@testable import Interface

/// The list of stories to be read later.
struct ReadingLaterTests {
  private static let addresses = ["https://ferries.example/lines", "https://social.example/@bakery/1"]

  /// A reader who followed two links that could not be had.
  private func waiting(columns: Int = 80, rows: Int = 24) -> Session {
    var session = Golden.session(columns: columns, rows: rows)
    for address in Self.addresses {
      let host = WebAddress(address)?.place ?? ""
      session.library.unreachable[address] = PageFailure(
        "\(host) refuses connections; its server may be down, try again later.", mayPass: true)
    }
    session.press(.enter)
    session.type("1")
    session.press(.enter)
    session.type("2")
    session.press(.enter)
    return session
  }

  @Test("it is said to be empty where it is")
  func empty() {
    var session = Session()
    session.type("L")
    #expect(session.status.hasPrefix("Nothing waits to be read later."))
    #expect(session.state.dialog == nil)
  }

  @Test("L shows the stories, why they could not be had, and since when")
  func list() throws {
    var session = waiting()
    session.type("L")
    try Golden.expect(session.screen, named: "later")
    session.press(.escape)
    #expect(session.state.dialog == nil)
  }

  @Test("Enter fetches the selected one, which opens in place")
  func fetch() {
    var session = waiting()
    session.library.unreachable = [:]
    session.library.pages[Self.addresses[1]] = Article(title: "Rolls today", address: Self.addresses[1])
    session.type("L")
    session.press(.down, .enter)
    #expect(session.shownTitle == "Rolls today")
    #expect(session.state.dialog == nil)
  }

  @Test("d and Delete take stories off the list, and with the last one it closes")
  func remove() {
    var session = waiting()
    session.type("Ld")
    #expect(session.library.later.map(\.address) == [Self.addresses[1]])
    session.press(.delete)
    #expect(session.library.later.isEmpty)
    #expect(session.state.dialog == nil)
  }

  @Test("it fits the smallest screen, where a click selects and another fetches")
  func small() {
    var session = waiting(columns: 40, rows: 10)
    session.type("L")
    #expect(session.shows("To be read later"))
    session.press(.down)
    #expect(session.shows("social.example"))
    session.press(.up)
    let row = session.rows.firstIndex { $0.contains("social.example cannot") } ?? 0
    session.click(column: 10, row: row)
    session.click(column: 10, row: row)
    #expect(session.state.dialog == nil)
    #expect(session.library.later.count == 2)
  }
}
