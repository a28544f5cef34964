import Articles

/// Related stories between the paragraphs: a title, perhaps the beginning of the story, and `see more`.
enum Teasers {
  /// An excerpt has at most this many characters; a longer paragraph is the article's own.
  private static let longestExcerpt = 400

  /// Finds the teasers and the rules (`* * *`); everything else stays text.
  static func read(_ paragraphs: [TextParagraph]) -> [TextPart] {
    var parts: [TextPart] = []
    var leading: SeeMore?
    for paragraph in paragraphs {
      guard let line = paragraph.onlyLine else {
        leading = nil
        parts.append(.text(paragraph))
        continue
      }
      if let more = SeeMore(line) {
        leading = nil
        if let title = more.title {
          parts.append(.block(.teaser(Teaser(title: title, label: more.label))))
        } else if more.leads {
          leading = more
        } else if let teaser = takeTeaser(from: &parts, label: more.label) {
          parts.append(.block(.teaser(teaser)))
        }
      } else if let label = leading?.label, LineShape.isTitle(line) {
        leading = nil
        parts.append(.block(.teaser(Teaser(title: line, label: label))))
      } else {
        leading = nil
        parts.append(isRule(line) ? .block(.rule) : .text(paragraph))
      }
    }
    return parts
  }

  /// The teaser that the last paragraphs are, where a label follows them. A label below anything else is a button
  /// without a story, and no text.
  private static func takeTeaser(from parts: inout [TextPart], label: String) -> Teaser? {
    guard case .text(let last)? = parts.last else { return nil }
    guard let line = last.onlyLine else { return takeLines(of: last, from: &parts, label: label) }
    guard PostSignature(line) == nil else { return nil }

    if case .text(let above)? = parts.dropLast().last, let title = above.onlyLine, LineShape.isTitle(title),
      LineShape.endsInEllipsis(line)
        || (LineShape.length(of: line) > LineShape.longestTitle && line.count <= longestExcerpt)
    {
      parts.removeLast(2)
      return Teaser(title: title, excerpt: line, label: label)
    }
    guard LineShape.length(of: line) <= LineShape.longestTitle else { return nil }
    parts.removeLast()
    return Teaser(title: line, label: label)
  }

  /// Title and excerpt may be lines of one paragraph; or the last line alone is the title.
  private static func takeLines(of last: TextParagraph, from parts: inout [TextPart], label: String) -> Teaser? {
    let excerpt = last.lines.dropFirst().joined(separator: " ")
    if LineShape.isTitle(last.lines[0]), LineShape.endsInEllipsis(excerpt), excerpt.count <= longestExcerpt {
      parts.removeLast()
      return Teaser(title: last.lines[0], excerpt: excerpt, label: label)
    }
    guard let title = last.lines.last, LineShape.isTitle(title) else { return nil }
    parts.removeLast()
    parts.append(.text(TextParagraph(last.lines.dropLast())))
    return Teaser(title: title, label: label)
  }

  private static func isRule(_ line: String) -> Bool {
    let marks = line.filter { $0 != " " }
    guard marks.count >= 3 || marks == "⁂", let mark = marks.first else { return false }
    return "*-_–—~=•#⁂".contains(mark) && marks.allSatisfy { $0 == mark }
  }
}
