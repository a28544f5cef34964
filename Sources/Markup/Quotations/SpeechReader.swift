import Articles

/// Reads paragraphs one after the other for speech, and remembers who is who.
enum SpeechReader {
  /// More quotations than this no paragraph has.
  private static let mostInOne = 500

  /// The speech in each passage.
  static func speech(in passages: [Passage]) -> [[MarkedSpeech]] {
    let paragraphs = joined(withRepeatedMarks(withDialogue(passages.map(MarkedParagraph.init))))
    var result = [[MarkedSpeech]](repeating: [], count: paragraphs.count)
    // Who is named behind the last quotation speaks nowhere.
    guard let last = paragraphs.lastIndex(where: { !$0.spans.isEmpty || $0.marks.orphanClose != nil }) else {
      return result
    }
    var people = People()
    for index in 0...last { result[index] = speech(in: paragraphs[index], index: index, people: &people) }
    shareSpeakers(of: paragraphs, in: &result)
    return result
  }

  /// French repeats the closing mark at the beginning of each paragraph of a quotation: what looks like an end there, with
  /// a space behind it, opens anew.
  private static func withRepeatedMarks(_ paragraphs: [MarkedParagraph]) -> [MarkedParagraph] {
    var paragraphs = paragraphs
    for index in paragraphs.indices.dropFirst() {
      let scalars = paragraphs[index].passage.scalars
      guard let open = paragraphs[index - 1].marks.openEnd,
        "«»".unicodeScalars.contains(paragraphs[index - 1].passage.scalars[open]),
        paragraphs[index].marks.orphanClose == 0, scalars.first == "»", paragraphs[index].passage.runsOn
      else { continue }
      paragraphs[index].marks.orphanClose = nil
      let first = paragraphs[index].spans.first?.lowerBound ?? scalars.count
      if let close = scalars[1..<max(first, 1)].firstIndex(of: "»") {
        paragraphs[index].spans.insert(0..<close + 1, at: 0)
      } else {
        paragraphs[index].marks.openEnd = 0
      }
    }
    return paragraphs
  }

  /// Finds the quotations that run on from paragraph to paragraph: the opening mark is repeated at the beginning of each
  /// and only the last has a closing one; or the next has the closing mark alone.
  private static func joined(_ paragraphs: [MarkedParagraph]) -> [MarkedParagraph] {
    var paragraphs = paragraphs
    // From the end, since only the last paragraph of a quotation shows that it ends at all.
    for index in paragraphs.indices.dropLast().reversed() {
      guard let open = paragraphs[index].marks.openEnd else { continue }
      let next = paragraphs[index + 1]
      guard next.passage.runsOn, let first = next.passage.scalars.first else { continue }
      if let orphan = next.marks.orphanClose, (next.spans.first?.lowerBound ?? .max) > orphan {
        paragraphs[index + 1].spans.insert(0..<orphan + 1, at: 0)
      } else if !QuotationMarks.opensAnew(first) || next.spans.first?.lowerBound != 0 {
        continue
      }
      paragraphs[index].spans.removeAll { $0.lowerBound > open }
      paragraphs[index].spans.append(open..<paragraphs[index].passage.scalars.count)
      paragraphs[index].runsOut = true
      paragraphs[index + 1].runsIn = true
    }
    return paragraphs
  }

  /// Takes what dashes open for speech where the paragraph, or one of those around it that have dashes, too, tells who
  /// says it.
  private static func withDialogue(_ paragraphs: [MarkedParagraph]) -> [MarkedParagraph] {
    let dialogues = paragraphs.map { DashDialogue($0.passage.scalars) }
    var paragraphs = paragraphs
    var index = 0
    while index < dialogues.count {
      var end = index
      while end < dialogues.count, dialogues[end] != nil { end += 1 }
      if dialogues[index..<end].contains(where: { $0?.isTold == true }) {
        for place in index..<end { paragraphs[place].take(dialogues[place]?.spans ?? []) }
      }
      index = end + 1
    }
    return paragraphs
  }

  private static func speech(in paragraph: MarkedParagraph, index: Int, people: inout People) -> [MarkedSpeech] {
    let (prose, findings) = read(paragraph)
    var phrases: [Int: (phrase: NounPhrase, verb: Int)] = [:]
    for finding in findings {
      if let attribution = finding.attribution, let subject = attribution.subject {
        phrases[attribution.verb] = (subject, attribution.verb)
      }
    }
    for verb in prose.tokens.indices where phrases[verb] == nil && prose.isVerb(verb) {
      if let subject = prose.subject(of: verb, from: prose.sentenceStart(of: verb)) { phrases[verb] = (subject, verb) }
    }

    let names = names(of: phrases, in: prose, paragraph: index, people: &people)
    var speech: [MarkedSpeech] = []
    var last: Speaker?
    for (finding, span) in zip(findings, prose.spans) where finding.isSpeech {
      var speaker: Speaker?
      if let attribution = finding.attribution, let subject = attribution.subject {
        speaker = Speaker(prose.printed(subject), name: names[attribution.verb])
      } else if let uncased = finding.uncasedSpeaker {
        speaker = Speaker(uncased)
      } else if finding.startsSentence, finding.attribution == nil {
        speaker = last
      }
      if speaker == nil, paragraph.dialogue.contains(span) { speaker = last }
      last = speaker ?? last
      speech.append(MarkedSpeech(range: span, speaker: speaker))
    }
    return Array(speech.prefix(mostInOne))
  }

