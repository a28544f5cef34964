import CText

extension StringProtocol {
  /// Whether the first letter is written from right to left (UAX #9, P2 and P3, without isolates).
  var startsRightToLeft: Bool {
    for scalar in unicodeScalars {
      if scalar.isASCII {
        if scalar.properties.isAlphabetic { return false }
      } else if ctext_script_of(scalar.value) == CTEXT_SCRIPT_RIGHT_TO_LEFT {
        return true
      } else if scalar.properties.isAlphabetic {
        return false
      }
    }
    return false
  }
}
