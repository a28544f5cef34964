import Foundation
import Testing

/// The commands of subscriptions, as a user and as cron runs them.
@Suite("Subscriptions", .serialized)
struct SubscriptionTests {
  private let session: Session

  init() throws {
    session = try Session(stories: [])
    try feed(["Gull elected", "Lamp oil runs out"]).write(
      toFile: session.folder + "/bay.xml", atomically: true, encoding: .utf8)
  }

  private func feed(_ titles: [String]) -> String {
    let items = titles.map { title in
      let place = title.lowercased().replacingOccurrences(of: " ", with: "-")
      return "<item><guid>\(place)</guid><title>\(title)</title><link>https://bay.example/\(place)</link>"
        + "<description>Words about \(title).</description></item>"
    }
    return "<rss version='2.0'><channel><title>Bay Courier</title>\(items.joined())</channel></rss>"
  }

  private func lede(_ arguments: String..., input: String = "") throws -> CommandRun {
    try CommandRun(arguments, in: session, input: input)
  }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: session.folder + "/" + name, atomically: true, encoding: .utf8)
  }

  @Test("a feed is subscribed to, listed, refreshed and unsubscribed from")
  func life() throws {
    defer { session.end() }
    let subscribed = try lede("subscribe", "file:bay.xml", "--section", "News/Harbour", "--keep", "90d")
    #expect(subscribed.status == 0)
    #expect(subscribed.output == "Subscribed to Bay Courier: 2 articles\n")
    #expect(subscribed.error.isEmpty)
    let rows = try #require(try lede("feeds", "--json").json() as? [[String: Any]])
    #expect(rows.count == 1)
    #expect(rows[0]["section"] as? [String] == ["News", "Harbour"])
    #expect(rows[0]["keep"] as? String == "90d")
    #expect(rows[0]["unread"] as? Int == 2)
    try write(feed(["Gull elected", "Lamp oil runs out", "Eel found"]), to: "bay.xml")
    #expect(try lede("refresh").output == "1\tBay Courier\n1 new\n")
    #expect(try lede("refresh").output == "0 new\n")
    for list in [["--section", "News/Harbour"], ["--feed", "Bay Courier"]] {
      #expect(try CommandRun(["list"] + list, in: session).output.count { $0 == "\n" } == 3)
    }
    #expect(try lede("list", "--tag", "none").output.isEmpty)
    #expect(try lede("unsubscribe", "bay courier").status == 0)
    #expect(try lede("feeds").output.isEmpty)
  }

  @Test("a refresh is quiet when told so, ends with 75 when every feed failed, and with 0 when one did not")
  func exitCodes() throws {
    defer { session.end() }
    let failing = try lede("subscribe", "exec:false")
    #expect(failing.status == 0)
    #expect(failing.error.hasPrefix("lede: subscribed, but: "))
    let quiet = try lede("refresh", "--quiet")
    #expect(quiet.status == 75)
    #expect(quiet.output.isEmpty)
    #expect(quiet.error.isEmpty)
    let loud = try lede("refresh")
    #expect(loud.status == 75)
    #expect(loud.error.count { $0 == "\n" } == 1)
    #expect(try lede("subscribe", "file:bay.xml").status == 0)
    let both = try lede("refresh", "--json")
    #expect(both.status == 0)
    let record = try #require(try both.json() as? [String: Any])
    #expect(record["failed"] as? Int == 1)
    #expect(record["succeeded"] as? Int == 1)
    #expect(try lede("feeds", "--failing").output.contains("\n\tfailed 4 times since "))
  }

  @Test("newsboat’s files come over in one command, and twice without doubling")
  func newsboat() throws {
    defer { session.end() }
    try FileManager.default.createDirectory(atPath: session.folder + "/newsboat", withIntermediateDirectories: true)
    try write(
      "file://\(session.folder)/bay.xml News extra \"~The Bay\"\ngopher://old.example/\n\"query:Unread:unread = \\\"yes\\\"\"\n",
      to: "newsboat/urls")
    try write(
      "browser \"w3m %u\"\nignore-article * \"title =~ \\\"oil\\\"\"\nignore-article * \"age > 3\"\ninclude more\n",
      to: "newsboat/config")
    try write("ignore-article * \"title =~ \\\"eel\\\"\"\n", to: "newsboat/more")
    let taken = try lede("import", session.folder + "/newsboat")
    #expect(taken.status == 0)
    #expect(taken.output.contains("newsboat/urls: 1 new feed, 1 saved search\n"))
    #expect(
      taken.output.contains(
        "  left out (line 2): gopher://old.example/: feeds come by http, https, file, exec and filter\n"))
    #expect(taken.output.contains("newsboat/config: 1 rule, the browser\n"))
    #expect(taken.output.contains("  left out (line 3): ignore-article * age > 3: a rule knows no like of “age >”\n"))
    #expect(taken.output.contains("newsboat/more: 1 rule\n"))
    let configuration = try String(contentsOfFile: session.folder + "/lede/config.yaml", encoding: .utf8)
    #expect(configuration == "browser: \"w3m %s\"\n")
    #expect(try lede("refresh").output == "1\tThe Bay\n1 new\n")
    #expect(try lede("list", "--saved", "unread").output.contains("\tGull elected\t"))
    #expect(try lede("list", "--saved", "read").error == "lede: there is no saved search “read”; there are: Unread\n")
    let again = try #require(try lede("import", session.folder + "/newsboat", "--json").json() as? [[String: Any]])
    #expect(again.map { $0["newFeeds"] as? Int } == [0, 0, 0])
    #expect(again.map { $0["rules"] as? Int } == [0, 0, 0])
    #expect(try lede("rules").output.count { $0 == "\n" } == 2)
  }

  @Test("a login in an address goes into a file for the owner alone, and into no export")
  func secrets() throws {
    defer { session.end() }
    let list = "https://ada:hush@bay.example/rss\n"
    let taken = try lede("import", "-", input: list)
    #expect(taken.status == 0)
    #expect(taken.output == "standard input: 1 new feed, 1 login\n")
    #expect(try lede("import", "-", input: list).output == "standard input: nothing new\n  here already: 1 feed\n")
    let path = session.folder + "/lede/secrets.yaml"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("password: \"hush\""))
    for format in ["opml", "json", "urls"] { #expect(!(try lede("export", format).output.contains("hush"))) }
    #expect(try Data(contentsOf: URL(filePath: session.store)).range(of: Data("hush".utf8)) == nil)
    chmod(path, 0o644)
    let refused = try lede("import", "-", input: "https://ada:hush@pier.example/rss\n")
    #expect(refused.status == 78)
    #expect(refused.error == "lede: others may read the secrets file \(path), so it is not used; run chmod 600 on it\n")
    #expect(try lede("feeds").output.count { $0 == "\n" } == 1)
  }

  @Test("what is exported is imported again")
  func exported() throws {
    defer { session.end() }
    _ = try lede("subscribe", "file:bay.xml", "--section", "News", "--name", "Bay")
    for format in ["opml", "json", "urls"] {
      let exported = try lede("export", format)
      let other = try Session(stories: [])
      defer { other.end() }
      #expect(try CommandRun(["import", "--with-commands", "-"], in: other, input: exported.output).status == 0)
      #expect(try CommandRun(["export", format], in: other).output == exported.output)
    }
  }

  @Test("rules are tried, added, listed and removed")
  func rules() throws {
    defer { session.end() }
    _ = try lede("subscribe", "file:bay.xml")
    #expect(try lede("rules", "try", "--title", "oil").output == "would hide 1\n")
    #expect(try lede("rules", "add", "--title", "oil").output == "Rule 1 hides 1.\n")
    #expect(try lede("list").output.count { $0 == "\n" } == 1)
    #expect(try lede("rules").output == "1\thide\ttitle: oil\t\t\n")
    #expect(try lede("rules", "remove", "1").status == 0)
    #expect(try lede("list").output.count { $0 == "\n" } == 2)
    #expect(try lede("rules", "try").status == 64)
    #expect(try lede("rules", "remove", "1").status == 66)
  }

  @Test("a configuration that cannot be meant is told with its line, and nothing is refreshed")
  func configuration() throws {
    defer { session.end() }
    try FileManager.default.createDirectory(atPath: session.folder + "/lede", withIntermediateDirectories: true)
    try write("keep: 90d\nkeeep: 1\n", to: "lede/config.yaml")
    let run = try lede("refresh")
    #expect(run.status == 78)
    #expect(run.error.hasPrefix("lede: \(session.folder)/lede/config.yaml:2: keeep: there is no such key; "))
    #expect(run.error.count { $0 == "\n" } == 1)
  }

  @Test("what is no list is refused in one line")
  func refused() throws {
    defer { session.end() }
    try write("hello there\n", to: "words.txt")
    try write("<html></html>", to: "page.html")
    try write("{}", to: "x.json")
    for (name, status) in [("words.txt", 65), ("page.html", 65), ("x.json", 65), ("missing", 66), (".", 66)] {
      let run = try lede("import", name)
      #expect(run.status == Int32(status), "\(name)")
      #expect(run.error.hasPrefix("lede: "))
      #expect(run.error.count { $0 == "\n" } == 1)
      #expect(run.output.isEmpty)
    }
  }
}
