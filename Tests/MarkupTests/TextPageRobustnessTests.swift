import Articles
import FoundationEssentials
import Testing

@testable import Markup

@Suite struct TextPageRobustnessTests {
  private static func fixture() throws -> String {
    try String(contentsOf: TextPageGoldenTests.folder.appending(path: "causeway.txt"), encoding: .utf8)
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Everything of an article that is text on the page.
  private static func words(of article: Article) -> [String] {
    var texts = [article.title] + article.breadcrumb
    if let lede = article.lede { texts.append(lede.inlines.plainText) }
    for block in article.blocks {
      texts.append(block.plainText)
      switch block {
      case .post(let post): texts.append(post.signature)
      case .teaser(let teaser): texts.append(teaser.label ?? "")
      default: break
      }
    }
    return texts.flatMap(words)
  }

  @Test("Lines beyond those that anybody writes are one paragraph") func linesWithoutEnd() {
    for text in [String(repeating: "word\n", count: 150_000), String(repeating: "word\n\n", count: 60_000)] {
      let paragraphs = TextParagraph.paragraphs(of: text)
      #expect(paragraphs.count <= 20_002)
      #expect(paragraphs.reduce(0) { $0 + $1.text.split(separator: " ").count } == text.utf8.count { $0 == 0x77 })
    }
  }

  @Test("Wherever a page ends, no word of it is lost and none stands twice", arguments: 0..<6)
  func cuts(part: Int) throws {
    let text = try Self.fixture()
    let body = try #require(text.split(separator: "4 March 2024\n\n").last?.split(separator: "Post a comment").first)
    for length in stride(from: part, to: body.count, by: 43) {
      let page = "A causeway\n\n" + body.prefix(length)
      let article = try Article(page: Page(bytes: Array(page.utf8)))
      #expect(Self.words(of: article).sorted() == Self.words(page).sorted(), "cut at \(length)")
    }
  }

  @Test("Whatever bytes a page is cut into, it is an article or an error", arguments: 0..<5)
  func bytes(part: Int) throws {
    let bytes = Array(try Self.fixture().utf8)
    for start in stride(from: part, to: bytes.count, by: 211) {
      for end in stride(from: start + 1, to: bytes.count, by: 1_201) {
        do throws(PageError) { _ = try Article(page: Page(bytes: Array(bytes[start..<end]))) } catch { continue }
      }
    }
  }

  @Test(
    "Pages that repeat one thing many times are read",
    arguments: [
      "a\n\n", "see more\n\n", "Title here\n\nsee more\n\n", "— A (@a) May 1, 2024\n\n",
      "Text…\n\n— A (@a) May 1, 2024\n\n",
      "“a b c d\n\n", "“a,” he said.\n\n", "“a,” he said. ", "\" ", "Mira Solen, the mayor, said ", "said ", "A, ",
      "A B ",
      "(", "Home > ", "Comments\n\n", "By A\n", "’s ", "‘", "…\n", "a:\n\n", "said “",
    ])
  func repeated(piece: String) throws {
    let text = "Title\n\n" + String(repeating: piece, count: 45_000 / piece.utf8.count)
    _ = try Article(page: Page(bytes: Array(text.utf8)))
  }
}
