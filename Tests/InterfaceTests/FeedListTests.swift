import Articles
import Testing

@testable import Interface

struct FeedListTests {
  private func feeds(columns: Int = 80, rows: Int = 24) -> Session {
    var session = Session(.subscribed, columns: columns, rows: rows)
    session.type("f")
    return session
  }

  @Test("f shows sections, feeds, what is unread, and marks on what fails or has ended")
  func shown() {
    let session = feeds()
    #expect(session.rows[0].contains("All articles"))
    #expect(session.rows[1].contains("Notes of a baker"))
    #expect(session.rows[2].contains("▾ News"))
    #expect(session.rows[3].contains("Harbour Post") && session.rows[3].trimmed.hasSuffix("2"))
    #expect(session.rows[4].contains("! Town Gazette"))
    #expect(session.rows[5].contains("▾ Weather"))
    #expect(session.rows[6].contains("× Fog Bulletin"))
    #expect(session.status.hasPrefix("4 feeds · 1 failing"))
  }

  @Test("what came with no feed counts among all articles")
  func unreadOfNoFeed() {
    var library = FakeLibrary.subscribed
    library.origins = [:]
    var session = Session(library, columns: 80, rows: 24)
    session.type("f")
    #expect(session.rows[0].trimmed.hasSuffix("6"))
    #expect(session.status.hasSuffix("6 unread"))
  }

  @Test("beside all feeds stands which of them fail, beside an empty feed’s list the feed")
  func beside() {
    var session = Session(.subscribed)
    session.wait(120)
    session.type("f")
    #expect(session.shows("4 feeds, 6 unread articles.") && session.shows("gazette.example answered 503"))
    session.type("j")
    session.press(.enter)
    #expect(session.shows("It has not been asked for yet."))
    #expect(!session.shows("The boat to Sandholm"))
    session.press(.escape)
    #expect(session.state.focus == .feeds)
    session.press(.backspace)
    #expect(session.state.focus == .feeds)
  }

  @Test("the feeds are asked for when they are first opened, not before")
  func lazy() {
    var session = Session(.subscribed)
    #expect(!session.effects.contains(.feed(.load)))
    session.type("f")
    #expect(session.effects.contains(.feed(.load)))
  }

  @Test("Enter lists one feed's headlines, Esc goes back to the feeds and then to all, as they were left")
  func scope() {
    var session = Session(.subscribed, columns: 80, rows: 24)
    session.press(.down)
    let all = session.screen
    session.type("fjjj")
    session.press(.enter)
    #expect(session.rows[0].contains("‹ Harbour Post"))
    #expect(session.selectedTitle == "Ferry stops in the fog for the third day")
    #expect(!session.shows("Council votes"))
    session.press(.down, .enter)
    #expect(session.shownTitle == "Lighthouse keeper retires after forty winters")
    session.press(.escape, .escape)
    #expect(session.state.focus == .feeds)
    #expect(session.state.feeds.selectedFeed?.title == "Harbour Post")
    session.press(.escape)
    #expect(session.screen == all)
  }

  @Test("n stays in the feed that is listed")
  func unreadInScope() {
    var session = Session(.subscribed)
    session.type("fjjj")
    session.press(.enter)
    session.type("nn")
    #expect(session.selectedTitle == "Ferry stops in the fog for the third day")
    session.wait(1_000)
    session.type("n")
    session.wait(1_000)
    session.type("n")
    #expect(session.status == "Everything in this feed is read.")
  }

  @Test("a mark given in one feed's list is there in the list of all, and in the counts")
  func marks() {
    var session = Session(.subscribed)
    session.type("fjjj")
    session.press(.enter)
    session.type("r")
    #expect(String(session.rows[0].prefix(40)).trimmed.hasSuffix("1"))
    session.press(.escape, .escape)
    #expect(session.state.list.sections[0].headlines[0].status.isRead)
    #expect(session.state.list.sections[0].section.unread == 1)
  }

