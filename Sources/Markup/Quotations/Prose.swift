/// A paragraph cut into words, marks and quotations, so that sentences can be read around the quotations.
struct Prose: Sendable {
  enum Kind: Hashable, Sendable {
    case word, comma, colon, semicolon, dash
    /// The end of a sentence.
    case end
    /// What may be the end of a sentence: a quotation that ends in a question or a cry, before a capital letter.
    case perhapsEnd
    /// Text in quotation marks, the index of its span.
    case quoted(Int)

    var endsSentence: Bool {
      switch self {
      case .end, .perhapsEnd: true
      default: false
      }
    }
  }

  struct Token: Hashable, Sendable {
    var kind: Kind
    /// In scalars of the paragraph.
    var range: Range<Int>
    /// A word in lower case, without a possessive ending; else empty.
    var word = ""
    var isCapitalised = false
  }

  /// A sentence is read over this many tokens at most.
  static let longestSentence = 60

  let scalars: [Unicode.Scalar]
  /// What stands in quotation marks, outermost, in order.
  let spans: [Range<Int>]
  private(set) var tokens: [Token] = []
  /// Where the token of each span stands.
  private(set) var tokenOfSpan: [Int] = []

  init(_ scalars: [Unicode.Scalar], spans: [Range<Int>]) {
    self.scalars = scalars
    self.spans = spans
    tokens.reserveCapacity(scalars.count / 5)
    tokenize()
  }

  /// The words as they stand in the paragraph.
  func text(_ range: Range<Int>) -> String { Self.string(scalars[range]) }

