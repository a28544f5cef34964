/// Who says something, as a sentence tells it.
struct Attribution: Hashable, Sendable {
  /// The speaker; `nil` where the sentence has a verb of saying whose subject cannot be read.
  var subject: NounPhrase?
  /// The token of the verb, or of the first word of "according to".
  var verb: Int
  /// Whether the quotation stands right beside it: `said: “…”`, `“…,” she said`.
  var isDirect: Bool
}

extension Prose {
  /// A verb of saying stands at most this many tokens from its subject and its quotation.
  private static let reach = Prose.longestSentence
  /// The subject between a quotation and its verb has at most this many tokens, a clause in apposition included.
  private static let longestSubject = 40
  /// A speaker's name before a colon has at most this many tokens.
  private static let longestLabel = 8
  private static let mostCoordinatedVerbs = 3
  /// What bears a text stands at most this many tokens from its verb, and the verb from the text.
  private static let inscriptionReach = 4

  // MARK: Behind the quotation

  /// `“…,” said X`, `“…,” X said`, `“…,” according to X`.
  func attributionBehind(_ quote: Int) -> Attribution? {
    var start = quote + 1
    while start < tokens.count, [.comma, .dash, .perhapsEnd].contains(tokens[start].kind) { start += 1 }
    let limit = sentenceLimit(from: start)
    guard start < limit, tokens[start].kind == .word || isQuotedName(start) else { return nil }

    if let length = lengthOfAccordingTo(at: start) {
      guard let subject = nounPhrase(at: start + length, limit: limit, reachesVerb: false) else { return nil }
      return Attribution(subject: subject, verb: start, isDirect: true)
    }
    if isWord(start, in: SpeechWords.soSaid),
      let subject = nounPhrase(at: start + 1, limit: limit, reachesVerb: start + 2 == limit),
      !isVerb(subject.tokens.upperBound)
    {
      return Attribution(subject: subject, verb: start, isDirect: true)
    }
    var verb = start
    while verb < limit, isWord(verb, in: SpeechWords.inversionFillers) { verb += 1 }
    if verb < limit, isVerb(verb), let subject = subjectBehind(verb, limit: limit) {
      return Attribution(subject: subject, verb: verb, isDirect: true)
    }
    return subjectThenVerb(from: start, limit: limit)
  }

  /// `said X`, `erinnert sich X`
  private func subjectBehind(_ verb: Int, limit: Int) -> NounPhrase? {
    let start = isWord(verb + 1, in: SpeechWords.reflexives) ? verb + 2 : verb + 1
    return start < limit ? nounPhrase(at: start, limit: limit, reachesVerb: false) : nil
  }

  private func subjectThenVerb(from start: Int, limit: Int) -> Attribution? {
    let first = isWord(start, in: SpeechWords.openers) && tokens[start].word == "as" ? start + 1 : start
    guard first < limit, !isWord(first, in: SpeechWords.stops), !isWord(first, in: SpeechWords.conjunctions) else {
      return nil
    }
    let head = (first..<limit).first { isWord($0, in: SpeechWords.inversionFillers) == false } ?? first
    guard let verb = (head..<min(limit, head + Self.longestSubject)).first(where: isVerb),
      let subject = nounPhrase(at: head, limit: endOfSubject(before: verb, from: head), reachesVerb: true)
    else { return nil }
    if isPassive(verb) { return Attribution(subject: nil, verb: verb, isDirect: true) }
    guard goesOn(from: subject.tokens.upperBound, to: verb) else { return nil }
    return Attribution(subject: withCompanion(subject, limit: verb), verb: verb, isDirect: true)
  }

  /// She was told, the plan was called: the subject of these says nothing.
  private func isPassive(_ verb: Int) -> Bool {
    guard !tokens[verb].word.hasSuffix("ing") else { return false }
    var before = verb - 1
    while isWord(before, in: SpeechWords.adverbs) { before -= 1 }
    return isWord(before, in: SpeechWords.formsOfBe)
  }

  /// The subject of a verb ends here; what stands between them is left aside: `later`, `used to`, `went on to`.
  private func endOfSubject(before verb: Int, from start: Int) -> Int {
    var end = verb
    if end - 2 > start, isWord(end - 1, in: ["to"]), tokens[end - 2].kind == .word, !tokens[end - 2].isCapitalised {
      end -= isWord(end - 2, in: ["on"]) && end - 3 > start ? 3 : 2
    }
    while end > start, isWord(end - 1, in: SpeechWords.betweenSubjectAndVerb) { end -= 1 }
    return end
  }

