import Articles
import Interface
import Newswire
import SampleEdition
import Store
import Testing

@testable import Reader

@Suite("The sample edition")
struct SampleImportTests {
  private let library: Library

  init() throws { library = try Library.inMemory() }

  private func count() throws -> Int { try library.sections().reduce(0) { $0 + $1.total } }

  @Test("A new library opens on all of it, every page read")
  func firstStart() throws {
    try SampleImport(library: library).importIfNew(now: 0)
    #expect(try count() == SampleEdition.pages.count)
    for page in SampleEdition.pages { #expect(try library.story(at: page.address) != nil, "\(page.name)") }
  }

  @Test("The first start shows it")
  func firstPicture() throws {
    var terminal = ScriptedTerminal(size: Size(columns: 120, rows: 40), steps: [])
    let failures = Reader(library: library, network: NewswireConfiguration(version: "test")).run(on: &terminal)
    let title = try #require(try library.list(limit: 1).first?.title)
    #expect(terminal.screens[0].text.contains(title.prefix(12)))
    #expect(failures.isEmpty)
  }

  @Test("A library with articles does not get it")
  func notNew() throws {
    try library.save(Article(title: "Ferry sails twice"), now: 0)
    try SampleImport(library: library).importIfNew(now: 0)
    #expect(try count() == 1)
  }

  @Test("A library with a feed that has no articles yet does not get it")
  func subscribed() throws {
    try library.subscribe(to: "https://bay.example/rss")
    try SampleImport(library: library).importIfNew(now: 0)
    #expect(try count() == 0)
  }

  @Test("Taken out, it does not come back")
  func removed() throws {
    try SampleImport(library: library).importIfNew(now: 0)
    #expect(try Reader.removeSample(from: library))
    #expect(try count() == 0)
    try SampleImport(library: library).importIfNew(now: 0)
    #expect(try count() == 0)
    #expect(try Reader.removeSample(from: library) == false)
  }

  @Test("Refused before the first start, it does not come at all")
  func refused() throws {
    #expect(try Reader.removeSample(from: library) == false)
    try SampleImport(library: library).importIfNew(now: 0)
    #expect(try count() == 0)
  }

  @Test("An import that was interrupted is completed at the next start")
  func interrupted() throws {
    try library.setSetting("sample", to: "importing")
    let page = SampleEdition.pages[0]
    let feed = try library.addFeed(at: SampleEdition.feedAddress, title: SampleEdition.title)
    try library.save(Article(title: "Half of it", address: page.address), feed: feed, now: 0)
    try SampleImport(library: library).importIfNew(now: 0)
    #expect(try count() == SampleEdition.pages.count)
  }
}
