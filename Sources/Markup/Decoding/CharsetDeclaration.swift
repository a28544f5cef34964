/// What a page says of its own character set: the content type it was served with, then its markup (WHATWG HTML,
/// “prescan a byte stream to determine its encoding”, made simpler: the first declaration in a tag counts).
enum CharsetDeclaration {
  /// The standard looks at 1024 bytes; browsers also honour a declaration that comes later in a long head.
  private static let prescannedLength = 8192

  static func charset(of bytes: [UInt8], contentType: String?) -> String? {
    if let contentType, let charset = label(after: "charset", in: Array(contentType.lowercased().utf8)[...]) {
      return charset
    }
    let head = bytes.prefix(prescannedLength).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if let declaration = tag("<?xml", in: head[...]), let charset = label(after: "encoding", in: declaration),
      !charset.hasPrefix("utf-16")
    {
      return charset
    }
    var rest = head[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        rest = rest.dropFirst(4)
        while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
      } else if let meta = tag("<meta", in: rest) {
        if let charset = label(after: "charset", in: meta) {
          // What reads as ASCII cannot be UTF-16, whatever it says.
          return charset.hasPrefix("utf-16") ? "utf-8" : charset
        }
        rest = rest[meta.endIndex...]
      } else {
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  /// The inside of the tag that `bytes` begin with, if it has that name.
  private static func tag(_ name: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard bytes.starts(with: name.utf8) else { return nil }
    let inside = bytes.dropFirst(name.utf8.count)
    guard let next = inside.first, next <= 0x20 || next == UInt8(ascii: "/") else { return nil }
    return inside.prefix { $0 != UInt8(ascii: ">") }
  }

  /// The word after `key =`, quoted or not.
  private static func label(after key: String, in bytes: ArraySlice<UInt8>) -> String? {
    let key = Array(key.utf8)
    var rest = bytes
    while let start = rest.firstIndex(of: key[0]) {
      rest = rest[start...]
      guard rest.starts(with: key) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(key.count)
      let value = rest.drop { $0 <= 0x20 }
      guard value.first == UInt8(ascii: "=") else { continue }
      let quotes: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "'")]
      let word = value.dropFirst().drop { $0 <= 0x20 || quotes.contains($0) }
        .prefix { $0 > 0x20 && !quotes.contains($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "?") }
      return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }
    return nil
  }
}
