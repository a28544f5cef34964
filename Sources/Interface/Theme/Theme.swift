import Typesetting

/// Colours and attributes for every role, resolved once from a theme file and everything it inherits.
public struct Theme: Sendable {
  /// The name under which the catalog has it.
  public let name: String
  /// Whether text is lighter than what it stands on.
  public let isDark: Bool
  private let bottom: Style
  /// What each role sets, its parents already asked.
  let styles: [Role: RoleStyle]

  /// - Parameter styles: What each role and parent of a role sets, before parents are asked.
  init(name: String, isDark: Bool?, styles: [Role: RoleStyle]) {
    var resolved: [Role: RoleStyle] = [:]
    resolved.reserveCapacity(Role.all.count)
    for role in Role.all {
      resolved[role] = Theme.resolve(role, in: styles)
    }
    self.init(name: name, isDark: isDark, resolved: resolved)
  }

  private init(name: String, isDark: Bool?, resolved styles: [Role: RoleStyle]) {
    let screen = styles[.screen] ?? RoleStyle()
    let text = (styles[.text] ?? RoleStyle()).filled(from: screen)
    self.bottom = Style(
      foreground: text.foreground ?? .terminal, background: text.background ?? .terminal,
      attributes: text.attributes ?? [])
    self.name = name
    self.isDark = isDark ?? Contrast.isDark(bottom.background)
    self.styles = styles
  }

  /// How something looks that has several roles at once.
  ///
  /// It begins with `text` on `screen`; then each role, from the outermost to the innermost, replaces the foreground and
  /// the background where it sets them, and adds its attributes.
  public func style(_ roles: [Role]) -> Style {
    var style = bottom
    for role in roles {
      guard let own = styles[role] else { continue }
      if let foreground = own.foreground { style.foreground = foreground }
      if let background = own.background { style.background = background }
      if let attributes = own.attributes { style.attributes.formUnion(attributes) }
    }
    return style
  }

  /// The theme with other styles for some roles.
  func replacing(_ change: (Role, RoleStyle) -> RoleStyle) -> Theme {
    let changed = styles.map { role, style in (role, change(role, style)) }
    return Theme(name: name, isDark: isDark, resolved: Dictionary(uniqueKeysWithValues: changed))
  }

  /// Each of foreground, background and attributes comes from the nearest of the role and its parents that sets it.
  private static func resolve(_ role: Role, in styles: [Role: RoleStyle]) -> RoleStyle {
    var result = styles[role] ?? RoleStyle()
    var ancestor = role.parent
    while let name = ancestor {
      if let style = styles[name] { result = result.filled(from: style) }
      ancestor = name.parent
    }
    return result
  }
}

/// What a role sets; what it leaves open shows what lies below.
struct RoleStyle: Hashable, Sendable {
  var foreground: Color?
  var background: Color?
  var attributes: Style.Attributes?

  /// This style, and where it leaves something open, that of another.
  func filled(from other: RoleStyle) -> RoleStyle {
    RoleStyle(
      foreground: foreground ?? other.foreground,
      background: background ?? other.background,
      attributes: attributes ?? other.attributes)
  }
}
