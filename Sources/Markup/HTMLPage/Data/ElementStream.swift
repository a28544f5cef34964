/// Elements of a page as some programs send them to the browser: rows of an identifier, a colon and JSON, in which an element
/// is a list of `"$"`, its name, a key and its properties; or a colon, `T`, a length and text.
enum ElementStream {
  private static let mostRows = 20_000
  /// Elements whose words are read, in HTML.
  private static let blocks: Set<String> = [
    "p", "h2", "h3", "h4", "blockquote", "ul", "ol", "li", "pre", "table", "tbody", "tr", "td", "th", "em", "strong",
  ]
  private static let unread: Set<String> = [
    "nav", "footer", "header", "aside", "button", "form", "script", "style", "svg", "noscript", "head", "title",
    "dialog",
  ]
  private static let newline = UInt8(ascii: "\n")

  /// The rows' values, then the text of all their elements under the key `html`.
  static func values(in stream: String) -> [JSONValue] {
    let bytes = Array(stream.utf8)
    var values: [JSONValue] = []
    var html = ""
    var position = 0
    while position < bytes.count, values.count < mostRows {
      guard let colon = bytes[position...].firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == newline }) else {
        break
      }
      position = colon + 1
      guard bytes[colon] != newline, position < bytes.count else { continue }
      if bytes[position] == UInt8(ascii: "T"), let text = text(in: bytes, at: &position) {
        values.append(.object(["html": .string(text)]))
        continue
      }
      let end = bytes[position...].firstIndex(of: newline) ?? bytes.count
      defer { position = end + 1 }
      guard bytes[position] == UInt8(ascii: "[") || bytes[position] == UInt8(ascii: "{"),
        let value = ScriptJSON.value(in: String(decoding: bytes[position..<end], as: UTF8.self))
      else { continue }
      values.append(value)
      html += Self.html(of: value, isInBlock: false)
    }
    return html.isEmpty ? values : values + [.object(["html": .string(html)])]
  }

  /// `T1f,` and so many bytes.
  private static func text(in bytes: [UInt8], at position: inout Int) -> String? {
    let longestLength = 8
    let digits = bytes[(position + 1)...].prefix(longestLength).prefix { $0 != UInt8(ascii: ",") }
    guard let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0 else { return nil }
    let start = min(digits.endIndex + 1, bytes.count)
    let end = min(start + length, bytes.count)
    position = end
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func html(of value: JSONValue, isInBlock: Bool) -> String {
    switch value {
    case .string(let text): return isInBlock && !text.hasPrefix("$") ? Escaping.textWithReferences(text) : ""
    case .array(let elements):
      guard elements.count > 3, elements[0].string == "$", let name = elements[1].string else {
        return elements.map { html(of: $0, isInBlock: isInBlock) }.joined()
      }
      if unread.contains(name) { return "" }
      if let markup = elements[3]["dangerouslySetInnerHTML"]?["__html"]?.string { return markup }
      let isBlock = blocks.contains(name)
      let inside = elements[3]["children"].map { html(of: $0, isInBlock: isInBlock || isBlock) } ?? ""
      return isBlock && !inside.isEmpty ? "<\(name)>\(inside)</\(name)>" : inside
    default: return ""
    }
  }
}
