import Articles
import Testing

@testable import Interface

/// Going back and forward faster than articles come.
struct HistoryTests {
  private static let titles = ["Quay", "Mole", "Buoy", "Reef"]

  /// A trail of stories, each followed from the one before.
  private func trail() -> Session {
    var library = FakeLibrary()
    let section = library.addSection(["Harbour"], [])
    for (number, title) in Self.titles.enumerated() {
      let next = number + 1 < Self.titles.count ? Self.titles[number + 1] : "Nothing"
      let article = Article(title: title, blocks: [.teaser(Teaser(title: next))])
      library.add(article, to: section, date: Session.now - Int64(number))
    }
    var session = Session(library)
    session.press(.enter, .tab, .enter, .tab, .enter, .tab, .enter)
    return session
  }

  /// Presses keys none of whose effects is answered, then lets the answers come.
  private func press(_ keys: [Key], in session: Session) -> State {
    var state = session.state
    var library = session.library
    let effects = keys.flatMap { state.update(.event(.key($0))) }
    for effect in effects { for answer in library.answers(to: effect) { _ = state.update(answer) } }
    return state
  }

  @Test("Backspaces that come before the article does each count", arguments: [1, 2, 3])
  func back(count: Int) {
    let session = trail()
    #expect(session.shownTitle == "Reef")
    var state = press(Array(repeating: .backspace, count: count), in: session)
    #expect(state.pane.loaded?.headline.title == Self.titles[3 - count])
    #expect(state.history.past.map(\.headline.title) == Array(Self.titles.prefix(3 - count)))
    #expect(state.history.future.map(\.headline.title) == Array(Self.titles.suffix(count).reversed()))
    state = press(Array(repeating: .altRight, count: count), in: session.at(state))
    #expect(state.pane.loaded?.headline.title == "Reef")
    #expect(state.history.future.isEmpty)
    #expect(state.history.past.map(\.headline.title) == Array(Self.titles.prefix(3)))
  }

  @Test("back and forward before anything came is no way at all")
  func thereAndBack() {
    let state = press([.backspace, .altRight], in: trail())
    #expect(state.pane.loaded?.headline.title == "Reef")
    #expect(state.history.past.count == 3)
    #expect(state.history.future.isEmpty)
  }

  @Test("there is no going back further than to the first story")
  func tooFar() {
    let state = press(Array(repeating: .backspace, count: 9), in: trail())
    #expect(state.pane.loaded?.headline.title == "Quay")
    #expect(state.message?.text == "There is no story to go back to.")
  }
}
