/// A piece of a page: what feeds carry.
enum HTMLFragment {
  static func root(of source: String) -> HTMLNode {
    // The parser takes C strings apart at NUL, and shows other controls.
    let controls = Set<UInt8>(0..<0x20).subtracting([0x09, 0x0A, 0x0C, 0x0D])
    var source = source
    if source.utf8.contains(where: controls.contains) {
      source = String(decoding: source.utf8.filter { !controls.contains($0) }, as: UTF8.self)
    }
    source = withoutOpenComments(source)
    return GumboTree.tree(of: HTMLScreening(source).page).root
  }

  /// All words of it, white space as in the source.
  static func words(of source: String) -> String {
    var text = ""
    for node in root(of: source).descendants { text += node.words ?? "" }
    return text
  }

  /// All words of it in one line.
  static func line(of source: String) -> String {
    let isPlain = !source.utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }
    return isPlain ? SafeText.folded(source) : root(of: source).text
  }

  /// A comment without an end hides the rest of a page, but what a feed has in it is often cut off: there it ends with
  /// the next `>`.
  private static func withoutOpenComments(_ source: String) -> String {
    let (open, close) = (Array("<!--".utf8), Array("-->".utf8))
    let bytes = Array(source.utf8)
    guard bytes.count >= open.count else { return source }
    let scanner = ByteScanner(bytes)
    let lastClose = bytes.indices.last { bytes[$0] == close[0] && scanner.matches(close, at: $0) } ?? 0
    guard let start = (lastClose..<bytes.count).first(where: { scanner.matches(open, at: $0) }) else { return source }
    var kept = Array(bytes[..<start])
    var index = start
    while index < bytes.count {
      if scanner.matches(open, at: index) {
        index = bytes[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
