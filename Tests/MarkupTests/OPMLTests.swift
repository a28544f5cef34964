import FoundationEssentials
import Testing

@testable import Markup

@Suite struct OPMLTests {
  private let source = """
    <?xml version="1.0" encoding="UTF-8"?>
    <opml version="1.0" xmlns:x="https://reader.example/ns">
      <head>
        <title>My feeds &amp; more</title>
        <dateCreated>Tue, 03 Mar 2026 09:30:00 +0100</dateCreated>
        <ownerName>Ada Quill</ownerName>
      </head>
      <body>
        <outline text="News" x:open="yes">
          <outline text="Harbour" title="Harbour">
            <outline text="Eels" type="rss" xmlUrl="https://eels.example/feed?a=1&amp;b=2" htmlUrl="https://eels.example/"/>
          </outline>
          <outline text="Bay" title="Bay Courier" type="rss" xmlurl="https://bay.example/rss" description="a&#10;b &lt;c&gt;"/>
        </outline>
        <outline text="Loose" type="rss" xmlUrl="https://loose.example/atom" category="/Arts/Film,/Other"/>
        <outline text="A note"/>
      </body>
    </opml>
    """

  @Test("Feeds are listed with their folders, in order")
  func subscriptions() throws {
    let opml = try OPML(bytes: Array(source.utf8))
    #expect(opml.title == "My feeds & more")
    #expect(
      opml.subscriptions == [
        OPML.Subscription(
          address: "https://eels.example/feed?a=1&b=2", title: "Eels", site: "https://eels.example/",
          section: ["News", "Harbour"]),
        OPML.Subscription(address: "https://bay.example/rss", title: "Bay Courier", section: ["News"]),
        OPML.Subscription(address: "https://loose.example/atom", title: "Loose", section: ["Arts", "Film"]),
      ])
  }

  @Test("A list that is read and written is the same list, with what nobody knows in it")
  func roundTrip() throws {
    let opml = try OPML(bytes: Array(source.utf8))
    let again = try OPML(bytes: Array(opml.xml.utf8))
    #expect(again == opml)
    #expect(again.xml == opml.xml)
    #expect(opml.xml.contains("x:open=\"yes\""))
    #expect(opml.xml.contains("xmlns:x=\"https://reader.example/ns\""))
    #expect(opml.xml.contains("description=\"a&#10;b &lt;c&gt;\""))
    #expect(opml.xml.contains("<ownerName>Ada Quill</ownerName>"))
  }

  @Test("A list made of subscriptions gives the same subscriptions")
  func written() throws {
    let subscriptions = [
      OPML.Subscription(address: "https://a.example/\"<&>'", title: "A “<&>” \u{1F41F}", section: []),
      OPML.Subscription(
        address: "https://b.example/", title: "B", site: "https://b.example/", section: ["News", "Bay"]),
      OPML.Subscription(address: "https://c.example/", title: "C", section: ["News"]),
      OPML.Subscription(address: "exec:fetch \"x\" | y", title: "D", section: ["Bay"]),
    ]
    let opml = OPML(title: "Lede", subscriptions: subscriptions)
    let again = try OPML(bytes: Array(opml.xml.utf8)).subscriptions
    #expect(Set(again) == Set(subscriptions))
    #expect(opml.outlines.map { $0["text"] } == ["A “<&>” \u{1F41F}", "News", "Bay"])
    #expect(opml.version == "2.0")
  }

  @Test("A broken list is mended")
  func broken() throws {
    let opml = try OPML(
      bytes: Array(
        "<opml><body><outline text=\"A & B\" xmlUrl=https://a.example/?b&c><outline text='C' xmlUrl='https://c.example/'/>"
          .utf8))
    #expect(opml.subscriptions.map(\.address) == ["https://a.example/?b&c", "https://c.example/"])
    #expect(opml.subscriptions.first?.title == "A & B")
  }

  @Test("Outlines in each other without end stand side by side from the last level on")
  func deep() throws {
    let count = 30_000
    let opening = (0..<count).map { "<outline text='\($0)'>" }.joined()
    let feed = "<outline text='Bay' xmlUrl='https://bay.example/'/>"
    let opml = try OPML(
      bytes: Array("<opml><body>\(opening)\(feed)\(String(repeating: "</outline>", count: count))</body></opml>".utf8))
    let subscription = try #require(opml.subscriptions.first)
    #expect(subscription.address == "https://bay.example/")
    #expect(subscription.section.count == 64)
    #expect(try OPML(bytes: Array(opml.xml.utf8)) == opml)
  }

  @Test("What is no list is told by what it is")
  func refused() {
    #expect(throws: OPMLError.empty) { try OPML(bytes: []) }
    #expect(throws: OPMLError.notOPML(kind: "a feed")) { try OPML(bytes: Array("<rss></rss>".utf8)) }
    #expect(throws: OPMLError.notOPML(kind: "a web page")) { try OPML(bytes: Array("<html></html>".utf8)) }
    #expect(throws: OPMLError.notOPML(kind: "some other text")) { try OPML(bytes: Array("hello".utf8)) }
  }

  @Test("A list cut off anywhere is read as far as it goes")
  func truncated() {
    let bytes = Array(source.utf8)
    for length in 0..<bytes.count {
      do {
        #expect(try OPML(bytes: Array(bytes[..<length])).subscriptions.count <= 3)
      } catch {
        #expect(length < 80)
      }
    }
  }
}
