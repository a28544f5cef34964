/// People whom a sentence mentions by what they are to somebody, and not by name: `his mom`, `the woman`, `a nurse`.
struct Stranger: Hashable, Sendable {
  /// A token of it.
  var token: Int
  /// What they are, in lower case.
  var role: String
  var gender: SpeechWords.Gender?
}

extension Prose {
  private static let longestDescription = 4
  /// Behind these stands what somebody is, who was named before.
  private static let predicates: Set<String> = [
    "is", "was", "are", "were", "be", "been", "being", "became", "become", "as", "ist", "war", "als", "wurde", "est",
    "es", "è",
  ]

  /// Whom the sentences mention without a name, wherever in them. Who is named beside the description is no stranger.
  func strangers() -> [Stranger] {
    var result: [Stranger] = []
    for index in tokens.indices where isWord(index, in: SpeechWords.determiners) {
      var word = index + 1
      let limit = min(tokens.count, word + Self.longestDescription)
      while word < limit, tokens[word].kind == .word, !tokens[word].isCapitalised,
        !SpeechWords.stops.contains(tokens[word].word), gender(at: word) == nil
      { word += 1 }
      guard word < limit, let gender = gender(at: word), !isNamedBeside(index, word) else { continue }
      result.append(Stranger(token: word, role: tokens[word].word, gender: gender))
    }
    return result
  }

  /// What a person is told to be by a noun of kinship or sex; `nil` where the noun is another.
  private func gender(at index: Int) -> SpeechWords.Gender? {
    guard tokens[index].kind == .word, !isPossessive(index) else { return nil }
    return SpeechWords.people[tokens[index].word]
  }

  /// `the bride, Isla Greel,`, `Isla Greel, his mother,`, `Isla Greel is his mother`, `his mother Isla`
  private func isNamedBeside(_ determiner: Int, _ noun: Int) -> Bool {
    var next = noun + 1
    if next < tokens.count, tokens[next].kind == .comma { next += 1 }
    if isNamePart(next) || isQuotedName(next) { return true }
    guard determiner > 0 else { return false }
    let before = determiner - 1
    if isWord(before, in: Self.predicates) { return true }
    return tokens[before].kind == .comma && before > 0 && isNamePart(before - 1)
  }
}
