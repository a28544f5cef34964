/// How a line looks: like a title, or like running text.
enum LineShape {
  /// A headline or the title of a part has at most this many characters; of Chinese, Japanese and Korean half as many
  /// are as long.
  static let longestTitle = 140

  /// The marks that end a sentence or leave one open; a title ends in none of them. A question or a cry may be a title.
  private static let openEnds: Set<Character> = [".", "…", ",", ";", ":", "。", "，", "；", "：", "、", "۔", "،", "।"]
  private static let sentenceEnds: Set<Character> = [".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।"]
  private static let closers: Set<Character> = [
    "”", "’", "»", "›", "“", "‘", "\"", "'", ")", "]", "」", "』", "）", "«",
  ]

  /// Whether a line can be a title: short, without a full stop, with letters, and not in the middle of a sentence.
  static func isTitle(_ line: String) -> Bool {
    guard length(of: line) <= longestTitle, let first = line.first(where: { $0.isLetter || $0.isNumber }),
      let last = line.last(where: { !closers.contains($0) && !$0.isWhitespace }), line.contains(where: \.isLetter)
    else { return false }
    return !openEnds.contains(last) && !startsInMidSentence(line, first: first)
  }

  /// Whether a text ends a sentence, closing marks after it left aside.
  static func endsSentence(_ text: some StringProtocol) -> Bool {
    text.last { !closers.contains($0) && !$0.isWhitespace }.map(sentenceEnds.contains) ?? false
  }

  /// Whether a text ends in an ellipsis.
  static func endsInEllipsis(_ text: some StringProtocol) -> Bool {
    let end = text.hasSuffix("]") || text.hasSuffix(")") ? text.dropLast() : text[...]
    return end.hasSuffix("…") || end.hasSuffix("...")
  }

  /// The length in columns, as near as titles need it.
  static func length(of line: String) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xD7FF).contains($1.value) ? 2 : 1) }
  }

  private static func startsInMidSentence(_ line: String, first: Character) -> Bool {
    guard first.isLowercase else { return false }
    // eBay and iPhones may begin a title.
    return !line.prefix { !$0.isWhitespace }.contains(where: \.isUppercase)
  }
}

extension StringProtocol {
  /// The text without the characters at its end that fulfil a condition.
  func droppingLast(while isDropped: (Character) -> Bool) -> SubSequence {
    var text = self[...]
    while let last = text.last, isDropped(last) { text = text.dropLast() }
    return text
  }

  /// The text without the characters at either end that fulfil a condition.
  func trimmed(while isDropped: (Character) -> Bool) -> String {
    String(drop(while: isDropped).droppingLast(while: isDropped))
  }
}
