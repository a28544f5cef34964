/// Speech that a dash opens, as fiction and reportage have it from Polish to Spanish:
/// `— Мы идём, — сказал он. — Сейчас же.`, `—Vamos —dijo Ana—. Es tarde.`
struct DashDialogue: Sendable {
  /// What is said, without the dashes, in order.
  var spans: [Range<Int>] = []
  /// Whether the paragraph tells who says it; without that a dash may as well open the item of a list.
  var isTold = false

  private static let dashes: Set<Unicode.Scalar> = ["—", "–", "―"]
  /// The words of the narrator have their verb within so many words.
  private static let reach = 6
  private static let mostInsertions = 64

  /// Reads a paragraph; `nil` where it does not open with a dash.
  init?(_ scalars: [Unicode.Scalar]) {
    guard let first = scalars.first, Self.dashes.contains(first), scalars.count > 2 else { return nil }
    var start = Self.skippingSpace(scalars, 1)
    var index = start
    while index < scalars.count, spans.count < Self.mostInsertions {
      guard Self.dashes.contains(scalars[index]), let end = Self.insertionEnd(scalars, dash: index) else {
        index += 1
        continue
      }
      add(scalars, start..<index)
      isTold = true
      start = Self.skippingSpace(scalars, end)
      index = start
    }
    let told = isTold ? nil : Self.tellingEnd(scalars, from: start)
    isTold = isTold || told != nil
    add(scalars, start..<(told ?? scalars.count))
    if spans.isEmpty { return nil }
  }

  private mutating func add(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound, scalars[end - 1].properties.isWhitespace { end -= 1 }
    if scalars[range.lowerBound..<end].contains(where: Prose.isWordPart) { spans.append(range.lowerBound..<end) }
  }

  private static func skippingSpace(_ scalars: [Unicode.Scalar], _ index: Int) -> Int {
    var index = index
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    return index
  }

  /// Where the speech ends that one dash opens and a comma and a verb of saying close, as in Swedish and French:
  /// `– Vi går, säger Ada.`
  private static func tellingEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let longestVerb = 24
    for index in start..<scalars.count where ",!?".unicodeScalars.contains(scalars[index]) {
      let first = skippingSpace(scalars, index + 1)
      guard first > index + 1, first < scalars.count, scalars[first].properties.isLowercase else { continue }
      let word = scalars[first...].prefix(longestVerb).prefix { $0.properties.isAlphabetic || $0 == "-" }
      let verb = word.prefix { $0 != "-" }
      if SpeechWords.verbs.contains(Prose.string(verb).lowercased()) { return index + 1 }
    }
    return nil
  }

  /// Where the speech goes on behind the narrator's words that a dash begins; `nil` where it begins none: they open in
  /// lower case behind a mark or a space, and have a verb of saying.
  private static func insertionEnd(_ scalars: [Unicode.Scalar], dash: Int) -> Int? {
    let first = skippingSpace(scalars, dash + 1)
    guard dash > 0, scalars[dash - 1].properties.isWhitespace || ",.!?…".unicodeScalars.contains(scalars[dash - 1]),
      first < scalars.count, scalars[first].properties.isLowercase
    else { return nil }
    var end = first
    while end < scalars.count, !dashes.contains(scalars[end]) { end += 1 }
    let words = Prose(Array(scalars[first..<end]), spans: [])
    guard let verb = words.tokens.indices.first(where: words.isVerb), verb < reach else { return nil }
    guard end < scalars.count else { return scalars.count }
    // Spanish closes the narrator's words with a dash of their own, before the punctuation of the speech.
    let behind = end + 1
    if behind < scalars.count, ".,;:".unicodeScalars.contains(scalars[behind]) { return behind + 1 }
    return behind
  }
}
