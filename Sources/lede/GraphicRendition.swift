import Interface
import Typesetting

/// The look of a style as parameters of SGR (ECMA-48, 8.3.117; colours by ISO 8613-6).
struct GraphicRendition {
  private let theme: Theme
  private let depth: ColorDepth

  /// The theme `terminal`, which takes its colours from the terminal's own; attributes alone where colours are not wanted
  /// (`NO_COLOR`, https://no-color.org).
  init(environment: [String: String]) throws(ThemeError) {
    theme = try ThemeCatalog().theme(named: "terminal")
    depth = environment["NO_COLOR"].map { !$0.isEmpty } ?? false ? .none : .palette16
  }

  /// The parameters for roles, from the outermost to the innermost; empty where they look like nothing special.
  func parameters(for roles: [Role]) -> String {
    let style = depth.reduced(theme.style(roles))
    var parameters: [String] = []
    if style.attributes.contains(.bold) { parameters.append("1") }
    if style.attributes.contains(.dim) { parameters.append("2") }
    if style.attributes.contains(.italic) { parameters.append("3") }
    if style.attributes.contains(.underline) { parameters.append("4") }
    if style.attributes.contains(.reverse) { parameters.append("7") }
    parameters += Self.color(style.foreground, extended: 38) + Self.color(style.background, extended: 48)
    return parameters.joined(separator: ";")
  }

  private static func color(_ color: Color, extended: Int) -> [String] {
    switch color {
    case .terminal: []
    case .palette(let index): ["\(extended)", "5", "\(index)"]
    case .rgb(let red, let green, let blue): ["\(extended)", "2", "\(red)", "\(green)", "\(blue)"]
    }
  }
}
