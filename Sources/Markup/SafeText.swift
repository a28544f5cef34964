/// Text from outside, made safe to show: the one place where it happens.
///
/// Out go controls and whole escape sequences (ECMA-48), bidi overrides, embeddings and isolates (UAX #9), invisible
/// characters, noncharacters and private use, which would be the glyphs of an icon font. Line and paragraph separators
/// become line ends. What text needs stays: ZWJ and ZWNJ (emoji, Persian, Indic scripts), variation selectors, the
/// implicit marks LRM, RLM and ALM, the tags of a subdivision's flag. The soft hyphen and the zero width space go:
/// lines break by the text's own rules here, and a search has to find the word.
package enum SafeText {
  /// As many marks and joiners may follow one character; more are a stunt that no terminal draws.
  private static let mostMarksInARow = 24

  /// Safe text with its lines: `\n` ends a line, whatever the source used; tabs stay.
  static func lines(_ text: String) -> String {
    isPlain(text) ? text : Scrubber(text.unicodeScalars).scrubbed()
  }

  /// Safe text in one line: runs of white space become one space, none stands at either end.
  ///
  /// A no-break space by itself stays one, since it keeps words together.
  package static func folded(_ text: String) -> String {
    if isFolded(text) { return text }
    var line = ""
    var folding = WhiteSpaceFolding(endsInSpace: true)
    folding.append(lines(text), to: &line)
    while let last = line.unicodeScalars.last, isSpace(last) { line.unicodeScalars.removeLast() }
    return line
  }

  /// Whether a scalar never gets past Markup. The end of a line is the one control that does, in code.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0xA0...0xFF: scalar.value == 0xAD
    case 0x115F, 0x3164, 0xFFA0: true  // Hangul fillers: letters that show as nothing.
    case 0x180E, 0x200B, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true  // Private use.
    case 0xFDD0...0xFDEF, 0xFEFF, 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF: true
    case 0x1D173...0x1D17A: true  // Invisible musical controls.
    case 0xE0000...0xE0FFF: !isFlagTag(scalar) && !(0xE0100...0xE01EF).contains(scalar.value)
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// White space that folds: HTML's, and the spaces of a typesetter.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The tags that spell the flag of a subdivision after U+1F3F4 (UTS #51, ED-14a), the closing one included.
  fileprivate static func isFlagTag(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE0030...0xE0039, 0xE0061...0xE007A, 0xE007F: true
    default: false
    }
  }

  fileprivate static func stacks(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    if scalar.value == 0x200D { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }

  fileprivate static func isMarkInRow(_ count: Int) -> Bool { count <= mostMarksInARow }

  /// Most text holds nothing to take out or to change.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    let isASCII = text.withUTF8 { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }
    }
    return isASCII || text.unicodeScalars.allSatisfy(isPlain)
  }

  /// Whether a scalar stays as it is, whatever stands beside it: letters without marks, punctuation, ideographs.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
    case 0x386...0x482, 0x48A...0x52F: true  // Greek and Cyrillic.
    case 0x2010...0x2027, 0x202F...0x205E, 0x20A0...0x20BF: true  // Punctuation, currencies.
    case 0x3000...0x3029, 0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true  // East Asia.
    default: false
    }
  }

  /// Whether a text is ASCII in one line without a run of spaces.
  private static func isFolded(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var wasSpace = true
      for byte in bytes {
        guard byte >= 0x20, byte < 0x7F, byte != 0x20 || !wasSpace else { return false }
        wasSpace = byte == 0x20
      }
      return !wasSpace || bytes.isEmpty
    }
  }
}

/// Folding of white space over several pieces of text that stand side by side in one line.
struct WhiteSpaceFolding {
  /// Whether what was written so far ends in a space (or is nothing yet), so that no other follows.
  var endsInSpace: Bool

  mutating func append(_ text: String, to line: inout String) {
    var text = text
    if let folded = text.withUTF8({ foldedASCII($0) }) {
      line += folded
      return
    }
    var pending: Unicode.Scalar?
    // Runs without white space are copied whole.
    var run = text.startIndex
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if SafeText.isSpace(scalar) {
        write(text[run..<index], after: pending, to: &line)
        pending = pending == nil || run < index || pending == scalar ? scalar : " "
        run = next
      }
      index = next
    }
    write(text[run...], after: pending, to: &line)
    if run == text.endIndex { write(pending, to: &line) }
  }

  /// The same for ASCII, which most text is; `nil` where it isn't.
  private mutating func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { folded in
      var count = 0
      for byte in bytes {
        let isSpace = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
        if isSpace && endsInSpace { continue }
        folded[count] = isSpace ? 0x20 : byte
        count += 1
        endsInSpace = isSpace
      }
      return count
    }
  }

  private mutating func write(_ run: Substring, after space: Unicode.Scalar?, to line: inout String) {
    guard !run.isEmpty else { return }
    write(space, to: &line)
    line += run
    endsInSpace = false
  }

  private mutating func write(_ space: Unicode.Scalar?, to line: inout String) {
    guard let space, !endsInSpace else { return }
    let keeps = space.value == 0xA0 || space.value == 0x202F || space.value == 0x3000
    line.unicodeScalars.append(keeps ? space : " ")
    endsInSpace = true
  }
}

