/// Who says something in Arabic, where the verb stands before its subject.
extension Prose {
  private static let arabicVerbs: Set<String> = [
    "قال", "قالت", "قالوا", "يقول", "تقول", "أضاف", "أضافت", "يضيف", "تضيف", "أوضح", "أوضحت", "صرح", "صرحت", "أكد",
    "أكدت",
    "ذكر", "ذكرت", "أشار", "أشارت", "سأل", "سألت", "أجاب", "أجابت", "تابع", "تابعت", "كتب", "كتبت", "أعلن", "أعلنت",
    "رد", "ردت",
    "اعتبر", "اعتبرت", "وصف", "وصفت", "حذر", "حذرت", "شدد", "شددت", "حكى", "حكت", "همس", "همست", "صاح", "صاحت", "تساءل",
    "تساءلت",
  ]
  /// Words that end a subject.
  private static let arabicStops: Set<String> = [
    "إن", "أن", "إنه", "إنها", "أنه", "أنها", "في", "على", "من", "إلى", "عن", "مع", "بعد", "قبل", "خلال", "أمام", "عند",
    "وهو", "وهي",
    "الذي", "التي", "ثم", "أمس", "اليوم", "لي", "له", "لها", "لهم", "لنا", "حين", "عندما", "بينما", "بأن", "كما", "هو",
    "هي", "ما", "لا",
    "قد", "لم", "كان", "كانت", "ذلك", "هذا", "هذه", "بـ", "لـ",
  ]
  /// Names and offices of speakers have at most this many words.
  private static let longestArabicSpeaker = 5

  /// «…»، قال سالم and قال سالم: «…»; `nil` where no verb of saying stands beside the quotation.
  func arabicAttribution(beside token: Int) -> UncasedAttribution? {
    var behind = token + 1
    while behind < tokens.count, tokens[behind].kind == .comma || tokens[behind].kind == .dash { behind += 1 }
    if isArabicVerb(behind) { return UncasedAttribution(speaker: arabicSubject(at: behind + 1)) }
    guard token > 0, tokens[token - 1].kind != .end else { return nil }
    for index in (sentenceStart(of: token)..<token).reversed() {
      if case .quoted = tokens[index].kind { return nil }
      if isArabicVerb(index) { return UncasedAttribution(speaker: arabicSubject(at: index + 1)) }
    }
    return nil
  }

  private func isArabicVerb(_ index: Int) -> Bool {
    guard let word = arabicWord(index), !isPassiveInArabic(index) else { return false }
    if Self.arabicVerbs.contains(word) { return true }
    // And so is written as one with the word behind it.
    return (word.hasPrefix("و") || word.hasPrefix("ف")) && Self.arabicVerbs.contains(String(word.dropFirst()))
  }

  /// كُتب, it was written: the first letter of a passive has the sign of an u, where any is written.
  private func isPassiveInArabic(_ index: Int) -> Bool {
    scalars[tokens[index].range].prefix(3).contains { $0.value == 0x64F }
  }

  /// A word without its vowel signs; `nil` in any other script.
  private func arabicWord(_ index: Int) -> String? {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
    let scalars = scalars[tokens[index].range]
    guard let first = scalars.first, (0x620...0x6FF).contains(first.value) else { return nil }
    return Self.string(scalars.filter { !(0x64B...0x652).contains($0.value) && $0.value != 0x640 })
  }

  private func arabicSubject(at start: Int) -> String? {
    var end = start
    while let word = arabicWord(end), !Self.arabicStops.contains(word), !isCircumstance(end), !isArabicVerb(end) {
      end += 1
    }
    guard end > start, end - start <= Self.longestArabicSpeaker else { return nil }
    return text(tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound)
  }

  /// An indefinite accusative says how somebody speaks.
  private func isCircumstance(_ index: Int) -> Bool {
    scalars[tokens[index].range].suffix(2).contains { $0.value == 0x64B }
  }
}