  @Test("a section is folded and unfolded")
  func folding() {
    var session = feeds()
    session.type("jj")
    session.press(.enter)
    #expect(session.rows[2].contains("▸ News") && session.rows[2].contains("!1"))
    #expect(!session.shows("Harbour Post"))
    session.press(.right)
    #expect(session.shows("Harbour Post"))
    session.press(.down, .left)
    #expect(session.state.feeds.selection == .section(["News"]))
    session.press(.left, .left)
    #expect(session.state.focus == .list)
  }

  @Test("a failing feed says what failed, since when, how often and when the next try is")
  func failing() {
    var wide = Session(.subscribed)
    wide.type("fjjjj")
    for words in [
      "gazette.example answered 503 (Service Unavailable).",
      "It has failed 12 times in a row, first 2 days ago. The next try is in",
    ] {
      #expect(wide.shows(words))
    }
    var narrow = feeds(columns: 40, rows: 10)
    narrow.type("jjjj")
    #expect(narrow.status.hasPrefix("gazette.example answered"))
    narrow.type("i")
    #expect(narrow.shows("12 times in a row"))
    narrow.type("G")
    #expect(narrow.shows("https://gazette.example/atom"))
    narrow.press(.escape)
    #expect(!narrow.shows("12 times in a row"))
    wide.type("jj")
    #expect(wide.shows("410 Gone"))
  }

  @Test("a feed is renamed in the status line, and nothing typed gives it its own name again")
  func rename() {
    var session = feeds()
    session.type("jjjc")
    #expect(session.status.hasPrefix("Name: Harbour Post"))
    session.press(.control("u"))
    session.type("The Post")
    session.press(.enter)
    #expect(session.shows("The Post"))
    session.type("c")
    session.press(.control("u"), .enter)
    #expect(session.shows("https://post.example/feed.xml"))
    session.type("c")
    session.press(.escape)
    #expect(session.status == "Nothing was changed.")
  }

  @Test("a feed is moved to a section that is offered, or to one that is typed")
  func move() {
    var session = feeds()
    session.type("jm")
    #expect(session.shows("Weather") && session.shows("News › Town"))
    session.type("wea")
    session.press(.tab, .enter)
    #expect(session.library.feeds[3].section == ["Weather"])
    #expect(session.state.feeds.selectedFeed?.title == "Notes of a baker")
    session.type("mFood/Bread")
    session.press(.enter)
    #expect(session.library.feeds[3].section == ["Food", "Bread"])
  }

  @Test("another name and another section are undone with u")
  func undo() {
    var session = feeds()
    session.library.feeds[3].name = "Notes of a baker"
    session.type("jm")
    session.type("wea")
    session.press(.down, .enter)
    #expect(session.library.feeds[3].section == ["Weather"])
    session.type("c")
    for _ in 0..<30 { session.press(.backspace) }
    session.type("Bread")
    session.press(.enter)
    #expect(session.library.feeds[3].title == "Bread")
    session.type("u")
    #expect(session.library.feeds[3].title == "Notes of a baker")
    session.type("u")
    #expect(session.library.feeds[3].section.isEmpty)
    #expect(session.status == "“Notes of a baker” is listed where it was.")
  }

  @Test("unsubscribing is asked once, and only yes does it")
  func unsubscribe() {
    var session = feeds()
    session.type("jjjd")
    #expect(session.shows("Unsubscribe from “Harbour Post”?"))
    session.type("n")
    #expect(session.library.feeds.count == 4)
    session.type("dy")
    #expect(session.library.feeds.count == 3)
    #expect(!session.shows("Harbour Post "))
    session.press(.escape)
    #expect(!session.shows("Ferry stops"))
  }

