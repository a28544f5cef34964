import Articles

/// Titles of parts: short lines without a full stop, with running text below.
enum Headings {
  /// A text page shows no levels; the article's own headline is the first.
  private static let level = 2
  /// A line above the first paragraph with this many words is a standfirst, not the title of a part.
  private static let standfirstWords = 9
  /// Lines that begin so stand under pictures.
  private static let captionLabels = [
    "photo:", "photos:", "photo by", "photograph:", "image:", "picture:", "credit:", "source:", "video:", "foto:",
    "bild:", "quelle:", "crédit", "фото:", "джерело:", "источник:", "图：",
  ]

  /// The blocks of the parts: a heading where one stands, else a paragraph.
  static func read(_ parts: [TextPart]) -> [Block] {
    var blocks: [Block] = []
    // From the end, since a heading shows by the text below it; posts and teasers may stand between.
    var bodyFollows = false
    for (index, part) in parts.enumerated().reversed() {
      switch part {
      case .block(let block):
        if block == .rule { bodyFollows = false }
        blocks.append(block)
      case .text(let paragraph):
        let isTitle = paragraph.onlyLine.map(isTitle) ?? false
        if isTitle, bodyFollows, !(index == 0 && isStandfirst(paragraph)) {
          blocks.append(.heading(Heading(level: level, paragraph.inlines)))
        } else {
          blocks.append(.paragraph(paragraph.inlines))
        }
        bodyFollows = !isTitle
      }
    }
    return blocks.reversed()
  }

  /// A line that opens a quotation without closing it, or closes one, is part of somebody's speech; so is one that ends
  /// in what it says somebody said.
  private static func isTitle(_ line: String) -> Bool {
    guard LineShape.isTitle(line), !isCaption(line) else { return false }
    let marks = QuotationMarks(Array(line.unicodeScalars))
    return marks.openEnd == nil && marks.orphanClose == nil && !Quotations.endsInReply(line)
  }

  private static func isCaption(_ line: String) -> Bool {
    let start = line.prefix(16).lowercased()
    return captionLabels.contains { start.hasPrefix($0) }
  }

  private static func isStandfirst(_ paragraph: TextParagraph) -> Bool {
    paragraph.text.split(separator: " ").count >= standfirstWords
  }
}
