import Typesetting
import YAMLFiles
import Yams

/// Reads a theme file: YAML in, a ``ThemeFile`` or one error that names line and key out.
///
/// The shape is fixed and at most four levels deep, so nothing here walks a tree of unknown depth; what could make the
/// YAML parser itself work hard is refused before it sees the file (``YAMLFile``).
struct ThemeReader {
  /// The keys of a theme file that are only remarks.
  private static let remarks: Set<String> = ["name", "author", "description"]
  private static let attributes: [(name: String, value: Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  /// The file's name, for messages.
  let file: String

  private var yaml: YAMLFile { YAMLFile(name: file) }

  func read(_ bytes: [UInt8]) throws(ThemeError) -> ThemeFile {
    let root = try yaml.root(of: bytes)
    guard case .mapping(let keys) = root else {
      throw ThemeError(
        file: file, line: root?.mark?.line ?? 1, problem: "this is no theme",
        remedy: "a theme file has the keys palette and roles, or is a base16 scheme")
    }
    if Base16Scheme.isScheme(keys) { return try Base16Scheme(reading: keys, with: self).themeFile(named: file) }
    return try theme(keys)
  }

  private func theme(_ keys: Node.Mapping) throws(ThemeError) -> ThemeFile {
    var theme = ThemeFile(file: file)
    for (node, value) in keys {
      let key = try scalar(node, key: "a key")
      switch key.value {
      case "inherits": theme.inherits = try scalar(value, key: key.value)
      case "variant": theme.isDark = try isDark(value)
      case "palette": theme.palette = try palette(value)
      case "roles": theme.roles = try roles(value)
      case _ where ThemeReader.remarks.contains(key.value): continue
      default:
        throw ThemeError(
          file: file, line: key.line, key: key.value, problem: "there is no such key",
          remedy: "a theme file has name, author, description, inherits, variant, palette and roles")
      }
    }
    return theme
  }

  /// Whether a `variant` is dark.
  func isDark(_ node: Node) throws(ThemeError) -> Bool {
    let variant = try scalar(node, key: "variant")
    switch variant.value {
    case "dark": return true
    case "light": return false
    default:
      throw ThemeError(
        file: file, line: variant.line, key: "variant", problem: "“\(variant.value)” is no variant",
        remedy: "write dark or light")
    }
  }

  private func palette(_ node: Node) throws(ThemeError) -> [String: Color] {
    var palette: [String: Color] = [:]
    for (name, value) in try mapping(node, key: "palette") {
      let key = try scalar(name, key: "palette")
      let path = "palette.\(key.value)"
      guard Color(themeNotation: key.value) == nil, !key.value.hasPrefix("#") else {
        throw ThemeError(
          file: file, line: key.line, key: path, problem: "this name means a colour already",
          remedy: "give the colour another name")
      }
      let text = try scalar(value, key: path)
      guard let color = Color(themeNotation: text.value) else {
        throw colorError(text, key: path)
      }
      palette[key.value] = color
    }
    return palette
  }

  private func roles(_ node: Node) throws(ThemeError) -> [Role: RoleEntry] {
    var roles: [Role: RoleEntry] = [:]
    for (name, value) in try mapping(node, key: "roles") {
      let key = try scalar(name, key: "roles")
      let role = Role(rawValue: key.value)
      guard Role.themeable.contains(role) else {
        throw ThemeError(
          file: file, line: key.line, key: "roles.\(key.value)", problem: "there is no such role",
          remedy: "the roles are listed in docs/themes.md")
      }
      roles[role] = try entry(value, key: "roles.\(key.value)")
    }
    return roles
  }

  private func entry(_ node: Node, key path: String) throws(ThemeError) -> RoleEntry {
    var entry = RoleEntry()
    if case .scalar = node {
      entry.foreground = try color(node, key: path)
      return entry
    }
    for (name, value) in try mapping(node, key: path) {
      let key = try scalar(name, key: path)
      switch key.value {
      case "fg": entry.foreground = try color(value, key: "\(path).fg")
      case "bg": entry.background = try color(value, key: "\(path).bg")
      case "attributes": entry.attributes = try attributes(value, key: "\(path).attributes")
      default:
        throw ThemeError(
          file: file, line: key.line, key: "\(path).\(key.value)", problem: "there is no such key",
          remedy: "a role has fg, bg and attributes")
      }
    }
    return entry
  }

  private func color(_ node: Node, key: String) throws(ThemeError) -> Located<ColorReference> {
    let text = try scalar(node, key: key)
    if let color = Color(themeNotation: text.value) { return Located(value: .literal(color), line: text.line) }
    if text.value.isEmpty || text.value.hasPrefix("#") || text.value.hasPrefix("terminal.") {
      throw colorError(text, key: key)
    }
    return Located(value: .named(text.value), line: text.line)
  }

  private func attributes(_ node: Node, key: String) throws(ThemeError) -> Style.Attributes {
    let names: [Node]
    switch node {
    case .sequence(let sequence): names = Array(sequence)
    default: names = [node]
    }
    var attributes: Style.Attributes = []
    for name in names {
      let text = try scalar(name, key: key)
      guard let known = ThemeReader.attributes.first(where: { $0.name == text.value }) else {
        throw ThemeError(
          file: file, line: text.line, key: key, problem: "“\(text.value)” is no attribute",
          remedy: "the attributes are \(ThemeReader.attributes.map(\.name).joined(separator: ", "))")
      }
      attributes.formUnion(known.value)
    }
    return attributes
  }

  /// The error for a text that should be a colour. A `#` without quotes begins a comment in YAML, which leaves nothing.
  func colorError(_ text: Located<String>, key: String) -> ThemeError {
    ThemeError(
      file: file, line: text.line, key: key,
      problem: text.value.isEmpty ? "the colour is missing" : "“\(text.value)” is no colour",
      remedy: "write \"#rrggbb\" with the quotes, terminal, or one of the terminal's own such as terminal.red")
  }

  /// A node that has to be a single value.
  func scalar(_ node: Node, key: String) throws(ThemeError) -> Located<String> { try yaml.scalar(node, key: key) }

  /// A node that has to be keys and values.
  func mapping(_ node: Node, key: String) throws(ThemeError) -> Node.Mapping { try yaml.mapping(node, key: key) }
}
