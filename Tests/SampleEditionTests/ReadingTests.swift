import Articles
import Foundation
import SampleEdition
import Testing

/// What a reader of the edition is promised, checked on the articles that Markup makes of its pages.
@Suite struct ReadingTests {
  /// The page, its title, section, language, authors and date; the pages saved as text say nothing of their language.
  typealias Masthead = (
    page: String, title: String, section: String, language: String?, byline: [String], published: String?
  )

  static let mastheads: [Masthead] = [
    (
      "lighthouse.html", "The lighthouse that answers back", "Harbour", "en", ["Nell Varga"],
      "2026-11-20T06:45:00+01:00"
    ),
    (
      "welcome.html", "Where the chairs are: a letter from the editor", "Letters", "en", ["Beatrix Ormond"],
      "2026-11-19T18:00:00+01:00"
    ),
    ("ferry.txt", "Ferry timetable shortlisted for fiction prize", "Harbour", nil, ["Nell Varga"], "2026-11-18"),
    (
      "postman.html", "ساعي البريد الذي يقرأ البحر", "Letters", "ar", ["نوال العطّار"], "2026-10-10T09:00:00+03:00"
    ),
    ("gull.txt", "Gull steals harbourmaster’s keys, returns different keys", "Harbour", nil, [], "2026-10-05"),
    (
      "tides.html", "Seven tides and a wedding", "Science", "en", ["Hanne Dort", "Josiah Pike"],
      "2026-09-16T12:00:00+00:37"
    ),
    (
      "regatta.html", "Bathtub regatta won by a wardrobe", "Harbour", "en", ["Nell Varga", "Hanne Dort"],
      "2026-08-16T08:15:00+01:00"
    ),
    ("nightschool.html", "灯塔下的夜校：一晚只学一个字", "Letters", "zh-Hans", ["顾小满"], "2026-07-11T20:00:00+08:00"),
    (
      "clocks.html", "The island that kept two clocks", "Science", "en", ["Josiah Pike"], "2026-06-27T12:00:00+00:37"
    ),
    ("moss.txt", "Moss census finds one more moss than last year", "Science", nil, ["Hanne Dort"], "2026-05-26"),
    (
      "wind.html", "Der Mann, der den Wind verzollte", "Letters", "de", ["Gesche Tammena"], "2026-04-18T08:30:00+02:00"
    ),
    ("fog.html", "A fog you can grate", "Science", "en", ["Hanne Dort"], "2026-03-09T12:00:00+00:37"),
    ("bells.txt", "Harbour bells to be tuned to each other", "Harbour", nil, [], "2026-02-06"),
    (
      "poem.html", "Instructions for the relief keeper", "Letters", "en", ["Edith Carrow"], "2026-01-31T10:00:00+01:00"
    ),
  ]

  @Test func everyPageHasATestOfItsMasthead() {
    #expect(Self.mastheads.map(\.page) == SampleEdition.pages.map(\.name))
  }

  @Test(arguments: mastheads) func theMastheadOfAPageIsRead(_ expected: Masthead) throws {
    let article = try Edition.article(expected.page)
    #expect(article.title == expected.title)
    #expect(article.breadcrumb == ["Home", expected.section])
    #expect(article.byline == expected.byline)
    #expect(article.published?.description == expected.published)
    // A page saved as text says nothing of its language; whether it is guessed is Markup's affair.
    if let language = expected.language { #expect(article.language == language) }
    #expect(article.address == SampleEdition.pages.first { $0.name == expected.page }?.address)
    #expect(article.lede?.standsOnPage == true)
    #expect(article.lede?.inlines.plainText.isEmpty == false)
  }

  @Test func thePagesAreInOrderNewestFirst() throws {
    let dates = try Edition.articles().compactMap(\.article.published)
    #expect(dates.count == SampleEdition.pages.count)
    #expect(dates == dates.sorted(by: >))
  }

  @Test func thePapersNameThemselves() throws {
    let sources = Set(try Edition.articles().filter { $0.page.name.hasSuffix(".html") }.map(\.article.source))
    #expect(
      sources == ["The Lantern Bay Courier", "Ostrey Almanac", "The Quillhaven Review", "Der Deichbote"])
  }

  @Test func everyKindOfBlockIsInTheEdition() throws {
    let kinds = Set(try Edition.articles().flatMap(\.article.allBlocks).map(\.kind))
    #expect(
      kinds.isSuperset(of: [
        "paragraph", "heading 2", "heading 3", "quote with attribution", "post", "teaser by title",
        "teaser by address", "ordered list", "list", "table", "code", "figure", "rule", "embed",
      ]))
  }

  @Test func everyKindOfInlineIsInTheEdition() throws {
    let kinds = Set(try Edition.articles().flatMap(\.article.allInlines).map(\.kind))
    #expect(
      kinds == [
        "text", "emphasis", "strong", "code", "link", "quotation", "line break", "superscript", "subscript",
      ])
  }

  @Test func listsAreNestedInEachOther() throws {
    let lists = try Edition.articles().flatMap(\.article.allBlocks).compactMap { block -> List? in
      if case .list(let list) = block { list } else { nil }
    }
    let pairs = lists.flatMap { outer in
      outer.items.joined().compactMap { block -> [Bool]? in
        if case .list(let inner) = block { [outer.isOrdered, inner.isOrdered] } else { nil }
      }
    }
    #expect(Set(pairs) == [[false, false], [true, true], [true, false]])
  }

  @Test func oneTableIsWideAndOneIsNarrow() throws {
    let tables = try Edition.article("tides.html").tables
    #expect(tables.map(\.header.count) == [13, 2])
    #expect(tables.map(\.rows.count) == [7, 4])
    #expect(tables.first?.rows[5].last == "this one")
  }

  @Test func theLongReadIsLong() throws {
    #expect(try Edition.article("clocks.html").words > 3000)
  }

  @Test func theFirstScreenfulShowsAPostAndATeaser() throws {
    let article = try Edition.article("lighthouse.html")
    let opening = article.blocks.prefix(5)
    #expect(opening.contains { if case .post = $0 { true } else { false } })
    #expect(opening.contains { if case .teaser = $0 { true } else { false } })
  }

  @Test func theProgramOfTheFogIsPrintedLineForLine() throws {
    let codes = try Edition.article("fog.html").allBlocks.compactMap { block -> Code? in
      if case .code(let code) = block { code } else { nil }
    }
    #expect(codes.map(\.language) == ["python"])
    #expect(codes.first?.text.split(separator: "\n", omittingEmptySubsequences: false).count == 11)
    #expect(codes.first?.text.contains("\n    water = jar_after - jar_before\n") == true)
  }

  @Test func thePoemKeepsItsLines() throws {
    let verses = try Edition.article("poem.html").runs.map(\.plainText).filter { $0.split(separator: "\n").count == 4 }
    #expect(verses.count == 4)
    #expect(verses.first?.hasPrefix("The coal is dry. The cat is not my cat.\nThe tin marked SUGAR") == true)
  }

  @Test func theFurnitureOfThePagesIsNoPartOfTheStories() throws {
    let furniture = [
      "You are here", "Leave a Reply", "email address", "Comment", "Skip to the story", "Zum Inhalt", "跳至正文",
      "إلى النص", "Corrections", "©", "datePublished", "see more",
    ]
    for (page, article) in try Edition.articles() {
      for words in furniture where article.text.contains(words) {
        Issue.record("“\(words)” is left in \(page.name)")
      }
      let repeated = article.text.components(separatedBy: article.title).count - 1
      #expect(repeated == 0, "\(page.name) repeats its title in the body")
    }
  }
}
