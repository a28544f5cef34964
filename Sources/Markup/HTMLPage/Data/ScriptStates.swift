/// The data that programs of a page start from: JSON in scripts of their own (`__NEXT_DATA__`), or assigned to a property
/// of the window (`window.__STATE__ = {…}`).
enum ScriptStates {
  private static let mostScripts = 24
  private static let mostBytes = 8 << 20
  private static let reachOfName = 256
  private static let parse = Array("JSON.parse(\"".utf8)
  /// What scripts begin with that bring the elements of a page in pieces of a stream.
  private static let streamed = Array("self.__next_f.push(".utf8)
  private static let mostPieces = 2000

  /// Their values in the order of the page. A look at the source for its scripts, and one over each that is taken.
  static func values(in source: String) -> [JSONValue] {
    var source = source
    return source.withUTF8 { bytes in
      var values: [JSONValue] = []
      var stream = ""
      var piecesLeft = mostPieces
      var bytesLeft = mostBytes
      var scanner = HTMLTagScanner(bytes)
      while values.count < mostScripts, let tag = scanner.next(isForeign: false) {
        guard !tag.isEnd, tag.name == "script", tag.range.count <= bytesLeft else { continue }
        let script = UnsafeBufferPointer(rebasing: bytes[tag.range])
        let start = script.firstIndex(of: UInt8(ascii: ">")) ?? script.count
        let head = String(decoding: script[..<start], as: UTF8.self).lowercased()
        let code = script[min(start + 1, script.count)...]
        if code.starts(with: streamed) {
          guard piecesLeft > 0 else { continue }
          piecesLeft -= 1
          bytesLeft -= tag.range.count
          stream += ScriptJSON.value(in: String(decoding: code, as: UTF8.self))?.elements.last?.string ?? ""
          continue
        }
        guard isState(head: head, code: code) else { continue }
        bytesLeft -= tag.range.count
        if let value = value(of: code) { values.append(value) }
      }
      return values + ElementStream.values(in: stream)
    }
  }

  private static func isState(head: String, code: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if head.contains("ld+json") || head.contains("importmap") || head.contains("speculation") { return false }
    if head.contains("json") { return true }
    let start = String(decoding: code.prefix(reachOfName), as: UTF8.self)
    guard start.contains("="), start.contains("{") || start.contains("JSON.parse") else { return false }
    let name = start.prefix { $0 != "=" }.lowercased()
    return name.contains("__") || name.contains("state") || name.contains("data") || name.contains("store")
  }

  /// JSON may stand in a string that the program parses.
  private static func value(of code: Slice<UnsafeBufferPointer<UInt8>>) -> JSONValue? {
    let head = Array(code.prefix(reachOfName))
    guard let range = head.firstRange(of: parse) else {
      return ScriptJSON.value(in: String(decoding: code, as: UTF8.self))
    }
    let quoted = String(decoding: code.dropFirst(range.upperBound - 1), as: UTF8.self)
    return ScriptJSON.string(atStartOf: quoted).flatMap(ScriptJSON.value)
  }
}