  /// The names of those who speak, by their verbs. In the order of the text: somebody is known from where he is named.
  private static func names(
    of phrases: [Int: (phrase: NounPhrase, verb: Int)], in prose: Prose, paragraph: Int, people: inout People
  ) -> [Int: String] {
    enum Event {
      case introduction(Introduction)
      case stranger(Stranger)
      case pronoun(SpeechWords.Gender)
      case turn(NounPhrase, verb: Int)
    }
    var events: [(position: Int, token: Int, event: Event)] = []
    for introduction in prose.introductions() {
      events.append((introduction.position, introduction.token, .introduction(introduction)))
    }
    for stranger in prose.strangers() { events.append((stranger.token, stranger.token, .stranger(stranger))) }
    for (token, gender) in prose.leadingPronouns() { events.append((token, token, .pronoun(gender))) }
    for (phrase, verb) in phrases.values {
      var phrase = phrase
      // German has one word for she and they; the verb tells which.
      if prose.isWord(phrase.tokens.lowerBound, in: ["sie"]), !prose.tokens[verb].word.hasSuffix("n") {
        phrase.kind = .pronoun(.she)
      }
      events.append((max(verb, phrase.tokens.upperBound), verb, .turn(phrase, verb: verb)))
    }
    let sentences = prose.sentences
    var names: [Int: String] = [:]
    // What is introduced is known to the turn at the same place.
    let order = events.indices.sorted { (events[$0].position, $0) < (events[$1].position, $1) }
    for (_, token, event) in order.map({ events[$0] }) {
      let place = Place(paragraph: paragraph, sentence: sentences[token])
      switch event {
      case .introduction(let introduction): people.introduce(introduction, at: place)
      case .stranger(let stranger): people.mentions(stranger, at: place)
      case .pronoun(let gender): people.refers(gender, at: place)
      case .turn(let phrase, let verb): names[verb] = people.speaks(phrase, in: prose, at: place)
      }
    }
    return names
  }

  private static func read(_ paragraph: MarkedParagraph) -> (Prose, [SpeechFinding]) {
    let scalars = paragraph.passage.scalars
    let prose = Prose(scalars, spans: paragraph.spans)
    if !paragraph.runsIn, let orphan = paragraph.marks.orphanClose, (paragraph.spans.first?.lowerBound ?? .max) > orphan
    {
      // The opening mark is missing: the quotation begins with the paragraph, if somebody plainly says it.
      let whole = Prose(scalars, spans: [0..<orphan + 1] + paragraph.spans)
      let text = QuotedText(scalars[..<orphan])
      if text.endsInside, text.words > 1, whole.attributionBehind(0) != nil {
        return (whole, findings(in: whole, paragraph))
      }
    }
    return (prose, findings(in: prose, paragraph))
  }

  private static func findings(in prose: Prose, _ paragraph: MarkedParagraph) -> [SpeechFinding] {
    var followsSpeech = paragraph.runsIn
    return prose.spans.indices.map { span in
      let isLast = span == prose.spans.count - 1
      let isRunIn = paragraph.runsIn && span == 0
      var finding = prose.finding(span: span, followsSpeech: followsSpeech, isContinued: paragraph.runsOut && isLast)
      let isMarked =
        paragraph.passage.given.contains(prose.spans[span]) || paragraph.dialogue.contains(prose.spans[span])
      if isRunIn || isMarked { finding.isSpeech = true }
      followsSpeech = followsSpeech || finding.isSpeech
      return finding
    }
  }

  /// A quotation that runs on has one speaker, wherever a sentence names him.
  private static func shareSpeakers(of paragraphs: [MarkedParagraph], in speech: inout [[MarkedSpeech]]) {
    for index in paragraphs.indices where paragraphs[index].runsIn {
      guard let before = speech[index - 1].last, !speech[index].isEmpty else { continue }
      if speech[index][0].speaker == nil { speech[index][0].speaker = before.speaker }
    }
    for index in paragraphs.indices.reversed() where paragraphs[index].runsOut {
      guard let last = speech[index].indices.last, speech[index][last].speaker == nil else { continue }
      speech[index][last].speaker = speech[index + 1].first?.speaker
    }
  }
}

/// A paragraph with its quotation marks paired.
struct MarkedParagraph: Sendable {
  var passage: Passage
  var marks: QuotationMarks
  /// What stands in quotation marks, outermost, in order.
  var spans: [Range<Int>]
  /// Whether its first quotation came from the paragraph before.
  var runsIn = false
  /// Whether its last quotation goes on in the next paragraph.
  var runsOut = false
  /// What dashes open; a part of the spans.
  private(set) var dialogue: [Range<Int>] = []

  init(_ passage: Passage) {
    self.passage = passage
    marks = QuotationMarks(passage.scalars)
    spans = marks.spans
    guard !passage.given.isEmpty else { return }
    // What the page marks itself is one span, whatever marks stand in it or around it.
    replaceSpans(
      with: passage.given.filter { range in
        !range.isEmpty && !spans.contains { $0.lowerBound < range.lowerBound && range.upperBound < $0.upperBound }
      })
  }

  /// Takes what dashes open for speech; marks inside of it belong to what is said.
  mutating func take(_ dialogue: [Range<Int>]) {
    self.dialogue = dialogue
    replaceSpans(with: dialogue)
    marks.openEnd = nil
    marks.orphanClose = nil
  }

  private mutating func replaceSpans(with given: [Range<Int>]) {
    spans = (spans.filter { span in !given.contains { $0.overlaps(span) } } + given).sorted {
      $0.lowerBound < $1.lowerBound
    }
  }
}
