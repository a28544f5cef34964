extension String {
  /// The text as a terminal may get it: what it would obey stands there as U+FFFD. The last gate, for whatever came into
  /// the library or a message by a way that nobody thought of; line ends and tabs stay.
  var withoutControls: String {
    guard unicodeScalars.contains(where: { Self.isObeyed($0) }) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(Self.isObeyed(scalar) ? "\u{FFFD}" : scalar) }
    return String(text)
  }

  /// JSON in which the controls that JSON may have in its strings (RFC 8259 §7) are escaped, too: those of C1, which
  /// terminals obey.
  var controlsAsJSON: String {
    guard unicodeScalars.contains(where: { Self.isObeyed($0) }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if Self.isObeyed(scalar) {
        text += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Fields as one line, tabs between them: whatever is in a field, the line has so many and ends where it ends.
  init(row fields: [String]) {
    self = fields.map { field in
      String(field.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }.joined(separator: "\t")
  }

  /// The controls of C0 but for line end and tab, DEL and those of C1 (ECMA-48).
  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}
