import Articles
import Testing

@testable import Markup

@Suite struct PageTests {
  private func error(of bytes: [UInt8], contentType: String? = nil) -> PageError? {
    do {
      _ = try Article(page: Page(bytes: bytes, contentType: contentType))
      return nil
    } catch {
      return error
    }
  }

  @Test func whatIsNoPageSaysWhatItIs() {
    #expect(error(of: []) == .empty)
    #expect(error(of: Array(" \n\t".utf8)) == .empty)
    #expect(error(of: Array("%PDF-1.7\n...".utf8), contentType: "text/html") == .notText(kind: "a PDF document"))
    #expect(error(of: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]) == .notText(kind: "a PNG picture"))
    #expect(error(of: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }) == .notText(kind: "a binary file"))
    #expect(error(of: [UInt8](repeating: 0, count: 100)) == .notText(kind: "a binary file"))
    #expect(error(of: Array("<?xml version='1.0'?><rss version='2.0'></rss>".utf8)) == .feed)
    #expect(error(of: [UInt8](repeating: 0x61, count: Page.maximumSize + 1)) == .tooLarge(bytes: Page.maximumSize + 1))
  }

  @Test func everyErrorIsASentence() {
    let errors: [PageError] = [
      .empty, .tooLarge(bytes: 99 << 20), .notText(kind: "a PDF document"), .feed, .nothingToRead,
    ]
    for error in errors { #expect(error.description.hasSuffix(".") && error.description.count > 20) }
  }

  @Test(
    "HTML is told from the bytes",
    arguments: [
      "<!DOCTYPE html><title>x</title>", "\n <html>", "<!-- saved --><body>", "<p class=a>x",
      "<?xml version='1.0'?><html>",
      "<article><p>x", "<br>x",
    ]) func sniffsHTML(text: String) throws
  {
    #expect(try TextKind(sniffing: text, contentType: "text/plain") == .html)
  }

  @Test("Other text is text", arguments: ["Hello <p>", "<stdio.h> is a header", "1 < 2", "<pfoo>"])
  func sniffsText(text: String) throws {
    #expect(try TextKind(sniffing: text, contentType: nil) == .plain)
  }

  @Test func theContentTypeDecidesWhereTheBytesDoNot() throws {
    #expect(try TextKind(sniffing: "Hello <p>", contentType: "text/html; charset=x") == .html)
    #expect(try TextKind(sniffing: "Hello <p>", contentType: "application/xhtml+xml") == .html)
  }
}
