import Typesetting
import YAMLFiles

extension Theme {
  /// Puts a theme together: what the first file leaves open comes from the second, and so on. Names of colours are looked
  /// up in all palettes together, the nearest first, so that a theme may keep the roles it inherits and change their hues.
  init(name: String, lineage: [ThemeFile]) throws(ThemeError) {
    var palette: [String: Color] = [:]
    for file in lineage {
      palette.merge(file.palette) { nearer, _ in nearer }
    }
    var styles: [Role: RoleStyle] = [:]
    for file in lineage {
      for (role, entry) in file.roles {
        let style = try entry.style(of: role, palette: palette, file: file.file)
        styles[role] = styles[role]?.filled(from: style) ?? style
      }
    }
    self.init(name: name, isDark: lineage.lazy.compactMap(\.isDark).first, styles: styles)
  }
}

extension RoleEntry {
  fileprivate func style(of role: Role, palette: [String: Color], file: String) throws(ThemeError) -> RoleStyle {
    RoleStyle(
      foreground: try foreground?.color(palette: palette, file: file, key: "roles.\(role.rawValue).fg"),
      background: try background?.color(palette: palette, file: file, key: "roles.\(role.rawValue).bg"),
      attributes: attributes)
  }
}

extension Located<ColorReference> {
  fileprivate func color(palette: [String: Color], file: String, key: String) throws(ThemeError) -> Color {
    switch value {
    case .literal(let color): return color
    case .named(let name):
      guard let color = palette[name] else {
        throw ThemeError(
          file: file, line: line, key: key, problem: "there is no colour “\(name)” in the palette",
          remedy: "add it to palette, or use one of \(palette.keys.sorted().joined(separator: ", "))")
      }
      return color
    }
  }
}