  @Test("an offered section is the one meant, whatever its name; the present one is chosen, in the order of the tree")
  func offeredSections() throws {
    var library = FakeLibrary.subscribed
    library.feeds[3].section = ["TV/Radio"]
    library.feeds.append(Feed(id: FeedID(9), title: "Radio", address: "https://r.example", section: ["TV/Radio"]))
    var session = Session(library)
    session.type("fGm")
    let prompt = try #require(session.state.prompt)
    #expect(
      prompt.offers.map(\.words) == ["(no section)", "News", "News › Harbour", "News › Town", "Weather", "TV/Radio"])
    #expect(prompt.chosen == 5)
    session.press(.enter)
    #expect(session.status == "It is listed there already.")
    session.type("m")
    session.press(.down, .down, .enter)
    #expect(session.library.feeds[4].section == ["News"])
    session.type("mTV/Radio")
    session.press(.enter)
    #expect(session.library.feeds[4].section == ["TV/Radio"])
  }

  @Test("a subscription goes from an address over the section to the feed's refresh")
  func subscribe() {
    var session = Session(.subscribed)
    session.library.offers["lamp.example"] = [OfferedFeed(address: "https://lamp.example/rss", title: "Lamp")]
    session.type("alamp.example")
    session.press(.enter)
    #expect(session.status.hasPrefix("Section:"))
    session.type("Light")
    session.press(.enter)
    #expect(session.library.feeds.last?.section == ["Light"])
    #expect(session.library.refreshes == [.feeds([FeedID(5)])])
  }

  @Test("where a site offers several feeds one is chosen")
  func offers() {
    var session = Session(.subscribed)
    session.library.offers["lamp.example"] = [
      OfferedFeed(address: "https://lamp.example/rss", title: "Lamp"),
      OfferedFeed(address: "https://lamp.example/comments", title: "Lamp, comments"),
    ]
    session.type("alamp.example")
    session.press(.enter)
    #expect(session.shows("Which feed?") && session.shows("Lamp, comments"))
    session.type("2")
    session.press(.enter)
    #expect(session.library.feeds.last?.address == "https://lamp.example/comments")
    session.type("anowhere.example")
    session.press(.enter)
    #expect(session.status == "No feed at nowhere.example.")
  }

  @Test(
    "A marks the section, the feed or everything as read, and u takes it back", arguments: ["A", "fA", "fjjA", "fjjjA"])
  func markAllRead(keys: String) {
    var session = Session(.subscribed, columns: 80, rows: 24)
    let unread = session.library.counted.map(\.unread)
    session.type(keys)
    #expect(session.library.counted[0].unread == 0 || keys == "fjjA")
    #expect(session.library.counted[1].unread == (keys == "fA" ? 0 : 2))
    session.type("u")
    #expect(session.library.counted.map(\.unread) == unread)
    #expect(session.state.allSections.map(\.unread) == unread)
  }

  @Test("a rule that mutes is tried before it is saved, and u takes it back")
  func mute() {
    var session = Session(.subscribed, columns: 80, rows: 24)
    session.type("M1")
    #expect(session.shows("Ferry") && session.shows("third"))
    session.type("ferry")
    session.press(.enter)
    #expect(session.shows("Hide articles of “Harbour Post” with “ferry” in the title?"))
    #expect(session.shows("would hide 1."))
    session.type("y")
    #expect(!session.shows("Ferry stops"))
    session.type("u")
    #expect(session.shows("Ferry stops"))
  }

  @Test("a line is edited at its cursor")
  func editing() {
    var editor = LineEditor("lamp")
    let keys: [Key] = [.left, .left, .character("x"), .home, .delete, .end, .backspace]
    let areTaken = keys.map { editor.take($0) }
    #expect(!areTaken.contains(false))
    #expect(editor.text == "axm")
    _ = editor.take(.control("w"))
    #expect(editor.isEmpty)
    let takesEnter = editor.take(.enter)
    #expect(!takesEnter)
  }

  @Test("any number of feeds is walked with the selection on the screen")
  func many() {
    var library = FakeLibrary.subscribed
    library.feeds = (1...300).map {
      Feed(
        id: FeedID($0), title: "Feed \($0)", address: "https://f.example/\($0)", section: ["Part \(($0 - 1) / 20)"])
    }
    var session = Session(library, columns: 80, rows: 24)
    session.type("f")
    for _ in 0..<315 {
      session.press(.down)
      #expect(session.rows.prefix(23).contains { $0.hasPrefix("▌") })
    }
    session.press(.down)
    #expect(session.status == "This is the end of the feeds.")
    #expect(session.shows("Feed 300"))
    session.type("g")
    session.press(.pageDown, .pageDown, .pageUp, .pageUp)
    #expect(session.state.feeds.selection == .all)
  }
}
