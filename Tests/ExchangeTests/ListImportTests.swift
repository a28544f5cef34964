import Articles
import ConfigurationFile
import Exchange
import Foundation
import Markup
import Newsboat
import Store
import Testing

@Suite("Newsboat’s list into a library") struct FeedListImportTests {
  private let library: Library

  init() throws { library = try Library.inMemory() }

  private func take(_ text: String) throws -> ImportReport {
    try FeedList(bytes: Array(text.utf8)).importing(into: library)
  }

  @Test("feeds come with name, section and whether they are hidden; a second import changes nothing")
  func feeds() throws {
    let text = """
      https://bay.example/rss News/Harbour "cool stuff" "~The Bay"
      https://pier.example/atom !
      "exec:cat /tmp/tides" Tides
      filter:tidy:https://gull.example/feed Birds "cool stuff"
      """
    let report = try take(text)
    #expect(report.newFeeds == 4)
    #expect(report.leftOut.map(\.what) == ["the tag “cool stuff” of 2 feeds"])
    let feeds = try library.feeds()
    let bay = try #require(feeds.first { $0.address == "https://bay.example/rss" })
    #expect(bay.name == "The Bay")
    #expect(bay.section == ["News", "Harbour"])
    #expect(feeds.first { $0.address == "https://pier.example/atom" }?.isHidden == true)
    #expect(feeds.contains { $0.address == "exec:cat /tmp/tides" })
    let again = try take(text)
    #expect(again.newFeeds == 0)
    #expect(again.knownFeeds == 4)
    #expect(try library.feeds() == feeds)
  }

  @Test("what the user has of a feed stays, and what is missing is added")
  func completed() throws {
    try library.subscribe(to: "https://bay.example/rss", name: "Mine")
    _ = try take("https://bay.example/rss News \"~The Bay\"")
    let feed = try #require(try library.feeds().first)
    #expect(feed.name == "Mine")
    #expect(feed.section == ["News"])
  }

  @Test("a login leaves the address, of a filter’s page, too")
  func secrets() throws {
    var kept: [AddressSecret] = []
    let list = try FeedList(
      bytes: Array("https://ada:p%40ss%3A@bay.example/rss\nfilter:tidy:http://ada@pier.example/x".utf8))
    var report = ImportReport()
    let terms = ImportTerms(takesCommands: true) { secrets in
      kept += secrets
      return SecretsFile.Kept(count: secrets.count)
    }
    try list.take(into: library, terms, &report)
    #expect(report.secrets == 2)
    #expect(kept.map(\.address) == ["https://bay.example/rss", "filter:tidy:http://pier.example/x"])
    #expect(kept.map(\.place) == ["https://bay.example/rss", "http://pier.example/x"])
    #expect(kept.map(\.user) == ["ada", "ada"])
    #expect(kept.map(\.password) == ["p@ss:", ""])
    #expect(
      Set(try library.feeds().map(\.address)) == ["https://bay.example/rss", "filter:tidy:http://pier.example/x"])
    #expect(AddressSecret(in: "https://bay.example/@ada") == nil)
    #expect(AddressSecret(in: "exec:curl https://ada:x@bay.example/") == nil)
  }

  @Test("query feeds that Lede can say are saved searches, the others are left out with the reason")
  func queries() throws {
    let report = try take(
      """
      https://bay.example/rss sea
      https://pier.example/atom news sea
      https://gull.example/atom birds
      "query:Unread:unread = \\"yes\\""
      "query:Unread birds:unread = \\"yes\\" and tags # \\"birds\\""
      "query:Kept:flags =~ \\".\\""
      "query:X:flags # \\"x\\""
      "query:Bay:rssurl = \\"https://bay.example/rss\\""
      "query:Sea:tags # \\"sea\\""
      "query:Gulls:title =~ \\"gull\\""
      "query:Old:age > 30"
      "query:Either:unread = \\"yes\\" or flags =~ \\".\\""
      "query:Broken:unread ="
      """)
    let searches = try library.savedSearches()
    #expect(searches.map(\.name) == ["Bay", "Kept", "Unread", "Unread birds", "X"])
    #expect(searches.first { $0.name == "Unread" }?.filter.kind == .unread)
    #expect(searches.first { $0.name == "Kept" }?.filter.kind == .starred)
    #expect(searches.first { $0.name == "X" }?.filter.tag == "flag x")
    #expect(searches.first { $0.name == "Unread birds" }?.filter.section != nil)
    #expect(searches.first { $0.name == "Bay" }?.filter.feed != nil)
    let queries = report.leftOut.filter { $0.what.hasPrefix("the query feed") }
    #expect(queries.map(\.line) == [9, 10, 11, 12, 13])
    #expect(
      queries.last?.why == "its expression cannot be read: a text in quotes or a number is missing at character 9")
  }

  @Test("a saved search of the user’s own is never replaced")
  func searchKept() throws {
    let mine = SavedSearch(name: "unread", words: "gull")
    try library.save(mine)
    let report = try take("\"query:Unread:unread = \\\"yes\\\"\"")
    #expect(try library.savedSearches() == [mine])
    #expect(report.leftOut.map(\.why) == ["there is a saved search of that name"])
  }

  @Test("newsboat’s list of a library reads back into the same subscriptions")
  func written() throws {
    try library.subscribe(to: "https://bay.example/rss", name: "The “Bay”", section: ["News", "Harbour"])
    try library.subscribe(to: "exec:cat \"a b\"", isHidden: true)
    let text = try FeedList(library).text
    let other = try Library.inMemory()
    _ = try FeedList(bytes: Array(text.utf8)).importing(into: other)
    #expect(try FeedList(other) == FeedList(library))
    #expect(
      Set(text.split(separator: "\n")) == [
        "https://bay.example/rss \"~The “Bay”\" News/Harbour", "\"exec:cat \\\"a b\\\"\" !",
      ])
  }
}

