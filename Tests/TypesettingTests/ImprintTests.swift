import Articles
import Testing

@testable import Typesetting

@Suite("The line below the lede")
struct ImprintTests {
  @Test("prints dates in their own zone, the day alone where no time is known")
  func dates() {
    #expect(PublicationDate("2023-05-24")?.printed == "24 May 2023")
    #expect(PublicationDate("2023-05-24T14:05:00+02:00")?.printed == "24 May 2023, 14:05")
    #expect(PublicationDate("2023-12-31T23:30:00-05:00")?.printed == "31 December 2023, 23:30")
    #expect(PublicationDate("2024-01-01T00:07:09Z")?.printed == "1 January 2024, 00:07")
  }

  @Test("tells the reading time by words, and by characters in Chinese, Japanese and Korean")
  func readingTime() {
    func minutes(_ text: String) -> Int {
      ReadingTime.minutes(for: Article(title: "", blocks: [.paragraph([.text(text)])]))
    }
    #expect(minutes("") == 1)
    #expect(minutes(String(repeating: "word ", count: 460)) == 2)
    #expect(minutes(String(repeating: "渡", count: 1500)) == 3)
    #expect(minutes(String(repeating: "word ", count: 230) + String(repeating: "渡", count: 500)) == 2)
    #expect(ReadingTime.count("It’s well-known — 24 things, 渡轮 и слово").words == 6)
  }

  @Test("names an update only where it says something else")
  func updates() {
    let day = PublicationDate("2023-05-24")
    #expect(Article(title: "", published: day, updated: day).imprint == ["24 May 2023"])
    #expect(Article(title: "", updated: day).imprint == ["24 May 2023"])
    #expect(
      Article(title: "", published: day, updated: PublicationDate("2023-05-25")).imprint == [
        "24 May 2023", "updated 25 May 2023",
      ])
  }
}
