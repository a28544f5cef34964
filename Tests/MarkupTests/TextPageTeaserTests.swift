import Articles
import Testing

@testable import Markup

@Suite struct TextPageTeaserTests {
  private func body(_ text: String) throws -> [String] {
    Array(try outline("Sea takes the wall\n\nThe sea took the wall on Monday.\n\n" + text).dropFirst(2))
  }
  private let paragraph = "On Tuesday it came back for the road, which was what everybody had feared."

  @Test(
    "A short paragraph above the words of a link is a teaser",
    arguments: [
      "see more", "See More", "READ MORE", "Read more »", "Read more...", "[Read more]", "Weiterlesen", "Lire la suite",
      "Читати далі",
    ])
  func titleOnly(label: String) throws {
    let printed = label.filter { $0.isLetter || $0 == " " }.trimmingSpace
    #expect(
      try body("Ferry runs twice a day again\n\n\(label)\n\n" + paragraph)
        == ["t Ferry runs twice a day again | \(printed)", paragraph])
    #expect(
      try body("Ferry runs twice a day again\n\(label)\n\n" + paragraph)
        == ["t Ferry runs twice a day again | \(printed)", paragraph])
  }

  @Test("A short paragraph and one that ends in an ellipsis are a teaser with an excerpt")
  func excerpt() throws {
    let excerpt = "The ferry to Little Orm, which had been tied up since the flood in January, sailed again with…"
    let expected = ["t Ferry runs twice a day again | \(excerpt) | see more", paragraph]
    #expect(try body("Ferry runs twice a day again\n\n\(excerpt)\n\nsee more\n\n" + paragraph) == expected)
    #expect(try body("Ferry runs twice a day again\n\(excerpt)\nsee more\n\n" + paragraph) == expected)
  }

  @Test("Several teasers in a row stay apart")
  func several() throws {
    #expect(
      try body(
        "Ferry runs again\n\nsee more\n\nOld letters found\n\nThey describe the hole…\n\nsee more\n\nWhose wall is it?\n\nRead more\n\n"
          + paragraph)
        == [
          "t Ferry runs again | see more", "t Old letters found | They describe the hole… | see more",
          "t Whose wall is it? | Read more", paragraph,
        ])
  }

  @Test("Words before a title lead to it")
  func leading() throws {
    #expect(try body("Read also: Ferry runs again\n\n" + paragraph) == ["t Ferry runs again | Read also", paragraph])
    #expect(try body("Related:\n\nFerry runs again\n\n" + paragraph) == ["t Ferry runs again | Related", paragraph])
  }

  @Test("A heading beside a teaser stays a heading")
  func headings() throws {
    #expect(
      try body("The road\n\nFerry runs again\n\nsee more\n\n" + paragraph)
        == ["h The road", "t Ferry runs again | see more", paragraph])
    #expect(
      try body("Ferry runs again\n\nsee more\n\nThe road\n\n" + paragraph)
        == ["t Ferry runs again | see more", "h The road", paragraph])
  }

  @Test("A teaser may be the last thing, and a label without a story is none")
  func last() throws {
    #expect(try body("Ferry runs again\n\nsee more") == ["t Ferry runs again | see more"])
    let long = String(repeating: "The road is gone and the wall is gone. ", count: 12)
    #expect(try body(long + "\n\nRead more") == [long.trimmingSpace])
  }
}

@Suite struct TextPageHeadingTests {
  private func body(_ text: String) throws -> [String] {
    Array(try outline("Sea takes the wall\n\nThe sea took the wall on Monday.\n\n" + text).dropFirst(2))
  }

  @Test("A short line without a full stop above running text is a heading")
  func heading() throws {
    #expect(try body("What is left\n\nNothing is left.") == ["h What is left", "Nothing is left."])
    #expect(try body("What is left?\n\nNothing is left.") == ["h What is left?", "Nothing is left."])
    #expect(try body("剩下什么\n\n什么都没有剩下。") == ["h 剩下什么", "什么都没有剩下。"])
  }

  @Test(
    "Other short lines are none",
    arguments: [
      "Nothing.", "It began so:", "and went on", "Photo: Runa Maskell", "Brix said: “It begins here", "It ended there…",
      "1931.",
    ])
  func none(line: String) throws {
    #expect(try body(line + "\n\nNothing is left.").first?.hasPrefix("h ") == false)
  }

  @Test("A short line with nothing below it is a paragraph")
  func last() throws {
    #expect(try body("Nothing is left.\n\nThe editors") == ["Nothing is left.", "The editors"])
  }

  @Test("A row of marks is a rule")
  func rule() throws {
    #expect(try body("It went.\n\n* * *\n\nIt came.") == ["It went.", "---", "It came."])
  }

  @Test("A long line between headline and text is the standfirst")
  func standfirst() throws {
    let lines = try outline(
      "Sea takes the wall\n\nA village on the coast counts what the third flood has left it\n\nNot much is left.")
    #expect(
      lines == [
        "= Sea takes the wall", "> A village on the coast counts what the third flood has left it", "Not much is left.",
      ])
  }
}

extension String {
  var trimmingSpace: String { String(drop(while: \.isWhitespace).droppingLast(while: \.isWhitespace)) }
}
