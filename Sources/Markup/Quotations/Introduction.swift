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
}

extension Prose {
  /// An office in apposition begins at most this many tokens before its name.
  private static let longestOffice = 10

  /// The names that may be people's, in order.
  func introductions() -> [Introduction] {
    var result: [Introduction] = []
    var index = 0
    while index < tokens.count {
      guard isNamePart(index) else {
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
      return Introduction(position: position, words: words, nickname: nickname, role: role)
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
