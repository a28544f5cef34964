import Articles
import Exchange
import Newsboat
import Store
import Testing

@Suite("Newsboat’s configuration into a library") struct SettingsImportTests {
  private let library: Library

  init() throws {
    library = try Library.inMemory()
    try library.subscribe(to: "https://bay.example/rss")
    try library.subscribe(to: "https://pier.example/atom", name: "Pier")
  }

  private func take(_ text: String) throws -> ImportReport {
    try NewsboatSettings(bytes: Array(text.utf8)).importing(into: library, home: "/home/ada")
  }

  private func ignoring(_ expression: String, feed: String = "*") throws -> (rules: [Rule], why: String?) {
    let quoted = expression.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let report = try take("ignore-article \"\(feed)\" \"\(quoted)\"")
    return (try library.rules(), report.leftOut.first?.why)
  }

  @Test("an expression over title, author or text becomes a rule that hides")
  func matching() throws {
    let rules = try ignoring("title =~ \"\\<Windows\\>\" or content =~ \"lottery\"").rules
    #expect(rules.map(\.field) == [.title, .text])
    #expect(rules.map(\.test) == [.expression("\\bWindows\\b"), .expression("lottery")])
    #expect(rules.allSatisfy { $0.action == .hide && $0.feed == nil })
  }

  @Test("equal, not equal, not matching and several on one field are said by one regular expression")
  func articles() throws {
    let pier = try #require(try library.feed(at: "https://pier.example/atom"))
    let titles = ["Gull (2.0)", "gull (2.0)", "Gull sails", "Lamp oil", "Eel"]
    try library.importArticles(
      titles.map { ImportedArticle(feed: pier, guid: $0, article: Article(title: $0)) }, now: 1_000)
    func hidden(_ expression: String) throws -> Set<String> {
      for rule in try library.rules() { if let id = rule.id { try library.removeRule(id) } }
      let outcome = try ignoring(expression)
      #expect(outcome.why == nil)
      return Set(titles).subtracting(try library.list(ListFilter(), limit: 9).map(\.title))
    }
    #expect(try hidden("title = \"Gull (2.0)\"") == ["Gull (2.0)"])
    #expect(try hidden("title != \"Gull (2.0)\"") == Set(titles).subtracting(["Gull (2.0)"]))
    #expect(try hidden("title !~ \"gull|eel\"") == ["Lamp oil"])
    #expect(try hidden("title =~ \"gull\" and title !~ \"sails\"") == ["Gull (2.0)", "gull (2.0)"])
    #expect(try hidden("title =~ \"^l.*[[:space:]]oil$\"") == ["Lamp oil"])
  }

  @Test("a rule is for the feed that newsboat names, by address, pattern or condition")
  func feeds() throws {
    let bay = try #require(try library.feed(at: "https://bay.example/rss"))
    let pier = try #require(try library.feed(at: "https://pier.example/atom"))
    #expect(try ignoring("title =~ \"a\"", feed: "https://bay.example/rss").rules.last?.feed == bay)
    #expect(try ignoring("title =~ \"b\"", feed: "regex:PIER").rules.last?.feed == pier)
    #expect(try ignoring("title =~ \"e\"", feed: "regex:(/+)+$").why == "no feed has such an address")
    #expect(try ignoring("title =~ \"c\" and rssurl = \"http://ada:x@www.bay.example/rss\"").rules.last?.feed == bay)
    #expect(try ignoring("title =~ \"c\" and rssurl = \"Pier\"").why == "“Pier” is not one feed")
    #expect(try ignoring("title =~ \"c\" and feedtitle = \"Pier\"").rules.last?.feed == pier)
    #expect(
      try ignoring("title =~ \"d\"", feed: "https://gone.example/").why
        == "“https://gone.example/” is not subscribed to")
  }

  @Test("what no rule can say is left out with the reason")
  func leftOut() throws {
    #expect(try ignoring("age > 30").why == "a rule knows no like of “age >”")
    #expect(
      try ignoring("title =~ \"a\" and author =~ \"b\"").why
        == "a rule looks at the title, the author or the text, not at two of them")
    #expect(try ignoring("title =~").why?.hasPrefix("its expression cannot be read") == true)
    #expect(try ignoring("title =~ \"(\"").why?.contains("no regular expression") == true)
    #expect(try library.rules().isEmpty)
  }

  @Test("a second import adds no second rule")
  func twice() throws {
    let text = "ignore-article * \"title =~ \\\"lottery\\\"\""
    #expect(try take(text).rules == 1)
    #expect(try take(text).rules == 0)
    #expect(try library.rules().count == 1)
  }

  @Test(
    "a browser is taken without what only a shell needs",
    arguments: [
      ("firefox", "firefox"), ("firefox --new-tab '%u'", "firefox --new-tab %s"),
      ("~/bin/open %u > /dev/null 2>&1 &", "/home/ada/bin/open %s"), ("w3m -o a:b=50% %u", "w3m -o a%cb=50%% %s"),
    ])
  func browser(line: String, expected: String) throws {
    #expect(try take("browser \"\(line)\"").browser == expected)
  }

  @Test("a browser that needs a shell is left out", arguments: ["echo %u | xsel", "a %u; b", "$BROWSER %u", "a && b"])
  func shell(line: String) throws {
    let report = try take("browser \"\(line)\"")
    #expect(report.browser == nil)
    #expect(report.leftOut.map(\.why) == ["it needs a shell, and Lede starts the browser without one"])
  }

  @Test("settings with a like in Lede’s configuration are named")
  func settings() throws {
    let report = try take("auto-reload yes\nreload-time 30\nmax-items 100\nurls-source ttrss")
    #expect(report.leftOut.map(\.what) == ["urls-source ttrss", "auto-reload", "max-items"])
    #expect(report.leftOut[1].why.contains("every: 30"))
  }
}
