/// Gathers what is inside an element that carries words: text, and markup that should have been escaped or is XHTML,
/// which becomes HTML again.
struct ValueCollector {
  /// Deeper markup is looked through.
  private static let maximumDepth = 128
  private static let addresses: Set<String> = ["href", "src", "cite", "poster"]
  private static let void: Set<String> = ["br", "hr", "img", "input", "wbr", "area", "col", "source", "track"]

  private struct Tag {
    let name: String
    let base: String?
  }

  /// The base of the element that the words are in.
  private let outerBase: String?
  private var bytes: [UInt8] = []
  private var open: [Tag] = []
  /// Whether there are elements in it.
  private(set) var hasMarkup = false

  init(base: String?) { outerBase = base }

  /// The base inside the innermost open element.
  var base: String? { open.last.map(\.base) ?? outerBase }

  /// What was gathered: plain text, or HTML where ``hasMarkup``.
  var content: String { String(decoding: bytes, as: UTF8.self) }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard hasMarkup else {
      bytes += text
      return
    }
    for byte in text { append(escaped: byte) }
  }

  mutating func start(_ element: XMLElement, vocabulary: Vocabulary, base: String?) {
    if !hasMarkup {
      hasMarkup = true
      let plain = bytes
      bytes = []
      for byte in plain { append(escaped: byte) }
    }
    let name: String
    switch vocabulary {
    case .rss, .atom, .xhtml, .svg, .mathML: name = element.name.lowercased()
    default: name = [element.prefix, element.name].compactMap(\.self).joined(separator: ":").lowercased()
    }
    open.append(Tag(name: name, base: base))
    guard open.count <= Self.maximumDepth else { return }
    bytes += "<\(name)".utf8
    for attribute in element.attributes where attribute.prefix == nil {
      var value = attribute.value
      // What follows the base of the words is resolved with them.
      if base != outerBase, Self.addresses.contains(attribute.name) {
        value = FeedAddress.resolved(value, against: base) ?? value
      }
      bytes += " \(attribute.name)=\"".utf8
      for byte in value.utf8 { append(escaped: byte) }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  /// Whether the end is that of an element inside.
  mutating func end() -> Bool {
    guard let tag = open.popLast() else { return false }
    if open.count < Self.maximumDepth, !Self.void.contains(tag.name) { bytes += "</\(tag.name)>".utf8 }
    return true
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    default: bytes.append(byte)
    }
  }
}
