import Articles

@testable import Markup

/// An article in short lines, so that a test reads like the page it is about.
func outline(_ text: String) throws -> [String] { try Article(page: Page(bytes: Array(text.utf8))).outline }

extension Article {
  /// `= title`, `@ path`, `by author`, `on date`, `> lede`, then the blocks.
  var outline: [String] {
    var lines = ["= " + title]
    if !breadcrumb.isEmpty { lines.append("@ " + breadcrumb.joined(separator: " / ")) }
    if !byline.isEmpty { lines.append("by " + byline.joined(separator: " / ")) }
    if let published { lines.append("on \(published)") }
    if let updated { lines.append("again \(updated)") }
    if let lede { lines.append("> " + lede.inlines.marked) }
    return lines + blocks.map(\.outline)
  }
}

extension Block {
  /// `h heading`, `t title | excerpt | label`, `p author @handle date | text`, with `…` behind the date of one cut off.
  var outline: String {
    switch self {
    case .paragraph(let inlines): inlines.marked
    case .heading(let heading): "h " + heading.inlines.marked
    case .teaser(let teaser):
      "t " + [teaser.title, teaser.excerpt, teaser.label].compactMap(\.self).joined(separator: " | ")
    case .post(let post):
      "p \(post.author ?? "–") @\(post.handle ?? "–") \(post.date?.description ?? "–")\(post.isTruncated ? "…" : "")"
        + " | " + post.inlines.marked
    case .rule: "---"
    case .list(let list): "l " + list.items.map { $0.map(\.outline).joined(separator: "; ") }.joined(separator: " | ")
    case .quote(let quote): "q " + quote.blocks.map(\.outline).joined(separator: "; ")
    default: "\(self)"
    }
  }
}

extension [Inline] {
  /// The words, speech as `{words|speaker=name}`, links as `<words>`, a line break as `⏎`.
  var marked: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): return text
      case .lineBreak: return "⏎"
      case .quotation(let quotation):
        let speaker = quotation.speaker.map { "|" + $0.asPrinted + ($0.name.map { "=" + $0 } ?? "") } ?? ""
        return "{" + quotation.inlines.marked + speaker + "}"
      case .link(let inlines, _): return "<" + inlines.marked + ">"
      default: return "_" + inline.children.marked + "_"
      }
    }.joined()
  }
}