  /// The words of a speaker.
  func printed(_ phrase: NounPhrase) -> String {
    guard let first = phrase.tokens.first, let last = phrase.tokens.last else { return "" }
    return text(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
  }

  /// The first token of the sentence that a token stands in.
  func sentenceStart(of token: Int) -> Int {
    var start = token
    while start > 0, token - start < Self.longestSentence, !tokens[start - 1].kind.endsSentence {
      start -= 1
    }
    return start
  }

  /// The number of each token's sentence.
  var sentences: [Int] {
    var sentence = 0
    return tokens.map { token in
      defer { if token.kind.endsSentence { sentence += 1 } }
      return sentence
    }
  }

  /// He and she where they open a sentence outside of quotation marks.
  func leadingPronouns() -> [(token: Int, gender: SpeechWords.Gender)] {
    tokens.indices.compactMap { index in
      guard tokens[index].kind == .word, index == 0 || tokens[index - 1].kind.endsSentence else {
        return nil
      }
      switch tokens[index].word {
      case "he": return (index, .he)
      case "she": return (index, .she)
      default: return nil
      }
    }
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.reserveCapacity(scalars.underestimatedCount)
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: Cutting

  private mutating func tokenize() {
    var index = 0
    var next = 0
    while index < scalars.count {
      if next < spans.count, index == spans[next].lowerBound {
        let span = spans[next]
        tokenOfSpan.append(tokens.count)
        tokens.append(Token(kind: .quoted(next), range: span))
        index = span.upperBound
        next += 1
        endSentence(after: span)
        continue
      }
      let limit = next < spans.count ? spans[next].lowerBound : scalars.count
      let scalar = scalars[index]
      if scalar == "(", let end = endOfAside(at: index, limit: limit) {
        index = end
      } else if Self.isWordPart(scalar) {
        index = takeWord(from: index, limit: limit)
      } else {
        if let kind = kind(at: index) { tokens.append(Token(kind: kind, range: index..<index + 1)) }
        index += 1
      }
    }
  }

  /// Behind the bracket that closes a short aside: Mira Solen (54) said. It is no part of the sentence.
  private func endOfAside(at open: Int, limit: Int) -> Int? {
    let longest = 80
    let end = min(limit, open + longest)
    guard let close = scalars[open..<end].firstIndex(of: ")") else { return nil }
    return close + 1
  }

  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetterOrNumber || !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
  }

  private mutating func takeWord(from start: Int, limit: Int) -> Int {
    var index = start + 1
    var hyphens: [Int] = []
    while index < limit {
      let scalar = scalars[index]
      if Self.isWordPart(scalar) {
        index += 1
      } else if index + 1 < limit, Self.isWordPart(scalars[index + 1]), "’'-‐".unicodeScalars.contains(scalar) {
        if scalar == "-" || scalar == "‐" { hyphens.append(index) }
        index += 1
      } else if scalar == ".", index + 1 < limit, Self.isWordPart(scalars[index + 1]),
        index - start <= 2 || scalars[index - 2] == "."
      {
        // U.S., z.B.
        index += 1
      } else {
        break
      }
    }
    // dit-il, explique-t-elle: the pronoun is a word of its own.
    if let last = hyphens.last, SpeechWords.pronouns[text(last + 1..<index).lowercased()] != nil {
      let first = hyphens.count > 1 && last - hyphens[hyphens.count - 2] == 2 ? hyphens[hyphens.count - 2] : last
      append(wordIn: start..<first)
      append(wordIn: last + 1..<index)
    } else {
      append(wordIn: start..<index)
    }
    return index
  }

  private mutating func append(wordIn range: Range<Int>) {
    var word = loweredASCII(range) ?? text(range).lowercased()
    if word.hasSuffix("’s") || word.hasSuffix("'s") { word.removeLast(2) }
    let first = scalars[range.lowerBound]
    tokens.append(Token(kind: .word, range: range, word: word, isCapitalised: first.isCapital))
  }

  /// A word in lower case; `nil` where it isn't ASCII.
  private func loweredASCII(_ range: Range<Int>) -> String? {
    guard scalars[range].allSatisfy(\.isASCII) else { return nil }
    return String(unsafeUninitializedCapacity: range.count) { bytes in
      for (offset, scalar) in scalars[range].enumerated() {
        bytes[offset] = UInt8(scalar.value) | (scalar.isCapital ? 0x20 : 0)
      }
      return range.count
    }
  }

  private func kind(at index: Int) -> Kind? {
    switch scalars[index] {
    case ",", "，", "、", "،": return .comma
    case ":", "：": return .colon
    case ";", "；", "؛": return .semicolon
    case "—", "–", "―": return .dash
    case "-": return index > 0 && scalars[index - 1] == " " ? .dash : nil
    case "。", "！", "？", "؟", "۔", "।": return .end
    case "\n": return index > 0 && scalars[index - 1] == "\n" ? .end : nil
    case "!", "?": return isFollowedByCapital(index) ? .end : nil
    case "…": return isFollowedByCapital(index) ? .end : nil
    case ".": return isFollowedByCapital(index) && !isAbbreviation(index) ? .end : nil
    default: return nil
    }
  }

  /// Whether nothing or a word with a capital follows, closing marks and white space left aside.
  private func isFollowedByCapital(_ index: Int) -> Bool {
    var next = index + 1
    var sawSpace = false
    while next < scalars.count {
      let scalar = scalars[next]
      if scalar.isWhiteSpace {
        sawSpace = true
      } else if Self.isWordPart(scalar) {
        return sawSpace && !scalar.properties.isLowercase
      } else if sawSpace, !"([¿¡—–-•".unicodeScalars.contains(scalar) {
        return "“\"„«‘‚‹'「『”»".unicodeScalars.contains(scalar)
      }
      next += 1
    }
    return true
  }

  private func isAbbreviation(_ dot: Int) -> Bool {
    guard let last = tokens.last, last.kind == .word, last.range.upperBound == dot else { return false }
    if dot + 1 >= scalars.count { return false }
    return SpeechWords.abbreviations.contains(last.word) || (last.range.count == 1 && last.isCapitalised)
  }

  private mutating func endSentence(after span: Range<Int>) {
    var inner = span.upperBound - 1
    while inner > span.lowerBound, !Self.isTextual(scalars[inner]) { inner -= 1 }
    switch scalars[inner] {
    case ".", "…", "。", "！", "？":
      if isFollowedByCapital(span.upperBound - 1) || scalars[inner] == "。" {
        tokens.append(Token(kind: .end, range: span.upperBound..<span.upperBound))
      }
    case "!", "?":
      if isFollowedByCapital(span.upperBound - 1) {
        tokens.append(Token(kind: .perhapsEnd, range: span.upperBound..<span.upperBound))
      }
    default: break
    }
  }

  /// Neither white space nor a quotation mark.
  private static func isTextual(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isWhiteSpace && !"”“\"’'»«›‹」』".unicodeScalars.contains(scalar)
  }
}
