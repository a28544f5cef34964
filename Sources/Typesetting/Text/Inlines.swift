import Articles

extension Compositor {
  /// The text of inlines as a flow. Links become targets.
  mutating func flow(_ inlines: [Inline], style: TextStyle) -> Flow {
    var flow = Flow()
    append(inlines, to: &flow, style: style)
    return flow
  }

  private mutating func append(_ inlines: [Inline], to flow: inout Flow, style: TextStyle) {
    for inline in inlines {
      switch inline {
      case .text(let text): flow.append(text, style: style)
      case .emphasis(let inlines): append(inlines, to: &flow, style: style.adding(.emphasis))
      case .strong(let inlines): append(inlines, to: &flow, style: style.adding(.strong))
      case .code(let text): flow.append(text, style: style.adding(.code))
      case .link(let inlines, let address):
        // Around nothing there is nothing to choose, and no number is to be left out.
        guard Flow(inlines.plainText, style: style).columns > 0 else { continue }
        append(inlines, to: &flow, style: style.adding(.link).leading(to: addTarget(.address(address))))
      case .quotation(let quotation): append(quotation.inlines, to: &flow, style: style.adding(.quotation))
      case .lineBreak: flow.appendLineBreak(style: style)
      case .superscript(let inlines): append(inlines, in: .superscript, to: &flow, style: style)
      case .subscript(let inlines): append(inlines, in: .subscript, to: &flow, style: style)
      }
    }
  }

  /// Raised and lowered text: in Unicode's own characters where all of it has them, as `^(…)` and `_(…)` where it has not;
  /// references, which stand in brackets or are links, are set as they are.
  private mutating func append(_ inlines: [Inline], in script: Script, to flow: inout Flow, style: TextStyle) {
    let words = inlines.plainText
    guard Flow(words, style: style).columns > 0 else { return }
    if usesUnicode, let shifted = script.shifted(words) {
      if case .link(_, let address)? = inlines.first, inlines.count == 1 {
        flow.append(shifted, style: style.adding(.link).leading(to: addTarget(.address(address))))
      } else {
        flow.append(shifted, style: style)
      }
    } else if words.first == "[" || words.first == "(" {
      append(inlines, to: &flow, style: style)
    } else {
      let isLong = words.dropFirst().first != nil
      flow.append(script.sign + (isLong ? "(" : ""), style: style)
      append(inlines, to: &flow, style: style)
      if isLong { flow.append(")", style: style) }
    }
  }
}

/// Raised or lowered text.
struct Script {
  /// What announces it where Unicode has no characters for it.
  let sign: String
  private let characters: [Character: Character]

  static let superscript = Script(
    sign: "^", from: "0123456789+-=()abcdefghijklmnoprstuvwxyz", to: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
  static let `subscript` = Script(
    sign: "_", from: "0123456789+-=()aehijklmnoprstuvx", to: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")

  private init(sign: String, from plain: String, to shifted: String) {
    self.sign = sign
    characters = Dictionary(uniqueKeysWithValues: zip(plain, shifted))
  }

  /// The text in raised or lowered characters, if there are such for all of it.
  func shifted(_ text: String) -> String? {
    var result = ""
    for character in text {
      guard let shifted = characters[character] else { return nil }
      result.append(shifted)
    }
    return result
  }
}
