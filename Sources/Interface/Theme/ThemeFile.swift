import Typesetting
import YAMLFiles

/// Why a theme cannot be used.
public typealias ThemeError = YAMLFileError

/// A theme file as it was read, before what it inherits is filled in and the names of colours are looked up.
struct ThemeFile: Sendable {
  /// The file's name, for messages.
  var file: String
  /// The name of the theme this one begins with, if any.
  var inherits: Located<String>?
  /// Whether the file says that it is dark.
  var isDark: Bool?
  /// Colours by name.
  var palette: [String: Color] = [:]
  /// What the file says about roles and parents of roles.
  var roles: [Role: RoleEntry] = [:]
}

/// What a file says about one role.
struct RoleEntry: Sendable {
  var foreground: Located<ColorReference>?
  var background: Located<ColorReference>?
  var attributes: Style.Attributes?
}

/// A colour as a role names it.
enum ColorReference: Hashable, Sendable {
  /// A name to be looked up in the palette.
  case named(String)
  /// The colour itself.
  case literal(Color)
}

extension Color {
  /// The names of the terminal's own colours in theme files, in the terminal's order.
  static let terminalNames: [String] = {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return names.map { "terminal.\($0)" } + names.map { "terminal.bright-\($0)" }
  }()

  /// A colour as theme files write it: `#rrggbb`, `terminal`, or one of the terminal's own such as `terminal.red`.
  init?(themeNotation text: String) {
    if text == "terminal" {
      self = .terminal
    } else if let index = Color.terminalNames.firstIndex(of: text) {
      self = .palette(UInt8(index))
    } else if text.utf8.first == UInt8(ascii: "#") {
      self.init(hexDigits: text.dropFirst())
    } else {
      return nil
    }
  }

  /// Six hexadecimal digits: red, green and blue.
  init?(hexDigits: Substring) {
    guard hexDigits.utf8.count == 6, hexDigits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let value = UInt32(hexDigits, radix: 16)
    else { return nil }
    self = .rgb(UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}
