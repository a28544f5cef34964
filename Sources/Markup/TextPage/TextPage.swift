import Articles

/// A page saved as text, as a browser's "select all, copy" gives it: one pass after the other takes out what it knows.
enum TextPage {
  /// The article of a page's safe text; `nil` where there are no words in it.
  static func article(from text: String, address: String?) -> Article? {
    let page = CommentForm.cut(from: TextParagraph.paragraphs(of: text))
      .separating { SeeMore($0) != nil || PostSignature($0) != nil }
    guard let head = PageHead(page) else { return nil }

    var parts = Teasers.read(head.body)
    parts = Posts.read(parts)
    var blocks = Headings.read(parts)
    let lede = takeLede(from: &blocks)
    let marked = Quotations.marked(blocks, lede: lede)
    return Article(
      title: head.title, breadcrumb: head.breadcrumb, lede: marked.lede, byline: head.byline.authors,
      published: head.byline.published, updated: head.byline.updated, address: address, source: head.source,
      origin: .text,
      blocks: marked.blocks)
  }

  /// The first paragraph, unless a heading stands above it: then the page opens with a part of its body.
  private static func takeLede(from blocks: inout [Block]) -> Lede? {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let inlines):
        blocks.remove(at: index)
        return Lede(inlines)
      case .post, .teaser, .rule: continue
      default: return nil
      }
    }
    return nil
  }
}

/// A piece of the body on its way from text to blocks.
enum TextPart: Hashable, Sendable {
  /// Not yet understood.
  case text(TextParagraph)
  /// Understood.
  case block(Block)
}

extension TextParagraph {
  /// The words, with a line break where the page has one.
  var inlines: [Inline] { Array(lines.map { [Inline.text($0)] }.joined(separator: [.lineBreak])) }
}
