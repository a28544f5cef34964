/// What a span in quotation marks was found to be.
struct SpeechFinding: Hashable, Sendable {
  /// Whether it is speech; else it is a name or a term.
  var isSpeech: Bool
  /// Who says it.
  var attribution: Attribution?
  /// Who says it, in a script without capital letters.
  var uncasedSpeaker: String?
  /// Whether it stands as a sentence of its own, so that its speaker may be the one before it.
  var startsSentence = false
}

extension Prose {
  /// Without a verb of saying a quotation of this many words, with a sentence's end or a comma inside its marks, is speech.
  private static let clauseWords = 4
  /// With a verb of saying in its sentence one of this many words is speech, wherever its punctuation stands.
  private static let fragmentWords = 3

  /// Tells speech from names and terms. Speech is what a verb of saying stands beside; what is a sentence or a clause by
  /// its punctuation and length; and the fragment of one whose sentence has a verb of saying, where the sentence's
  /// punctuation was quoted with it or it has some words. Everything else is a term.
  func finding(span: Int, followsSpeech: Bool, isContinued: Bool = false) -> SpeechFinding {
    let token = tokenOfSpan[span]
    let quoted = QuotedText(scalars[spans[span]])
    let before = attributionBefore(token)
    let previous = token > 0 ? tokens[token - 1] : nil
    // What a colon announces has its speaker before it.
    let isAnnounced = previous?.kind == .colon && before?.subject != nil
    let behind = isContinued || isAnnounced ? nil : attributionBehind(token)
    let next = token + 1 < tokens.count ? tokens[token + 1] : nil
    let uncased = unspacedAttribution(beside: token) ?? arabicAttribution(beside: token)
    let startsSentence = previous.map { [.end, .perhapsEnd, .colon].contains($0.kind) } ?? true
    func speech(_ attribution: Attribution?) -> SpeechFinding {
      SpeechFinding(isSpeech: true, attribution: attribution, startsSentence: startsSentence)
    }

    if let behind {
      let isBeside = quoted.endsInside || next?.kind == .comma || next?.kind == .dash
      // In “Harbour Lights,” she said, …: a title inside a sentence, with the punctuation of the sentence.
      let isTitle = quoted.isNameLike && previous?.kind == .word
      if !isTitle, isBeside || (!quoted.isNameLike && quoted.words >= Self.fragmentWords) { return speech(behind) }
    }
    if isContinued { return speech(before) }
    // Behind a colon alone, with nobody who says anything, a few words are a term.
    let isBare = before.map { $0.subject == nil && tokens[$0.verb].kind == .colon } ?? false
    let fewest = isBare ? Self.clauseWords : Self.fragmentWords
    if let before, before.isDirect {
      let isColon = previous?.kind == .colon
      let isName = quoted.isNameLike && !quoted.endsSentence && !isColon
      let isLong = quoted.words >= fewest || quoted.endsInside || (followsSpeech && !isBare)
      if !isName, isLong, uncased == nil { return speech(before) }
    }
    if let uncased { return SpeechFinding(isSpeech: true, uncasedSpeaker: uncased.speaker) }
    if isFollowedByParticle(token), quoted.words >= Self.fragmentWords || quoted.endsInside {
      return SpeechFinding(isSpeech: true)
    }
    if isInscription(before: token, from: sentenceStart(of: token)) { return SpeechFinding(isSpeech: false) }
    if startsSentence, followsSpeech, quoted.endsSentence { return speech(before) }
    if quoted.isNameLike { return SpeechFinding(isSpeech: false) }
    if quoted.words >= Self.clauseWords, quoted.endsInside { return speech(before) }
    if startsSentence, quoted.endsSentence, quoted.words > 1 || followsSpeech { return speech(before) }
    if startsSentence, quoted.words >= Self.clauseWords, next == nil || next?.kind == .end { return speech(before) }
    // In languages whose verbs nobody listed: a clause that opens the sentence, then a comma and who says it.
    if startsSentence, quoted.words >= Self.clauseWords, next?.kind == .comma || next?.kind == .dash {
      return speech(before)
    }
    if let before, quoted.endsInside || quoted.words >= fewest { return speech(before) }
    if let before, isWord(before.verb, in: SpeechWords.callingVerbs), before.verb + 1 < token,
      !isWord(before.verb + 1, in: SpeechWords.reflexives), next.map({ [.end, .comma].contains($0.kind) }) ?? true
    {
      return speech(before)
    }
    return SpeechFinding(isSpeech: false)
  }
}
