/// A name, with the office that stands beside it: `the Corps’ Commander Denis Vale`, `Mira Solen, the harbour master,`.
struct Introduction: Hashable, Sendable {
  /// The token from which on the person is known.
  var position: Int
  /// The words of the name, without offices.
  var words: [String]
  /// What stands in quotation marks inside the name.
  var nickname: String?
  /// In lower case; `nil` where the name stands alone.
  var role: String?
  /// A token of it.
  var token = 0
  /// Whether its sentence, or a clause of it, begins with it.
  var isTopic = false
  /// Whether what stands behind the name shows that it is a person's: an age, `who`.
  var isPerson = false
  /// Whether what stands before the name makes it more likely a place's.
  var isPlace = false
}

extension Prose {
  /// An office in apposition begins at most this many tokens before its name.
  private static let longestOffice = 10
  private static let ages = 3...119

  /// The names that may be people's, in order.
  func introductions() -> [Introduction] {
    var result: [Introduction] = []
    var index = 0
    while index < tokens.count {
      guard isNamePart(index) else {
        if let office = office(at: index) { result.append(office) }
        index += 1
        continue
      }
      let run = run(at: index)
      if let introduction = introduction(in: run) { result.append(introduction) }
      index = max(run.upperBound, index + 1)
    }
    return result
  }

  private func introduction(in run: Range<Int>) -> Introduction? {
    let (name, office) = splitOffice(run)
    guard !name.isEmpty, !isOrganisation(name) else { return nil }
    func introduction(_ name: Range<Int>, at position: Int, as role: String?) -> Introduction {
      let (words, nickname) = nameWords(name)
      return Introduction(
        position: position, words: words, nickname: nickname, role: role, token: name.lowerBound,
        isTopic: isTopic(run.lowerBound), isPerson: isPerson(name),
        isPlace: isWord(run.lowerBound - 1, in: SpeechWords.placeWords))
    }
    if let office { return introduction(name, at: name.upperBound, as: office) }
    let before = run.lowerBound - 1
    if before >= 0, tokens[before].kind == .word, Self.isRole(tokens[before].word) {
      return introduction(withoutPlace(name), at: name.upperBound, as: tokens[before].word)
    }
    if let office = officeBehind(name) { return introduction(name, at: name.upperBound, as: office) }
    // The office stands before the name, and may be a subject that has to be known by then.
    if let office = officeBefore(name) { return introduction(name, at: before, as: office) }
    return isWord(before, in: SpeechWords.determiners) ? nil : introduction(name, at: name.lowerBound, as: nil)
  }

  /// `The harbour master` at the beginning of a sentence, without a name.
  private func office(at index: Int) -> Introduction? {
    let isFirst = index == 0 || tokens[index - 1].kind.endsSentence
    guard isFirst, isWord(index, in: SpeechWords.determiners),
      let phrase = nounPhrase(at: index, limit: tokens.count, reachesVerb: false), phrase.kind == .description,
      let role = phrase.role, Self.isRole(role), apposition(to: phrase) == nil, !isOrganisation(phrase.tokens),
      // His father’s boat is neither.
      !phrase.tokens.contains(where: isPossessive)
    else { return nil }
    return Introduction(position: index, words: [], role: role, token: index, isTopic: true)
  }

  /// Whether a clause begins with a name; articles, offices and small words may stand before it.
  private func isTopic(_ name: Int) -> Bool {
    var first = name
    while first > 0, tokens[first - 1].kind == .word {
      let isLeading =
        isWord(first - 1, in: SpeechWords.determiners) || isWord(first - 1, in: SpeechWords.openers)
        || isWord(first - 1, in: SpeechWords.calendar) || Self.isRole(tokens[first - 1].word)
        || (first - 1 == name - 1 && isWord(first - 2, in: SpeechWords.determiners))
      guard isLeading else { return false }
      first -= 1
    }
    return first == 0 || tokens[first - 1].kind != .word
  }

  /// `Mira Solen, 54,`; `Mira Solen, who`
  private func isPerson(_ name: Range<Int>) -> Bool {
    let next = name.upperBound + 1
    guard name.count > 1, next < tokens.count, tokens[next - 1].kind == .comma else { return false }
    return isWord(next, in: ["who", "whose"]) || Int(tokens[next].word).map(Self.ages.contains) ?? false
  }

  /// The name in apposition behind a description: `the bride, Isla Greel,`
  func apposition(to phrase: NounPhrase) -> Range<Int>? {
    let comma = phrase.tokens.upperBound
    guard phrase.kind == .description, phrase.isDetermined || phrase.role.map(Self.isRole) ?? false,
      comma + 1 < tokens.count, tokens[comma].kind == .comma, isNamePart(comma + 1)
    else { return nil }
    let (name, _) = splitOffice(run(at: comma + 1))
    guard name.count > 1, !isOrganisation(name) else { return nil }
    let next = name.upperBound
    return next == tokens.count || tokens[next].kind != .word || isVerb(next) || isWord(next, in: SpeechWords.stops)
      ? name : nil
  }

  /// `Mira Solen, the harbour master,`
  private func officeBehind(_ name: Range<Int>) -> String? {
    let comma = name.upperBound
    guard name.count > 1, comma + 1 < tokens.count, tokens[comma].kind == .comma,
      isWord(comma + 1, in: SpeechWords.determiners), !isWord(name.lowerBound - 1, in: SpeechWords.determiners),
      let phrase = nounPhrase(at: comma + 1, limit: tokens.count, reachesVerb: false), phrase.kind == .description
    else { return nil }
    return phrase.role
  }

  /// `the mayor of Orm, Sten Aldous,`
  private func officeBefore(_ name: Range<Int>) -> String? {
    let comma = name.lowerBound - 1
    guard name.count > 1, comma > 0, tokens[comma].kind == .comma,
      name.upperBound == tokens.count || tokens[name.upperBound].kind != .word
    else { return nil }
    for start in (max(0, comma - Self.longestOffice)..<comma).reversed() {
      if tokens[start].kind != .word { return nil }
      guard isWord(start, in: SpeechWords.determiners),
        let phrase = nounPhrase(at: start, limit: comma, reachesVerb: false), phrase.tokens.upperBound == comma
      else { continue }
      if phrase.kind == .description, let role = phrase.role, Self.isRole(role) { return role }
    }
    return nil
  }

  /// The words of a name, and what stands in quotation marks inside it.
  func nameWords(_ range: Range<Int>) -> (words: [String], nickname: String?) {
    var words: [String] = []
    var nickname: String?
    for token in tokens[range] {
      switch token.kind {
      case .word:
        let word = text(token.range)
        words.append(word.hasSuffix("’s") || word.hasSuffix("'s") ? String(word.dropLast(2)) : word)
      case .quoted(let span): nickname = text(spans[span].dropFirst().dropLast())
      default: break
      }
    }
    return (words, nickname)
  }
}