/// One pass over a text that takes out what is unsafe.
private struct Scrubber {
  private let source: String.UnicodeScalarView
  private var next: String.UnicodeScalarView.Index
  private var result = String.UnicodeScalarView()
  private var marksInARow = 0

  init(_ source: String.UnicodeScalarView) {
    self.source = source
    next = source.startIndex
  }

  func scrubbed() -> String {
    var scrubber = self
    return scrubber.run()
  }

  private mutating func run() -> String {
    result.reserveCapacity(source.underestimatedCount)
    while next < source.endIndex {
      let scalar = source[next]
      next = source.index(after: next)
      take(scalar)
    }
    return String(result)
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A, 0x20...0x7E, 0x09:
      result.append(scalar)
      marksInARow = 0
    case 0x0D:
      if peek != "\n" { result.append("\n") }
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: result.append("\n")
    case 0x1B: skipEscapeSequence()
    case 0x9B: skipControlSequence()
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: skipControlString()
    case 0x115F, 0x3164, 0xFFA0: result.append(" ")
    case 0x1F3F4:
      result.append(scalar)
      marksInARow = 0
      takeFlagTags()
    case 0xE0000...0xE007F: break
    case 0xE0100...0xE01EF where result.last.map(isVariationSelector) ?? true: break
    default:
      guard !SafeText.isForbidden(scalar) else { break }
      marksInARow = SafeText.stacks(scalar) ? marksInARow + 1 : (result.last == "\u{200D}" ? marksInARow : 0)
      if SafeText.isMarkInRow(marksInARow) { result.append(scalar) }
    }
  }

  private var peek: Unicode.Scalar? { next < source.endIndex ? source[next] : nil }

  private func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }

  // ECMA-48 §5.3–5.6: what follows ESC is a control sequence, a control string or intermediates and a final byte.
  private mutating func skipEscapeSequence() {
    guard let introducer = peek else { return }
    switch introducer {
    case "[":
      next = source.index(after: next)
      skipControlSequence()
    case "]", "P", "X", "^", "_":
      next = source.index(after: next)
      skipControlString()
    default:
      skip(while: 0x20...0x2F)
      if let final = peek, (0x30...0x7E).contains(final.value) { next = source.index(after: next) }
    }
  }

  private mutating func skipControlSequence() {
    skip(while: 0x30...0x3F)
    skip(while: 0x20...0x2F)
    if let final = peek, (0x40...0x7E).contains(final.value) { next = source.index(after: next) }
  }

  /// A control string ends in ST or BEL. One that another control interrupts was never ended: its words stay, so that
  /// a stray introducer cannot swallow a page.
  private mutating func skipControlString() {
    var index = next
    while index < source.endIndex {
      let scalar = source[index].value
      let after = source.index(after: index)
      if scalar == 0x07 || scalar == 0x9C {
        next = after
        return
      }
      if scalar == 0x1B, after < source.endIndex, source[after] == "\\" {
        next = source.index(after: after)
        return
      }
      if scalar < 0x20 || (0x7F...0x9F).contains(scalar) { return }
      index = after
    }
  }

  private mutating func skip(while range: ClosedRange<UInt32>) {
    while let scalar = peek, range.contains(scalar.value) { next = source.index(after: next) }
  }

  /// Tags are kept only where they spell a flag and are closed; elsewhere they hide text.
  private mutating func takeFlagTags() {
    let longestFlag = 7
    var tags: [Unicode.Scalar] = []
    var index = next
    while index < source.endIndex, tags.count < longestFlag, SafeText.isFlagTag(source[index]) {
      tags.append(source[index])
      index = source.index(after: index)
      if tags.last?.value == 0xE007F { break }
    }
    guard tags.count > 2, tags.last?.value == 0xE007F else { return }
    result.append(contentsOf: tags)
    next = index
  }
}
