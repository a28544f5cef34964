import CText

/// A guess at the character set of bytes that say nothing of it, by ICU's statistics of languages.
enum CharsetGuess {
  /// ICU looks at so many bytes.
  private static let sampleLength = 8000
  /// Below this, ICU's guess is no better than the default.
  private static let leastConfidence: Int32 = 8
  private static let nameCapacity = 64

  /// ICU's name, or the one a browser means by it; `nil` where nothing is likely.
  static func charset(of bytes: [UInt8]) -> String? {
    let sample = words(in: bytes)
    guard !sample.isEmpty else { return nil }
    var name = [CChar](repeating: 0, count: nameCapacity)
    let confidence = sample.withUnsafeBytes { sample in
      ctext_detect_charset(
        sample.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(sample.count), nil, &name, Int32(nameCapacity))
    }
    guard confidence >= leastConfidence else { return nil }
    let label = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return CharsetLabels.charset(for: label)
  }

  /// The words that hold bytes above ASCII, with a space between. Markup and English around them would make every page
  /// look like a western one.
  private static func words(in bytes: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(sampleLength)
    var start = bytes.startIndex
    var isForeign = false
    func keep(upTo end: Int) {
      guard isForeign else { return }
      words.append(contentsOf: bytes[start..<end])
      words.append(0x20)
    }
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 {
        isForeign = true
      } else if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
        keep(upTo: index)
        start = index + 1
        isForeign = false
        if words.count >= sampleLength { break }
      }
    }
    keep(upTo: bytes.endIndex)
    return Array(words.prefix(sampleLength))
  }
}
