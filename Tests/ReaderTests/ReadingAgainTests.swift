import Articles
import FoundationEssentials
import Interface
import Markup
import Store
import Testing

@testable import Reader

@Suite("Reading again")
struct ReadingAgainTests {
  private static let page = """
    <!doctype html><html lang="en"><head><title>Bell rings twice</title></head><body><article><h1>Bell rings twice</h1>
    <p>The harbour bell rang twice on Monday, which it had never done.</p>
    <p>Nobody has owned up to the second ring so far.</p></article></body></html>
    """

  private func shown(page: String, readerVersion: Int) throws -> (screen: String, kept: SourcePage?) {
    let harbour = try Harbour()
    let source = SourcePage(
      bytes: Data(page.utf8), contentType: "text/html", address: Harbour.address(of: "Bell rings twice"),
      readerVersion: readerVersion)
    let poor = Article(
      title: "Bell rings twice", breadcrumb: ["Home", "Harbour"], address: Harbour.address(of: "Bell rings twice"),
      blocks: [.paragraph([.text("What old code made of it.")])])
    let saved = try harbour.library.save(poor, page: source, now: Harbour.noon)
    let (terminal, failures) = harbour.read([.wait(5_000)])
    #expect(failures.isEmpty)
    return (terminal.screens[1].text, try harbour.library.sourcePage(of: saved.headline.id))
  }

  @Test("An article whose page older code read is read again when it is opened")
  func outdated() throws {
    let (screen, kept) = try shown(page: Self.page, readerVersion: Page.readerVersion - 1)
    #expect(screen.contains("Nobody has owned up"))
    #expect(!screen.contains("What old code made of it."))
    #expect(kept?.readerVersion == Page.readerVersion)
  }

  @Test("An article that this code read is shown as it is kept")
  func current() throws {
    let (screen, _) = try shown(page: Self.page, readerVersion: Page.readerVersion)
    #expect(screen.contains("What old code made of it."))
  }

  @Test("What older code made of a page that cannot be read stays")
  func unreadable() throws {
    let (screen, _) = try shown(page: " ", readerVersion: Page.readerVersion - 1)
    #expect(screen.contains("What old code made of it."))
  }
}
