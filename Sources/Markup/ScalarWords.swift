extension Unicode.Scalar {
  /// Whether it is a letter (UAX #44, Alphabetic).
  var isLetter: Bool {
    switch value {
    case 0...0x7F: (0x61...0x7A).contains(value | 0x20)
    // Most of what is not ASCII, without a look at the tables.
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    case 0x400...0x481, 0x48A...0x52F, 0x4E00...0x9FFF: true
    case 0x2010...0x205E: false
    default: properties.isAlphabetic
    }
  }

  /// Whether it is a letter or a number: what words are made of, marks apart.
  var isLetterOrNumber: Bool {
    isASCII ? isLetter || (0x30...0x39).contains(value) : isLetter || properties.numericType != nil
  }

  /// Whether it is a capital letter.
  var isCapital: Bool { isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase }

  /// Whether it is white space, as Unicode has it.
  var isWhiteSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
}
