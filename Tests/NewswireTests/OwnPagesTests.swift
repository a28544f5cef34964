import Articles
import Store
import Testing

@testable import Newswire

@Suite struct OwnPagesTests {
  @Test func aFeedOfOnesOwnServerLeadsToThatServerAlone() throws {
    let library = try Library.inMemory()
    let feed = try library.subscribe(to: "http://192.168.7.7:8080/feed").feed
    let story = Article(title: "Eels", address: "http://192.168.7.7:8080/eels", blocks: [.paragraph([.text("Eels.")])])
    let id = try library.save(story, feed: feed.id, now: 1_700_000_000).headline.id
    let own = OwnPages(library: library)
    #expect(try own.trust(in: "http://192.168.7.7:8080/gulls", namedBy: id) == .user)
    #expect(try own.trust(in: "http://192.168.7.7:9090/admin", namedBy: id) == .outside)
    #expect(try own.trust(in: "http://192.168.7.8:8080/gulls", namedBy: id) == .outside)
    #expect(try own.trust(in: "https://192.168.7.7:8080/gulls", namedBy: id) == .outside)
  }

  @Test func aFeedThatAPageNamedVouchesForNothing() throws {
    let library = try Library.inMemory()
    let feed = try library.subscribe(to: "http://192.168.7.7:8080/feed", typed: "https://quay.example/").feed
    let story = Article(title: "Eels", address: "http://192.168.7.7:8080/eels", blocks: [.paragraph([.text("Eels.")])])
    let id = try library.save(story, feed: feed.id, now: 1_700_000_000).headline.id
    let own = OwnPages(library: library)
    #expect(try own.trust(in: "http://192.168.7.7:8080/gulls", namedBy: id) == .outside)
    try library.noteTyped(feed.id)
    #expect(try own.trust(in: "http://192.168.7.7:8080/gulls", namedBy: id) == .user)
  }

  @Test func aSavedArticleOfUnknownOriginLeadsNowhereInTheLocalNetwork() throws {
    let library = try Library.inMemory()
    let story = Article(title: "Eels", address: "http://192.168.7.7/eels", blocks: [.paragraph([.text("Eels.")])])
    let id = try library.save(story, now: 1_700_000_000).headline.id
    #expect(try OwnPages(library: library).trust(in: "http://192.168.7.7/gulls", namedBy: id) == .outside)
  }
}
