/// What a user typed, as a question to FTS5 that is never a syntax error: words that all have to be there, phrases in
/// quotation marks, and `*` for any ending.
struct SearchPattern {
  /// More is not looked for; it comes from outside.
  private static let mostTerms = 32
  private static let longestTerm = 200

  /// The question in FTS5's own words (https://www.sqlite.org/fts5.html#full_text_query_syntax); nothing where there is
  /// nothing to look for.
  let text: String

  init?(_ words: String) {
    let terms = Self.terms(in: words)
    guard !terms.isEmpty else { return nil }
    text = terms.map(\.question).joined(separator: " ")
  }

  /// Words as an FTS5 string: nothing in it means anything but itself.
  static func phrase(_ words: some StringProtocol) -> String {
    "\"" + words.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Words that follow each other.
  struct Term {
    var words: String
    var isBeginning: Bool

    var question: String { SearchPattern.phrase(words) + (isBeginning ? " *" : "") }
  }

  /// What has to be there, all of it.
  static func terms(in words: String) -> [Term] {
    var terms: [Term] = []
    var current = ""
    var isPhrase = false
    func isSomething(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    func close(isBeginning: Bool) {
      if current.unicodeScalars.contains(where: isSomething) {
        terms.append(Term(words: String(current.prefix(longestTerm)), isBeginning: isBeginning))
      }
      current = ""
    }
    let characters = Array(words.prefix(mostTerms * longestTerm))
    for (index, character) in characters.enumerated() {
      switch character {
      case "\"", "“", "”", "„":
        let next = index + 1 < characters.count ? characters[index + 1] : " "
        close(isBeginning: isPhrase && next == "*")
        isPhrase.toggle()
      case "*" where !isPhrase:
        close(isBeginning: true)
      case _ where character.isWhitespace && !isPhrase:
        close(isBeginning: false)
      case "\0":
        continue
      default:
        current.append(character)
      }
    }
    close(isBeginning: false)
    return Array(terms.prefix(mostTerms))
  }
}
