import Testing

@testable import Markup

@Suite struct QuotationMarksTests {
  private func quoted(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return QuotationMarks(scalars).spans.map { Prose.string(scalars[$0]) }
  }

  @Test(
    "Every pair of marks is found",
    arguments: [
      "“a b”", "„a b“", "„a b”", "”a b”", "«a b»", "« a b »", "»a b«", "‹a b›", "›a b‹", "「a b」", "『a b』", "\"a b\"",
      "‘a b’",
      "‚a b‘", "'a b'", "〝a b〞",
    ])
  func pairs(marked: String) {
    #expect(quoted("so \(marked), yes") == [marked])
    #expect(quoted(marked) == [marked])
    #expect(quoted("(\(marked)) and \(marked).") == [marked, marked])
  }

  @Test("Marks inside marks belong to the outer ones")
  func nested() {
    #expect(quoted("“She said ‘never’ and “maybe”,” he said") == ["“She said ‘never’ and “maybe”,”"])
    #expect(quoted("«Він сказав «ні» і пішов»") == ["«Він сказав «ні» і пішов»"])
    #expect(quoted("\"It's 'fine'\" is \"it\"") == ["\"It's 'fine'\"", "\"it\""])
  }

  @Test(
    "Apostrophes, feet and inches are no marks",
    arguments: [
      "the fishermen’s boats aren’t ours", "the dogs’ owners and the cats’ owners",
      "rock 'n' roll in the '90s and ’80s",
      "a 24\" wheel", "he is 5'10\" tall and she is 5'8\"", "tell 'em, 'twas so", "l’été d’Anne", "O'Neill's",
    ])
  func none(text: String) {
    #expect(quoted(text) == [])
  }

  @Test("Inches inside a quotation do not end it")
  func inches() {
    #expect(quoted("\"A 12\" beam is gone,\" she said") == ["\"A 12\" beam is gone,\""])
    #expect(quoted("\"We counted 12,\" she said") == ["\"We counted 12,\""])
    #expect(quoted("\"There are 12\" she said") == ["\"There are 12\""])
  }

  @Test("A possessive plural does not end a single quotation")
  func possessive() {
    #expect(quoted("‘The dogs’ owners left,’ he said") == ["‘The dogs’ owners left,’"])
    #expect(quoted("'The dogs' owners left,' he said") == ["'The dogs' owners left,'"])
  }

  @Test("What is left open, and what only closes, is told")
  func unpaired() {
    #expect(QuotationMarks(Array("he said “go".unicodeScalars)).openEnd == 8)
    #expect(QuotationMarks(Array("“go” and “stay".unicodeScalars)).openEnd == 9)
    #expect(QuotationMarks(Array("“go and “stay”".unicodeScalars)).openEnd == nil)
    #expect(QuotationMarks(Array("go,” he said".unicodeScalars)).orphanClose == 3)
    #expect(QuotationMarks(Array("go,\" he said".unicodeScalars)).orphanClose == 3)
    #expect(QuotationMarks.leavesOpen("\"go"))
    #expect(!QuotationMarks.leavesOpen("\"go\" isn't a 5\" nail"))
  }

  @Test("Marks without end are read in a time that grows with the text", arguments: ["“", "\"", "‘a", "’ ", "«", "” "])
  func many(mark: String) {
    let scalars = Array(String(repeating: mark, count: 20_000).unicodeScalars)
    #expect(QuotationMarks(scalars).spans.count <= scalars.count)
  }
}
