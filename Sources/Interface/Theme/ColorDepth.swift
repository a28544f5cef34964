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
  private static let visibleChroma = 0.035
  /// How much more colourful a hue of text may become, rather than turn grey, where there are few colours.
  private static let hueWeight = 2.0

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
      result.background = ColorDepth.closest(to: lab, in: entries)
    }
    if case .rgb(let red, let green, let blue) = style.foreground {
      var lab = OKLab(red: red, green: green, blue: blue)
      if range.count <= 16, lab.chroma >= ColorDepth.visibleChroma { lab = lab.withChroma(times: ColorDepth.hueWeight) }
      let wanted = min(contrast, Contrast.ratio(style.foreground, style.background) ?? contrast)
      let legible = entries.filter { entry in
        guard case .palette(let index) = result.background else { return true }
        let ground = XtermPalette.entries[Int(index)].color
        return entry.index != index && (Contrast.ratio(entry.color, ground) ?? .infinity) >= wanted
      }
      // Black or white has 4.5:1 on any background there is, so that something is always legible.
      result.foreground = ColorDepth.closest(to: lab, in: legible[...])
    }
    return result
  }

  private static func closest(to lab: OKLab, in entries: ArraySlice<XtermPalette.Entry>) -> Color {
    let nearest = entries.min { $0.lab.distance(to: lab) < $1.lab.distance(to: lab) }
    return nearest.map { .palette($0.index) } ?? .terminal
  }
}
