import Typesetting
import YAMLFiles
import Yams

/// A colour scheme of the base16 or base24 family, as its files are: flat (`scheme:` and `base00:` side by side) or with
/// the colours under `palette:` (`system: "base16"`). https://github.com/tinted-theming/home/blob/main/styling.md
///
/// The sixteen colours are given to the roles by one table. Where that would leave text below WCAG's 4.5:1, as the
/// scheme's comments on its background often are, legibility wins over the letter of the scheme: the colour is made
/// lighter, or darker on a light background, until it can be read.
/// base24's further colours take part only as names for themes that inherit from the scheme.
struct Base16Scheme {
  private static let required = (0...15).map(slotName)
  private static let known = Set((0...23).map(slotName))

  private static func slotName(_ number: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return digits.count == 1 ? "base0\(digits)" : "base\(digits)"
  }

  private let colors: [String: Color]
  private let isDark: Bool?

  /// Whether a file's keys are those of a scheme.
  static func isScheme(_ keys: Node.Mapping) -> Bool {
    keys.contains { key, value in
      switch key.scalar?.string {
      case "scheme", "base00": true
      case "system": value.scalar?.string.hasPrefix("base") ?? false
      default: false
      }
    }
  }

  /// - Parameter reader: Knows the file's name and how single values are read.
  init(reading keys: Node.Mapping, with reader: ThemeReader) throws(ThemeError) {
    var colors: [String: Color] = [:]
    var isDark: Bool?
    var slots = Array(keys)
    for (node, value) in keys where node.scalar?.string == "palette" {
      slots += Array(try reader.mapping(value, key: "palette"))
    }
    for (node, value) in slots {
      guard let name = node.scalar?.string else { continue }
      if name == "variant" { isDark = try reader.isDark(value) }
      guard Base16Scheme.known.contains(name) else { continue }
      let text = try reader.scalar(value, key: name)
      guard let color = Color(hexDigits: text.value.hasPrefix("#") ? text.value.dropFirst() : text.value[...]) else {
        throw reader.colorError(text, key: name)
      }
      colors[name] = color
    }
    for name in Base16Scheme.required where colors[name] == nil {
      throw ThemeError(
        file: reader.file, line: keys.mark?.line, key: name, problem: "the scheme lacks this colour",
        remedy: "a base16 scheme has base00 to base0F, each as six hexadecimal digits")
    }
    self.colors = colors
    self.isDark = isDark
  }

  /// The scheme as a theme file.
  func themeFile(named file: String) -> ThemeFile {
    var styles: [Role: RoleStyle] = [:]
    for (role, entry) in Base16Scheme.table {
      styles[role] = RoleStyle(
        foreground: entry.foreground.flatMap { colors[$0] },
        background: entry.background.flatMap { colors[$0] },
        attributes: entry.attributes)
    }
    let legible = LegibleStyles(styles, text: colors["base05"] ?? .terminal, screen: colors["base00"] ?? .terminal)
    var roles: [Role: RoleEntry] = [:]
    for (role, style) in legible.styles {
      roles[role] = RoleEntry(
        foreground: style.foreground.map { Located(value: .literal($0)) },
        background: style.background.map { Located(value: .literal($0)) },
        attributes: style.attributes)
    }
    return ThemeFile(file: file, isDark: isDark, palette: colors, roles: roles)
  }
}

extension Base16Scheme {
  private struct Entry {
    var foreground: String?
    var background: String?
    var attributes: Style.Attributes?

    init(_ foreground: String? = nil, on background: String? = nil, attributes: Style.Attributes? = nil) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  /// What the roles take from a scheme: backgrounds from base00 to base02, remarks and frames from base03, text from
  /// base05, and one accent for each kind of thing, by what base16 uses it for: base0B, its strings, for speech.
  private static let table: [Role: Entry] = [
    .screen: Entry("base05", on: "base00"),
    .text: Entry("base05"),
    .border: Entry("base02"),
    .section: Entry("base0D", attributes: .bold),
    .sectionCount: Entry("base03"),
    .headlineUnread: Entry("base05", attributes: .bold),
    .headlineRead: Entry("base04"),
    .headlineMark: Entry("base08"),
    .headlineStar: Entry("base0A"),
    .headlineSource: Entry("base03"),
    .headlineAge: Entry("base03"),
    .breadcrumb: Entry("base03"),
    .title: Entry("base05", attributes: .bold),
    .lede: Entry("base05", attributes: .italic),
    .byline: Entry("base03"),
    .note: Entry("base03", attributes: .italic),
    .heading: Entry("base0D", attributes: .bold),
    .emphasis: Entry(attributes: .italic),
    .strong: Entry(attributes: .bold),
    .link: Entry("base0D", attributes: .underline),
    .quotation: Entry("base0B"),
    .code: Entry("base0C", on: "base01"),
    .codeFrame: Entry("base03"),
    .quote: Entry("base0B"),
    .quoteBar: Entry("base0B"),
    .quoteAttribution: Entry("base04"),
    .postFrame: Entry("base0E"),
    .postText: Entry("base05"),
    .postAuthor: Entry("base0E", attributes: .bold),
    .postHandle: Entry("base03"),
    .postDate: Entry("base03"),
    .postTruncated: Entry("base09"),
    .teaser: Entry("base0D"),
    .teaserExcerpt: Entry("base04"),
    .teaserLabel: Entry("base0D", attributes: .underline),
    .listMarker: Entry("base03"),
    .tableFrame: Entry("base03"),
    .tableHeader: Entry(attributes: .bold),
    .figureFrame: Entry("base03"),
    .figureAlt: Entry("base04", attributes: .italic),
    .figureCaption: Entry("base04"),
    .rule: Entry("base03"),
    .embed: Entry("base0E"),
    .commentFold: Entry("base0D"),
    .commentAuthor: Entry("base05", attributes: .bold),
    .commentDate: Entry("base03"),
    .commentText: Entry("base05"),
    .added: Entry("base0B", attributes: .underline),
    .removed: Entry("base08", attributes: .dim),
    .changeRemark: Entry("base0A"),
    .selection: Entry(on: "base02"),
    .selectionInactive: Entry(on: "base01"),
    .target: Entry(on: "base02"),
    .targetNumber: Entry("base09"),
    .searchMatch: Entry("base00", on: "base0A"),
    .searchCurrent: Entry("base00", on: "base09", attributes: .bold),
    .status: Entry("base04", on: "base01"),
    .statusKey: Entry("base0D"),
    .statusProgress: Entry("base04"),
    .message: Entry("base05", on: "base01"),
    .messageError: Entry("base08", attributes: .bold),
    Role(rawValue: "dialog"): Entry("base05", on: "base01"),
    .dialogFrame: Entry("base03"),
    .dialogTitle: Entry("base0D", attributes: .bold),
    .dialogKey: Entry("base0D"),
  ]
}
