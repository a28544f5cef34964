import Markup

/// What a server said, to be quoted in a sentence: nothing in it can move a cursor or turn the text, and it is short.
struct ServerWords: CustomStringConvertible {
  /// The most characters that are quoted.
  private static let longest = 80

  let description: String

  init(_ text: String) {
    // What is left out is not even looked at.
    let beginning = String(String.UnicodeScalarView(text.unicodeScalars.prefix(8 * Self.longest)))
    let safe = SafeText.folded(beginning)
    description = safe.count > Self.longest ? safe.prefix(Self.longest) + "…" : safe
  }
}
