import Testing

@testable import Markup

@Suite struct SafeTextTests {
  @Test(
    "Whole escape sequences go, not only their first character",
    arguments: [
      ("a\u{1B}[31mred\u{1B}[0m", "ared"), ("a\u{1B}]0;title\u{07}b", "ab"), ("a\u{1B}]8;;http://x\u{1B}\\b", "ab"),
      ("a\u{9B}1;2Hb", "ab"), ("a\u{1B}Pq#0\u{1B}\\b", "ab"), ("a\u{1B}(Bb", "ab"), ("a\u{1B}cb", "ab"),
      ("a\u{1B}", "a"),
      ("a\u{9D}0;x\u{9C}b", "ab"),
    ]) func removesEscapeSequences(text: String, safe: String)
  {
    #expect(SafeText.lines(text) == safe)
  }

  @Test func aControlStringThatIsNeverClosedSwallowsNothing() {
    #expect(SafeText.lines("a\u{1B}]0;rest of the page\nnext") == "a0;rest of the page\nnext")
  }

  @Test func controlsBidiOverridesAndInvisibleCharactersGo() {
    let hazards: [UInt32] = [
      0x00, 0x08, 0x7F, 0x80, 0xAD, 0x200B, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xE000, 0xFDD0, 0xFEFF, 0xFFFE,
      0xE0041, 0x10FFFF,
    ]
    for hazard in hazards.compactMap(Unicode.Scalar.init) {
      #expect(SafeText.isForbidden(hazard))
      #expect(SafeText.lines("a\(Character(hazard))b") == "ab", "U+\(String(hazard.value, radix: 16))")
    }
  }

  @Test func everyKindOfLineEndBecomesOne() {
    #expect(SafeText.lines("a\r\nb\rc\u{2028}d\u{2029}e\u{85}f\u{0B}g\u{0C}h") == "a\nb\nc\nd\ne\nf\ng\nh")
  }

  @Test(
    "Emoji, flags, joiners and marks stay",
    arguments: [
      "👩‍👩‍👧‍👦", "❤️", "🇺🇦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "می‌خواهم", "e\u{301}", "葛󠄀", "שלום\u{200F}!", "क्षि", "1️⃣",
    ]) func keepsWhatTextNeeds(text: String)
  {
    #expect(SafeText.lines(text) == text)
  }

  @Test func marksWithoutEndAreCut() {
    let stunt = "a" + String(repeating: "\u{301}", count: 10_000) + "b"
    #expect(SafeText.lines(stunt).unicodeScalars.count < 40)
    #expect(SafeText.lines(stunt).hasSuffix("b"))
  }

  @Test func whiteSpaceFoldsAndASingleNoBreakSpaceStays() {
    #expect(SafeText.folded("  a \t\n b\u{A0}c \u{A0} d\u{2003}e ") == "a b\u{A0}c d e")
    #expect(SafeText.folded("\u{A0} ") == "")
  }
}
