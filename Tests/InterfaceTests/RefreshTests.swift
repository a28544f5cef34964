import Articles
import Testing

@testable import Interface

/// A refresh as the reader sees it: how far it is, what it brings, and that nothing moves.
struct RefreshTests {
  private func news(_ session: inout Session, _ count: Int, section: Int64 = 1) {
    for number in 0..<count {
      let id = session.library.add(
        .brief("News \(number)"), to: SectionID(section), date: Session.now + Int64(number))
      session.library.origins[id] = FeedID(1)
    }
  }

  private func refresh(_ session: inout Session, new: Int) {
    session.type("R")
    session.send(.feed(.refreshed([.started(count: 1)])))
    news(&session, new)
    session.send(.feed(.refreshed([.fetching(FeedID(1)), .updated(FeedID(1), new: new, changed: 0)])))
    session.send(.feed(.refreshed([.finished(RefreshSummary(succeeded: 1, new: new))])))
  }

  @Test("R asks for a refresh and its progress stands in the status line, keys being taken all the while")
  func progress() {
    var session = Session(.subscribed, columns: 80, rows: 24)
    session.type("R")
    #expect(session.library.refreshes == [.all])
    #expect(session.status.hasPrefix("Refreshing…"))
    session.send(.feed(.refreshed([.started(count: 200)])))
    var events: [RefreshEvent] = []
    for number: Int64 in 1...31 { events += [.fetching(FeedID(number)), .unchanged(FeedID(number))] }
    for number: Int64 in 32...34 { events.append(.failed(FeedID(number), reason: "It did not answer.")) }
    session.send(.feed(.refreshed(events)))
    #expect(session.status.contains("Refreshing 34 of 200 · 3 failed"))
    session.press(.down)
    #expect(session.selectedTitle == "Lighthouse keeper retires after forty winters")
    #expect(session.status.contains("Refreshing 34 of 200 · 3 failed"))
    session.send(.feed(.refreshed([.finished(RefreshSummary(succeeded: 197, failed: 3))])))
    #expect(session.status == "Nothing new; 3 feeds failed, f shows them.")
  }

  @Test("what is unsubscribed from goes at once, even while new headlines wait")
  func unsubscribe() {
    var session = Session(.subscribed)
    refresh(&session, new: 2)
    #expect(session.state.refreshing.holdsArrivals)
    session.type("fGkkkdy")
    #expect(session.library.feeds.map(\.title) == ["Town Gazette", "Fog Bulletin", "Notes of a baker"])
    session.press(.escape)
    #expect(!session.shows("Ferry stops") && !session.state.refreshing.holdsArrivals)
  }

  @Test("what another process's refresh brings waits as what our own does; what it saves is shown at once")
  func others() {
    var session = Session(.subscribed)
    news(&session, 2)
    session.send(.othersWrote(arrivals: 2, since: ArticleID(8)))
    #expect(session.state.refreshing.arrived == 2 && !session.shows("News 1"))
    #expect(session.status.contains("N 2 new"))
    session.type("A")
    #expect(session.library.status(ArticleID(9))?.isRead == false)
    session.type("N")
    #expect(session.shows("News 1"))
    session.library.add(.brief("Saved"), to: SectionID(1), date: Session.now + 60)
    session.send(.othersWrote(arrivals: 0, since: ArticleID(10)))
    #expect(session.shows("Saved"))
  }

  @Test("without feeds R says how to get one")
  func nothingToRefresh() {
    var session = Session(FakeLibrary())
    session.type("R")
    session.send(.feed(.refreshed([.started(count: 0), .finished(RefreshSummary())])))
    #expect(session.status == "There is no feed to refresh: a subscribes to one.")
  }

  @Test("a second R says that a refresh runs, Esc in the headlines stops it")
  func stop() {
    var session = Session(.subscribed)
    session.type("R")
    session.send(.feed(.refreshed([.started(count: 4), .unchanged(FeedID(1))])))
    session.type("R")
    #expect(session.status == "A refresh is under way: 1 of 4. Esc in the headlines stops it.")
    session.press(.control("r"))
    #expect(session.library.refreshes == [.all])
    session.press(.escape)
    #expect(session.library.stoppedRefreshes == 1)
    #expect(session.status.contains("Stopping 1 of 4"))
    session.press(.escape)
    #expect(session.library.stoppedRefreshes == 1)
    session.send(.feed(.refreshed([.finished(RefreshSummary(succeeded: 1, isCancelled: true))])))
    #expect(session.status == "The refresh was stopped. Nothing new.")
    session.press(.escape)
    #expect(session.status == "Esc does nothing here; ? shows the keys.")
  }

  @Test("what is new does not move the list: a mark says how many wait")
  func nothingMoves() {
    var session = Session(.subscribed, columns: 80, rows: 24)
    session.press(.down)
    let before = session.rows
    refresh(&session, new: 12)
    #expect(session.rows[0].contains("12 new 14"))
    #expect(session.rows[1..<23] == before[1..<23])
    session.press(.down)
    #expect(session.selectedTitle == "The tide tables were wrong, and nobody noticed")
    #expect(session.status.contains("N 12 new"))
    #expect(!session.shows("News 11"))
  }

