import Articles

/// The words of a paragraph while they are gathered: runs in order, each with the styles it stands in.
///
/// Styles are kept beside the runs, not as nested elements, so that a block inside an inline element (which HTML's
/// authors write all the time) ends the paragraph and the style goes on in the next.
struct InlineFlow {
  enum Style: Hashable {
    case emphasis
    case strong
    case code
    case superscript
    case `subscript`
    case link(String)
  }

  private enum Content {
    case text(String)
    case lineBreak
  }

  private var runs: [(content: Content, styles: [Style])] = []
  private var folding = WhiteSpaceFolding(endsInSpace: true)

  var isEmpty: Bool { runs.isEmpty }

  /// Adds words as they stand in the source; white space folds across runs (CSS Text §4.1.1).
  mutating func append(_ text: String, styles: [Style]) {
    var words = ""
    folding.append(text, to: &words)
    guard !words.isEmpty else { return }
    runs.append((.text(words), styles))
  }

  mutating func appendLineBreak() {
    trimEnd()
    runs.append((.lineBreak, []))
    folding.endsInSpace = true
  }

  /// What was gathered, as paragraphs: two line breaks in a row divide. The flow is empty afterwards.
  mutating func takeParagraphs() -> [[Inline]] {
    trimEnd()
    var paragraphs: [[Inline]] = []
    var paragraph: [(content: Content, styles: [Style])] = []
    var breaks = 0
    for run in runs {
      if case .lineBreak = run.content {
        breaks += 1
        continue
      }
      if breaks > 1, !paragraph.isEmpty {
        paragraphs.append(Self.nested(paragraph[...], depth: 0))
        paragraph = []
      } else if breaks == 1, !paragraph.isEmpty {
        paragraph.append((.lineBreak, []))
      }
      breaks = 0
      paragraph.append(run)
    }
    if !paragraph.isEmpty { paragraphs.append(Self.nested(paragraph[...], depth: 0)) }
    self = InlineFlow()
    return paragraphs
  }

  private mutating func trimEnd() {
    while case .text(let text)? = runs.last?.content, let last = text.unicodeScalars.last, SafeText.isSpace(last) {
      let kept = String(String.UnicodeScalarView(text.unicodeScalars.dropLast()))
      if kept.isEmpty { runs.removeLast() } else { runs[runs.count - 1].content = .text(kept) }
    }
  }

  private static func nested(_ runs: ArraySlice<(content: Content, styles: [Style])>, depth: Int) -> [Inline] {
    var inlines: [Inline] = []
    var rest = runs
    while let run = rest.first {
      if run.styles.count > depth {
        let style = run.styles[depth]
        // A line break inside a style does not end it.
        var end = rest.startIndex
        for index in rest.indices {
          if case .lineBreak = rest[index].content { continue }
          guard rest[index].styles.count > depth, rest[index].styles[depth] == style else { break }
          end = index
        }
        let inside = nested(rest[rest.startIndex...end], depth: depth + 1)
        inlines.append(styled(inside, style))
        rest = rest[(end + 1)...]
        continue
      }
      switch run.content {
      case .lineBreak: inlines.append(.lineBreak)
      case .text(let text):
        if case .text(var words)? = inlines.last {
          // Taken out first, so that the string grows in place.
          inlines.removeLast()
          words += text
          inlines.append(.text(words))
        } else {
          inlines.append(.text(text))
        }
      }
      rest = rest.dropFirst()
    }
    return inlines
  }

  private static func styled(_ inlines: [Inline], _ style: Style) -> Inline {
    switch style {
    case .emphasis: .emphasis(inlines)
    case .strong: .strong(inlines)
    case .superscript: .superscript(inlines)
    case .subscript: .subscript(inlines)
    case .link(let address): .link(inlines, address: address)
    case .code: .code(SafeText.folded(inlines.plainText))
    }
  }
}
