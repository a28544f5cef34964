import Articles
import Markup
import SampleEdition
import Testing

/// The edition as a library would hold it: every page read by the code that reads any page.
enum Edition {
  static func articles() throws -> [(page: SamplePage, article: Article)] {
    try SampleEdition.pages.map { ($0, try article($0)) }
  }

  static func article(_ name: String) throws -> Article {
    try article(try #require(SampleEdition.pages.first { $0.name == name }))
  }

  private static func article(_ page: SamplePage) throws -> Article {
    try Article(page: Page(bytes: page.bytes, contentType: page.contentType, address: page.address))
  }
}

extension Article {
  /// The blocks, with those inside of quotes and lists.
  var allBlocks: [Block] { blocks.flatMap(\.withDescendants) }

  var posts: [Post] {
    allBlocks.compactMap { if case .post(let post) = $0 { post } else { nil } }
  }

  var teasers: [Teaser] {
    allBlocks.compactMap { if case .teaser(let teaser) = $0 { teaser } else { nil } }
  }

  var tables: [Table] {
    allBlocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The runs of text of the lede and of every block.
  var runs: [[Inline]] { (lede.map { [$0.inlines] } ?? []) + allBlocks.compactMap(\.run) }

  /// The inlines, with those inside of others.
  var allInlines: [Inline] { runs.flatMap { $0 }.flatMap(\.withDescendants) }

  /// The quotations of the body in reading order.
  var quotations: [Quotation] { runs.flatMap(\.quotations) }

  var words: Int { text.split(whereSeparator: \.isWhitespace).count }
}

extension Block {
  fileprivate var withDescendants: [Block] {
    switch self {
    case .quote(let quote): [self] + quote.blocks.flatMap(\.withDescendants)
    case .list(let list): [self] + list.items.flatMap { $0.flatMap(\.withDescendants) }
    default: [self]
    }
  }

  fileprivate var run: [Inline]? {
    switch self {
    case .paragraph(let inlines): inlines
    case .heading(let heading): heading.inlines
    case .post(let post): post.inlines
    default: nil
    }
  }

  var kind: String {
    switch self {
    case .paragraph: "paragraph"
    case .heading(let heading): "heading \(heading.level)"
    case .quote(let quote): quote.attribution == nil ? "quote" : "quote with attribution"
    case .post: "post"
    case .teaser(let teaser): teaser.address == nil ? "teaser by title" : "teaser by address"
    case .list(let list): list.isOrdered ? "ordered list" : "list"
    case .table: "table"
    case .code: "code"
    case .figure: "figure"
    case .rule: "rule"
    case .embed: "embed"
    }
  }
}

extension Inline {
  fileprivate var withDescendants: [Inline] {
    switch self {
    case .text, .code, .lineBreak: [self]
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _), .superscript(let inlines),
      .subscript(let inlines):
      [self] + inlines.flatMap(\.withDescendants)
    case .quotation(let quotation): [self] + quotation.inlines.flatMap(\.withDescendants)
    }
  }

  var kind: String {
    switch self {
    case .text: "text"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .code: "code"
    case .link: "link"
    case .quotation: "quotation"
    case .lineBreak: "line break"
    case .superscript: "superscript"
    case .subscript: "subscript"
    }
  }
}
