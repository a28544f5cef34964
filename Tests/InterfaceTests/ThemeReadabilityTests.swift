import Articles
import Testing
import Typesetting

@testable import Interface

/// WCAG's contrast on what is really set and shown, so that no combination of roles is forgotten.
struct ThemeReadabilityTests {
  /// Every kind of inline, inside each other.
  private static let inlines: [Inline] = {
    let plain: [Inline] = [
      .text("plain "), .emphasis([.text("stressed ")]), .strong([.text("strong ")]), .code("code "),
      .superscript([.text("2")]), .subscript([.text("i")]),
    ]
    let linked: [Inline] = plain + [.link(plain, address: "https://vell.example/a")]
    let spoken: [Inline] = linked + [.quotation(Quotation(linked))]
    return spoken + [.emphasis(spoken), .strong(spoken)]
  }()

  /// Every kind of block.
  private static let article = Article(
    title: "The lamp keepers of Vell", breadcrumb: ["News", "Coast"], lede: Lede(inlines), byline: ["Mara Tindel"],
    published: PublicationDate("2024-03-05"), address: "https://vell.example/lamps", source: "Vell Courier",
    blocks: [
      .paragraph(inlines), .heading(Heading(level: 2, inlines)),
      .quote(Quote([.paragraph(inlines)], attribution: "The keepers' rule book")),
      .post(
        Post(
          service: .init(rawValue: "twitter"), author: "Mara Tindel", handle: "lampmara",
          date: PublicationDate("2024-03-04"),
          inlines: inlines, permalink: "https://posts.example/1", isTruncated: true)),
      .teaser(Teaser(title: "Ferry to Ostrand", excerpt: "After two years", address: "https://vell.example/ferry")),
      .list(List(isOrdered: true, items: [[.paragraph(inlines)]])),
      .table(Table(header: ["Year", "Lamps"], rows: [["1990", "91"]])),
      .code(Code("let lamps = 91", language: "swift")),
      .figure(Figure(address: "https://vell.example/lamp.jpg", alt: "A lamp", caption: "A lamp in the fog")), .rule,
      .embed(Embed(kind: .video, service: "Tube", title: "Lighting", address: "https://tube.example/1")),
    ])

  private static func isReadable(_ text: String, _ style: Style) -> Bool {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return true }
    return (Contrast.ratio(style.foreground, style.background) ?? .infinity) >= Contrast.readable
  }

  @Test("every word of an article can be read, chosen and found ones too", arguments: ThemeCatalog().names)
  func article(name: String) throws {
    let theme = try ThemeCatalog().theme(named: name)
    let stacks = Set(
      TypesetArticle(Self.article, setting: Setting(width: 72)).lines.flatMap(\.spans)
        .filter { $0.text.contains { $0.isLetter || $0.isNumber } }.map(\.roles))
    #expect(stacks.count > 30)
    for roles in stacks {
      for overlay in [[], [.target], [.searchMatch], [.target, .searchCurrent]] as [[Role]] {
        #expect(Self.isReadable("a", theme.style(roles + overlay)), "\((roles + overlay).map(\.rawValue)) in \(name)")
      }
    }
  }

  @Test("every word on the screen can be read: the list, the help, the search", arguments: ThemeCatalog().names)
  func screens(name: String) {
    var session = Session(theme: name)
    var grids = [session.screen.grid]
    for keys in [
      [.down], [.enter], [.tab], [.character("/")], [.character("e"), .enter], [.escape], [.character("?")],
    ] as [[Key]] {
      for key in keys { session.press(key) }
      session.wait(1000)
      grids.append(session.screen.grid)
    }
    for cell in Set(grids.flatMap(\.cells)) {
      #expect(Self.isReadable(cell.text, cell.style), "“\(cell.text)” in \(name)")
    }
  }
}
