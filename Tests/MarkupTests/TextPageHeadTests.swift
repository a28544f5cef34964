import Articles
import Testing

@testable import Markup

@Suite struct TextPageHeadTests {
  private let body = "The sea took the wall on Monday, and nobody saw it go.\n\nOn Tuesday it came back for the road."
  private let rest = [
    "> The sea took the wall on Monday, and nobody saw it go.", "On Tuesday it came back for the road.",
  ]

  @Test(
    "A path above the headline is the breadcrumb, and the headline stands once",
    arguments: [
      "You are here\nHome > News > Sea takes the wall\n\nSea takes the wall",
      "You are here: Home > News > Sea takes the wall\n\nSea takes the wall",
      "You are here:\n\nHome › News › Sea takes the wall\n\nSea takes the wall",
      "Home » News » Sea takes the wall\n\nSea takes the wall", "Home / News / Sea takes the wall\nSea takes the wall",
      "Home | News\n\nSea takes the wall",
      "Sea takes the wall\n\nHome > News > Sea takes the wall\n\nSea takes the wall",
      "Home > News > Sea takes the…\n\nSea takes the wall",
      "YOU ARE HERE\nHome\nNews\nSea takes the wall\n\nSea takes the wall",
      "You are here\nHome > News > Sea takes the wall", "Skip to content\n\nHome > News\n\nSea takes the wall",
    ])
  func path(head: String) throws {
    #expect(try outline(head + "\n\n" + body) == ["= Sea takes the wall", "@ Home / News"] + rest)
  }

  @Test("A headline with an arrow of its own stays whole")
  func arrowInHeadline() throws {
    let text = "Home > News > From wall > to road: the sea comes\n\nFrom wall > to road: the sea comes\n\n" + body
    #expect(try outline(text) == ["= From wall > to road: the sea comes", "@ Home / News"] + rest)
  }

  @Test("Without a path the first short line without a full stop is the title")
  func plain() throws {
    #expect(try outline("Sea takes the wall\n\n" + body) == ["= Sea takes the wall"] + rest)
    #expect(try outline("Sea takes the wall\n" + body) == ["= Sea takes the wall"] + rest)
    #expect(try outline("Who took the wall?\n\n" + body) == ["= Who took the wall?"] + rest)
    #expect(try outline("Sea takes the wall\n\nSea takes the wall\n\n" + body) == ["= Sea takes the wall"] + rest)
  }

  @Test("Without any title the first words are one, and nothing is taken from the text")
  func firstWords() throws {
    #expect(try outline(body) == ["= The sea took the wall on Monday, and nobody saw it go"] + rest)
    let long = "The sea, which had been patient with the wall for a hundred years and with the road for longer, came."
    #expect(
      try outline(long) == [
        "= The sea, which had been patient with the wall for a hundred years and with the…", "> " + long,
      ])
    #expect(try outline("Gone.") == ["= Gone", "> Gone."])
  }

  @Test("The name of the site behind the headline is the source")
  func site() throws {
    let article = try Article(
      page: Page(bytes: Array("Sea takes the wall | Orm Gazette\n\nSea takes the wall\n\n\(body)".utf8)))
    #expect(article.title == "Sea takes the wall")
    #expect(article.source == "Orm Gazette")
    #expect(article.outline == ["= Sea takes the wall"] + rest)
  }

  @Test("The name of a section above the headline is a step of the path")
  func kicker() throws {
    #expect(try outline("COAST\n\nSea takes the wall\n\n" + body) == ["= Sea takes the wall", "@ COAST"] + rest)
  }

  @Test(
    "Authors and dates stand between the headline and the text",
    arguments: [
      "By Ines Hallgrim and Tobias Wren\n3 March 2024", "By Ines Hallgrim, Tobias Wren\n\nPublished: March 3, 2024",
      "By Ines Hallgrim & Tobias Wren | 3 March 2024 | 5 min read", "Von Ines Hallgrim und Tobias Wren, 3. März 2024",
      "Published 3 March 2024\n\nBy Ines Hallgrim and Tobias Wren, Coast Correspondent",
      "Text: Ines Hallgrim, Tobias Wren\nVeröffentlicht am 3. März 2024",
    ])
  func byline(lines: String) throws {
    let expected = ["= Sea takes the wall", "by Ines Hallgrim / Tobias Wren", "on 2024-03-03"] + rest
    #expect(try outline("Sea takes the wall\n\n\(lines)\n\n" + body) == expected)
  }

  @Test("A name above a date is a byline, and a second date an update")
  func nameAlone() throws {
    #expect(
      try outline("Sea takes the wall\n\nInes Hallgrim\n3 March 2024, 10:15 UTC\nLast updated: 4 March 2024\n\n" + body)
        == ["= Sea takes the wall", "by Ines Hallgrim", "on 2024-03-03T10:15:00Z", "again 2024-03-04"] + rest)
  }

  @Test("A sentence that begins with By is no byline, and neither is a date in a sentence")
  func noByline() throws {
    let text = "By the time the sea came the wall was gone."
    #expect(try outline("Sea takes the wall\n\n" + text) == ["= Sea takes the wall", "> " + text])
    #expect(try outline("By Night\n\n" + body) == ["= By Night"] + rest)
    let dated = "On 3 March 2024 the sea came."
    #expect(try outline("Sea takes the wall\n\n" + dated) == ["= Sea takes the wall", "> " + dated])
  }

  @Test("French quotation marks are no path")
  func guillemets() throws {
    let text = "« Nous attendons », dit-elle. « Nous attendons depuis longtemps », ajoute-t-elle."
    #expect(try Article(page: Page(bytes: Array("La mer prend le mur\n\n\(text)".utf8))).breadcrumb.isEmpty)
  }

  @Test("Nothing but white space is an error, and one word is an article", arguments: ["", " \n\n", "\u{FEFF}\n"])
  func nothing(text: String) throws {
    #expect(throws: PageError.self) { try outline(text) }
    #expect(try outline("Storm") == ["= Storm"])
  }
}
