/// Reads the JSON that pages carry in scripts, and feeds in JSON, as loosely as it is written there: line ends inside strings, commas
/// before a closing bracket, a comment or a CDATA mark around it, other code after it (RFC 8259 has none of these).
///
/// One pass over the bytes; depth and the number of values are capped. The strings are as the page has them: whoever
/// shows one makes it safe first.
struct ScriptJSON {
  private static let mostDepth = 64
  private static let mostValues = 200_000
  /// A feed of many items has more.
  private static let mostValuesOfFeed = 1_000_000
  private static let characterDataMark = Array("<![CDATA[".utf8)

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let mostValues: Int
  private var values = 0

  private init(bytes: UnsafeBufferPointer<UInt8>, position: Int, mostValues: Int = mostValues) {
    self.bytes = bytes
    self.position = position
    self.mostValues = mostValues
  }

  /// The first object or list of a script; `nil` where there is none, or where it breaks off.
  static func value(in source: String) -> JSONValue? {
    var source = source
    return source.withUTF8 { bytes in
      guard let start = start(in: bytes) else { return nil }
      var reader = ScriptJSON(bytes: bytes, position: start)
      return reader.value(depth: 0)
    }
  }

  /// The object that a feed is; `nil` where there is none, and where it breaks off.
  static func feed(in source: ArraySlice<UInt8>) -> JSONValue? {
    source.withUnsafeBufferPointer { bytes in
      guard let start = start(in: bytes) else { return nil }
      var reader = ScriptJSON(bytes: bytes, position: start, mostValues: mostValuesOfFeed)
      return reader.value(depth: 0)
    }
  }

  /// The string that a text begins with, in its quotation marks; `nil` where it begins with anything else.
  static func string(atStartOf text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.first == UInt8(ascii: "\"") else { return nil }
      var reader = ScriptJSON(bytes: bytes, position: 0)
      return reader.string()
    }
  }

  private static func start(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = 0
    while start < bytes.count {
      if bytes[start] == characterDataMark[0], bytes[start...].starts(with: characterDataMark) {
        start += characterDataMark.count
      } else if bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") {
        return start
      } else {
        start += 1
      }
    }
    return nil
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    values += 1
    guard position < bytes.count, depth < Self.mostDepth, values <= mostValues else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    var members: [String: JSONValue] = [:]
    position += 1
    while true {
      skipSeparators()
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: "}") { break }
      guard bytes[position] == UInt8(ascii: "\""), let key = string() else { return nil }
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { return nil }
      position += 1
      guard let value = value(depth: depth + 1) else { return nil }
      members[key] = value
    }
    position += 1
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSONValue? {
    var elements: [JSONValue] = []
    position += 1
    while true {
      skipSeparators()
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: "]") { break }
      guard let value = value(depth: depth + 1) else { return nil }
      elements.append(value)
    }
    position += 1
    return .array(elements)
  }

  /// A number, or `true`, `false`, `null`; what else scripts write there (`undefined`) says nothing.
  private mutating func word() -> JSONValue? {
    let start = position
    while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
    guard position > start else { return nil }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default:
      // `1e999` and `nan` are numbers to Swift.
      guard let number = Double(word), number.isFinite else { return .null }
      return .number(number)
    }
  }

  private mutating func string() -> String? {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") {
      position += 1
    }
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "\"") {
      position += 1
      return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
    }
    var decoded = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: decoded, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\"), position < bytes.count else {
        decoded.append(byte)
        continue
      }
      let escape = bytes[position]
      position += 1
      switch escape {
      case UInt8(ascii: "n"): decoded.append(0x0A)
      case UInt8(ascii: "t"): decoded.append(0x09)
      case UInt8(ascii: "r"): decoded.append(0x0D)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): decoded.append(0x20)
      case UInt8(ascii: "u"): decoded += Array(String(character()).utf8)
      default: decoded.append(escape)
      }
    }
    return nil
  }

  /// The character whose number follows, in one code unit of UTF-16 or two.
  private mutating func character() -> Character {
    guard let unit = codeUnit() else { return "\u{FFFD}" }
    if UTF16.isLeadSurrogate(unit), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      let back = position
      position += 2
      if let trail = codeUnit(), UTF16.isTrailSurrogate(trail) {
        return Character(UTF16.decode(UTF16.EncodedScalar([unit, trail])))
      }
      position = back
    }
    return Unicode.Scalar(unit).map(Character.init) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() -> UInt16? {
    let end = position + 4
    guard end <= bytes.count,
      let unit = UInt16(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
    else { return nil }
    position = end
    return unit
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func skipSeparators() {
    while position < bytes.count, bytes[position] <= 0x20 || bytes[position] == UInt8(ascii: ",") { position += 1 }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }
}
