import Articles

/// Writes an HTML document.
struct HTMLWriter {
  private static let style = """
    body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 Georgia, serif; }
    nav, .byline, figcaption, footer { font-size: 0.875rem; opacity: 0.75; }
    h1, h2, h3 { line-height: 1.25; }
    .lede { font-size: 1.25rem; }
    .quotation { color: #7a3e00; }
    blockquote { margin: 1.5rem 0; padding-left: 1rem; border-left: 0.25rem solid; }
    .post { border: 1px solid; border-radius: 0.75rem; padding: 0.25rem 1rem; }
    pre { overflow-x: auto; border: solid; border-width: 1px 0; padding: 0.5rem 0; }
    table { border-collapse: collapse; } th, td { border-bottom: 1px solid; padding: 0.25rem 0.75rem; text-align: left; }
    img { max-width: 100%; }
    """

  func document(_ article: Article) -> String {
    var output = "<!DOCTYPE html>\n"
    output += article.language.map { "<html lang=\"\(Self.escaped($0))\">\n" } ?? "<html>\n"
    output += """
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(Self.escaped(article.title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <article dir="auto">

      """
    output += header(article)
    if !article.blocks.isEmpty { output += blocks(article.blocks) + "\n" }
    if let address = article.nextPage {
      output += "<p>Read on: \(link(Self.escaped(PageNumber.name(of: address)), to: address))</p>\n"
    }
    output += "</article>\n</body>\n</html>\n"
    return output
  }

  private func header(_ article: Article) -> String {
    var output = "<header>\n"
    if !article.breadcrumb.isEmpty {
      output += "<nav>\(Self.escaped(article.breadcrumb.joined(separator: " › ")))</nav>\n"
    }
    output += "<h1>\(Self.escaped(article.title))</h1>\n"
    if let lede = article.ledeBelowTitle { output += "<p class=\"lede\">\(inlines(lede.inlines))</p>\n" }
    let imprint = article.imprint.joined(separator: " · ")
    if !imprint.isEmpty { output += "<p class=\"byline\">\(Self.escaped(imprint))</p>\n" }
    let notes = article.notes.joined(separator: " · ")
    if !notes.isEmpty { output += "<p class=\"byline\"><em>\(Self.escaped(notes))</em></p>\n" }
    return output + "</header>\n"
  }

  private func blocks(_ blocks: [Block]) -> String {
    blocks.map(block).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .paragraph(let inlines): return "<p>\(self.inlines(inlines))</p>"
    case .heading(let heading):
      let level = min(6, max(2, heading.level))
      return "<h\(level)>\(inlines(heading.inlines))</h\(level)>"
    case .quote(let quote):
      let footer = quote.attribution.map { "\n<footer>— \(Self.escaped($0))</footer>" } ?? ""
      return "<blockquote>\n\(blocks(quote.blocks))\(footer)\n</blockquote>"
    case .post(let post): return self.post(post)
    case .teaser(let teaser):
      let title = link("<strong>\(Self.escaped(teaser.title))</strong>", to: teaser.address)
      let excerpt = teaser.excerpt.map { " — \(Self.escaped($0))" } ?? ""
      return "<p class=\"teaser\">\(Self.escaped(teaser.documentLabel)) \(title)\(excerpt)</p>"
    case .list(let list):
      let items = list.items.map { "<li>\(item($0))</li>" }.joined(separator: "\n")
      let start = list.isOrdered && list.start != 1 ? " start=\"\(list.start)\"" : ""
      return list.isOrdered ? "<ol\(start)>\n\(items)\n</ol>" : "<ul>\n\(items)\n</ul>"
    case .table(let table): return self.table(table)
    case .code(let code):
      let language = code.language.map { " class=\"language-\(Self.escaped($0))\"" } ?? ""
      return "<pre><code\(language)>\(Self.escaped(code.text))</code></pre>"
    case .figure(let figure): return self.figure(figure)
    case .rule: return "<hr>"
    case .embed(let embed): return "<p class=\"embed\">\(link(Self.escaped(embed.words), to: embed.address))</p>"
    }
  }

  /// An item of one paragraph is its words alone.
  private func item(_ item: [Block]) -> String {
    if case .paragraph(let inlines)? = item.first {
      let rest = blocks(Array(item.dropFirst()))
      return self.inlines(inlines) + (rest.isEmpty ? "" : "\n\(rest)\n")
    }
    return item.isEmpty ? "" : "\n\(blocks(item))\n"
  }

  private func post(_ post: Post) -> String {
    let note = post.isTruncated ? " <em>\(Compositor.truncationNote)</em>" : ""
    let footer = "<footer>\(link(Self.escaped(post.documentSignature), to: post.permalink))\(note)</footer>"
    let text = post.inlines.isEmpty ? "" : "<p>\(inlines(post.inlines))</p>\n"
    return "<blockquote class=\"post\">\n\(text)\(footer)\n</blockquote>"
  }

  private func table(_ table: Table) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\(Self.escaped($0))</\(tag)>" }.joined() + "</tr>"
    }
    var rows: [String] = []
    if !table.header.isEmpty { rows.append("<thead>\(row(table.header, "th"))</thead>") }
    rows.append("<tbody>\n\(table.rows.map { row($0, "td") + "\n" }.joined())</tbody>")
    return "<table>\n\(rows.joined(separator: "\n"))\n</table>"
  }

  private func figure(_ figure: Figure) -> String {
    var parts: [String] = []
    let alt = Self.escaped(figure.alt ?? "")
    if let address = figure.address, SafeAddress.allows(address) {
      parts.append("<img src=\"\(Self.escaped(address))\" alt=\"\(alt)\" loading=\"lazy\">")
    } else if !alt.isEmpty {
      parts.append("<p>\(alt)</p>")
    }
    if let caption = figure.caption { parts.append("<figcaption>\(Self.escaped(caption))</figcaption>") }
    return parts.isEmpty ? "" : "<figure>\n\(parts.joined(separator: "\n"))\n</figure>"
  }

  private func inlines(_ inlines: [Inline]) -> String { inlines.map(inline).joined() }

  private func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): return Self.escaped(text)
    case .emphasis(let inlines): return "<em>\(self.inlines(inlines))</em>"
    case .strong(let inlines): return "<strong>\(self.inlines(inlines))</strong>"
    case .code(let text): return "<code>\(Self.escaped(text))</code>"
    case .link(let inlines, let address): return link(self.inlines(inlines), to: address)
    case .quotation(let quotation):
      let speaker = quotation.speaker.map { $0.name ?? $0.asPrinted }
      let title = speaker.map { " data-speaker=\"\(Self.escaped($0))\"" } ?? ""
      return "<span class=\"quotation\"\(title)>\(inlines(quotation.inlines))</span>"
    case .lineBreak: return "<br>\n"
    case .superscript(let inlines): return "<sup>\(self.inlines(inlines))</sup>"
    case .subscript(let inlines): return "<sub>\(self.inlines(inlines))</sub>"
    }
  }

  private func link(_ html: String, to address: String?) -> String {
    guard let address, SafeAddress.allows(address) else { return html }
    return "<a href=\"\(Self.escaped(address))\">\(html)</a>"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
