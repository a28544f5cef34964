import Articles
import Testing

@Suite("A page's text beside its feed's")
struct PageShortfallTests {
  private func article(_ words: Int) -> Article {
    let text = Array(repeating: "word", count: words).joined(separator: " ")
    return Article(title: "Bell", blocks: words == 0 ? [] : [.paragraph([.text(text)])])
  }

  private func shortfall(_ pageWords: Int, _ feedWords: Int, _ change: (inout Article) -> Void = { _ in })
    -> PageShortfall?
  {
    var page = article(pageWords)
    change(&page)
    return PageShortfall(of: page, comparedWith: article(feedWords))
  }

  @Test("The page is as good where it has as much text, or nearly")
  func enough() {
    #expect(shortfall(400, 40) == nil)
    #expect(shortfall(80, 100) == nil)
    #expect(shortfall(0, 0) == nil)
  }

  @Test("A page with much less text is worse")
  func shorter() {
    #expect(shortfall(70, 100) == .shorter)
    #expect(shortfall(0, 10) == .shorter)
  }

  @Test("A page that is cut off is worse unless it shows more than the feed")
  func cutOff() {
    #expect(shortfall(100, 100) { $0.isTruncated = true } == .truncated)
    #expect(shortfall(100, 40) { $0.isTruncated = true } == nil)
    #expect(shortfall(90, 100) { $0.isPaywalled = true } == .paywalled)
    #expect(shortfall(100, 40) { $0.isPaywalled = true } == nil)
  }

  @Test("A front page is always worse")
  func frontPage() {
    #expect(shortfall(500, 10) { $0.isFrontPage = true } == .frontPage)
  }
}
