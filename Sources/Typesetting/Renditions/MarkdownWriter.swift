import Articles

/// Writes CommonMark with the tables of GFM.
struct MarkdownWriter {
  func document(_ article: Article) -> String {
    var parts: [String] = []
    if !article.breadcrumb.isEmpty { parts.append(paragraph([.text(article.breadcrumb.joined(separator: " › "))])) }
    parts.append("# " + heading([.text(article.title)]))
    if let lede = article.ledeBelowTitle { parts.append(paragraph([.strong(lede.inlines)])) }
    let imprint = article.imprint.joined(separator: " · ")
    if !imprint.isEmpty { parts.append(paragraph([.text(imprint)])) }
    let notes = article.notes.joined(separator: " · ")
    if !notes.isEmpty { parts.append(paragraph([.emphasis([.text(notes)])])) }
    parts.append(blocks(article.blocks))
    if let address = article.nextPage {
      parts.append(paragraph([.text("Read on: "), .link([.text(PageNumber.name(of: address))], address: address)]))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// Blocks with a blank line between; of two lists in a row the second has another bullet, or they would be one.
  private func blocks(_ blocks: [Block]) -> String {
    var parts: [String] = []
    var isOtherList = false
    for (number, block) in blocks.enumerated() {
      if case .list = block, number > 0, case .list = blocks[number - 1] {
        isOtherList.toggle()
      } else {
        isOtherList = false
      }
      let part = self.block(block, isOtherList: isOtherList)
      if !part.isEmpty { parts.append(part) }
    }
    return parts.joined(separator: "\n\n")
  }

  private func block(_ block: Block, isOtherList: Bool) -> String {
    switch block {
    case .paragraph(let inlines): paragraph(inlines)
    case .heading(let heading):
      String(repeating: "#", count: min(6, max(2, heading.level))) + " " + self.heading(heading.inlines)
    case .quote(let quote): self.quote(quote)
    case .post(let post): self.post(post)
    case .teaser(let teaser): self.teaser(teaser)
    case .list(let list): self.list(list, isOther: isOtherList)
    case .table(let table): self.table(table)
    case .code(let code): fenced(code)
    case .figure(let figure): self.figure(figure)
    case .rule: "* * *"
    case .embed(let embed): self.embed(embed)
    }
  }

  private func paragraph(_ inlines: [Inline]) -> String {
    var writer = MarkdownInlines()
    return writer.paragraph(inlines)
  }

  private func heading(_ inlines: [Inline]) -> String {
    var writer = MarkdownInlines(isOneLine: true)
    return writer.line(inlines)
  }

  private func quote(_ quote: Quote) -> String {
    var parts = [blocks(quote.blocks)]
    if let attribution = quote.attribution { parts.append(paragraph([.text("— " + attribution)])) }
    return Self.quoted(parts.filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }

  private func post(_ post: Post) -> String {
    var parts = [paragraph(post.inlines)]
    let signature: [Inline] = [.text(post.documentSignature)]
    parts.append(paragraph(post.permalink.map { [.link(signature, address: $0)] } ?? signature))
    if post.isTruncated { parts.append(paragraph([.emphasis([.text(Compositor.truncationNote)])])) }
    return Self.quoted(parts.filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }

  private func teaser(_ teaser: Teaser) -> String {
    let title: [Inline] = [.text(teaser.title)]
    var inlines: [Inline] = [
      .text(teaser.documentLabel + " "), .strong(teaser.address.map { [.link(title, address: $0)] } ?? title),
    ]
    if let excerpt = teaser.excerpt { inlines.append(.text(" — " + excerpt)) }
    return paragraph(inlines)
  }

  private func list(_ list: List, isOther: Bool) -> String {
    let isTight = list.items.allSatisfy { $0.count <= 1 }
    let items = list.items.enumerated().map { number, item in
      let marker: String
      if list.isOrdered {
        // CommonMark reads at most nine digits.
        let count = min(999_999_999, max(0, list.start.addingReportingOverflow(number).partialValue))
        marker = "\(count)\(isOther ? ")" : ".") "
      } else {
        marker = isOther ? "* " : "- "
      }
      let indent = String(repeating: " ", count: marker.utf8.count)
      return Self.prefixed(blocks(item), first: marker, rest: indent)
    }
    return items.joined(separator: isTight ? "\n" : "\n\n")
  }

  private func table(_ table: Table) -> String {
    let columns = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    guard columns > 0 else { return "" }
    func row(_ cells: [String]) -> String {
      let padded = cells + Array(repeating: "", count: columns - cells.count)
      return "| " + padded.map(cell).joined(separator: " | ") + " |"
    }
    let line = "|" + String(repeating: " --- |", count: columns)
    return ([row(table.header), line] + table.rows.map(row)).joined(separator: "\n")
  }

  private func cell(_ text: String) -> String {
    var writer = MarkdownInlines(isOneLine: true)
    return writer.line([.text(text)])
  }

  /// A code block in a fence longer than any in its text.
  private func fenced(_ code: Code) -> String {
    let fence = String(repeating: "`", count: max(3, MarkdownInlines.longestRun(of: "`", in: code.text) + 1))
    let language = (code.language ?? "").filter { !$0.isWhitespace && $0 != "`" }
    return "\(fence)\(language)\n\(code.text)\n\(fence)"
  }

  private func figure(_ figure: Figure) -> String {
    let alt = figure.alt ?? figure.caption ?? ""
    var parts: [String] = []
    if let address = figure.address, SafeAddress.allows(address) {
      parts.append("![\(heading([.text(alt)]))](\(MarkdownInlines.destination(address)))")
    } else if let alt = figure.alt, !alt.isEmpty {
      parts.append(paragraph([.text("[\(alt)]")]))
    }
    if let caption = figure.caption { parts.append(paragraph([.emphasis([.text(caption)])])) }
    return parts.joined(separator: "\n\n")
  }

  private func embed(_ embed: Embed) -> String {
    paragraph([.link([.text(embed.words)], address: embed.address)])
  }

  private static func quoted(_ text: String) -> String { prefixed(text, first: "> ", rest: "> ") }

  /// Text with a prefix before each line; an empty line gets the prefix without the blank at its end.
  private static func prefixed(_ text: String, first: String, rest: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
      var prefixed = (number == 0 ? first : rest) + line
      if line.isEmpty { while prefixed.last == " " { prefixed.removeLast() } }
      return prefixed
    }.joined(separator: "\n")
  }
}
