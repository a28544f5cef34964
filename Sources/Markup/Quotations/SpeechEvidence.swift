/// What a span in quotation marks was found to be.
struct SpeechFinding: Hashable, Sendable {
  /// Whether it is speech; else it is a name or a term.
  var isSpeech: Bool
  /// Who says it.
  var attribution: Attribution?
  /// Who says it, in a script without spaces between words.
  var unspacedSpeaker: String?
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
    let behind = isContinued ? nil : attributionBehind(token)
    let previous = token > 0 ? tokens[token - 1] : nil
    let next = token + 1 < tokens.count ? tokens[token + 1] : nil
    let unspaced = unspacedAttribution(beside: token)
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
    if let before, before.isDirect {
      let isColon = previous?.kind == .colon
      let isName = quoted.isNameLike && !quoted.endsSentence && !isColon
      let isLong = quoted.words >= Self.fragmentWords || quoted.endsInside || followsSpeech
      if !isName, isLong, unspaced == nil { return speech(before) }
    }
    if let unspaced { return SpeechFinding(isSpeech: true, unspacedSpeaker: unspaced.speaker) }
    if quoted.isNameLike { return SpeechFinding(isSpeech: false) }
    if quoted.words >= Self.clauseWords, quoted.endsInside { return speech(before) }
    if startsSentence, quoted.endsSentence, quoted.words > 1 || followsSpeech { return speech(before) }
    if startsSentence, quoted.words >= Self.clauseWords, next == nil || next?.kind == .end { return speech(before) }
    if let before, quoted.endsInside || quoted.words >= Self.fragmentWords { return speech(before) }
    if let before, isWord(before.verb, in: SpeechWords.callingVerbs), before.verb + 1 < token,
      !isWord(before.verb + 1, in: SpeechWords.reflexives), next.map({ [.end, .comma].contains($0.kind) }) ?? true
    {
      return speech(before)
    }
    return SpeechFinding(isSpeech: false)
  }
}
