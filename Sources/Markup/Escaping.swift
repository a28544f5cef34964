/// Text written so that a parser of HTML or XML reads it back.
enum Escaping {
  /// Text between tags.
  static func text(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ">") })
    else { return text }
    return escaped(text.unicodeScalars) { $0 == "&" ? "&amp;" : sign($0) }
  }

  /// Text between tags in which references to characters are meant as such.
  static func textWithReferences(_ text: some StringProtocol) -> String { escaped(text.unicodeScalars, sign) }

  /// Text for elements and attributes of XML: white space other than spaces is written so that a parser keeps it, and what
  /// XML cannot hold is left out.
  static func xml(_ text: String) -> String {
    escaped(text.unicodeScalars) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "\"": "&quot;"
      case "\t", "\n", "\r": "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": ""
      default: sign(scalar)
      }
    }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> String? {
    scalar == "<" ? "&lt;" : scalar == ">" ? "&gt;" : nil
  }

  private static func escaped(
    _ scalars: some Sequence<Unicode.Scalar>, _ reference: (Unicode.Scalar) -> String?
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      if let reference = reference(scalar) {
        result.append(contentsOf: reference.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
