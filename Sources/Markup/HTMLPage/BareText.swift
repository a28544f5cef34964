/// The words of a page that is too costly to parse, and what its head says of it: tags are taken out, but for those of
/// headings; the others that end a line end a paragraph.
enum BareText {
  private static let mostParagraphs = 20_000
  /// So much of what the page says of itself is kept, in tags and bytes.
  private static let mostFacts = 512
  private static let longestFact = 1 << 20
  private static let mostBytesOfFacts = 4 << 20
  private static let paragraph = Array("<p>".utf8)

  private static let inline = Set(HTMLElements.inline.map { TagName($0.utf8) })
  private static let headings: [TagName: Int] = Dictionary(
    uniqueKeysWithValues: HTMLElements.headings.map { (TagName($0.key.utf8), $0.value) })
  private static let title: TagName = "title"
  private static let facts: Set<TagName> = ["meta", "link"]

  /// A page of a few elements with the same words, for the parser to decode.
  static func page(of source: String) -> String {
    var source = source
    var head = Array("<head>".utf8)
    var page: [UInt8] = Array("<body>".utf8)
    source.withUTF8 { bytes in
      var scanner = HTMLTagScanner(bytes)
      var position = 0
      var isRead = true
      var paragraphs = 0
      var factsLeft = mostFacts
      func copy(upTo end: Int) {
        guard isRead, position < end else { return }
        for byte in bytes[position..<end] {
          if byte == UInt8(ascii: "<") { page += Array("&lt;".utf8) } else { page.append(byte) }
        }
      }
      func endLine(_ tag: HTMLTagScanner.Tag) {
        guard paragraphs < mostParagraphs else { return }
        if let level = headings[tag.name] {
          page += Array((tag.isEnd ? "</h\(level)>" : "<h\(level)>").utf8)
        } else if page.suffix(paragraph.count) != paragraph[...] {
          page += paragraph
        } else {
          return
        }
        paragraphs += 1
      }
      func keepFacts(of tag: HTMLTagScanner.Tag) {
        let range = tag.range
        guard !tag.isEnd, factsLeft > 0, range.count <= longestFact, head.count + range.count <= mostBytesOfFacts,
          tag.attributes <= HTMLScreening.maximumAttributes
        else { return }
        let end: String
        switch tag.name {
        case _ where facts.contains(tag.name): end = ""
        case title: end = "</title>"
        case _ where tag.beginsLinkedData(in: bytes): end = "</script>"
        default: return
        }
        factsLeft -= 1
        head += bytes[range] + Array(end.utf8)
      }
      while let tag = scanner.next(isForeign: false) {
        copy(upTo: tag.range.lowerBound)
        position = tag.range.upperBound
        isRead = tag.isEnd || !tag.kind.contains(.program) && tag.name != title
        keepFacts(of: tag)
        if !inline.contains(tag.name) { endLine(tag) }
      }
      copy(upTo: bytes.count)
    }
    return String(decoding: head + page, as: UTF8.self)
  }
}
