import Articles

/// Reads paragraphs one after the other for speech, and remembers who is who.
enum SpeechReader {
  /// More quotations than this no paragraph has.
  private static let mostInOne = 500

  /// The speech in each passage.
  static func speech(in passages: [Passage]) -> [[MarkedSpeech]] {
    let paragraphs = joined(passages.map(MarkedParagraph.init))
    var people = People()
    var result: [[MarkedSpeech]] = []
    result.reserveCapacity(paragraphs.count)
    for (index, paragraph) in paragraphs.enumerated() {
      result.append(speech(in: paragraph, index: index, people: &people))
    }
    shareSpeakers(of: paragraphs, in: &result)
    return result
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
      paragraphs[index].spans.append(open..<paragraphs[index].passage.scalars.count)
      paragraphs[index].runsOut = true
      paragraphs[index + 1].runsIn = true
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

    // In the order of the text: a name is known from where it stands.
    var names: [Int: String] = [:]
    let introductions = prose.introductions()
    var nextIntroduction = 0
    let turns = phrases.values.map {
      (position: max($0.verb, $0.phrase.tokens.upperBound), phrase: $0.phrase, verb: $0.verb)
    }
    .sorted { ($0.position, $0.verb) < ($1.position, $1.verb) }
    for turn in turns {
      while nextIntroduction < introductions.count, introductions[nextIntroduction].position <= turn.position {
        people.introduce(introductions[nextIntroduction], paragraph: index)
        nextIntroduction += 1
      }
      names[turn.verb] = people.speaks(turn.phrase, in: prose, paragraph: index)
    }
    for introduction in introductions[nextIntroduction...] { people.introduce(introduction, paragraph: index) }

    var speech: [MarkedSpeech] = []
    var last: Speaker?
    for (finding, span) in zip(findings, prose.spans) where finding.isSpeech {
      var speaker: Speaker?
      if let attribution = finding.attribution, let subject = attribution.subject {
        speaker = Speaker(prose.printed(subject), name: names[attribution.verb])
      } else if let unspaced = finding.unspacedSpeaker {
        speaker = Speaker(unspaced)
      } else if finding.startsSentence, finding.attribution == nil {
        speaker = last
      }
      last = speaker ?? last
      speech.append(MarkedSpeech(range: span, speaker: speaker))
    }
    return Array(speech.prefix(mostInOne))
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
      if isRunIn || paragraph.passage.given.contains(prose.spans[span]) { finding.isSpeech = true }
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

  init(_ passage: Passage) {
    self.passage = passage
    marks = QuotationMarks(passage.scalars)
    spans = marks.spans
    guard !passage.given.isEmpty else { return }
    // What the page marks itself is one span, whatever marks stand in it or around it.
    let given = passage.given.filter { range in
      !range.isEmpty && !spans.contains { $0.lowerBound < range.lowerBound && range.upperBound < $0.upperBound }
    }
    spans = (spans.filter { span in !given.contains { $0.overlaps(span) } } + given).sorted {
      $0.lowerBound < $1.lowerBound
    }
  }
}
