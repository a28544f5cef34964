import Articles
import ConfigurationFile
import Exchange
import Markup
import Newsboat
import Store
import Testing

@Suite("Lists that may be somebody else’s") struct HostileListTests {
  private let library: Library

  init() throws { library = try Library.inMemory() }

  private static let addresses = [
    "exec:touch /tmp/x", " EXEC:touch /tmp/x", "filter:tidy:https://gull.example/feed", "file:///etc/passwd",
  ]

  @Test("OPML and JSON bring in no command and no file, unless that is wished for", arguments: addresses)
  func commands(address: String) throws {
    let opml = OPML(title: "List", subscriptions: [OPML.Subscription(address: address)])
    let json = try Backup(bytes: Array("{\"version\":1,\"feeds\":[{\"address\":\"\(address)\"}]}".utf8))
    for report in [try opml.importing(into: library, .wary), try json.importing(into: library, .wary)] {
      #expect(try library.feeds().isEmpty)
      #expect(report.leftOut.count == 1)
      #expect(report.leftOut.first?.what == String(address.drop { $0 == " " }))
      #expect(report.leftOut.first?.why.contains("--with-commands") == true)
      #expect(report.commands.isEmpty)
    }
    let report = try opml.importing(into: library, .trusting)
    #expect(report.commands.count == 1)
    #expect(try library.feeds().count == 1)
    // What is subscribed to already is nothing new.
    #expect(try json.importing(into: library, .wary).leftOut.isEmpty)
  }

  @Test("nothing that moves a cursor gets into the library or the report, whatever the list is")
  func controls() throws {
    let text = """
      https://bay.example/rss "Ne\u{1B}[31mws\\nHarbour" "~The\u{1B}]0;x\u{7} \\n Bay"
      "https://pier.example/\u{1B}[2J" x
      "query:Un\u{1B}[1mread:unread = \\"yes\\""
      "query:\u{9B}5A:title =~ \\"x\\""
      """
    var report = try FeedList(bytes: Array(text.utf8)).importing(into: library)
    let feed = try #require(try library.feeds().first)
    #expect(feed.name == "The Bay")
    #expect(feed.section == ["News Harbour"])
    #expect(try library.feeds().count == 1)
    #expect(try library.savedSearches().map(\.name) == ["Unread"])
    #expect(report.leftOut.map(\.what) == ["https://pier.example/", "the query feed “”"])
    let json = """
      {"version":1,"feeds":[{"address":"https://eel.example/","name":"E\\u001b[1mel","section":["A\\nB"]}],
      "rules":[{"action":"hide","words":"o\\u001b[1mil"},{"action":"hide","expression":"a\\u001bb"},
      {"action":"tag","tag":"x\\u001b[1my","words":"z"}],
      "searches":[{"name":"S\\u0007ea"},{"name":"\\u0007"}]}
      """
    report = try Backup(bytes: Array(json.utf8)).importing(into: library)
    #expect(try library.feeds().contains { $0.name == "Eel" && $0.section == ["A B"] })
    #expect(try library.rules().map(\.test) == [.words("oil"), .words("z")])
    #expect(try library.rules().last?.action == .tag("xy"))
    #expect(try library.savedSearches().map(\.name) == ["Sea", "Unread"])
    #expect(report.leftOut.map(\.what) == ["the rule “hide a”", "the saved search “”"])
  }

  @Test("a login of an address that cannot be subscribed to is not shown")
  func shownLogin() throws {
    let report = try FeedList(bytes: Array("ftp://mia:secretpw@pier.example/".utf8)).importing(into: library)
    #expect(report.leftOut.map(\.what) == ["ftp://…@pier.example/"])
  }

  @Test("logins are kept in one go before the first feed is subscribed to, and one bad address costs itself alone")
  func logins() throws {
    let json = """
      {"version":1,"feeds":[{"address":" https://mia:pw@bay.example/rss"},{"address":"https://a@b@:x/"},
      {"address":"https://kim:pw@pier.example/rss"}]}
      """
    let backup = try Backup(bytes: Array(json.utf8))
    var calls: [[String]] = []
    var report = ImportReport()
    let terms = ImportTerms { secrets in
      let known = try library.feeds()
      #expect(known.isEmpty)
      calls.append(secrets.map(\.place))
      return SecretsFile.Kept(count: 1, others: ["https://pier.example/rss"])
    }
    try backup.take(into: library, terms, &report)
    #expect(calls == [["https://bay.example/rss", "https://pier.example/rss"]])
    #expect(report.newFeeds == 2)
    #expect(report.secrets == 1)
    #expect(report.leftOut.map(\.what) == ["https://…@:x/", "the login for https://pier.example/rss"])
  }

  @Test("when the logins cannot be kept nothing is subscribed to")
  func noSecretsFile() throws {
    let list = try FeedList(bytes: Array("https://eel.example/\nhttps://mia:pw@bay.example/rss".utf8))
    var report = ImportReport()
    let terms = ImportTerms { _ in throw SecretsFileError.unreadable(path: "secrets.yaml") }
    #expect(throws: SecretsFileError.self) { try list.take(into: library, terms, &report) }
    #expect(try library.feeds().isEmpty)
  }

  @Test("a feed that is known gets the settings it lacks, and keeps those it has")
  func settings() throws {
    try library.subscribe(to: "https://bay.example/rss")
    let pier = try library.subscribe(
      to: "https://pier.example/rss", name: "Pier", section: ["News"], settings: FeedSettings(keep: .newest(5))
    ).feed.id
    let json = """
      {"version":1,"feeds":[
      {"address":"https://bay.example/rss","hidden":true,"paused":true,"fullText":true,"keep":"90d"},
      {"address":"https://pier.example/rss","name":"Quay","section":["Sea"],"keep":"90d"}]}
      """
    let report = try Backup(bytes: Array(json.utf8)).importing(into: library)
    let bay = try #require(try library.feeds().first { $0.address == "https://bay.example/rss" })
    #expect(bay.isHidden)
    #expect(
      try library.settings(of: bay.id) == FeedSettings(keep: .days(90), isFullText: true, isPaused: true))
    #expect(try library.settings(of: pier)?.keep == .newest(5))
    #expect(try library.feed(pier)?.name == "Pier")
    #expect(try library.feed(pier)?.section == ["News"])
    #expect(
      report.leftOut.map(\.what) == [
        "the name “Quay” of https://pier.example/rss", "the section Sea of https://pier.example/rss",
        "“keep: 90d” of https://pier.example/rss",
      ])
    let long = "https://eel.example/ " + String(repeating: "a", count: 200) + String(repeating: "/b", count: 20)
    for _ in 1...2 {
      #expect(
        try FeedList(bytes: Array((long + " ~" + long.dropFirst(21)).utf8)).importing(into: library).leftOut.isEmpty)
    }
    _ = try FeedList(bytes: Array("https://pier.example/rss !".utf8)).importing(into: library)
    #expect(try library.feed(pier)?.isHidden == true)
  }
}
