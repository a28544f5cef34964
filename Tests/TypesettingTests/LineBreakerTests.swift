import Articles
import Testing
import Typesetting

@Suite("Lines of a paragraph")
struct LineBreakerTests {
  private func lines(_ inlines: [Inline], _ width: Int) -> [String] {
    TypesetArticle(Article(title: "", blocks: [.paragraph(inlines)]), setting: Setting(width: width)).lines
      .filter { $0.place.block == 0 }.map(\.text)
  }
  private func lines(_ text: String, _ width: Int) -> [String] { lines([.text(text)], width) }

  @Test("are as few as can be and even")
  func even() {
    #expect(lines("aaa bb cc ddddd", 6) == ["aaa", "bb cc", "ddddd"])
  }

  @Test("do not leave one short word to the last where another break is as good")
  func orphan() {
    #expect(lines("the harbour office knew of it long ago", 34) == ["the harbour office knew of it", "long ago"])
  }

  @Test("do not begin with a dash")
  func dash() {
    #expect(lines("the office — open on weekdays — slept", 28) == ["the office — open on", "weekdays — slept"])
  }

  @Test("break after hyphens and slashes, and inside a word only if it is wider than the line")
  func words() {
    #expect(lines("a well-known-harbour", 8) == ["a well-", "known-", "harbour"])
    #expect(lines("Vesterhavn", 4) == ["Vest", "erha", "vn"])
  }

  @Test("show a soft hyphen only where it is used")
  func softHyphen() {
    #expect(lines("Schiff\u{ad}fahrt", 12) == ["Schifffahrt"])
    #expect(lines("Schiff\u{ad}fahrt", 8) == ["Schiff-", "fahrt"])
  }

  @Test("are found in a step for each character where hundreds of thousands of places to break take no columns")
  func withoutColumns() {
    let spaces = String(repeating: "\u{200b}", count: 300_000)
    #expect(lines("ferry" + spaces + "pier", 8) == ["ferry", "pier"])
    #expect(lines("a" + String(repeating: "\u{fe0f}", count: 300_000) + " b", 8) == ["a b"])
  }

  @Test("keep together what no-break spaces join, and show them as spaces")
  func noBreak() {
    #expect(lines("at 10\u{a0}000 km", 7) == ["at", "10 000", "km"])
  }

  @Test("end at a line break, and two of them leave a line empty")
  func mandatory() {
    #expect(
      lines([.text("a"), .lineBreak, .text("b"), .lineBreak, .lineBreak, .text("c")], 20) == ["a", "b", "", "c"])
  }

  @Test("follow the rules for Chinese punctuation")
  func chinese() {
    #expect(lines("渡轮到了。好", 8) == ["渡轮到", "了。好"])
  }

  @Test("stand at the right edge where the first letter is Arabic")
  func rightToLeft() {
    let set = lines("(مرحبا) abc", 20)
    #expect(set.count == 1 && set[0].hasPrefix(" ") && Columns.count(of: set[0]) == 20)
    #expect(lines("abc مرحبا", 20) == ["abc مرحبا"])
  }

  @Test("of headlines are of one length")
  func balanced() {
    let article = Article(title: "One two three four five six seven eight")
    #expect(
      TypesetArticle(article, setting: Setting(width: 30)).lines.map(\.text) == [
        "One two three four", "five six seven eight",
      ])
  }
}
