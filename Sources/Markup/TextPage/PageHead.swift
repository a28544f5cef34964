import Articles

/// What stands above the text: path, headline, authors and dates.
struct PageHead {
  var title: String
  var breadcrumb: [String] = []
  /// The site's name, where the first line is the headline with it.
  var source: String?
  var byline = Byline()
  /// What is left.
  var body: [TextParagraph]

  /// The head ends after this many paragraphs at the latest.
  private static let mostParagraphs = 8
  /// A title made of the first words has at most this many characters.
  private static let longestMadeTitle = 80
  /// A section's name above the headline has one word or two, a headline more.
  private static let kickerWords = 2
  private static let headlineWords = 4
  /// A step of this many words is a headline where no other stands on the page.
  private static let headlineStepWords = 3
  /// Links to the parts of the page itself; they are for those who do not see it.
  private static let pageLinks: Set<String> = [
    "skip to content", "skip to main content", "skip to navigation", "jump to content", "skip to main",
    "skip navigation",
    "zum inhalt springen", "zum hauptinhalt springen", "aller au contenu", "aller au contenu principal",
    "ir al contenido",
    "saltar al contenido", "vai al contenuto", "przejdź do treści", "перейти до вмісту", "перейти к содержимому",
  ]

  /// `nil` where there are no words.
  init?(_ page: [TextParagraph]) {
    guard page.contains(where: { $0.text.contains { $0.isLetter || $0.isNumber } }) else { return nil }
    title = ""
    body = page
    removePageLinks()
    let path = takePath()
    takeByline(isAboveTitle: true)
    takeTitle(path: path)
    takeByline(isAboveTitle: false)
  }

  // MARK: Path

  private mutating func removePageLinks() {
    let count = min(body.count, Self.mostParagraphs)
    let head = body[..<count].map { paragraph in
      TextParagraph(paragraph.lines.filter { !Self.pageLinks.contains($0.lowercased()) })
    }
    body.replaceSubrange(..<count, with: head.filter { !$0.lines.isEmpty })
  }

  /// Takes the path out of the first paragraphs.
  private mutating func takePath() -> [String] {
    for index in body.indices.prefix(Self.mostParagraphs) {
      for (row, line) in body[index].lines.enumerated() {
        if let rest = Breadcrumb.announcement(in: line) {
          return takeAnnouncedPath(paragraph: index, row: row, rest: rest)
        }
        if let breadcrumb = Breadcrumb(line, isAnnounced: false, headline: headline(below: index, row: row)) {
          removeRows(row..<row + 1, of: index)
          return breadcrumb.steps
        }
        if LineShape.endsSentence(line), !LineShape.isTitle(line) { return [] }
      }
    }
    return []
  }

  private mutating func takeAnnouncedPath(paragraph: Int, row: Int, rest: String) -> [String] {
    if !rest.isEmpty {
      let steps = Breadcrumb(rest, isAnnounced: true, headline: headline(below: paragraph, row: row))?.steps
      removeRows(row..<row + 1, of: paragraph)
      return steps ?? [rest]
    }
    let below = Array(body[paragraph].lines[(row + 1)...])
    if let first = below.first {
      let headline = headline(below: paragraph, row: row + 1)
      if let path = Breadcrumb(first, isAnnounced: true, headline: headline) {
        removeRows(row..<row + 2, of: paragraph)
        return path.steps
      }
      if let path = Breadcrumb(lines: below) {
        removeRows(row..<body[paragraph].lines.count, of: paragraph)
        return path.steps
      }
    } else if paragraph + 1 < body.count, let first = body[paragraph + 1].lines.first,
      let path = Breadcrumb(first, isAnnounced: true, headline: headline(below: paragraph + 1, row: 0))
    {
      removeRows(0..<1, of: paragraph + 1)
      removeRows(row..<row + 1, of: paragraph)
      return path.steps
    }
    removeRows(row..<row + 1, of: paragraph)
    return []
  }

  private func headline(below paragraph: Int, row: Int) -> String? {
    if row + 1 < body[paragraph].lines.count { return body[paragraph].lines[row + 1] }
    return paragraph + 1 < body.count ? body[paragraph + 1].lines.first : nil
  }

  private mutating func removeRows(_ rows: Range<Int>, of paragraph: Int) {
    body[paragraph].lines.removeSubrange(rows)
    if body[paragraph].lines.isEmpty { body.remove(at: paragraph) }
  }

  // MARK: Headline

