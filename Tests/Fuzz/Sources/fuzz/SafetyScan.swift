/// A second pair of eyes on what Markup promises of its strings, which shares no code with it.
enum SafetyScan {
  /// What JSON may escape: quotation marks, backslashes and the ends of lines and cells.
  private static let escapes: Set<Unicode.Scalar> = ["\"", "\\", "n", "t"]
  private static let addresses = ["\"url\":\"", "\"image\":\"", "\"nextPage\":\"", "\"commentFeed\":\""]
  private static let schemes = ["https://", "http://", "mailto:"]

  /// What is wrong with the JSON of an article; `nil` where nothing is.
  static func offender(in json: String) -> String? {
    var isEscaped = false
    for scalar in json.unicodeScalars {
      if isEscaped, !escapes.contains(scalar) { return "a control got through: \\\(scalar)" }
      isEscaped = !isEscaped && scalar == "\\"
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F: return "a control got through: \(scalar.value)"
      case 0x202A...0x202E, 0x2066...0x2069: return "a bidi control got through: \(scalar.value)"
      default: break
      }
    }
    for key in addresses {
      var rest = json[...]
      while let found = rest.firstRange(of: key) {
        rest = rest[found.upperBound...]
        if !schemes.contains(where: rest.hasPrefix) { return "an address that is none: \(rest.prefix(80))" }
      }
    }
    return nil
  }
}
