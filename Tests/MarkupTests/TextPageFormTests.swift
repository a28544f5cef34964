import Articles
import Testing

@testable import Markup

@Suite struct TextPageFormTests {
  private let page = "Sea takes the wall\n\nThe sea took the wall on Monday.\n\nOn Tuesday it came back.\n\n"
  private let article = ["= Sea takes the wall", "> The sea took the wall on Monday.", "On Tuesday it came back."]

  @Test(
    "The comment form and everything below it is cut away",
    arguments: [
      "Leave a Reply\n\nThis site uses Akismet to reduce spam. Learn how your comment data is processed.",
      "Leave a comment\n\nYour email address will not be published. Required fields are marked *\n\nComment *\n\nName *",
      "Post a comment", "POST A COMMENT\nName *\nEmail *", "Leave a Reply Cancel reply",
      "Leave a Reply to Runa\n\nHello",
      "Comments\n\nYour email address will not be published.", "Comments",
      "Comments (12)\n\nWell said.\n\nLeave a reply",
      "3 comments\n\nRuna\n\nWell said.\n\nYou must be logged in to post a comment.",
      "Your email address will not be published.",
      "3 thoughts on “Sea takes the wall”\n\nRuna says:\n\nWell said.\n\nLeave a Reply", "Comments are closed.",
      "Schreibe einen Kommentar\n\nDeine E-Mail-Adresse wird nicht veröffentlicht.", "Laisser un commentaire",
      "Deja una respuesta",
      "Lascia un commento", "Залишити відповідь", "Добавить комментарий",
      "Join the discussion\n\nA reader wrote a long answer here.",
    ])
  func cut(form: String) throws {
    #expect(try outline(page + form) == article)
    #expect(try outline(page.trimmingSpace + "\n" + form) == article)
  }

  @Test("A part of the article about comments stays")
  func kept() throws {
    let text = "Comments\n\nThe council read forty comments.\n\nMost were angry.\n\nSome were kind."
    #expect(
      try outline(page + text)
        == article + ["h Comments", "The council read forty comments.", "Most were angry.", "Some were kind."])
    let sentence = "Leave a comment in the box by the door, the sign said."
    #expect(try outline(page + sentence) == article + [sentence])
  }

  @Test("A link to the form under the headline cuts nothing")
  func above() throws {
    #expect(try outline(page.replacing("wall\n\nThe", with: "wall\n\nLeave a comment\n\nThe")) == article)
  }
}

@Suite struct TextPageParagraphTests {
  private func lines(_ text: String) -> [[String]] { TextParagraph.paragraphs(of: text).map(\.lines) }
  private let long = String(repeating: "a long line ", count: 12).trimmingSpace

  @Test("Blank lines part paragraphs, and line breaks inside stay")
  func blank() {
    #expect(lines("one\ntwo\n\n \t\n\(long)\n") == [["one", "two"], [long]])
    #expect(lines("") == [])
  }

  @Test("White space folds")
  func space() {
    #expect(lines("  one \t two\u{A0}three  \n\n\(long)") == [["one two\u{A0}three"], [long]])
  }

  @Test("A text without blank lines has a paragraph on each line")
  func noBlank() {
    #expect(lines("\(long)\nshort\n\(long)") == [[long], ["short"], [long]])
  }

  @Test("A text wrapped to a width is joined again, and its own line breaks stay")
  func wrapped() {
    let text = """
      The sea took the wall on Monday, and nobody
      saw it go. On Tuesday it came back for the
      road, which everybody had feared, and on the
      third day it was gone.

      Roses are red
      Violets are blue
      """
    #expect(
      lines(text) == [
        [
          "The sea took the wall on Monday, and nobody saw it go. On Tuesday it came back for the road, which everybody "
            + "had feared, and on the third day it was gone."
        ],
        ["Roses are red", "Violets are blue"],
      ])
  }
}
