import Foundation
import Testing

/// What comes in lists of others, what is set of feeds, and saved searches.
@Suite("Lists", .serialized)
struct ListsTests {
  private let session: Session

  init() throws { session = try Session(stories: []) }

  private func lede(_ arguments: String..., input: String = "") throws -> CommandRun {
    try CommandRun(arguments, in: session, input: input)
  }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: session.folder + "/" + name, atomically: true, encoding: .utf8)
  }

  private func feed(_ title: String = "Bay Courier") throws {
    try write(
      "<rss version='2.0'><channel><title>\(title)</title><item><guid>1</guid><title>Gull elected</title></item>"
        + "</channel></rss>", to: "bay.xml")
  }

  @Test("no list of others brings in a command; newsboat’s urls does, and says so")
  func commands() throws {
    defer { session.end() }
    let command = "exec:touch \(session.folder)/touched"
    try write("<opml version='2.0'><body><outline xmlUrl='\(command)'/></body></opml>", to: "list.opml")
    let refused = try lede("import", "list.opml")
    #expect(refused.status == 0)
    #expect(refused.output.contains("left out: \(command): it would run here"))
    try write("\"\(command)\"\n", to: "list.txt")
    #expect(try lede("import", "list.txt").output.contains("left out (line 1): \(command): it would run here"))
    _ = try lede("refresh")
    #expect(!FileManager.default.fileExists(atPath: session.folder + "/touched"))
    try write("\"\(command)\"\n", to: "urls")
    #expect(
      try lede("import", "urls").output == "urls: 1 new feed\n  runs or reads at each refresh: \(command)\n")
    let rows = try #require(try lede("import", "list.opml", "--with-commands", "--json").json() as? [[String: Any]])
    #expect(rows.first?["knownFeeds"] as? Int == 1)
    _ = try lede("refresh")
    #expect(FileManager.default.fileExists(atPath: session.folder + "/touched"))
  }

  @Test("a login is in no output, however many slashes stand before it")
  func logins() throws {
    defer { session.end() }
    for address in ["filter:cat:http://mia:hush@127.0.0.1:1/x", "filter:cat:http:///mia:hush@127.0.0.1:1/y"] {
      let run = try lede("subscribe", address)
      #expect(run.status == 0)
      #expect(!(run.output + run.error).contains("hush"))
    }
    for arguments in [["feeds"], ["feeds", "--json"], ["export", "opml"], ["export", "json"], ["export", "urls"]] {
      let run = try CommandRun(arguments, in: session)
      #expect(run.output.contains("filter:cat:http://127.0.0.1:1/y"))
      #expect(!run.output.contains("hush"))
    }
    #expect(try Data(contentsOf: URL(filePath: session.store)).range(of: Data("hush".utf8)) == nil)
    let unreadable = try lede("subscribe", "http://mia:hush@:1/")
    #expect(unreadable.status != 0)
    #expect(!unreadable.error.contains("hush"))
    #expect(try lede("subscribe", "filter:cat").status == 64)
    #expect(try lede("subscribe", "filter:cat:http://h:p/x").status == 64)
  }

  @Test("what would move a terminal’s cursor gets out nowhere, and one thing is one line")
  func controls() throws {
    defer { session.end() }
    let json = """
      {"version":1,"feeds":[{"address":"https://bay.example/","name":"B\\u001b[31may","section":["Ne\\u009bws"]}],
      "rules":[{"action":"hide","words":"o\\u001b[1mil"}],"searches":[{"name":"S\\u0007ea\\nB"}]}
      """
    let imported = try lede("import", "-", input: json)
    #expect(imported.status == 0)
    let runs = [
      imported, try lede("feeds"), try lede("rules"), try lede("searches"), try lede("export", "urls"),
      try lede("list", "--saved", "no\u{1B}[1mne"), try lede("list", "--section", "no\u{9B}1mne"),
      try lede("feeds", "--json"), try lede("\u{1B}[1mnonsense"),
    ]
    for run in runs {
      #expect(
        !(run.output + run.error).unicodeScalars.contains {
          $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
        })
    }
    for run in runs[1...4] { #expect(run.output.count { $0 == "\n" } == 1) }
  }

  @Test("what is wanted of a feed can be changed and taken back")
  func settings() throws {
    defer { session.end() }
    try feed()
    _ = try lede("subscribe", "file:bay.xml")
    func row() throws -> [String: Any]? { (try lede("feeds", "--json").json() as? [[String: Any]])?.first }
    let changed = try lede(
      "feeds", "set", "Bay Courier", "--hidden", "--paused", "--full-text", "--keep", "90d", "--section", "TV\\/Radio",
      "--name", "Bay")
    #expect(changed.status == 0)
    #expect(changed.output.hasPrefix("1\t-ph\t1/1\tBay\tTV\\/Radio\tfile:"))
    #expect(try row()?["fullText"] as? Bool == true)
    #expect(try row()?["section"] as? [String] == ["TV/Radio"])
    #expect(try lede("refresh").output == "0 new\n")
    let back = try lede(
      "feeds", "set", "1", "--no-hidden", "--no-paused", "--no-full-text", "--keep", "default", "--section", "",
      "--name", "")
    #expect(back.output.hasPrefix("1\t---\t1/1\tBay Courier\t\tfile:"))
    #expect(try row()?["fullText"] as? Bool == false)
    #expect(try row()?["keep"] == nil)
    #expect(try lede("feeds", "set", "1").status == 64)
    #expect(try lede("feeds", "set", "2", "--paused").status == 66)
    _ = try lede("feeds", "set", "1", "--paused")
    #expect(try lede("subscribe", "file:bay.xml").output == "Already subscribed to Bay Courier: 1 article\n")
    #expect(try row()?["paused"] as? Bool == false)
  }

  @Test("a search is saved, listed, used and removed")
  func searches() throws {
    defer { session.end() }
    try feed()
    _ = try lede("subscribe", "file:bay.xml", "--section", "News/Harbour")
    #expect(try lede("searches", "add", "Gulls", "gull", "--unread", "--section", "News › Harbour").status == 0)
    #expect(try lede("searches").output == "Gulls\tgull\tunread\tNews/Harbour\t\t\n")
    #expect(try lede("list", "--saved", "gulls").output.contains("\tGull elected\t"))
    let json = try #require(try lede("searches", "--json").json() as? [[String: Any]])
    #expect(json.first?["section"] as? [String] == ["News", "Harbour"])
    #expect(try lede("searches", "remove", "gulls", "Eels").status == 66)
    #expect(try lede("searches", "remove", "gulls").status == 0)
    #expect(try lede("searches").output.isEmpty)
    #expect(try lede("searches", "add", "All").status == 64)
  }

  @Test("a rule for a section that there is not is refused, and makes none")
  func noSection() throws {
    defer { session.end() }
    try feed()
    _ = try lede("subscribe", "file:bay.xml", "--section", "News")
    for command in ["try", "add"] {
      let run = try lede("rules", command, "--section", "Nonsense")
      #expect(run.status == 66)
      #expect(run.error == "lede: there is no section “Nonsense”; there are: News\n")
    }
    #expect(try lede("rules").output.isEmpty)
    #expect(try lede("rules", "try", "--section", "News").output == "would hide 1\n")
  }

  @Test("a configuration keeps its mode when a browser is added, and one that cannot be read is a fault of it")
  func configuration() throws {
    defer { session.end() }
    let path = session.folder + "/lede/config.yaml"
    try FileManager.default.createDirectory(atPath: session.folder + "/lede", withIntermediateDirectories: true)
    try write("keep: 90d\n", to: "lede/config.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try write("browser \"w3m %u\"\n", to: "config")
    #expect(try lede("import", "config").output.contains("the browser\n"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(try lede("refresh").status == 78)
  }

  @Test("a configuration that includes itself is read once")
  func includes() throws {
    defer { session.end() }
    let line = "include config\ninclude ./config\ninclude other\n"
    try write(line + "browser \"w3m %u\"\n", to: "config")
    try write(line + line, to: "other")
    let run = try lede("import", "config")
    #expect(run.status == 0)
    #expect(run.output.count { $0 == "\n" } == 2 + 1)
  }

  @Test("what was taken is told when something fails after it")
  func failing() throws {
    defer { session.end() }
    try FileManager.default.createDirectory(atPath: session.folder + "/lede", withIntermediateDirectories: true)
    try write("x: [", to: "lede/config.yaml")
    try write("https://bay.example/rss\n", to: "urls")
    try write("browser w3m\n", to: "config")
    let run = try lede("import", "urls", "config")
    #expect(run.status == 78)
    #expect(run.output.hasPrefix("urls: 1 new feed\n"))
  }
}
