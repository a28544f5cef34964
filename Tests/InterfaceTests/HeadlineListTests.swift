import Articles
import Testing

@testable import Interface

struct HeadlineListTests {
  private func headlinesInMemory(_ session: Session) -> Int {
    session.state.list.sections.reduce(0) { $0 + $1.headlines.count }
  }

  private func selectedRow(_ session: Session) -> Int { session.state.list.selectionRow }

  @Test("a list of any length is walked from end to end with few headlines in memory")
  func windows() {
    var session = Session(.long(1_000), columns: 80, rows: 24)
    for number in 0..<1_000 {
      #expect(session.selectedTitle == "Story \(number)")
      #expect(headlinesInMemory(session) <= ListSection.mostHeadlines + 1)
      session.press(.down)
    }
    session.press(.down)
    #expect(session.selectedTitle == "The very last")
    session.press(.down)
    #expect(session.status == "This is the end of the list.")
    for _ in 0..<1_001 { session.press(.up) }
    #expect(session.selectedTitle == "Story 0")
  }

  @Test("End goes to the oldest headline of all, Home to the top, without reading what lies between")
  func ends() {
    var session = Session(.long(1_000), columns: 80, rows: 24)
    session.press(.end, .up, .up)
    #expect(session.selectedTitle == "Story 999")
    #expect(headlinesInMemory(session) <= ListSection.mostHeadlines + 1)
    #expect(session.shows("Story 998"))
    session.press(.pageUp)
    #expect(session.selectedTitle == "Story 989")
    session.press(.home)
    #expect(session.state.list.selection == .section(SectionID(1)))
    #expect(session.shows("Story 0"))
    session.press(.down)
    #expect(session.selectedTitle == "Story 0")
  }

  @Test("pages go down and come back to where they began")
  func pages() {
    var session = Session(.long(500), columns: 80, rows: 24)
    session.press(.pageDown)
    let first = session.selectedTitle
    session.press(.pageDown, .pageDown, .pageUp, .pageUp)
    #expect(session.selectedTitle == first)
    #expect(first != "Story 0")
  }

  @Test("headlines that come in above leave the selection and its row alone")
  func newHeadlines() {
    var session = Session(.long(500), columns: 80, rows: 24)
    for _ in 0..<30 { session.press(.down) }
    let row = selectedRow(session)
    let screen = session.rows
    for number in 0..<5 {
      session.library.add(.brief("News \(number)"), to: SectionID(1), date: Session.now + Int64(number))
    }
    session.send(.libraryChanged)
    #expect(session.selectedTitle == "Story 30")
    #expect(selectedRow(session) == row)
    #expect(session.rows.dropLast() == screen.dropLast())
    session.press(.home, .down)
    #expect(session.selectedTitle == "News 4")
  }

  @Test("when the selected headline is gone its neighbour is selected")
  func removed() {
    var session = Session(.long(20), columns: 80, rows: 24)
    session.press(.down, .down)
    session.library.remove(ArticleID(3))
    session.send(.libraryChanged)
    #expect(session.selectedTitle == "Story 3")
  }

  @Test("a section is folded and unfolded, and the library is told")
  func folding() {
    var session = Session()
    session.press(.left)
    #expect(session.state.list.selection == .section(SectionID(1)))
    session.press(.left)
    #expect(session.shows("▸ News › Harbour"))
    #expect(!session.shows("Lighthouse keeper"))
    #expect(session.library.counted[0].isFolded)
    session.press(.down)
    #expect(session.state.list.selection == .section(SectionID(2)))
    session.press(.up, .enter, .down, .down)
    #expect(session.selectedTitle == "Lighthouse keeper retires after forty winters")
    session.type("[")
    session.press(.right)
    #expect(session.selectedTitle == "Ferry stops in the fog for the third day")
    session.type("]]")
    #expect(session.state.list.selection == .section(SectionID(3)))
    session.type("]")
    #expect(session.status == "This is the last section.")
  }

