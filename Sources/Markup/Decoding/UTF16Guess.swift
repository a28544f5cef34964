/// UTF-16 that lacks its byte order mark: told by the zero half of its ASCII and its spaces, which all stand at even or
/// all at odd offsets.
enum UTF16Guess {
  private static let sampledLength = 4096
  /// In text of any script at least one unit in so many is a space, a line's end or a punctuation mark of ASCII.
  private static let asciiShare = 48
  /// So many times more zeros on the one side than on the other.
  private static let dominance = 16

  static func charset(of bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(sampledLength)
    guard sample.count >= 4, bytes.count.isMultiple(of: 2) || bytes.count > sampledLength else { return nil }
    var low = (zeros: 0, ascii: 0)
    var high = (zeros: 0, ascii: 0)
    var index = 0
    while index + 1 < sample.count {
      let (even, odd) = (sample[index], sample[index + 1])
      if odd == 0 { high.zeros += 1 }
      if even == 0 { low.zeros += 1 }
      if odd == 0, isText(even) { high.ascii += 1 }
      if even == 0, isText(odd) { low.ascii += 1 }
      index += 2
    }
    let units = sample.count / 2
    // ASCII with a stray zero is no UTF-16: of that, ASCII would have a zero in every unit.
    let isStray = sample.allSatisfy { $0 == 0 || isText($0) && $0 < 0x80 }
    if isStray, max(low.zeros, high.zeros) * 2 < units { return nil }
    // Zeros at odd offsets are the high halves of little-endian units. All of them have to be text: a binary file's
    // are not.
    if high.ascii * asciiShare >= units, high.ascii == high.zeros, high.zeros > low.zeros * dominance {
      return "utf-16le"
    }
    if low.ascii * asciiShare >= units, low.ascii == low.zeros, low.zeros > high.zeros * dominance {
      return "utf-16be"
    }
    return nil
  }

  private static func isText(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F || (0x09...0x0D).contains(byte) }
}
