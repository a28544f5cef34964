import Interface
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Lettering")
struct LetteringTests {
  init() { setlocale(LC_ALL, "C.UTF-8") }

  private let unicode = Lettering(usesUnicode: true)

  @Test(
    "Letters, ideographs and marks go through ncurses",
    arguments: [("a", 1), ("é", 1), ("e\u{301}", 1), ("中", 2), ("—", 1)])
  func cells(_ text: String, _ width: Int) {
    #expect(unicode.route(of: text, width: width) == .cell(text.unicodeScalars.map(\.value)))
  }

  @Test(
    "Emoji, flags and sequences go past it, with room for a terminal that adds up their parts",
    arguments: [
      ("🇺🇦", 2, 2), ("❤️", 2, 0), ("👩", 2, 0), ("👍🏽", 2, 2), ("⌚", 2, 0),
    ])
  func past(_ text: String, _ width: Int, _ overrun: Int) {
    #expect(unicode.route(of: text, width: width) == .past(text, overrun: overrun))
  }

  @Test("A character whose width the C library sees otherwise goes past ncurses")
  func disagreement() {
    #expect(
      unicode.route(of: "a\u{300}\u{301}\u{302}\u{303}\u{304}", width: 1)
        == .past("a\u{300}\u{301}\u{302}\u{303}\u{304}", overrun: 1))
  }

  @Test("A control never reaches the terminal", arguments: ["\u{1B}", "\u{7F}", "\u{9B}", "a\u{1B}"])
  func controls(_ text: String) {
    guard case .cell(let scalars) = unicode.route(of: text, width: 1) else {
      Issue.record("\(text.debugDescription) went past ncurses")
      return
    }
    #expect(scalars == [0x20] || scalars == [0x3F])
  }

  @Test(
    "Plain characters stand in for punctuation, frames and letters with marks",
    arguments: [
      ("“", "\""), ("’", "'"), ("—", "-"), ("…", "."), ("│", "|"), ("╭", "+"), ("ß", "s"), ("Ü", "U"), ("é", "e"),
      ("ﬁ", "f"), ("中", "?"), ("\u{A0}", " "),
    ])
  func plain(_ text: String, _ expected: String) throws {
    let scalar = try #require(text.unicodeScalars.first?.value)
    let plain = ASCIIText.standIn(for: scalar) ?? 0x3F
    #expect(String(Unicode.Scalar(plain) ?? "?") == expected)
  }
}