  @Test("N shows what is new, from its section's head on")
  func showNew() {
    var session = Session(.subscribed, columns: 80, rows: 24)
    session.press(.down)
    refresh(&session, new: 12)
    session.type("N")
    #expect(session.state.list.selection == .section(SectionID(1)))
    #expect(session.rows[1].contains("News 11"))
    #expect(!session.rows[0].contains("12 new"))
    session.type("N")
    #expect(session.status == "There are no new headlines waiting. R looks for some.")
  }

  @Test("going to the top brings in what is new, and so does going to the section's head", arguments: [false, true])
  func top(byHead: Bool) {
    var session = Session(.subscribed, columns: 80, rows: 24)
    refresh(&session, new: 3)
    if byHead { session.press(.up) } else { session.type("g") }
    session.press(.down)
    #expect(session.selectedTitle == "News 2")
    #expect(!session.state.refreshing.holdsArrivals)
  }

  @Test("a new section waits like new headlines do")
  func newSection() {
    var session = Session(.subscribed, columns: 80, rows: 24)
    let section = session.library.addSection(["Sport"], [])
    news(&session, 2, section: section.rawValue)
    session.type("R")
    session.send(.feed(.refreshed([.started(count: 1), .updated(FeedID(1), new: 2, changed: 0)])))
    #expect(session.state.list.sections.count == 3)
    session.type("g")
    #expect(session.state.list.sections.count == 4)
  }

  @Test("what waits to be shown is not marked as read with the rest")
  func markAllRead() {
    var session = Session(.subscribed, columns: 80, rows: 24)
    refresh(&session, new: 3)
    session.type("A")
    #expect(session.library.counted[0].unread == 3)
  }

  @Test("an empty library fills while it is refreshed")
  func empty() {
    var library = FakeLibrary()
    library.feeds = [Feed(id: FeedID(1), title: "Post", address: "https://post.example/feed")]
    var session = Session(library, columns: 80, rows: 24)
    session.type("R")
    let section = session.library.addSection(["News"], [])
    news(&session, 2, section: section.rawValue)
    session.send(.feed(.refreshed([.started(count: 1), .updated(FeedID(1), new: 2, changed: 0)])))
    #expect(session.shows("News 1"))
    #expect(!session.state.refreshing.holdsArrivals)
  }

  @Test("many feeds that come in together make one question for the counts, not one each")
  func noStorm() {
    var session = Session(.subscribed)
    let before = session.effects.count { $0 == .loadSections }
    let events = (1...100).map { RefreshEvent.updated(FeedID($0), new: 1, changed: 0) }
    session.type("R")
    session.send(.feed(.refreshed([.started(count: 100)] + events)))
    #expect(session.effects.count { $0 == .loadSections } == before + 1)
  }

  @Test("while counts are on their way no others are asked for")
  func oneReloadAtATime() {
    var state = Session(.subscribed).state
    _ = state.update(.event(.key(.character("R"))))
    func reloads(_ effects: [Effect]) -> Int { effects.count { $0 == .loadSections } }
    #expect(reloads(state.update(.feed(.refreshed([.updated(FeedID(1), new: 1, changed: 0)])))) == 1)
    #expect(reloads(state.update(.feed(.refreshed([.updated(FeedID(2), new: 1, changed: 0)])))) == 0)
    #expect(reloads(state.update(.feed(.refreshed([.updated(FeedID(3), new: 1, changed: 0)])))) == 0)
    #expect(reloads(state.update(.sectionsLoaded(state.allSections))) == 1)
    #expect(reloads(state.update(.sectionsLoaded(state.allSections))) == 0)
  }

  @Test("Ctrl-R refreshes the feed of the selected article")
  func currentFeed() {
    var session = Session(.subscribed)
    session.press(.control("r"))
    #expect(session.library.refreshes == [.feeds([FeedID(1)])])
    var other = Session(.small)
    other.press(.control("r"))
    #expect(other.status == "This article came with no feed: there is nothing to refresh.")
  }

  @Test("a refresh whose time has come is quiet where it brings nothing")
  func due() {
    var session = Session(.subscribed)
    session.send(.feed(.refreshIsDue))
    #expect(session.library.refreshes == [.due])
    session.send(.feed(.refreshed([.started(count: 1), .unchanged(FeedID(1))])))
    session.send(.feed(.refreshed([.finished(RefreshSummary(succeeded: 1))])))
    #expect(!session.status.contains("Nothing new"))
    session.send(.feed(.refreshIsDue))
    session.send(.feed(.refreshIsDue))
    #expect(session.library.refreshes == [.due, .due])
  }

  @Test("the progress finds room at every width", arguments: [40, 60, 72, 80, 120])
  func widths(columns: Int) {
    var session = Session(.subscribed, columns: columns, rows: 12)
    session.type("R")
    session.send(
      .feed(.refreshed([.started(count: 200)] + (1...34).map { .updated(FeedID($0), new: 1, changed: 0) })))
    #expect(session.status.contains("34"))
    #expect(session.status.contains("unread"))
  }
}
