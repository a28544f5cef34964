/// How many colours a terminal has, and what a theme's colours become there.
public enum ColorDepth: Hashable, Sendable {
  /// No colours, only attributes.
  case none
  /// The terminal's first eight.
  case palette8
  /// The terminal's own sixteen.
  case palette16
  /// xterm's 256.
  case palette256
  /// Any colour.
  case direct

  /// The contrast kept in sixteen colours and fewer, where 4.5:1 would leave black and white alone.
  private static let coarseContrast = 3.0
  /// The chroma from which a colour of text is seen as a hue.
  private static let visibleChroma = 0.05

  /// The depth of a terminal that has so many colours.
  public init(colors: Int) {
    switch colors {
    case ..<8: self = .none
    case 8..<16: self = .palette8
    case 16..<256: self = .palette16
    case 256...65_536: self = .palette256
    default: self = .direct
    }
  }

  /// The style with the nearest colours the terminal has: `.terminal`, `.palette` within the terminal's number of
  /// colours, and `.rgb` only at ``direct``.
  ///
  /// What could be read before can be read after: the background is matched first, then the foreground among the
  /// colours that keep contrast with it. xterm's default values stand for the sixteen that users change.
  public func reduced(_ style: Style) -> Style {
    switch self {
    case .none:
      return Style(attributes: style.attributes)
    case .direct:
      return lowered(style)
    case .palette8:
      return nearest(lowered(style), among: 0..<8, contrast: ColorDepth.coarseContrast)
    case .palette16:
      return nearest(style, among: 0..<16, contrast: ColorDepth.coarseContrast)
    case .palette256:
      // Only those nobody changes, so that a theme looks the same everywhere.
      return nearest(style, among: 16..<256, contrast: Contrast.readable)
    }
  }

  /// The terminal's bright colours as the plain ones, bold; grey as the terminal's own, dim. Direct-colour terminals take
  /// numbers from 8 on for blues.
  private func lowered(_ style: Style) -> Style {
    var style = style
    if case .palette(let index) = style.foreground, index >= 8 {
      if index == 8 {
        style.foreground = .terminal
        style.attributes.insert(.dim)
      } else if index < 16 {
        style.foreground = .palette(index - 8)
        style.attributes.insert(.bold)
      }
    }
    if case .palette(let index) = style.background, index >= 8, index < 16 {
      style.background = .palette(index - 8)
    }
    return style
  }

  private func nearest(_ style: Style, among range: Range<Int>, contrast: Double) -> Style {
    let entries = XtermPalette.entries[range]
    var result = style
    if case .rgb(let red, let green, let blue) = style.background {
      let lab = OKLab(red: red, green: green, blue: blue)
      let isGrey = lab.chroma < ColorDepth.visibleChroma
      let candidates = isGrey && range.count <= 16 ? ColorDepth.greys(of: Array(entries)) : Array(entries)
      result.background = ColorDepth.closest(to: lab, in: candidates)
    }
    if case .rgb(let red, let green, let blue) = style.foreground {
      let lab = OKLab(red: red, green: green, blue: blue)
      // What was not for reading before, such as a frame, only has to be seen.
      let isText = (Contrast.ratio(style.foreground, style.background) ?? .infinity) >= Contrast.readable
      // Black or white has 4.5:1 on any background there is, so that something is always legible.
      var candidates = entries.filter { entry in
        guard case .palette(let index) = result.background else { return true }
        guard entry.index != index else { return false }
        return !isText || (Contrast.ratio(entry.color, XtermPalette.entries[Int(index)].color) ?? 0) >= contrast
      }
      if range.count <= 16 {
        candidates = ColorDepth.keepingHue(of: lab, isText: isText, in: candidates)
      }
      result.foreground = ColorDepth.closest(to: lab, in: candidates)
    }
    return result
  }

  /// Where there are few colours the nearest one may be of another hue: greys stay grey then, frames too, and a hue that
  /// means something stays that hue, or becomes a grey rather than another hue.
  private static func keepingHue(of lab: OKLab, isText: Bool, in entries: [XtermPalette.Entry]) -> [XtermPalette.Entry]
  {
    if isText, lab.chroma >= visibleChroma {
      let alike = entries.filter { $0.lab.chroma >= visibleChroma && $0.lab.isOfHue(of: lab) }
      if !alike.isEmpty { return alike }
    }
    return greys(of: entries)
  }

  private static func greys(of entries: [XtermPalette.Entry]) -> [XtermPalette.Entry] {
    let greys = entries.filter { $0.lab.chroma < visibleChroma }
    return greys.isEmpty ? entries : greys
  }

  private static func closest(to lab: OKLab, in entries: [XtermPalette.Entry]) -> Color {
    let nearest = entries.min { $0.lab.distance(to: lab) < $1.lab.distance(to: lab) }
    return nearest.map { .palette($0.index) } ?? .terminal
  }
}
