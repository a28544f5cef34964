import Articles

/// Quoted speech in an article: found by its quotation marks, told from names and terms, with its speaker.
///
/// The rules are those of news prose in many languages; where a sentence leaves it open who speaks, no speaker is given.
enum Quotations {
  /// The same blocks with the quoted speech marked in paragraphs, lists and quotes, and in posts each by itself.
  static func marked(_ blocks: [Block], lede: Lede?) -> (blocks: [Block], lede: Lede?) {
    var collector = Passages()
    if let lede { collector.add(lede.inlines) }
    collector.add(blocks)
    let speech = SpeechReader.speech(in: collector.passages)

    var next = 0
    func mark(_ inlines: [Inline]) -> [Inline] {
      defer { next += 1 }
      return inlines.marking(speech[next])
    }
    let markedLede = lede.map { Lede(mark($0.inlines), standsOnPage: $0.standsOnPage) }
    func mark(_ blocks: [Block]) -> [Block] {
      blocks.map { block in
        switch block {
        case .paragraph(let inlines): return .paragraph(mark(inlines))
        case .quote(var quote):
          quote.blocks = mark(quote.blocks)
          return .quote(quote)
        case .list(var list):
          list.items = list.items.map { mark($0) }
          return .list(list)
        case .post(var post):
          let passage = Passage(post.inlines, runsOn: false)
          post.inlines = post.inlines.marking(SpeechReader.speech(in: [passage])[0])
          return .post(post)
        case .heading, .teaser, .table, .code, .figure, .rule, .embed: return block
        }
      }
    }
    return (mark(blocks), markedLede)
  }

  /// Whether a text tells what somebody says: it has a verb of saying outside of its quotation marks.
  static func reports(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let marks = QuotationMarks(scalars)
    // Behind a mark that nothing closes all is quoted.
    let open = marks.openEnd.map { [$0..<scalars.count] } ?? []
    let prose = Prose(scalars, spans: marks.spans + open)
    return prose.tokens.indices.contains(where: prose.isVerb)
  }

  /// Whether a text ends in a sentence that a verb of saying and a colon announce: `he replied: “To what?”`
  static func endsInReply(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let prose = Prose(scalars, spans: QuotationMarks(scalars).spans)
    guard let last = prose.spans.indices.last, prose.spans[last].upperBound == scalars.count,
      QuotedText(scalars[prose.spans[last]]).endsSentence
    else { return false }
    let quote = prose.tokenOfSpan[last]
    return quote > 0 && prose.tokens[quote - 1].kind == .colon
      && prose.tokens[..<quote].indices.contains(where: prose.isVerb)
  }
}

/// One paragraph to be read for speech.
struct Passage: Sendable {
  /// Its plain text; empty where it is too long to be one.
  var scalars: [Unicode.Scalar]
  /// What the page's own markup calls a quotation.
  var given: [Range<Int>] = []
  /// Whether a quotation may run on from the passage before.
  var runsOn: Bool

  /// A paragraph longer than this is none that somebody wrote; it is left as it is.
  private static let longest = 50_000

  init(_ inlines: [Inline], runsOn: Bool) {
    self.runsOn = runsOn
    var scalars: [Unicode.Scalar] = []
    var given: [Range<Int>] = []
    func add(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline {
        case .text(let text): scalars.append(contentsOf: text.unicodeScalars)
        case .lineBreak: scalars.append("\n")
        // Marks in code are no quotation marks.
        case .code(let text): scalars.append(contentsOf: text.unicodeScalars.map { Prose.isWordPart($0) ? $0 : "_" })
        case .quotation(let quotation):
          let start = scalars.count
          add(quotation.inlines)
          given.append(start..<scalars.count)
        default: add(inline.children)
        }
      }
    }
    add(inlines)
    self.scalars = scalars.count <= Self.longest ? scalars : []
    if !self.scalars.isEmpty { self.given = given }
  }
}

/// The paragraphs of an article in the order in which they are read.
private struct Passages {
  var passages: [Passage] = []
  private var isInterrupted = true

  mutating func add(_ inlines: [Inline]) {
    passages.append(Passage(inlines, runsOn: !isInterrupted))
    isInterrupted = false
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines): add(inlines)
      case .quote(let quote): addApart([quote.blocks])
      case .list(let list): addApart(list.items)
      case .heading, .rule: isInterrupted = true
      // These stand between paragraphs, and the text goes on below them.
      case .post, .teaser, .table, .code, .figure, .embed: break
      }
    }
  }

  private mutating func addApart(_ parts: [[Block]]) {
    for part in parts {
      isInterrupted = true
      add(part)
    }
    isInterrupted = true
  }
}