  private mutating func takeTitle(path: [String]) {
    breadcrumb = path
    if let last = path.last, let printed = headlines().first(where: { Self.isSame($0, last) }) {
      title = printed
      breadcrumb.removeLast()
    } else if let first = body.first?.lines.first, LineShape.isTitle(first) {
      title = first
      takeSiteName()
      takeKicker()
    } else if let last = path.last, last.split(separator: " ").count >= Self.headlineStepWords || body.isEmpty {
      title = last
      breadcrumb.removeLast()
    } else if let first = body.first {
      title = Self.firstWords(of: first.lines[0])
      return
    }
    removeRepetitions()
  }

  /// The first lines of the first paragraphs.
  private func headlines() -> [String] { body.prefix(Self.mostParagraphs / 2).compactMap(\.lines.first) }

  /// `Headline | Site` above the headline itself.
  private mutating func takeSiteName() {
    for separator in [" | ", " - ", " – ", " — ", " · "] {
      guard let last = title.ranges(of: separator).last else { continue }
      let headline = String(title[..<last.lowerBound])
      guard headlines().dropFirst().contains(where: { Self.isSame($0, headline) }) else { continue }
      source = String(title[last.upperBound...])
      removeRows(0..<1, of: 0)
      title = headline
      return
    }
  }

  /// The name of a section above the headline.
  private mutating func takeKicker() {
    guard breadcrumb.isEmpty, title.split(separator: " ").count <= Self.kickerWords, body.count > 2,
      body[0].lines.count == 1, let next = body[1].onlyLine, LineShape.isTitle(next),
      next.split(separator: " ").count >= Self.headlineWords, body[2].onlyLine.map({ SeeMore($0) == nil }) ?? true,
      let text = body[2].lines.first, !LineShape.isTitle(text), PostSignature(text) == nil
    else { return }
    breadcrumb = [title]
    title = next
    body.removeFirst()
  }

  private mutating func removeRepetitions() {
    var index = 0
    var left = Self.mostParagraphs / 2
    while index < body.count, left > 0 {
      left -= 1
      if Self.isSame(body[index].lines[0], title) {
        removeRows(0..<1, of: index)
      } else if LineShape.isTitle(body[index].lines[0]) || Byline(line: body[index].lines[0]) != nil {
        index += 1
      } else {
        return
      }
    }
  }

  /// The same words, whatever the case; a step may be cut off.
  private static func isSame(_ line: String, _ title: String) -> Bool {
    let line = line.lowercased()
    let title = title.lowercased()
    if line == title { return true }
    guard LineShape.endsInEllipsis(title) else { return false }
    let start = title.prefix { $0 != "…" }
    let words = start.hasSuffix("...") ? start.dropLast(3) : start
    return words.count > longestMadeTitle / 8 && line.hasPrefix(words.droppingLast(while: \.isWhitespace))
  }

  /// The first sentence, or as many of its words as a title may have.
  private static func firstWords(of text: String) -> String {
    let start = text.prefix(longestMadeTitle + 1)
    for index in start.indices.dropLast() where LineShape.endsSentence(start[...index]) {
      let next = start.index(after: index)
      let isEnd = next == text.endIndex || text[next].isWhitespace || start[index] == "。"
      if isEnd, start[..<index].contains(" ") || start[index] == "。" {
        return String(start[...index].droppingLast { ".。".contains($0) })
      }
    }
    guard start.count > longestMadeTitle else { return String(start.droppingLast { ".。".contains($0) }) }
    let end = start.lastIndex(of: " ") ?? start.index(before: start.endIndex)
    return start[..<end] + "…"
  }

  // MARK: Authors and dates

  /// Above the title only a line with a date is one, since a title may begin with "By", too.
  private mutating func takeByline(isAboveTitle: Bool) {
    var left = Self.mostParagraphs / 2
    while left > 0, let first = body.first {
      left -= 1
      var rows = 0
      for (row, line) in first.lines.enumerated() {
        if let found = Byline(line: line), !isAboveTitle || found.published != nil || found.updated != nil {
          byline.add(found)
        } else if !isAboveTitle, Byline.isName(line), let next = nextLine(after: row),
          Byline(line: next)?.published != nil
        {
          byline.add(Byline(authors: [line]))
        } else {
          break
        }
        rows += 1
      }
      guard rows > 0 else { return }
      removeRows(0..<rows, of: 0)
    }
  }

  private func nextLine(after row: Int) -> String? {
    if row + 1 < body[0].lines.count { return body[0].lines[row + 1] }
    return body.count > 1 ? body[1].lines[0] : nil
  }
}
