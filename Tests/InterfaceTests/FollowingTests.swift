import Articles
import Testing

@testable import Interface

struct FollowingTests {
  private func reading(_ article: Article = .ferry) -> Session {
    var library = FakeLibrary.small
    library.add(article, to: SectionID(1), date: Session.now)
    var session = Session(library, columns: 120, rows: 40)
    session.wait(120)
    return session
  }

  @Test("o opens the chosen link in the browser")
  func browser() {
    var session = reading()
    session.type("1")
    session.type("o")
    #expect(session.library.openedInBrowser == ["https://ferries.example/lines"])
  }

  @Test("o opens the article where nothing is chosen, and for a story without address")
  func article() {
    var session = reading()
    session.type("o")
    session.type("4")
    session.type("o")
    #expect(session.library.openedInBrowser == ["https://post.example/ferry", "https://post.example/ferry"])
  }

  @Test("o never opens another article than the selected one")
  func selectedArticle() {
    var session = Session()
    session.wait(120)
    session.press(.down)
    session.type("o")
    #expect(session.library.openedInBrowser.isEmpty)
    session.type("o")
    #expect(session.library.openedInBrowser == [Article.brief(session.selectedTitle ?? "").address])
  }

  @Test("a message that is longer than the row takes more rows and is whole")
  func longMessage() {
    var session = Session(columns: 40, rows: 10)
    session.press(.enter)
    session.type("4")
    session.press(.enter)
    #expect(
      session.status
        == "“A whale in the harbour” is not in the library. o opens this article’s page in the browser.")
    session.press(.up)
    #expect(!session.shows("not in the library"))
  }

  @Test("mail is for the browser")
  func mail() {
    var session = reading()
    session.type("6")
    session.press(.enter)
    #expect(session.status.hasPrefix("This is a mail address."))
    session.type("o")
    #expect(session.library.openedInBrowser == ["mailto:desk@post.example"])
  }

  @Test(
    "other schemes are never opened",
    arguments: ["javascript:alert(1)", "file:///etc/passwd", "https:", "x", "https://a b"])
  func schemes(address: String) {
    var session = reading(
      Article(title: "Bait", address: address, blocks: [.paragraph([.link([.text("here")], address: address)])]))
    session.type("1")
    session.press(.enter)
    session.type("o")
    #expect(session.library.openedInBrowser.isEmpty)
    #expect(session.status.hasPrefix("Lede opens web and mail addresses only"))
  }

  @Test("numbers of several digits choose what they name")
  func numbers() {
    let links = (1...12).map { Inline.link([.text("link\($0)")], address: "https://a.example/\($0)") }
    let blocks = links.map { Block.paragraph([$0]) }
    var session = reading(Article(title: "Links", blocks: blocks))
    session.type("1")
    #expect(session.status.hasPrefix("Number 1 of 12"))
    session.type("2")
    #expect(session.state.pane.chosen == 11)
    session.type("5")
    #expect(session.status == "There are only 12 to choose from.")
    session.press(.backspace)
    #expect(session.state.pane.chosen == 0)
    session.press(.backspace)
    #expect(session.state.pane.chosen == nil)
    session.press(.backTab)
    #expect(session.state.pane.chosen == 11)
    session.press(.tab)
    #expect(session.state.pane.chosen == 0)
    session.press(.escape)
    #expect(session.state.pane.chosen == nil)
    #expect(session.state.focus == .article)
  }

  @Test("Space reads on to the end and then goes to the next unread article")
  func readOn() {
    var session = Session(columns: 120, rows: 20)
    session.wait(120)
    var pages = 0
    while session.shownTitle == "Ferry stops in the fog for the third day", pages < 20 {
      session.press(.character(" "))
      pages += 1
    }
    #expect(pages > 2)
    #expect(session.selectedTitle == "Lighthouse keeper retires after forty winters")
    #expect(session.state.focus == .list)
  }

  @Test("a story that is looked for is forgotten when something else was chosen meanwhile")
  func lateAnswer() {
    var session = reading()
    session.send(.storyFound([], for: Teaser(title: "Old")))
    session.send(.addressFound(nil, address: "https://old.example"))
    #expect(session.state.message == nil)
  }

  @Test("T tries the next theme and keeps it")
  func theme() {
    var session = Session()
    let before = session.screen.grid.cells[0].style
    session.type("T")
    #expect(session.screen.grid.cells[0].style != before)
    #expect(session.library.keptThemes == [ThemeCatalog().next(after: ThemeCatalog.defaultName)])
  }

  @Test("a terminal without colours says why T changes nothing")
  func noColours() {
    var session = Session(capabilities: Capabilities(colors: 0))
    session.type("T")
    #expect(session.status == "This terminal has no colours: every theme looks the same.")
    #expect(session.library.keptThemes.isEmpty)
  }

  @Test("a broken theme says so and the default is used; T passes it over")
  func brokenTheme() {
    let themes = ThemeCatalog(userFiles: [("mine.yaml", [UInt8]("roles: 3\n".utf8))])
    var session = Session(themes: themes, theme: "mine")
    #expect(session.status.contains("mine.yaml"))
    for _ in themes.names { session.type("T") }
    #expect(Set(session.library.keptThemes).count >= themes.names.count - 2)
    #expect(!session.library.keptThemes.contains("mine"))
  }
}
