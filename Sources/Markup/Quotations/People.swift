/// The people of an article as far as it was read: their names, what they are called by, and who spoke last.
struct People: Sendable {
  private struct Person: Sendable {
    var words: [String]
    var gender: SpeechWords.Gender?

    var name: String { words.joined(separator: " ") }
  }

  /// Who spoke, and in which paragraph; without a person it was somebody whose name the article does not give.
  private struct Turn: Sendable {
    var person: Int?
    var paragraph: Int
    /// Whether he was only introduced there, by name and office.
    var isIntroduction = false
  }

  /// More people than this no article names.
  private static let most = 500

  /// Who was only introduced is meant where nobody else spoke in this many paragraphs before.
  private static let memory = 2

  /// Whom a paragraph begins with is whom it is about: the name ends within this many tokens.
  private static let topicTokens = 6

  private var people: [Person] = []
  /// The newest person of each last name, nickname and first name, in lower case.
  private var byName: [String: Int] = [:]
  /// Who was introduced by an office; `nil` where several were.
  private var byRole: [String: Int?] = [:]
  private var turns: [Turn] = []
  /// The last words of names that were mentioned and of which nothing else is known.
  private var mentioned: Set<String> = []
  private var isUnsettled = false

  /// Takes note of a name, and of the office before or behind it.
  mutating func introduce(_ introduction: Introduction, paragraph: Int) {
    let (words, nickname, role) = (introduction.words, introduction.nickname, introduction.role)
    guard role != nil else {
      mention(words)
      return
    }
    guard let person = person(words: words, mayBeNew: words.count > 1 || role != nil) else { return }
    if let nickname { byName[nickname.lowercased()] = person }
    guard let role else { return }
    if turns.last?.person != person {
      take(Turn(person: person, paragraph: paragraph, isIntroduction: introduction.position > Self.topicTokens))
    }
    if let known = byRole[role] { byRole[role] = known == person ? person : .some(nil) } else { byRole[role] = person }
    if SpeechWords.womensRoles.contains(role) { people[person].gender = .she }
    if SpeechWords.mensRoles.contains(role) { people[person].gender = .he }
  }

  /// Somebody else's name between the last speaker and a pronoun leaves it open whom the pronoun means.
  private mutating func mention(_ words: [String]) {
    guard let last = words.last?.lowercased() else { return }
    let known = byName[last]
    if let known, known == turns.last?.person { return }
    if words.count > 1, mentioned.count < Self.most { mentioned.insert(last) }
    if known != nil || words.count > 1 || mentioned.contains(last) { isUnsettled = true }
  }

  /// Takes note of somebody who speaks in a paragraph; the name, where it is plain who is meant.
  mutating func speaks(_ phrase: NounPhrase, in prose: Prose, paragraph: Int) -> String? {
    switch phrase.kind {
    case .pronoun(let gender):
      guard gender != .other, let person = lastSpeaker(gender, paragraph: paragraph) else { return nil }
      people[person].gender = gender
      take(Turn(person: person, paragraph: paragraph))
      return people[person].name
    case .name:
      let (words, nickname) = prose.nameWords(phrase.tokens)
      introduce(
        Introduction(position: 0, words: words, nickname: nickname, role: phrase.role), paragraph: paragraph)
      let found =
        words.isEmpty
        ? nickname.flatMap { byName[$0.lowercased()] }
        : person(words: words, mayBeNew: words.count > 1 || phrase.role != nil)
      guard let found else { return nil }
      take(Turn(person: found, paragraph: paragraph))
      return words.isEmpty ? people[found].name : nil
    case .description:
      guard let role = phrase.role else { return nil }
      let isKnown = phrase.isDetermined && !prose.isWord(phrase.tokens.lowerBound, in: Self.indefinite)
      if isKnown, case .some(.some(let person)) = byRole[role] {
        take(Turn(person: person, paragraph: paragraph))
        return people[person].name
      }
      if Prose.isRole(role) { take(Turn(person: nil, paragraph: paragraph)) }
      return nil
    }
  }

  private mutating func take(_ turn: Turn) {
    turns.append(turn)
    if turns.count > Self.most { turns.removeFirst(Self.most / 2) }
    isUnsettled = false
  }

  private static let indefinite: Set<String> = [
    "a", "an", "another", "one", "two", "three", "some", "several", "many", "ein", "eine", "einer", "un", "une", "una",
    "uno",
    "um", "uma", "een",
  ]

  /// The person of a name: known by it, or new where the name is long enough to be one.
  private mutating func person(words: [String], mayBeNew: Bool) -> Int? {
    guard let last = words.last?.lowercased() else { return nil }
    if let known = byName[last], words.count == 1 || people[known].words.last == words.last {
      let knownWords = people[known].words
      if words.count == 1 || knownWords.count == 1 || knownWords.first == words.first {
        if knownWords.count < words.count { people[known].words = words }
        return known
      }
    }
    guard mayBeNew, people.count < Self.most else { return nil }
    people.append(Person(words: words))
    byName[last] = people.count - 1
    if let first = words.first?.lowercased(), words.count > 1, byName[first] == nil { byName[first] = people.count - 1 }
    return people.count - 1
  }

  /// Whom a pronoun means: who spoke or was introduced last, unless it is the other sex or somebody else spoke just
  /// before.
  private func lastSpeaker(_ gender: SpeechWords.Gender, paragraph: Int) -> Int? {
    let fitting = turns.last { turn in
      guard let person = turn.person else { return true }
      return people[person].gender == nil || people[person].gender == gender
    }
    guard !isUnsettled, let turn = fitting, let person = turn.person else { return nil }
    if people[person].gender == gender { return person }
    let rival = turns.contains { other in
      other.person != person && other.paragraph + (turn.isIntroduction ? Self.memory : 0) >= turn.paragraph
        && (other.person.map { people[$0].gender == nil } ?? true)
    }
    return rival ? nil : person
  }
}
