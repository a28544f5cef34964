import Articles

/// Speech to be marked in a paragraph: where, in scalars of its plain text, and by whom.
struct MarkedSpeech: Hashable, Sendable {
  var range: Range<Int>
  var speaker: Speaker?
}

extension [Inline] {
  /// The same words with the speech marked. A link or an emphasis that holds all of a quotation keeps it inside, one
  /// inside a quotation stays in it, and one that only overlaps is divided.
  func marking(_ speech: [MarkedSpeech]) -> [Inline] {
    guard !speech.isEmpty else { return self }
    var offset = 0
    return marked(with: speech[...], offset: &offset)
  }

  private func marked(with speech: ArraySlice<MarkedSpeech>, offset: inout Int) -> [Inline] {
    var result: [Inline] = []
    var rest = speech
    /// The quotation that is being put together, and where it ends.
    var open: (quotation: Quotation, end: Int)?
    func append(_ inline: Inline) {
      if open != nil { open?.quotation.inlines.append(inline) } else { result.append(inline) }
    }
    func closeIfEnded(_ position: Int) {
      guard let (quotation, end) = open, position >= end else { return }
      result.append(.quotation(quotation))
      open = nil
    }

    var pending = Array(reversed())
    while let inline = pending.popLast() {
      while let first = rest.first, first.range.upperBound <= offset { rest.removeFirst() }
      let length = inline.scalarCount
      let range = offset..<offset + length
      // The first boundary of a quotation inside this piece.
      if let open, open.end < range.upperBound, open.end > range.lowerBound {
        pending.append(contentsOf: inline.divided(at: open.end - offset).reversed())
        continue
      }
      if open == nil, let next = rest.first, next.range.lowerBound < range.upperBound, length > 0 {
        let isHeld =
          inline.canHold && range.lowerBound <= next.range.lowerBound && next.range.upperBound <= range.upperBound
          && next.range != range && !overhangs(rest, range)
        if isHeld {
          var inner = offset
          append(inline.mappingChildren { $0.marked(with: rest, offset: &inner) })
          offset = range.upperBound
          continue
        }
        if next.range.lowerBound > range.lowerBound {
          pending.append(contentsOf: inline.divided(at: next.range.lowerBound - offset).reversed())
          continue
        }
        open = (Quotation([], speaker: next.speaker), next.range.upperBound)
        rest.removeFirst()
        pending.append(inline)
        continue
      }
      if let open, open.quotation.inlines.isEmpty, case .quotation(let quotation) = inline, open.end == range.upperBound
      {
        // The page's own markup already says that this is a quotation.
        for inner in quotation.inlines { append(inner) }
      } else {
        append(inline)
      }
      offset = range.upperBound
      closeIfEnded(offset)
    }
    closeIfEnded(.max)
    return result
  }

  /// Whether a quotation begins inside the range and ends outside of it.
  private func overhangs(_ speech: ArraySlice<MarkedSpeech>, _ range: Range<Int>) -> Bool {
    for item in speech {
      if item.range.lowerBound >= range.upperBound { return false }
      if item.range.upperBound > range.upperBound { return true }
    }
    return false
  }
}

extension Inline {
  /// How many scalars its plain text has.
  var scalarCount: Int {
    switch self {
    case .text(let text), .code(let text): text.unicodeScalars.count
    case .lineBreak: 1
    default: children.reduce(0) { $0 + $1.scalarCount }
    }
  }

  /// What it holds; empty for words and line breaks.
  var children: [Inline] {
    switch self {
    case .text, .code, .lineBreak: []
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _), .superscript(let inlines),
      .subscript(let inlines):
      inlines
    case .quotation(let quotation): quotation.inlines
    }
  }

  fileprivate var canHold: Bool {
    switch self {
    case .emphasis, .strong, .link, .superscript, .subscript: true
    case .text, .code, .lineBreak, .quotation: false
    }
  }

  fileprivate func mappingChildren(_ transform: ([Inline]) -> [Inline]) -> Inline {
    switch self {
    case .text, .code, .lineBreak: return self
    case .emphasis(let inlines): return .emphasis(transform(inlines))
    case .strong(let inlines): return .strong(transform(inlines))
    case .link(let inlines, let address): return .link(transform(inlines), address: address)
    case .superscript(let inlines): return .superscript(transform(inlines))
    case .subscript(let inlines): return .subscript(transform(inlines))
    case .quotation(let quotation):
      return .quotation(Quotation(transform(quotation.inlines), speaker: quotation.speaker))
    }
  }

  /// The two pieces before and behind a scalar, neither empty if `position` is inside.
  fileprivate func divided(at position: Int) -> [Inline] {
    switch self {
    case .text(let text):
      let scalars = text.unicodeScalars
      let index = scalars.index(scalars.startIndex, offsetBy: position)
      return [.text(String(scalars[..<index])), .text(String(scalars[index...]))]
    case .code(let text):
      let scalars = text.unicodeScalars
      let index = scalars.index(scalars.startIndex, offsetBy: position)
      return [.code(String(scalars[..<index])), .code(String(scalars[index...]))]
    case .lineBreak: return [self]
    default:
      var left: [Inline] = []
      var right: [Inline] = []
      var offset = 0
      for child in children {
        let length = child.scalarCount
        if offset + length <= position {
          left.append(child)
        } else if offset >= position {
          right.append(child)
        } else {
          let pieces = child.divided(at: position - offset)
          left.append(pieces[0])
          right.append(contentsOf: pieces.dropFirst())
        }
        offset += length
      }
      return [mappingChildren { _ in left }, mappingChildren { _ in right }]
    }
  }
}
