/// The quotation marks of one paragraph, paired.
///
/// The pairs are those of CLDR's delimiters for the languages that use „ “ ” « » ‹ › 「 」 『 』 and the straight marks.
/// Apostrophes, feet and inches are none.
struct QuotationMarks: Hashable, Sendable {
  /// From the opening mark to behind the closing one; those inside another are left out. In order.
  var spans: [Range<Int>] = []
  /// A double opening mark that is not closed in this paragraph and has no pair behind it.
  var openEnd: Int?
  /// A double closing mark that nothing opened.
  var orphanClose: Int?

  /// What an opening mark asks for.
  fileprivate enum Style {
    case curly, low, guillemets, reversedGuillemets, angles, reversedAngles, corners, whiteCorners, straight
    case single, lowSingle, straightSingle

    var isDouble: Bool {
      switch self {
      case .single, .lowSingle, .straightSingle, .angles, .reversedAngles, .whiteCorners: false
      default: true
      }
    }
  }

  /// Deeper than this nobody quotes; what opens below it is no mark.
  fileprivate static let deepest = 8
  /// Words that begin with an apostrophe.
  fileprivate static let clipped: Set<String> = [
    "em", "til", "till", "twas", "tis", "cause", "cos", "round", "bout", "n", "un", "t", "s", "k",
  ]

  init(_ scalars: [Unicode.Scalar]) {
    var pairing = Pairing(scalars)
    pairing.run()
    spans = pairing.spans
    orphanClose = pairing.orphanClose
    if let open = pairing.open.last(where: \.style.isDouble)?.index {
      // Single marks inside what is left open belong to it.
      let later = spans.reversed().prefix { $0.lowerBound > open }
      if later.allSatisfy({ "‘‚'‹›『".unicodeScalars.contains(scalars[$0.lowerBound]) }) { openEnd = open }
    }
    leavesOpen = pairing.open.contains(where: \.style.isDouble)
  }

  private let leavesOpen: Bool

  /// Whether a quotation begins in this text and does not end in it.
  static func leavesOpen(_ text: String) -> Bool { QuotationMarks(Array(text.unicodeScalars)).leavesOpen }

  /// Whether a scalar can open a quotation that ran on from the paragraph before.
  static func opensAnew(_ scalar: Unicode.Scalar) -> Bool { "“„”«»「\"".unicodeScalars.contains(scalar) }
}