  @Test("many open sections do not pile up in memory")
  func manySections() {
    var library = FakeLibrary()
    for number in 0..<60 {
      let section = library.addSection(["Section \(number)"], [])
      for story in 0..<120 {
        library.add(.brief("\(number).\(story)"), to: section, date: Session.now - Int64(story))
      }
    }
    var session = Session(library, columns: 80, rows: 24)
    for number in 0..<59 {
      session.type("]")
      session.press(.down)
      #expect(session.selectedTitle == "\(number + 1).0")
      #expect(headlinesInMemory(session) <= HeadlineList.mostHeadlines + 3 * ListSection.mostHeadlines)
    }
    // Going up from a header enters the section before at its oldest headline.
    session.press(.up, .up)
    #expect(session.selectedTitle == "58.119")
  }

  @Test("n and p go from unread to unread through all sections, and round")
  func unread() {
    var session = Session()
    var titles: [String?] = []
    for _ in 0..<6 {
      session.type("n")
      titles.append(session.selectedTitle)
    }
    #expect(titles.compactMap(\.?.first) == ["L", "C", "市", "F", "F", "F"])
    #expect(titles.last == "Ferry stops in the fog for the third day")
    session.type("p")
    #expect(session.selectedTitle == "Fog after Thursday")
    #expect(session.shownTitle == "Fog after Thursday")
  }

  @Test("n reaches an unread headline that is far from what is in memory")
  func farUnread() {
    var library = FakeLibrary()
    let section = library.addSection(["Wire"], [])
    for number in 0..<1_000 {
      library.add(
        .brief("Story \(number)"), to: section, date: Session.now - Int64(number), status: Status(isRead: number != 700)
      )
    }
    var session = Session(library, columns: 120, rows: 40)
    session.type("n")
    #expect(session.selectedTitle == "Story 700")
    #expect(session.shownTitle == "Story 700")
    session.wait(1_000)
    session.type("n")
    #expect(session.status == "Everything is read.")
  }

  @Test("a headline that is gone when it is to be shown is not sought for ever")
  func revealGone() {
    var session = Session(.long(50), columns: 80, rows: 24)
    let gone = Headline(id: ArticleID(999), section: SectionID(1), title: "Gone", sortDate: 5)
    session.send(.unreadFound(gone, forward: true))
    #expect(session.state.list.goal == nil)
    #expect(session.status == "This article is no longer in the library.")
    session.press(.down)
    #expect(session.selectedTitle == "Story 1")
  }

  @Test("an age without a source stands beside the title where there is room")
  func ageAlone() {
    var library = FakeLibrary()
    library.addSection(
      ["Notes"],
      [
        (Article(title: "Short"), Session.now - 7_200, Status()),
        (Article(title: String(repeating: "long", count: 18)), Session.now - 10_800, Status()),
      ])
    let session = Session(library, columns: 80, rows: 24)
    #expect(session.rows[1].hasPrefix("▌●  Short "))
    #expect(session.rows[1].hasSuffix(" 2h "))
    #expect(session.rows[2].contains("longlong") && !session.rows[2].contains("3h"))
    #expect(session.rows[3].trimmed == "3h")
  }

  @Test("a title that fills its last line makes room for an age without a source", arguments: [(40, 10), (120, 40)])
  func ageBesideLongTitle(_ columns: Int, _ rows: Int) {
    var library = FakeLibrary()
    let article = Article(title: String(repeating: "The long way round the island ", count: 8))
    library.addSection(["Wire"], [(article, Session.now - 3600, Status()), (article, Session.now - 7200, Status())])
    let session = Session(library, columns: columns, rows: rows)
    let lines = session.state.list.measure.isAiry ? 2 : 1
    #expect(session.rows[lines].prefix(session.state.list.measure.columns).hasSuffix("…   1h "))
    #expect(session.rows[2 * lines].prefix(session.state.list.measure.columns).hasSuffix("…   2h "))
  }

  @Test("an empty library says how to fill it")
  func empty() {
    let session = Session(FakeLibrary())
    #expect(session.shows("The library is empty."))
    #expect(session.shows("lede save"))
  }
}
