/// A title reduced to what two ways of printing it share: its words, folded, a space between.
///
/// `"“Storm over Ålund” – live"` becomes `storm over alund live`.
struct TitleKey: Hashable {
  /// More of a title is not looked at: no headline is that long, and it comes from outside.
  private static let longestTitle = 512
  /// Of two titles that are near each other, four in five of the longer one's words stand in the other, too.
  private static let nearness = (shared: 4, of: 5)

  /// The words, a space between.
  let text: String

  init(_ title: String) {
    text = Self.words(of: String(String.UnicodeScalarView(title.unicodeScalars.prefix(Self.longestTitle))).folded)
      .joined(separator: " ")
  }

  /// A key as it is kept.
  init(kept text: String) { self.text = text }

  /// The different words; a run of a script without spaces gives its pairs of characters.
  var words: Set<String> {
    var words: Set<String> = []
    for word in text.split(separator: " ") {
      let scalars = Array(word.unicodeScalars)
      guard scalars.count > 1, scalars.contains(where: { isWrittenWithoutSpaces($0.value) }) else {
        words.insert(String(word))
        continue
      }
      for (first, second) in zip(scalars, scalars.dropFirst()) {
        words.insert(String(String.UnicodeScalarView([first, second])))
      }
    }
    return words
  }

  /// Whether two titles of these words are near each other.
  static func areNear(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let larger = max(left.count, right.count)
    return larger > 0 && left.intersection(right).count >= leastShared(of: larger)
  }

  /// How many of a title's words a title that is near it has at least.
  static func leastShared(of count: Int) -> Int {
    (count * nearness.shared + nearness.of - 1) / nearness.of
  }

  /// The words of a text of any length, folded.
  static func words(of folded: String) -> [String] {
    folded.unicodeScalars.split { scalar in
      if scalar.isASCII { return !(("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)) }
      return !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar))
    }.map { String(String.UnicodeScalarView($0)) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spacingMark, .nonspacingMark: true
    default: false
    }
  }
}
