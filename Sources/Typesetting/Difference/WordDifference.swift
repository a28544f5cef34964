/// Two texts in one flow: what both have, what was taken out and what was put in, word by word.
struct WordDifference {
  /// More words than that are not worth comparing: the texts are two different ones.
  private static let mostEdits = 800

  /// How what was changed is marked, beside its roles.
  private let marks: ChangeMarks
  private let old: Flow
  private let new: Flow
  private let oldTokens: [Range<Int>]
  private let newTokens: [Range<Int>]
  private let hunks: [EditScript.Hunk]

  /// Nothing where the texts have too little in common to be compared word by word.
  init?(from old: Flow, to new: Flow, marks: ChangeMarks) {
    self.old = old
    self.new = new
    self.marks = marks
    oldTokens = old.tokens
    newTokens = new.tokens
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func numbered(_ tokens: [Range<Int>], _ flow: Flow) -> [Int] {
      tokens.map { token in
        let word = flow.bytes[token]
        if let number = numbers[word] { return number }
        numbers[word] = numbers.count
        return numbers.count - 1
      }
    }
    let script = EditScript(
      from: numbered(oldTokens, old), to: numbered(newTokens, new), mostEdits: Self.mostEdits)
    guard let script else { return nil }
    hunks = Self.joined(script.hunks) { [newTokens] range in
      newTokens[range].allSatisfy { new.isBlank($0) }
    }
  }

  /// Whether the texts are the same.
  var isEmpty: Bool { hunks.isEmpty }

  /// The text with what was taken out before what was put in.
  var flow: Flow {
    var flow = Flow()
    var place = 0
    for hunk in hunks {
      append(newTokens[place..<hunk.new.lowerBound], of: new, to: &flow)
      append(hunk, to: &flow)
      place = hunk.new.upperBound
    }
    append(newTokens[place...], of: new, to: &flow)
    return flow
  }

  private func append(_ tokens: ArraySlice<Range<Int>>, of source: Flow, to flow: inout Flow) {
    guard let first = tokens.first, let last = tokens.last else { return }
    flow.append(source, range: first.lowerBound..<last.upperBound)
  }

  private func append(_ hunk: EditScript.Hunk, to flow: inout Flow) {
    let taken = oldTokens[hunk.old]
    let put = newTokens[hunk.new]
    append(taken, of: old, role: .removed, marks.removed, to: &flow)
    let needsBlank =
      taken.contains { !old.isBlank($0) } && put.contains { !new.isBlank($0) } && taken.last.map(old.isBlank) == false
      && put.first.map(new.isBlank) == false
    if needsBlank { flow.append(" ", style: TextStyle(.text)) }
    append(put, of: new, role: .added, marks.added, to: &flow)
  }

  /// Appends changed words with their marks, which stand at the words and not at the blanks around them.
  private func append(
    _ tokens: ArraySlice<Range<Int>>, of source: Flow, role: Role, _ mark: (open: String, close: String),
    to flow: inout Flow
  ) {
    guard let first = tokens.firstIndex(where: { !source.isBlank($0) }),
      let last = tokens.lastIndex(where: { !source.isBlank($0) })
    else {
      // Blanks alone that were put in are as good as any; those that were taken out are no loss.
      if role == .added { append(tokens, of: source, to: &flow) }
      return
    }
    append(tokens[..<first], of: source, to: &flow)
    flow.append(mark.open, style: TextStyle(.text, role))
    flow.append(source, range: tokens[first].lowerBound..<tokens[last].upperBound, adding: role)
    if !mark.close.isEmpty { flow.append(mark.close, style: TextStyle(.text, role)) }
    append(tokens[(last + 1)...], of: source, to: &flow)
  }

  /// Hunks with nothing but blanks between them are one.
  private static func joined(_ hunks: [EditScript.Hunk], isBlank: (Range<Int>) -> Bool) -> [EditScript.Hunk] {
    var joined: [EditScript.Hunk] = []
    for hunk in hunks {
      if let last = joined.last, isBlank(last.new.upperBound..<hunk.new.lowerBound) {
        joined[joined.count - 1].old = last.old.lowerBound..<hunk.old.upperBound
        joined[joined.count - 1].new = last.new.lowerBound..<hunk.new.upperBound
      } else {
        joined.append(hunk)
      }
    }
    return joined
  }
}

/// How changed words are marked, beside the colours of their roles.
public enum ChangeMarks: Hashable, Sendable {
  /// A sign before them; the colours show where they end.
  case signs
  /// Brackets around them, where there are no colours.
  case brackets

  var removed: (open: String, close: String) {
    switch self {
    case .signs: ("−", "")
    case .brackets: ("[−", "−]")
    }
  }

  var added: (open: String, close: String) {
    switch self {
    case .signs: ("+", "")
    case .brackets: ("{+", "+}")
    }
  }
}

extension Flow {
  /// The words, the runs of blanks and the single other characters, as ranges of bytes. A character of two columns is a
  /// word: the scripts that have them put no blanks between words.
  fileprivate var tokens: [Range<Int>] {
    var tokens: [Range<Int>] = []
    var begin = 0
    while begin < bytes.count {
      var end = begin + 1
      let kind = kind(at: begin)
      while end < bytes.count,
        widths[end] == 0 && bytes[end] != Self.lineBreak || (kind != .other && self.kind(at: end) == kind)
      {
        end += 1
      }
      tokens.append(begin..<end)
      begin = end
    }
    return tokens
  }

  /// Whether a token is blanks or a line's end.
  fileprivate func isBlank(_ token: Range<Int>) -> Bool { kind(at: token.lowerBound) == .blank }

  private enum Kind {
    case word, blank, other
  }

  private static let lineBreak = UInt8(ascii: "\n")

  private func kind(at offset: Int) -> Kind {
    switch bytes[offset] {
    case UInt8(ascii: " "), Self.lineBreak: .blank
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      .word
    case 0..<0x80: .other
    // Letters beyond ASCII, U+0080 to U+00BF aside: signs, and U+2000 on: dashes, quotation marks.
    case 0xC2, 0xE2: .other
    default: widths[offset] == 2 ? .other : .word
    }
  }
}
