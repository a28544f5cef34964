import CText

extension StringProtocol {
  /// The text without case, accents and compatibility forms, for comparison (UAX #15 NFKD, then case folding).
  var folded: String {
    var text = String(self)
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters -> String in
        guard let start = characters.baseAddress, let length = Int32(exactly: characters.count) else { return "" }
        var capacity = length * 2 + 32
        while true {
          var needed: Int32 = 0
          let folded = String(unsafeUninitializedCapacity: Int(capacity)) { target in
            target.withMemoryRebound(to: CChar.self) { target in
              needed = ctext_fold(start, length, target.baseAddress, capacity)
            }
            return Int(needed < 0 ? 0 : Swift.min(needed, capacity))
          }
          if needed <= capacity { return folded }
          capacity = needed
        }
      }
    }
  }
}

/// Whether a scalar is searched by pairs of characters because its script is written without spaces.
func isWrittenWithoutSpaces(_ scalar: UInt32) -> Bool {
  // No such script begins below Hangul Jamo, none lies between it and the CJK radicals: the punctuation of all other
  // scripts does, and needs no look into ICU's tables.
  guard scalar >= 0x1100, !(0x1200..<0x2e80).contains(scalar) else { return false }
  return ctext_script_of(scalar) == CTEXT_SCRIPT_CJK
}
