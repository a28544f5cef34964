import Testing
import Typesetting

@Suite("Columns of text")
struct ColumnsTests {
  @Test(
    "are what a terminal gives it",
    arguments: [
      ("", 0), ("ferry", 5), ("naïve “quotes”", 14), ("é", 1), ("e\u{301}", 1), ("渡轮", 4), ("한국", 4), ("ｆ", 2),
      ("\u{1112}\u{1161}\u{11ab}", 2), ("🌊", 2), ("👨‍👩‍👧", 2), ("👋🏽", 2), ("🇳🇴", 2), ("🇳🇴🇺🇦", 4), ("❤️", 2),
      ("❤", 1), ("1️⃣", 2), ("⚓️", 2), ("\u{301}", 1), ("a\u{200b}b", 2), ("a\u{ad}b", 2), ("\u{feff}a", 1), ("नि", 2),
      ("क्ष", 2), ("น้ำ", 2), ("مرحبا", 5), ("a\tb", 3), ("a\r\nb", 3), ("a\u{1b}b", 2), ("🏴\u{e0067}\u{e007f}", 2),
    ])
  func count(text: String, columns: Int) {
    #expect(Columns.count(of: text) == columns)
    #expect(Columns.cells(of: text).map(\.columns).reduce(0, +) == columns)
  }

  @Test(
    "are filled by cells a terminal can hold",
    arguments: [
      ("👨‍👩‍👧!", ["👨", "!"]), ("👋🏽", ["👋"]), ("🇳🇴🇺🇦", ["🇳🇴", "🇺🇦"]), ("🏳️‍🌈", ["🏳️"]), ("❤️‍🔥", ["❤️"]),
      ("\u{301}a", ["\u{25cc}\u{301}", "a"]), ("e\u{301}", ["e\u{301}"]), ("a\u{a0}b", ["a", " ", "b"]),
      ("z\u{300}\u{301}\u{302}\u{303}\u{304}", ["z\u{300}\u{301}\u{302}\u{303}"]), ("✈︎", ["✈"]),
      ("می\u{200c}خواهم", ["م", "ی\u{200c}", "خ", "و", "ا", "ه", "م"]), ("क्ष", ["क्", "ष"]),
    ])
  func cells(text: String, cells: [String]) {
    let found = Columns.cells(of: text).map(\.text)
    #expect(found.map { Array($0.unicodeScalars) } == cells.map { Array($0.unicodeScalars) })
  }

  @Test("are kept to by truncation, with an ellipsis")
  func truncation() {
    #expect(Columns.truncated("ferry", to: 5) == "ferry")
    #expect(Columns.truncated("ferries", to: 5) == "ferr…")
    #expect(Columns.truncated("the ferry", to: 5) == "the…")
    #expect(Columns.truncated("渡轮早上", to: 6) == "渡轮…")
    #expect(Columns.truncated("ferries", to: 5, usesUnicode: false) == "fe...")
    #expect(Columns.truncated("ferries", to: 2, usesUnicode: false) == "..")
    #expect(Columns.truncated("渡", to: 1) == "?")
    #expect(Columns.truncated("ferry", to: 0) == "")
    for width in 1...12 { #expect(Columns.count(of: Columns.truncated("渡 🇳🇴 ferry e\u{301}", to: width)) <= width) }
  }

  @Test("are kept to by wrapping, with an ellipsis where lines run out")
  func wrapping() {
    let title = "The ferry that was late for eleven days"
    #expect(Columns.wrapped(title, width: 40, maxLines: 2) == [title])
    #expect(Columns.wrapped(title, width: 20, maxLines: 2) == ["The ferry that was", "late for eleven days"])
    #expect(Columns.wrapped(title, width: 16, maxLines: 2) == ["The ferry that", "was late for el…"])
    #expect(Columns.wrapped("", width: 16, maxLines: 2) == [])
    for width in 1...40 {
      for line in Columns.wrapped(Specimen.scripts.joined(separator: " "), width: width, maxLines: 2) {
        #expect(Columns.count(of: line) <= width)
      }
    }
  }
}
