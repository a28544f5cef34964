/// The words of a page that is too costly to parse: tags are taken out, and those that end a line end a paragraph.
enum BareText {
  private static let mostParagraphs = 20_000
  private static let paragraph = Array("<p>".utf8)

  private static let inline = Set(HTMLElements.inline.map { TagName($0.utf8) })

  /// A page of a few elements with the same words, for the parser to decode.
  static func page(of source: String) -> String {
    var source = source
    var page: [UInt8] = Array("<body>".utf8)
    source.withUTF8 { bytes in
      var scanner = HTMLTagScanner(bytes)
      var position = 0
      var isRead = true
      var paragraphs = 0
      func copy(upTo end: Int) {
        guard isRead, position < end else { return }
        for byte in bytes[position..<end] {
          if byte == UInt8(ascii: "<") { page += Array("&lt;".utf8) } else { page.append(byte) }
        }
      }
      func endLine() {
        guard page.suffix(paragraph.count) != paragraph[...], paragraphs < mostParagraphs else { return }
        page += paragraph
        paragraphs += 1
      }
      while let tag = scanner.next(isForeign: false) {
        copy(upTo: tag.range.lowerBound)
        position = tag.range.upperBound
        isRead = tag.isEnd || !tag.kind.contains(.program)
        if !inline.contains(tag.name) { endLine() }
      }
      copy(upTo: bytes.count)
    }
    return String(decoding: page, as: UTF8.self)
  }
}
