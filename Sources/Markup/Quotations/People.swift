/// Where in an article something stands; sentences count from each paragraph's beginning.
struct Place: Hashable, Sendable {
  var paragraph: Int
  var sentence: Int
}

/// The people of an article as far as it was read: their names, what they are called by, who spoke and who was
/// mentioned last.
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

  /// The last sentence that mentions anybody.
  private struct Scene: Sendable {
    var place: Place
    var people: [Int] = []
    /// Whom the sentence is about.
    var topic: Int?
    /// Whether it also mentions somebody of whom nothing is known.
    var hasStranger = false
    /// Whom a pronoun may mean whose name is not known, by what they were called.
    var unnamed: Set<SpeechWords.Gender> = []

    /// Whether a pronoun may mean somebody without a name.
    func hasStranger(_ gender: SpeechWords.Gender) -> Bool { hasStranger || unnamed.contains(gender) }
  }

  /// More people than this no article names.
  private static let most = 500

  /// Who was only introduced is meant where nobody else spoke in this many paragraphs before.
  private static let memory = 2
  /// A sentence is about whom a sentence so few before it was about.
  private static let sentenceMemory = 3

  /// Whom a paragraph begins with is whom it is about: the name ends within this many tokens.
  private static let topicTokens = 6

  private var people: [Person] = []
  /// The newest person of each last name, nickname and first name, in lower case.
  private var byName: [String: Int] = [:]
  private var byFullName: [String: Int] = [:]
  /// Who was introduced by an office; `nil` where several were.
  private var byRole: [String: Int?] = [:]
  private var turns: [Turn] = []
  /// Names that were mentioned and of which nothing else is known, by their last words in lower case.
  private var mentioned: [String: [String]] = [:]
  private var scene = Scene(place: Place(paragraph: -1, sentence: 0))
  /// Whether anybody but the last speaker was mentioned since he spoke.
  private var isUnsettled = false

  // MARK: What the sentences tell

  /// Takes note of a name, and of the office before or behind it.
  mutating func introduce(_ introduction: Introduction, at place: Place) {
    let (words, nickname, role) = (introduction.words, introduction.nickname, introduction.role)
    if words.isEmpty, let role {
      note(byRole[role] ?? nil, isTopic: true, at: place)
      return
    }
    guard role != nil || introduction.isPerson else {
      mention(introduction, at: place)
      return
    }
    guard let person = person(words: words, mayBeNew: true) else { return }
    if let nickname { byName[nickname.lowercased()] = person }
    note(person, isTopic: introduction.isTopic, at: place)
    guard let role else { return }
    if turns.last?.person != person {
      let isIntroduction = introduction.position > Self.topicTokens
      take(Turn(person: person, paragraph: place.paragraph, isIntroduction: isIntroduction))
    }
    if !SpeechWords.relations.contains(role) {
      if let known = byRole[role] {
        byRole[role] = known == person ? person : .some(nil)
      } else {
        byRole[role] = person
      }
    }
    if let gender = SpeechWords.gender(ofRole: role) { people[person].gender = gender }
  }

  private mutating func mention(_ introduction: Introduction, at place: Place) {
    guard let last = introduction.words.last?.lowercased() else { return }
    if let known = person(words: introduction.words, mayBeNew: false) {
      note(known, isTopic: introduction.isTopic, at: place)
    } else if introduction.words.count == 1 {
      // Whose last name alone a sentence is about is a person.
      guard let full = mentioned[last] else { return }
      note(introduction.isTopic ? person(words: full, mayBeNew: true) : nil, isTopic: introduction.isTopic, at: place)
    } else {
      if mentioned.count < Self.most { mentioned[last] = introduction.words }
      if !introduction.isPlace { note(nil, isTopic: false, at: place) }
    }
  }

  /// Somebody is mentioned; `nil` where nobody knows who he is.
  private mutating func note(_ person: Int?, isTopic: Bool, at place: Place) {
    if scene.place != place { scene = Scene(place: place) }
    if let person {
      if !scene.people.contains(person) { scene.people.append(person) }
      if isTopic, scene.topic == nil { scene.topic = person }
    } else {
      scene.hasStranger = true
    }
    if person == nil || person != turns.last?.person { isUnsettled = true }
  }

  /// Somebody is mentioned by what he is to somebody: `his mom`. Where one of that kind is known it is he.
  mutating func mentions(_ stranger: Stranger, at place: Place) {
    if case .some(.some(let known)) = byRole[stranger.role] {
      note(known, isTopic: false, at: place)
      return
    }
    if scene.place != place { scene = Scene(place: place) }
    if let gender = stranger.gender { scene.unnamed.insert(gender) }
  }

  /// He or she opens a sentence: where it is plain who is meant, that tells a man from a woman.
  mutating func refers(_ gender: SpeechWords.Gender, at place: Place) {
    guard let person = person(meantBy: gender, at: place) else { return }
    people[person].gender = gender
    note(person, isTopic: true, at: place)
  }

  /// Takes note of somebody who speaks; the name, where it is plain who is meant.
  mutating func speaks(_ phrase: NounPhrase, in prose: Prose, at place: Place) -> String? {
    switch phrase.kind {
    case .pronoun(let gender):
      guard gender != .other else { return nil }
      guard let person = person(meantBy: gender, at: place) else {
        take(Turn(person: nil, paragraph: place.paragraph))
        return nil
      }
      people[person].gender = gender
      speaks(person, at: place)
      return people[person].name
    case .name:
      let (words, nickname) = prose.nameWords(phrase.tokens)
      if phrase.role != nil {
        introduce(
          Introduction(position: 0, words: words, nickname: nickname, role: phrase.role, isTopic: true), at: place)
      }
      let last = words.last?.lowercased() ?? ""
      let found =
        words.isEmpty
        ? nickname.flatMap { byName[$0.lowercased()] }
        : person(words: words, mayBeNew: words.count > 1 || phrase.role != nil)
          ?? mentioned[last].flatMap { person(words: $0, mayBeNew: true) }
      guard let found else { return nil }
      speaks(found, at: place)
      return words.isEmpty ? people[found].name : nil
    case .description:
      if let name = prose.apposition(to: phrase) {
        guard let person = person(words: prose.nameWords(name).words, mayBeNew: true) else { return nil }
        if let gender = phrase.role.flatMap(SpeechWords.gender(ofRole:)) { people[person].gender = gender }
        speaks(person, at: place)
        return people[person].name
      }
      guard let role = phrase.role else { return nil }
      let isKnown = phrase.isDetermined && !prose.isWord(phrase.tokens.lowerBound, in: Self.indefinite)
      if isKnown, case .some(.some(let person)) = byRole[role] {
        speaks(person, at: place)
        return people[person].name
      }
      // An army or a crowd is not what a pronoun means.
      let isOne = phrase.isDetermined && !SpeechWords.isPlural(role) && !prose.isOrganisation(phrase.tokens)
      if Prose.isRole(role) || isOne {
        take(Turn(person: nil, paragraph: place.paragraph))
      }
      return nil
    }
  }

  private mutating func speaks(_ person: Int, at place: Place) {
    take(Turn(person: person, paragraph: place.paragraph))
    note(person, isTopic: true, at: place)
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
    let fullName = words.joined(separator: " ").lowercased()
    if words.count > 1, let known = byFullName[fullName] {
      byName[last] = known
      return known
    }
    if let known = byName[last], words.count == 1 || people[known].words.last == words.last {
      let knownWords = people[known].words
      if words.count == 1 || knownWords.count == 1 || knownWords.first == words.first {
        if knownWords.count < words.count {
          people[known].words = words
          byFullName[fullName] = known
        }
        return known
      }
    }
    guard mayBeNew, people.count < Self.most else { return nil }
    people.append(Person(words: words))
    byName[last] = people.count - 1
    byFullName[fullName] = people.count - 1
    if let first = words.first?.lowercased(), words.count > 1, byName[first] == nil { byName[first] = people.count - 1 }
    return people.count - 1
  }

  // MARK: Whom a pronoun means

  /// Whom the last sentence that mentions anybody is about; else who spoke last.
  private func person(meantBy gender: SpeechWords.Gender, at place: Place) -> Int? {
    let isHere = scene.place.paragraph == place.paragraph
    if isHere || (isUnsettled && scene.place.paragraph + 1 == place.paragraph) {
      let fitting = scene.people.filter { mayBe($0, gender) }
      if let person = fitting.first {
        guard fitting.count == 1, !scene.hasStranger(gender) else { return nil }
        let isNear = isHere && place.sentence - scene.place.sentence <= Self.sentenceMemory
        if scene.topic == person, isNear || people[person].gender == gender { return person }
        return hasRival(person, gender, since: place.paragraph - Self.memory) ? nil : person
      }
      if scene.hasStranger(gender) { return nil }
    }
    return lastSpeaker(gender, paragraph: place.paragraph)
  }

  private func mayBe(_ person: Int, _ gender: SpeechWords.Gender) -> Bool {
    people[person].gender == nil || people[person].gender == gender
  }

  private func hasRival(_ person: Int, _ gender: SpeechWords.Gender, since paragraph: Int) -> Bool {
    turns.contains { turn in
      turn.person != person && turn.paragraph >= paragraph && (turn.person.map { mayBe($0, gender) } ?? true)
    }
  }

  /// Who spoke or was introduced last, unless it is the other sex or somebody else spoke just before.
  private func lastSpeaker(_ gender: SpeechWords.Gender, paragraph: Int) -> Int? {
    let fitting = turns.last { turn in turn.person.map { mayBe($0, gender) } ?? true }
    guard !isUnsettled, let turn = fitting, let person = turn.person else { return nil }
    if people[person].gender == gender { return person }
    let rival = turns.contains { other in
      other.person != person && other.paragraph + (turn.isIntroduction ? Self.memory : 0) >= turn.paragraph
        && (other.person.map { people[$0].gender == nil } ?? true)
    }
    return rival ? nil : person
  }
}
