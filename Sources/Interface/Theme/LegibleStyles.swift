import Typesetting

/// Makes the text of a foreign scheme readable, changing as little as possible.
///
/// 1. A background that text stands on moves towards the screen's, until running text has some contrast to spare on it.
/// 2. A role's foreground moves towards white, or black where the background is light, until it has 4.5:1 on everything
///    the role appears on. That keeps more of its hue than a move towards running text would.
struct LegibleStyles {
  /// What running text needs on every background, so that the hues, which have less of it, have room too.
  private static let roomyContrast = 6.0
  /// How far a colour moves at once, as a part of the way.
  private static let steps = 16

  /// The styles, readable.
  private(set) var styles: [Role: RoleStyle]

  init(_ styles: [Role: RoleStyle], text: Color, screen: Color) {
    self.styles = styles
    let grounds = styles.filter {
      $0.value.background != nil && $0.key != .screen && !LegibleStyles.hasOwnInk.contains($0.key)
    }
    for (role, style) in grounds {
      self.styles[role]?.background = style.background.map {
        LegibleStyles.move($0, towards: screen) { ground in
          (Contrast.ratio(text, ground) ?? .infinity) >= LegibleStyles.roomyContrast
        }
      }
    }
    let theme = Theme(name: "", isDark: nil, styles: self.styles)
    for role in Role.all {
      guard let foreground = theme.styles[role]?.foreground else { continue }
      // Where another role's foreground shows, this one's colour is not what has to be read.
      let shown = role.appearances.map(theme.style).filter { $0.foreground == foreground }
      let backgrounds = Set(shown.map(\.background))
      func contrast(_ ink: Color) -> Double {
        backgrounds.map { Contrast.ratio(ink, $0) ?? .infinity }.min() ?? .infinity
      }
      guard contrast(foreground) < Contrast.readable else { continue }
      let end =
        contrast(LegibleStyles.white) > contrast(LegibleStyles.black) ? LegibleStyles.white : LegibleStyles.black
      self.styles[role, default: RoleStyle()].foreground = LegibleStyles.move(foreground, towards: end) {
        contrast($0) >= Contrast.readable
      }
    }
  }

  private static let white = Color.rgb(255, 255, 255)
  private static let black = Color.rgb(0, 0, 0)
  /// The roles whose foreground is chosen for their own background.
  private static let hasOwnInk: Set<Role> = [.searchMatch, .searchCurrent]

  /// The first colour on the way to another that will do; the other if none does.
  private static func move(_ color: Color, towards end: Color, until isGood: (Color) -> Bool) -> Color {
    for step in 0..<steps {
      let mixed = color.mixed(with: end, parts: step, of: steps)
      if isGood(mixed) { return mixed }
    }
    return end
  }
}

extension Color {
  /// A colour between this one and another.
  func mixed(with other: Color, parts: Int, of whole: Int) -> Color {
    guard case .rgb(let red, let green, let blue) = self, case .rgb(let toRed, let toGreen, let toBlue) = other else {
      return parts == whole ? other : self
    }
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Int(from) * (whole - parts) + Int(to) * parts) / whole)
    }
    return .rgb(mix(red, toRed), mix(green, toGreen), mix(blue, toBlue))
  }
}