  /// Whether only what goes with a subject stands between it and its verb: an adverb, a clause about it, a second
  /// subject.
  private func goesOn(from next: Int, to verb: Int) -> Bool {
    let end = endOfSubject(before: verb, from: next)
    guard end > next else { return true }
    if tokens[next].kind == .comma {
      return tokens[end - 1].kind == .comma || isWord(next + 1, in: SpeechWords.determiners)
    }
    return isWord(next, in: SpeechWords.relatives) || isWord(next, in: SpeechWords.complements)
      || (isWord(next, in: SpeechWords.conjunctions) && nounPhrase(at: next + 1, limit: verb, reachesVerb: true) != nil)
  }

  /// `Solen and her crew`: both are the speaker, so that it is no longer one person's name.
  private func withCompanion(_ subject: NounPhrase, limit: Int) -> NounPhrase {
    let next = subject.tokens.upperBound
    guard next < limit, isWord(next, in: SpeechWords.conjunctions),
      let companion = nounPhrase(at: next + 1, limit: limit, reachesVerb: true)
    else { return subject }
    return NounPhrase(kind: .description, tokens: subject.tokens.lowerBound..<companion.tokens.upperBound)
  }

  /// Where the sentence behind a quotation ends, or the next quotation begins.
  private func sentenceLimit(from start: Int) -> Int {
    var index = start
    while index < tokens.count, index < start + Self.reach {
      switch tokens[index].kind {
      case .end, .perhapsEnd, .colon, .semicolon: return index
      case .quoted: if !isQuotedName(index) { return index }
      default: break
      }
      index += 1
    }
    return index
  }

  // MARK: Before the quotation

  /// `X said: “…”`, `X said the harbour was “…”`, `according to X, “…”`, `X: “…”`.
  func attributionBefore(_ quote: Int) -> Attribution? {
    var start = quote
    while start > 0, quote - start < Self.reach, tokens[start - 1].kind != .end, tokens[start - 1].kind != .perhapsEnd {
      start -= 1
    }
    guard start < quote else { return nil }
    let last = tokens[quote - 1]
    let isBeside = last.kind == .colon || last.kind == .comma

    if isInscription(before: quote, from: start) { return nil }
    var index = quote - 1
    while index >= start {
      if isVerb(index), !(index == quote - 1 && isWord(index, in: SpeechWords.namingVerbs)) {
        let isDirect = isBeside || index == quote - 1 || isWord(quote - 1, in: SpeechWords.thatWords)
        return Attribution(subject: subject(of: index, from: start), verb: index, isDirect: isDirect)
      }
      if let length = lengthOfAccordingTo(at: index), index + length < quote {
        let subject = nounPhrase(at: index + length, limit: quote, reachesVerb: false)
        return Attribution(subject: subject, verb: index, isDirect: isBeside)
      }
      if tokens[index].kind == .colon, index < quote - 1 { return nil }
      index -= 1
    }
    guard last.kind == .colon else { return nil }
    var subject: NounPhrase?
    if quote - start <= Self.longestLabel, let label = nounPhrase(at: start, limit: quote - 1, reachesVerb: true),
      label.kind == .name || label.role.map(Self.isRole) ?? false
    {
      subject = label
    }
    return Attribution(subject: subject, verb: quote - 1, isDirect: true)
  }

  /// `which reads in full “…”`, `the sign says “…”`: these are words on something, and nobody speaks them.
  func isInscription(before quote: Int, from start: Int) -> Bool {
    for index in (max(start, quote - Self.inscriptionReach)..<quote).reversed() where tokens[index].kind == .word {
      if isWord(index, in: SpeechWords.readingVerbs) { return true }
      guard isVerb(index) || isWord(index, in: SpeechWords.writingParticiples) else { continue }
      return (max(start, index - Self.inscriptionReach)..<index).contains { isWord($0, in: SpeechWords.bearersOfText) }
    }
    return false
  }

  /// The subject of a verb of saying in a sentence that begins at `start`.
  func subject(of verb: Int, from start: Int) -> NounPhrase? {
    var verb = verb
    for _ in 0..<Self.mostCoordinatedVerbs {
      switch ownSubject(of: verb, from: start) {
      case .phrase(let phrase): return phrase
      case .sameAs(let earlier): verb = earlier
      }
    }
    return nil
  }

  private enum OwnSubject {
    case phrase(NounPhrase?)
    case sameAs(Int)
  }

