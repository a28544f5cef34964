import Newsboat
import Testing

@Suite("Newsboat’s list of feeds") struct FeedListTests {
  private func list(_ text: String) throws -> FeedList { try FeedList(bytes: Array(text.utf8)) }

  @Test("feeds come with their tags, title and whether they are hidden")
  func feeds() throws {
    let list = try list(
      """
      # my feeds
      https://bay.example/rss news "cool stuff" "~The Bay" # a remark

      \thttps://pier.example/atom\t!hidden "~" sea
      file:///home/ada/notes.xml
      "exec:~/bin/tides --port \\"Lantern Bay\\"" tides "~Tides" "~Twice"
      filter:~/bin/plain:https://gull.example/feed?a=1:2 birds
      """)
    #expect(
      list.feeds == [
        FeedList.Feed(line: 2, address: "https://bay.example/rss", title: "The Bay", tags: ["news", "cool stuff"]),
        FeedList.Feed(line: 4, address: "https://pier.example/atom", tags: ["sea"], isHidden: true),
        FeedList.Feed(line: 5, address: "file:///home/ada/notes.xml"),
        FeedList.Feed(line: 6, address: "exec:~/bin/tides --port \"Lantern Bay\"", title: "Tides", tags: ["tides"]),
        FeedList.Feed(line: 7, address: "filter:~/bin/plain:https://gull.example/feed?a=1:2", tags: ["birds"]),
      ])
    #expect(list.leftOut.isEmpty)
    #expect(list.queries.isEmpty)
  }

  @Test("query feeds keep their name and expression, whatever stands in it")
  func queries() throws {
    let list = try list("\"query:Unread: all:unread = \\\"yes\\\"\" tag\n\"query:Sea:title =~ \\\"sea|tide\\\"\"")
    #expect(
      list.queries == [
        FeedList.Query(line: 1, name: "Unread", expression: " all:unread = \"yes\""),
        FeedList.Query(line: 2, name: "Sea", expression: "title =~ \"sea|tide\""),
      ])
  }

  @Test("what cannot be a feed is left out with its line and the reason")
  func leftOut() throws {
    let list = try list(
      "gopher://old.example/\nhttps:nowhere\nexec:\nfilter:cmd\nquery:X\nhttps://a.example/\nhttps://a.example/ twice")
    #expect(list.feeds.map(\.address) == ["https://a.example/"])
    #expect(list.leftOut.map(\.line) == [1, 2, 3, 4, 5, 7])
    #expect(list.leftOut.first?.why == "feeds come by http, https, file, exec and filter")
    #expect(list.leftOut.last?.why == "the list has it already")
  }

  @Test("a byte order mark, Windows line ends and broken UTF-8 do no harm; a binary file is refused")
  func bytes() throws {
    let bytes: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array("https://a.example/ x\r\nhttps://b.example/ ".utf8) + [0xFF] + Array("\r\n".utf8)
    #expect(try FeedList(bytes: bytes).feeds.map(\.address) == ["https://a.example/", "https://b.example/"])
    #expect(throws: NewsboatError.notText) { try FeedList(bytes: Array("SQLite format 3\0".utf8)) }
    #expect(try list("").feeds.isEmpty)
  }

  @Test("a list that is written is read back as it was")
  func written() throws {
    let feeds = [
      FeedList.Feed(address: "https://a.example/?q=\"x\"", title: "A \\ \"quoted\" title", tags: ["cool stuff", "#1"]),
      FeedList.Feed(address: "exec:fetch 'a b' | tac", tags: ["x"], isHidden: true),
      FeedList.Feed(address: "https://b.example/\\n", title: "lines and tabs"),
    ]
    let again = try list(FeedList(feeds: feeds).text)
    #expect(
      again.feeds
        == feeds.enumerated().map { number, feed in
          var feed = feed
          feed.line = number + 1
          return feed
        })
  }
}
