/// What stands between two quotation marks, as evidence of what it is: speech, a name or a term.
struct QuotedText: Hashable, Sendable {
  /// How many words it has; of scripts without spaces two characters are one.
  var words: Int
  /// Whether a sentence, or a part of it, ends inside the marks: with `.`, `!`, `?`, `…` or a comma.
  var endsInside: Bool
  /// Whether it ends with a sentence's end inside the marks.
  var endsSentence: Bool
  /// Whether every word but the small ones has a capital: a name or a title.
  var isNameLike: Bool

  private static let smallWords: Set<String> = [
    "of", "the", "with", "without", "from", "at", "by", "as", "or", "and", "a", "an", "in", "on", "for", "to", "de",
    "la", "le", "du", "des", "del", "di", "da", "von",
    "van",
    "der", "die", "das", "und", "et", "y", "e", "та", "і", "и",
  ]
  private static let mostNameWords = 7

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var last: Unicode.Scalar?
    var count = 0
    var unspaced = 0
    var capitals = 0
    var others = 0
    var small = ""
    var isInWord = false
    var startsCapital = false
    func finish() {
      guard isInWord else { return }
      count += 1
      if startsCapital { capitals += 1 } else if !Self.smallWords.contains(small.lowercased()) { others += 1 }
      isInWord = false
      small = ""
    }
    for scalar in scalars {
      if (0x2E80...0xD7FF).contains(scalar.value), scalar.properties.isAlphabetic {
        unspaced += 1
        last = scalar
      } else if Prose.isWordPart(scalar) || (isInWord && "’'-".unicodeScalars.contains(scalar)) {
        if !isInWord {
          isInWord = true
          startsCapital =
            !scalar.properties.isLowercase && (scalar.properties.isUppercase || scalar.properties.numericType != nil)
        }
        small.unicodeScalars.append(scalar)
        if Prose.isWordPart(scalar) { last = scalar }
      } else {
        finish()
        if !scalar.isWhiteSpace, !"“”„\"‘’«»‹›「」『』'".unicodeScalars.contains(scalar) { last = scalar }
      }
    }
    finish()
    words = count + (unspaced + 1) / 2
    let end = last ?? " "
    endsSentence = ".!?…。！？؟".unicodeScalars.contains(end)
    endsInside = endsSentence || ",，،—–".unicodeScalars.contains(end)
    isNameLike = capitals > 0 && others == 0 && unspaced == 0 && count <= Self.mostNameWords
  }
}
