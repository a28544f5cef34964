import Articles
import Foundation
import Markup

/// What libFuzzer calls with each input: pages as they come, pages said to be HTML, pages in plain text, and feeds.
///
/// What Markup refuses it refuses with its typed errors; anything that gets past it must keep Markup's promises, or the
/// program ends here.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = start.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
  // The length chooses, so that inputs are what they are and a byte more is another way to read them.
  switch count % 4 {
  case 0: check(page: Page(bytes: bytes, address: address))
  case 1: check(page: Page(bytes: bytes, contentType: "text/html", address: address))
  case 2: check(page: Page(bytes: bytes, contentType: "text/plain; charset=utf-8", address: address))
  default: check(feed: bytes)
  }
  return 0
}

private let address = "https://paper.example/news/story"

private func check(page: Page) {
  guard let article = try? Article(page: page) else { return }
  check(article)
  guard let again = try? Article(page: page), again == article else { fatalError("the same page gave two articles") }
}

private func check(feed bytes: [UInt8]) {
  guard let feed = try? ParsedFeed(bytes: bytes, address: address) else { return }
  for item in feed.items.prefix(8) { check(feed.article(of: item)) }
}

/// Articles are safe to show and lose nothing in JSON.
private func check(_ article: Article) {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.withoutEscapingSlashes]
  do {
    let json = try encoder.encode(article)
    guard try JSONDecoder().decode(Article.self, from: json) == article else {
      fatalError("JSON gave another article back")
    }
    if let offender = SafetyScan.offender(in: String(decoding: json, as: UTF8.self)) { fatalError(offender) }
  } catch {
    fatalError("no JSON: \(error)")
  }
}
