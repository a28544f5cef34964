/// A place in the bytes of a text in UTF-8.
struct ByteScanner {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  func starts(with prefix: String) -> Bool { starts(with: prefix.utf8) }
  func starts(with prefix: some Sequence<UInt8>) -> Bool { matches(prefix, at: position) }

  func matches(_ prefix: some Sequence<UInt8>, at start: Int) -> Bool {
    var index = start
    for byte in prefix {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }

  mutating func skipSpace() {
    while let byte = current, byte <= 0x20 { position += 1 }
  }

  /// Moves behind the next `end`, or to the end of the text.
  mutating func skip(to end: String) {
    while position < bytes.count, !starts(with: end) { position += 1 }
    position = min(position + end.utf8.count, bytes.count)
  }

  /// The name of XML that begins at an offset, in ASCII; empty where there is none.
  func name(at start: Int) -> String { String(decoding: bytes[nameRange(at: start)], as: UTF8.self) }

  func nameRange(at start: Int) -> Range<Int> {
    guard start < bytes.count, Self.beginsName(bytes[start]) else { return start..<start }
    var end = start + 1
    while end < bytes.count, Self.continuesName(bytes[end]) { end += 1 }
    return start..<end
  }

  static func beginsName(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") }

  static func continuesName(_ byte: UInt8) -> Bool {
    beginsName(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