/// One pass over a paragraph.
private struct Pairing {
  let scalars: [Unicode.Scalar]
  var open: [(index: Int, style: QuotationMarks.Style)] = []
  var spans: [Range<Int>] = []
  var orphanClose: Int?
  /// Whether straight double marks behind a digit are inches: without them the others come in pairs.
  let hasInches: Bool
  /// For every index, whether a later single mark closes behind punctuation, before another opens.
  let closesLater: [Bool]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var others = 0
    var behindDigits = 0
    for (index, scalar) in scalars.enumerated() where scalar == "\"" {
      if index > 0, ("0"..."9").contains(scalars[index - 1]) { behindDigits += 1 } else { others += 1 }
    }
    hasInches = behindDigits > 0 && others % 2 == 0
    var closesLater = Array(repeating: false, count: scalars.contains("’") || scalars.contains("'") ? scalars.count : 0)
    var closes = false
    for index in closesLater.indices.reversed() {
      closesLater[index] = closes
      let scalar = scalars[index]
      if scalar == "‘" || scalar == "‚" { closes = false }
      if scalar == "’" || scalar == "'", index > 0, ",.!?…".unicodeScalars.contains(scalars[index - 1]) {
        closes = true
      }
    }
    self.closesLater = closesLater
  }

  mutating func run() {
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "“":
        if isOpen(.low) || (isOpen(.curly) && !startsWord(index) && endsWord(index)) {
          close(index, [.low, .curly])
        } else {
          begin(index, .curly)
        }
      case "”", "〞":
        if open.contains(where: { $0.style == .curly || $0.style == .low }) {
          close(index, [.curly, .low])
        } else if startsWord(index), let next = following(index), !next.properties.isWhitespace {
          begin(index, .curly)
        } else {
          close(index, [])
        }
      case "„", "‟", "〝": begin(index, .low)
      case "«":
        if isOpen(.reversedGuillemets) { close(index, [.reversedGuillemets]) } else { begin(index, .guillemets) }
      case "»": closeOrReverse(index, .guillemets, reversed: .reversedGuillemets)
      case "‹": if isOpen(.reversedAngles) { close(index, [.reversedAngles]) } else { begin(index, .angles) }
      case "›": closeOrReverse(index, .angles, reversed: .reversedAngles)
      case "「", "﹁": begin(index, .corners)
      case "」", "﹂": close(index, [.corners])
      case "『", "﹃": begin(index, .whiteCorners)
      case "』", "﹄": close(index, [.whiteCorners])
      case "‚": if startsWord(index), following(index).map(isWordStart) ?? false { begin(index, .lowSingle) }
      case "‘":
        if isOpen(.lowSingle), endsWord(index) {
          close(index, [.lowSingle])
        } else if startsWord(index), following(index).map(isWordStart) ?? false, !isClipped(after: index) {
          begin(index, .single)
        }
      case "’": if isOpen(.single) || isOpen(.lowSingle), closesSingle(index) { close(index, [.single, .lowSingle]) }
      case "'":
        if isOpen(.straightSingle), closesSingle(index) {
          close(index, [.straightSingle])
        } else if startsWord(index), following(index).map(isWordStart) ?? false, !isClipped(after: index) {
          begin(index, .straightSingle)
        }
      case "\"", "＂": straight(index)
      default: break
      }
    }
  }

  private mutating func straight(_ index: Int) {
    let before = index > 0 ? scalars[index - 1] : nil
    if hasInches, let before, ("0"..."9").contains(before) { return }
    let startsHere = startsWord(index) && !(following(index)?.properties.isWhitespace ?? true)
    // `„Wir gehen", sagte sie.`
    if open.last?.style == .low, !startsHere {
      close(index, [.low])
    } else if isOpen(.straight), !startsHere {
      close(index, [.straight])
    } else if startsHere || (!isOpen(.straight) && !endsWord(index)) {
      begin(index, .straight)
    } else {
      close(index, [])
    }
  }

  private mutating func closeOrReverse(_ index: Int, _ style: QuotationMarks.Style, reversed: QuotationMarks.Style) {
    if isOpen(style) {
      close(index, [style])
    } else if startsWord(index), let next = following(index), !next.properties.isWhitespace {
      begin(index, reversed)
    } else {
      close(index, [])
    }
  }

  private mutating func begin(_ index: Int, _ style: QuotationMarks.Style) {
    if open.count < QuotationMarks.deepest { open.append((index, style)) }
  }

  private mutating func close(_ index: Int, _ styles: [QuotationMarks.Style]) {
    guard let match = open.lastIndex(where: { styles.contains($0.style) }) else {
      orphanClose = orphanClose ?? index
      return
    }
    let start = open[match].index
    open.removeSubrange(match...)
    while let last = spans.last, last.lowerBound > start { spans.removeLast() }
    spans.append(start..<index + 1)
  }

  private func isOpen(_ style: QuotationMarks.Style) -> Bool { open.contains { $0.style == style } }

  private func following(_ index: Int) -> Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

  /// Whether a mark here can open: nothing, a space, a bracket, a dash or another mark stands before it.
  private func startsWord(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = scalars[index - 1]
    return before.properties.isWhitespace || "([{—–-/“„«‹‘‚\"'「『¿¡:…（".unicodeScalars.contains(before)
  }

  private func endsWord(_ index: Int) -> Bool {
    guard let next = following(index) else { return true }
    return !isWordStart(next) || next == "\"" || next == "”" || next == "’"
  }

  private func isWordStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "“\"«…¿¡[($€£@#".unicodeScalars.contains(scalar)
  }

  /// Whether a single mark closes rather than stands for letters: at a word's end, and not as the possessive of a plural
  /// where a later one closes behind punctuation.
  private func closesSingle(_ index: Int) -> Bool {
    guard index > 0, !scalars[index - 1].properties.isWhitespace, endsWord(index) else { return false }
    let isPossessive = scalars[index - 1] == "s" && following(index) == " "
    return !(isPossessive && closesLater[index])
  }

  /// ’90s, ’em
  private func isClipped(after index: Int) -> Bool {
    var word = ""
    for scalar in scalars[(index + 1)...].prefix(6) {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { break }
      word.unicodeScalars.append(scalar)
    }
    if let first = word.unicodeScalars.first, first.properties.numericType != nil { return true }
    return QuotationMarks.clipped.contains(word.lowercased())
  }
}
