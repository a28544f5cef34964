/// A line of text that is being typed in the status line.
struct LineEditor: Hashable, Sendable {
  /// More than any name or address has.
  static let mostCharacters = 2_000

  /// The characters before the cursor, and those from it on.
  private var before: [Character]
  private var after: [Character] = []

  init(_ text: String = "") { before = Array(text.prefix(Self.mostCharacters)) }

  var text: String { String(before + after) }
  /// The text up to the cursor.
  var textBeforeCursor: String { String(before) }
  /// The text from the cursor on.
  var textAfterCursor: String { String(after) }
  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Takes a key; `false` where it is not one that edits.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character):
      if before.count + after.count < Self.mostCharacters { before.append(character) }
    case .backspace: _ = before.popLast()
    case .delete, .control("d"): if !after.isEmpty { after.removeFirst() }
    case .left, .control("b"): if let character = before.popLast() { after.insert(character, at: 0) }
    case .right, .control("f"): if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("a"):
      after = before + after
      before = []
    case .end, .control("e"):
      before += after
      after = []
    case .control("u"): before = []
    case .control("k"): after = []
    case .control("w"):
      while before.last == " " { before.removeLast() }
      while let last = before.last, last != " " { before.removeLast() }
    default: return false
    }
    return true
  }
}
