/// The words that name a speaker: a pronoun, a name, or an office.
struct NounPhrase: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case pronoun(SpeechWords.Gender)
    /// A person's name, without offices before it.
    case name
    /// A role, a group or an organisation.
    case description
  }

  var kind: Kind
  /// The tokens it is made of; of a name, the name alone.
  var tokens: Range<Int>
  /// The office in it or before the name, in lower case: `commander`.
  var role: String?
  /// Whether an article or a possessive stands before it.
  var isDetermined = false
}

extension Prose {
  /// A noun phrase is read over this many tokens at most.
  private static let longestPhrase = 14
  /// The common nouns between an organisation and a name.
  private static let mostOfficeWords = 4

  func isVerb(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let token = tokens[index]
    guard token.kind == .word, !token.isCapitalised, SpeechWords.verbs.contains(token.word) else { return false }
    if SpeechWords.verbsWithIt.contains(token.word) {
      return index + 1 < tokens.count && tokens[index + 1].word == "it"
    }
    return true
  }

  func isWord(_ index: Int, in words: Set<String>) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && words.contains(tokens[index].word)
  }

  /// Whether a token can be part of a name: a capital letter, and not a word that has one only because it is first.
  func isNamePart(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].isCapitalised else { return false }
    let word = tokens[index].word
    guard !SpeechWords.calendar.contains(word), SpeechWords.pronouns[word] == nil else { return false }
    // Inside a sentence Per and Will are names.
    let previous = index > 0 ? tokens[index - 1].kind : .end
    if previous == .word || previous == .comma { return true }
    return !SpeechWords.stops.contains(word) && !SpeechWords.determiners.contains(word)
      && !SpeechWords.openers.contains(word)
  }

  /// A name in quotation marks: “White Gull”.
  func isQuotedName(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .quoted(let span) = tokens[index].kind else { return false }
    let quoted = QuotedText(scalars[spans[span]])
    return quoted.isNameLike && !quoted.endsInside
  }

  /// Hafenmeister, Außenministerin: German joins what other languages write apart.
  private static let joinedRoles = [
    "meister", "meisterin", "minister", "ministerin", "sprecher", "sprecherin", "präsident", "präsidentin", "chef",
    "chefin", "leiter", "leiterin", "direktor", "direktorin", "woman", "keeper", "master",
  ]
  private static let shortestJoined = 7

  static func isRole(_ word: String) -> Bool {
    if SpeechWords.roles.contains(word) { return true }
    guard word.utf8.count >= shortestJoined else { return false }
    return joinedRoles.contains { word.utf8.count > $0.utf8.count + 2 && word.hasSuffix($0) }
  }

  /// The noun phrase that begins at `start`, before `limit`. `reachesVerb` says that `limit` is the verb it is the subject
  /// of, so that it may be a bare noun (`police said`).
  func nounPhrase(at start: Int, limit: Int, reachesVerb: Bool) -> NounPhrase? {
    var index = start
    while index < limit, isWord(index, in: SpeechWords.openers) || tokens[index].kind == .dash { index += 1 }
    guard index < min(limit, tokens.count) else { return nil }
    let limit = min(limit, index + Self.longestPhrase, tokens.count)
    let token = tokens[index]

    if let gender = SpeechWords.pronouns[token.word], token.kind == .word {
      let isPossessive =
        SpeechWords.determiners.contains(token.word) && isPlainWord(index + 1, limit: limit) && !isEnglishI(index)
      if !isPossessive { return NounPhrase(kind: .pronoun(gender), tokens: index..<index + 1) }
    }
    if isNamePart(index) || isQuotedName(index) {
      return phraseWithCapital(at: index, limit: limit, reachesVerb: reachesVerb)
    }
    guard token.kind == .word, !SpeechWords.stops.contains(token.word) else { return nil }
    let isDetermined = SpeechWords.determiners.contains(token.word)
    return description(
      at: index, from: isDetermined ? index + 1 : index, limit: limit, isDetermined: isDetermined,
      reachesVerb: reachesVerb)
  }

  /// I met; not the Italian article: I ministri.
  private func isEnglishI(_ index: Int) -> Bool {
    tokens[index].word == "i" && tokens[index].isCapitalised && !tokens[index + 1].word.hasSuffix("i")
  }

  private func isPlainWord(_ index: Int, limit: Int) -> Bool {
    index < limit && index < tokens.count && tokens[index].kind == .word && !isVerb(index)
      && !SpeechWords.stops.contains(tokens[index].word) && !SpeechWords.ofWords.contains(tokens[index].word)
      && !SpeechWords.betweenSubjectAndVerb.contains(tokens[index].word)
  }

  /// The run of name parts that begins at a token.
  func run(at start: Int) -> Range<Int> {
    start..<endOfRun(at: start, limit: min(tokens.count, start + Self.longestPhrase))
  }

  /// How far a run of name parts goes that begins at `start`: capitals, particles and quoted names between them, and
  /// offices in lower case before a further capital.
  private func endOfRun(at start: Int, limit: Int) -> Int {
    var end = start
    var index = start
    while index < limit {
      if isNamePart(index) || (isQuotedName(index) && (index == start || isNamePart(index + 1))) {
        index += 1
        end = index
      } else if index > start, isWord(index, in: SpeechWords.particles), isNamePart(index + 1), index + 1 < limit,
        !Self.isRole(tokens[index - 1].word),
        !isWord(index, in: SpeechWords.germanArticles) || isWord(index - 1, in: SpeechWords.particles)
      {
        index += 1
      } else if index > start, tokens[index].kind == .word, Self.isRole(tokens[index].word),
        !tokens[index].isCapitalised,
        isNamePart(index + 1), index + 1 < limit
      {
        index += 1
      } else {
        break
      }
    }
    return end
  }

  /// The name in a run, behind the last office in it.
  func splitOffice(_ run: Range<Int>) -> (name: Range<Int>, role: String?) {
    guard let last = run.last(where: { tokens[$0].kind == .word && Self.isRole(tokens[$0].word) }) else {
      if run.count > 2, isWord(run.lowerBound - 1, in: SpeechWords.germanArticles), !isOrganisation(run) {
        return (run.lowerBound + 1..<run.upperBound, tokens[run.lowerBound].word)
      }
      return (run, nil)
    }
    return (withoutPlace(last + 1..<run.upperBound), tokens[last].word)
  }

  /// мер Орлена Петро Сіль: in Slavic languages the place stands between the office and the two words of a name.
  func withoutPlace(_ name: Range<Int>) -> Range<Int> {
    guard name.count > 2, (0x400...0x4FF).contains(scalars[tokens[name.lowerBound].range.lowerBound].value) else {
      return name
    }
    return name.upperBound - 2..<name.upperBound
  }

  private func phraseWithCapital(at start: Int, limit: Int, reachesVerb: Bool) -> NounPhrase? {
    let end = endOfRun(at: start, limit: limit)
    let (name, role) = splitOffice(start..<end)
    let isFollowedByNoun = isPlainWord(end, limit: limit)
    if isFollowedByNoun, let office = officeInside(from: end, limit: limit) {
      return NounPhrase(kind: .name, tokens: office.name, role: office.role)
    }
    if isFollowedByNoun, reachesVerb || Self.isRole(tokens[end].word), name.count < 2 || role == nil {
      // Orlen police said: the capital belongs to a description.
      if name.count >= 2, !Self.isRole(tokens[end].word), !isOrganisation(name) {
        return NounPhrase(kind: .name, tokens: name, role: role)
      }
      return description(at: start, from: end, limit: limit, isDetermined: false, reachesVerb: true)
    }
    if name.isEmpty || (isFollowedByNoun && isPossessive(end - 1)) {
      return description(at: start, from: end, limit: limit, isDetermined: false, reachesVerb: true)
    }
    if isOrganisation(name) { return NounPhrase(kind: .description, tokens: start..<end) }
    return NounPhrase(kind: .name, tokens: name, role: role)
  }

  /// Orm Shipyards foreman Jan Brix: behind a capital, common nouns and then two words of a name.
  private func officeInside(from first: Int, limit: Int) -> (name: Range<Int>, role: String)? {
    var index = first
    while index < limit, index - first < Self.mostOfficeWords, isPlainWord(index, limit: limit), !isNamePart(index) {
      index += 1
    }
    guard index > first, index < limit, isNamePart(index) else { return nil }
    let name = index..<endOfRun(at: index, limit: limit)
    guard name.count > 1, !isOrganisation(name), splitOffice(name).role == nil else { return nil }
    return (name, tokens[index - 1].word)
  }

  /// Solen’s
  func isPossessive(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else { return false }
    let end = scalars[..<tokens[index].range.upperBound].suffix(2)
    return end.elementsEqual("’s".unicodeScalars) || end.elementsEqual("'s".unicodeScalars)
  }

  func isOrganisation(_ run: Range<Int>) -> Bool {
    run.contains { tokens[$0].kind == .word && SpeechWords.organisations.contains(tokens[$0].word) }
  }

  /// A phrase of common nouns, perhaps with a name at its end: `the mayor of Orlen`, `the fisherman Jan Brix`.
  private func description(
    at start: Int, from first: Int, limit: Int, isDetermined: Bool, reachesVerb: Bool
  ) -> NounPhrase? {
    var index = first
    var end = first
    var role: String?
    while index < limit {
      let token = tokens[index]
      guard token.kind == .word || isQuotedName(index), !isVerb(index) else { break }
      let isLink = SpeechWords.ofWords.contains(token.word) || (token.word == "for" && role != nil)
      if isLink {
        guard index + 1 < limit, tokens[index + 1].kind == .word else { break }
        // What follows belongs to the description, not to a name.
        var next = index + 1
        if isWord(next, in: SpeechWords.determiners) { next += 1 }
        while isPlainWord(next, limit: limit) || isQuotedName(next), next < limit { next += 1 }
        guard next > index + 1 else { break }
        end = next
        index = next
        continue
      }
      // lead researcher and planetary scientist Lena Port; the mayor and the council
      if SpeechWords.conjunctions.contains(token.word), role != nil, index > first,
        isPlainWord(index + 1, limit: limit) || isWord(index + 1, in: SpeechWords.determiners), index + 1 < limit
      {
        index += isWord(index + 1, in: SpeechWords.determiners) ? 2 : 1
        continue
      }
      let isSmall =
        SpeechWords.stops.contains(token.word) || SpeechWords.betweenSubjectAndVerb.contains(token.word)
      if isSmall, !isNamePart(index) { break }
      if isNamePart(index) {
        let endOfRun = endOfRun(at: index, limit: limit)
        let (name, office) = splitOffice(index..<endOfRun)
        let before =
          index > first && tokens[index - 1].kind == .word && !tokens[index - 1].isCapitalised
          ? tokens[index - 1].word : nil
        let isLast = endOfRun >= limit || !isPlainWord(endOfRun, limit: limit)
        let introduces = office ?? before.flatMap { Self.isRole($0) || name.count > 1 ? $0 : nil }
        if let introduces, !name.isEmpty, isLast, !isOrganisation(name) {
          return NounPhrase(kind: .name, tokens: withoutPlace(name), role: introduces, isDetermined: isDetermined)
        }
        // The letter Mike wrote: the name alone is the subject.
        if before != nil, office == nil, isDetermined, reachesVerb, endOfRun == limit, !isOrganisation(name),
          tokens[first..<index].allSatisfy({ $0.kind == .word && !$0.isCapitalised })
        {
          return NounPhrase(kind: .name, tokens: name)
        }
        role = office ?? role
        index = endOfRun
        end = endOfRun
        continue
      }
      // The engineer’s cousin is no engineer.
      if Self.isRole(token.word), !isPossessive(index) { role = token.word }
      index += 1
      end = index
    }
    guard end > start, end > first || !isDetermined else { return nil }
    // A bare noun is a speaker only where nothing stands between it and the verb.
    guard
      isDetermined || role != nil || tokens[start].isCapitalised || (reachesVerb && endsAtVerb(end, limit: limit))
        || isWord(start, in: SpeechWords.organisations) || tokens[start].word.hasSuffix("s")
    else { return nil }
    return NounPhrase(
      kind: .description, tokens: start..<end, role: role ?? lastPlainWord(in: first..<end), isDetermined: isDetermined)
  }

  private func endsAtVerb(_ end: Int, limit: Int) -> Bool {
    (end..<max(end, limit)).allSatisfy { isWord($0, in: SpeechWords.betweenSubjectAndVerb) }
  }

  /// The noun that a description without a known office turns on: the last word before its first "of".
  private func lastPlainWord(in range: Range<Int>) -> String? {
    let end = range.first { isWord($0, in: SpeechWords.ofWords) } ?? range.upperBound
    return range.lowerBound < end ? tokens[end - 1].word : nil
  }
}
