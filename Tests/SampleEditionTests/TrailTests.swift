import Articles
import Foundation
import SampleEdition
import Testing

/// Where the stories of the edition lead: to each other, but for one.
@Suite struct TrailTests {
  /// Teasers by address lead to a story with that address; those by title to one with exactly that title.
  private static func leadsSomewhere(_ teaser: Teaser, in articles: [Article]) -> Bool {
    if let address = teaser.address { return articles.contains { $0.address == address } }
    return articles.contains { $0.title == teaser.title }
  }

  @Test func everyTeaserLeadsToAStoryOfTheEditionButOne() throws {
    let articles = try Edition.articles().map(\.article)
    let lost = articles.flatMap(\.teasers).filter { !Self.leadsSomewhere($0, in: articles) }
    #expect(lost.map(\.title) == ["Opinion: The gull has made its position plain and the council must reply"])
  }

  /// The page, and where its teasers lead in order: an address, or a title.
  static let trails: [(page: String, targets: [String])] = [
    (
      "lighthouse.html",
      [
        "https://ostrey.example/science/the-island-that-kept-two-clocks",
        "https://lanternbay.example/harbour/gull-steals-harbourmasters-keys",
      ]
    ),
    ("welcome.html", ["https://lanternbay.example/harbour/the-lighthouse-that-answers-back"]),
    ("ferry.txt", ["The island that kept two clocks", "The lighthouse that answers back"]),
    ("postman.html", ["https://quillhaven.example/letters/night-school-under-the-light"]),
    (
      "gull.txt",
      [
        "Opinion: The gull has made its position plain and the council must reply",
        "Ferry timetable shortlisted for fiction prize",
      ]
    ),
    ("tides.html", ["https://ostrey.example/science/the-island-that-kept-two-clocks"]),
    ("regatta.html", ["https://lanternbay.example/harbour/harbour-bells-to-be-tuned-to-each-other"]),
    ("nightschool.html", ["https://quillhaven.example/letters/instructions-for-the-relief-keeper"]),
    ("clocks.html", ["https://ostrey.example/science/seven-tides-and-a-wedding"]),
    ("moss.txt", ["A fog you can grate", "Seven tides and a wedding"]),
    ("wind.html", ["https://ostrey.example/science/the-island-that-kept-two-clocks"]),
    ("fog.html", []),
    ("bells.txt", ["Bathtub regatta won by a wardrobe"]),
    ("poem.html", []),
  ]

  @Test(arguments: trails) func theTeasersOfAPageAreRead(_ trail: (page: String, targets: [String])) throws {
    #expect(try Edition.article(trail.page).teasers.map { $0.address ?? $0.title } == trail.targets)
  }

  @Test func excerptsAreKeptWhereThePageShowsThem() throws {
    let excerpts = try Edition.articles().flatMap(\.article.teasers).compactMap(\.excerpt)
    #expect(excerpts.count == 5)
    #expect(excerpts.allSatisfy { $0.hasSuffix("…") })
  }

  @Test func aTeaserByAddressCarriesTheTitleOfTheStoryItLeadsTo() throws {
    let articles = try Edition.articles().map(\.article)
    for teaser in articles.flatMap(\.teasers) {
      guard let address = teaser.address else { continue }
      #expect(articles.first { $0.address == address }?.title == teaser.title)
    }
  }

  @Test func everyLinkStaysOnDomainsReservedForExamplesAndThoseToStoriesFindThem() throws {
    let articles = try Edition.articles().map(\.article)
    let addresses = articles.flatMap(\.allBlocks).flatMap { block -> [String] in
      switch block {
      case .paragraph(let inlines): inlines.linkAddresses
      case .figure(let figure): figure.address.map { [$0] } ?? []
      case .embed(let embed): [embed.address]
      default: []
      }
    }
    #expect(addresses.contains("https://ostrey.example/pictures/grater-on-the-breakwater.jpg"))
    for address in addresses {
      let host = try #require(URL(string: address)?.host(), "\(address)")
      #expect(host.hasSuffix(".example"), "\(address)")
    }
    let sections = ["/harbour/", "/science/", "/letters/"]
    for address in addresses where sections.contains(where: address.contains) {
      #expect(articles.contains { $0.address == address }, "\(address) is no story of the edition")
    }
  }
}

extension [Inline] {
  fileprivate var linkAddresses: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .text, .code, .lineBreak: []
      case .link(let inlines, let address): [address] + inlines.linkAddresses
      case .emphasis(let inlines), .strong(let inlines), .superscript(let inlines), .subscript(let inlines):
        inlines.linkAddresses
      case .quotation(let quotation): quotation.inlines.linkAddresses
      }
    }
  }
}