@Suite("Subscriptions out of a library and back") struct RoundTripTests {
  @Test(
    "a section of any name comes back, in every form",
    arguments: [["TV/Radio"], ["!bang"], ["~tilde"], ["\\!x", "a\\"], ["R&D > Labs", "A › B"], ["#1", "\"q\""]])
  func sections(path: [String]) throws {
    let library = try Library.inMemory()
    try library.subscribe(to: "https://bay.example/rss", name: "Bay", section: path)
    let lists: [(Library) throws -> Void] = [
      { _ = try OPML(bytes: Array(OPML(library).xml.utf8)).importing(into: $0) },
      { _ = try Backup(bytes: Array(JSONEncoder().encode(Backup(library)))).importing(into: $0) },
      { _ = try FeedList(bytes: Array(FeedList(library).text.utf8)).importing(into: $0) },
    ]
    for list in lists {
      let other = try Library.inMemory()
      try list(other)
      let feed = try #require(try other.feeds().first)
      #expect(feed.section == path)
      #expect(feed.name == "Bay")
      #expect(!feed.isHidden)
    }
  }

  @Test("what newsboat’s list cannot say is told")
  func unsaid() throws {
    #expect(
      try FeedList.unsaid(of: library()) == [
        "1 feed is paused", "1 feed fetches full text", "2 feeds say how much to keep", "2 rules", "1 saved search",
      ])
    #expect(try FeedList.unsaid(of: Library.inMemory()).isEmpty)
  }

  private func library() throws -> Library {
    let library = try Library.inMemory()
    let bay = try library.subscribe(
      to: "https://bay.example/rss?a=1&b=2", name: "Bay <&> \"Harbour\"", section: ["News", "Harbour"],
      settings: FeedSettings(keep: .days(90), isFullText: true)
    ).feed
    try library.subscribe(to: "exec:cat 'x y' | tac", section: ["News"], settings: FeedSettings(isPaused: true))
    try library.subscribe(to: "https://pier.example/", settings: FeedSettings(keep: .newest(5)), isHidden: true)
    try library.add(Rule(feed: bay.id, field: .author, test: .expression("quill|gull"), action: .tag("birds")))
    try library.add(Rule(section: ["News"], test: .words("lottery"), action: .hide))
    try library.save(SavedSearch(name: "Bay", words: "eel", filter: ListFilter(.unread, feed: bay.id)))
    return library
  }

  private func feeds(_ library: Library) throws -> [String] {
    try library.feeds().map { feed in
      let settings = try library.settings(of: feed.id)
      return "\(feed.address) \(feed.name ?? "-") \(feed.section) \(feed.isHidden) \(String(describing: settings))"
    }.sorted()
  }

  @Test("OPML loses nothing of a feed")
  func opml() throws {
    let library = try library()
    let xml = try OPML(library).xml
    let other = try Library.inMemory()
    let report = try OPML(bytes: Array(xml.utf8)).importing(into: other)
    #expect(report.newFeeds == 3)
    #expect(try feeds(other) == feeds(library))
    #expect(try OPML(other).xml == xml)
  }

  @Test("JSON loses nothing of feeds, rules and saved searches; read twice it adds nothing")
  func json() throws {
    let library = try library()
    let backup = try Backup(library)
    let other = try Library.inMemory()
    let report = try backup.importing(into: other)
    #expect(report.leftOut.isEmpty)
    #expect(report.newFeeds == 3)
    #expect(report.rules == 2)
    #expect(report.searches == 1)
    #expect(try feeds(other) == feeds(library))
    #expect(try Backup(other) == backup)
    let again = try backup.importing(into: other)
    #expect(again.rules == 0)
    #expect(again.searches == 0)
    #expect(try Backup(other) == backup)
  }

  @Test("OPML of another reader gives sections and names")
  func foreign() throws {
    let library = try Library.inMemory()
    _ = try OPML(
      bytes: Array(
        """
        <opml version="1.0"><body><outline text="News"><outline text="Harbour">
        <outline text="Eels" type="rss" xmlUrl="https://eels.example/feed"/></outline></outline>
        <outline type="rss" text="https://bare.example/rss" xmlUrl="https://bare.example/rss"/></body></opml>
        """.utf8)
    ).importing(into: library)
    let feeds = try library.feeds()
    #expect(feeds.first { $0.address == "https://eels.example/feed" }?.section == ["News", "Harbour"])
    #expect(feeds.first { $0.address == "https://eels.example/feed" }?.name == "Eels")
    #expect(feeds.first { $0.address == "https://bare.example/rss" }?.name == nil)
  }

  @Test("what is no backup is refused in a sentence")
  func refused() {
    #expect(throws: BackupError.self) { try Backup(bytes: Array("{}".utf8)) }
    #expect(throws: BackupError.self) { try Backup(bytes: Array("{\"version\":9,\"feeds\":[]}".utf8)) }
  }
}