  private func ownSubject(of verb: Int, from start: Int) -> OwnSubject {
    var clause = verb
    var earlier: Int?
    let isParticiple = tokens[verb].word.hasSuffix("ing")
    while clause > start {
      let before = clause - 1
      if [.colon, .semicolon].contains(tokens[before].kind) { break }
      if case .quoted = tokens[before].kind, !isQuotedName(before) || isInverted(verb, behind: before), !isParticiple {
        break
      }
      if isWord(before, in: SpeechWords.thatWords), before + 1 < verb, !isParticiple { break }
      if isVerb(before) {
        earlier = before
        break
      }
      clause = before
    }
    // “…,” said X, “…”: the subject stands behind the verb.
    if clause > 0, case .quoted = tokens[clause - 1].kind, isInverted(verb, behind: clause - 1),
      let subject = subjectBehind(verb, limit: sentenceLimit(from: verb))
    {
      return .phrase(subject)
    }
    if isPassive(verb) { return .phrase(nil) }
    var end = endOfSubject(before: verb, from: clause)
    let isCoordinated = end > clause && isWord(end - 1, in: SpeechWords.conjunctions)
    if let earlier, isParticiple || isCoordinated || end == clause { return .sameAs(earlier) }
    if isCoordinated { end -= 1 }

    let segments = tokens[clause..<end].split(omittingEmptySubsequences: false) { $0.kind == .comma }.map(\.indices)
    guard let last = segments.last else { return .phrase(nil) }
    // …, who asked not to be named, told: the earlier verb belongs to a clause about the same subject.
    if let earlier, last.isEmpty { return .sameAs(earlier) }
    let isClosed = last.isEmpty || isParticiple || isCoordinated
    if !isClosed, !isWord(last.lowerBound, in: SpeechWords.relatives) {
      return .phrase(subject(in: last))
    }
    // A clause stands between: the first part that can be a subject is the one.
    for segment in segments where !segment.isEmpty {
      var first = segment.lowerBound
      // Dann klappte Brodersen die Mappe zu: behind an adverb German has its verb before its subject.
      if isWord(first, in: SpeechWords.adverbsBeforeVerb), first + 1 < segment.upperBound { first += 2 }
      if let phrase = nounPhrase(at: first, limit: segment.upperBound, reachesVerb: false) { return .phrase(phrase) }
    }
    return .phrase(nil)
  }

  /// Whether nothing but punctuation and an auxiliary stands between a quotation and a verb.
  private func isInverted(_ verb: Int, behind quote: Int) -> Bool {
    var index = quote + 1
    while index < verb, [.comma, .dash].contains(tokens[index].kind) || isWord(index, in: SpeechWords.inversionFillers)
    {
      index += 1
    }
    return index == verb
  }

  /// The subject in a part of a sentence that ends at its verb.
  private func subject(in segment: Range<Int>) -> NounPhrase? {
    var first = segment.lowerBound
    while first < segment.upperBound, isWord(first, in: SpeechWords.openers) { first += 1 }
    if let phrase = nounPhrase(at: first, limit: segment.upperBound, reachesVerb: true),
      goesOn(from: phrase.tokens.upperBound, to: segment.upperBound)
    {
      return withCompanion(phrase, limit: segment.upperBound)
    }
    // On Monday Mira Solen said; in the evening the mayor said.
    var start = segment.upperBound
    while start > first,
      isNamePart(start - 1) || isWord(start - 1, in: SpeechWords.particles) || isQuotedName(start - 1)
    { start -= 1 }
    if start == segment.upperBound {
      let near = max(first, segment.upperBound - 6)
      start =
        (near..<segment.upperBound).last {
          isWord($0, in: SpeechWords.determiners) || SpeechWords.pronouns[tokens[$0].word] != nil
        } ?? start
    }
    guard start > first, start < segment.upperBound, !isWord(start - 1, in: SpeechWords.ofWords),
      isWord(start - 1, in: SpeechWords.calendar) || isWord(start - 1, in: SpeechWords.relatives)
        || !isWord(start - 1, in: SpeechWords.stops)
    else { return nil }
    return nounPhrase(at: start, limit: segment.upperBound, reachesVerb: true)
  }

  private func lengthOfAccordingTo(at index: Int) -> Int? {
    for phrase in SpeechWords.accordingTo where index + phrase.count <= tokens.count {
      if phrase.indices.allSatisfy({ tokens[index + $0].kind == .word && tokens[index + $0].word == phrase[$0] }) {
        return phrase.count
      }
    }
    return nil
  }
}
