/// Makes well-formed XML of what was meant as XML.
///
/// One pass over the source: tags are balanced, attributes quoted, references and CDATA sections put right, comments and
/// declarations left out. Elements that a feed cannot have inside of each other (an item in an item, a link in a title)
/// close what was left open, so that a fault in one item does not swallow the next. The time is linear in the source.
struct XMLMending {
  /// Deeper elements are looked through. libxml2 itself stops at 256.
  static let maximumDepth = 200
  /// How far up an end tag looks for its start tag.
  private static let reach = 100
  private static let mostAttributes = 64

  /// Elements that hold others of their kind in no feed.
  private static let items: Set<String> = ["item", "entry"]
  /// Elements that hold words alone, and elements that begin when the end tag of one of those was forgotten.
  private static let leaves: Set<String> = [
    "title", "link", "guid", "pubDate", "author", "category", "comments", "id", "updated", "published", "dc:creator",
    "dc:date",
  ]
  private static let siblings: Set<String> = [
    "title", "link", "guid", "pubDate", "description", "category", "comments", "enclosure", "id", "updated",
    "published", "summary", "content", "content:encoded", "item", "entry", "dc:creator", "dc:date",
  ]
  /// HTML's elements without an end tag, which stand in text that should have been escaped.
  private static let void: Set<String> = ["br", "hr", "img", "input", "wbr", "area", "col"]

  private struct Open {
    let name: String
    /// Whether its tag was written; too deep ones are not.
    let isWritten: Bool
  }

  private(set) var output: [UInt8] = []
  private(set) var faults: [FeedProblem.Kind] = []
  private var scanner: ByteScanner
  private var references: XMLReferences
  private var open: [Open] = []
  private var counts: [String: Int] = [:]
  private var writtenDepth = 0
  private var rootHasEnded = false

  /// Mends `source` from its root element on.
  init(_ source: [UInt8], root: Int, entities: [String: String]) {
    scanner = ByteScanner(source)
    scanner.position = root
    references = XMLReferences(entities)
    output.reserveCapacity(source.count + source.count / 8)
    run()
  }

  private mutating func note(_ fault: FeedProblem.Kind) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  private mutating func run() {
    while let byte = scanner.current {
      switch byte {
      case UInt8(ascii: "<"): takeMarkup()
      case UInt8(ascii: "]") where scanner.starts(with: "]]>"):
        note(.brokenCDATA)
        scanner.position += 3
      default:
        appendText(isRaw: false)
      }
    }
    if !rootHasEnded { note(.truncated) }
    while let last = open.popLast() { writeEnd(of: last) }
    for fault in references.faults { note(fault) }
  }

  private mutating func takeMarkup() {
    let next = scanner.position + 1
    if scanner.starts(with: "<!--") {
      skipComment()
    } else if scanner.starts(with: "<![CDATA[") {
      takeSection()
    } else if scanner.starts(with: "<!") || scanner.starts(with: "<?") {
      scanner.skip(to: ">")
    } else if next < scanner.bytes.count, scanner.bytes[next] == UInt8(ascii: "/") {
      takeEndTag()
    } else if next < scanner.bytes.count, ByteScanner.beginsName(scanner.bytes[next]) {
      takeStartTag()
    } else {
      note(.mismatchedTags)
      output += "&lt;".utf8
      scanner.position += 1
    }
  }

  // MARK: Text

  /// Writes the next byte as text. In raw text `&` is an ampersand and nothing else.
  private mutating func appendText(isRaw: Bool) {
    let byte = scanner.bytes[scanner.position]
    switch byte {
    case UInt8(ascii: "<"): output += "&lt;".utf8
    case UInt8(ascii: ">"): output += "&gt;".utf8
    case UInt8(ascii: "\""): output += "&quot;".utf8
    case UInt8(ascii: "&") where isRaw: output += "&amp;".utf8
    case UInt8(ascii: "&"):
      scanner.position = references.append(referenceAt: scanner.position, in: scanner, to: &output)
      return
    case 0x09, 0x0A, 0x0D: output.append(byte)
    case 0..<0x20: note(.controlCharacters)
    case 0xEF where scanner.starts(with: [0xEF, 0xBF, 0xBE]) || scanner.starts(with: [0xEF, 0xBF, 0xBF]):
      note(.controlCharacters)
      scanner.position += 3
      return
    default: output.append(byte)
    }
    scanner.position += 1
  }

  private mutating func skipComment() {
    let start = scanner.position
    scanner.skip(to: "-->")
    guard scanner.position >= scanner.bytes.count, !scanner.bytes.suffix(3).elementsEqual("-->".utf8) else { return }
    // A comment without an end would hide the rest of the feed; its mark alone is left out, and so are those of all
    // comments after it, each of which is as endless.
    note(.mismatchedTags)
    scanner = ByteScanner(Array(scanner.bytes[..<start]) + withoutCommentMarks(scanner.bytes[start...]))
    scanner.position = start
  }

  private func withoutCommentMarks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    let mark = Array("<!--".utf8)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
        index += mark.count
      } else {
        rest.append(bytes[index])
        index += 1
      }
    }
    return rest
  }

  /// Writes a CDATA section as text. Where the mark of its end is missing, the end tag of the element around it, or the
  /// next section, ends it.
  private mutating func takeSection() {
    let mark = "<![CDATA["
    let start = scanner.position + mark.utf8.count
    let endTag = open.last.map { Array("</\($0.name)".utf8) }
    var closing: Int?
    var end = start
    var resume: Int?
    while end < scanner.bytes.count {
      let byte = scanner.bytes[end]
      if byte == UInt8(ascii: "]"), scanner.matches("]]>".utf8, at: end) {
        resume = end + 3
        break
      }
      if byte == UInt8(ascii: "<") {
        if scanner.matches(mark.utf8, at: end) {
          note(.brokenCDATA)
          if closing != nil { break }
        } else if closing == nil, let endTag, scanner.matches(endTag, at: end) {
          closing = end
        }
      }
      end += 1
    }
    if resume == nil {
      note(.brokenCDATA)
      end = closing ?? end
    }
    scanner.position = start
    while scanner.position < end {
      if scanner.current == UInt8(ascii: "<"), scanner.starts(with: mark) {
        scanner.position += mark.utf8.count
      } else {
        appendText(isRaw: true)
      }
    }
    scanner.position = resume ?? end
  }

  // MARK: Tags

  private mutating func takeEndTag() {
    let range = scanner.nameRange(at: scanner.position + 2)
    let name = String(decoding: scanner.bytes[range], as: UTF8.self)
    let end = scanner.bytes[range.upperBound...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
    scanner.position = end.map { scanner.bytes[$0] == UInt8(ascii: ">") ? $0 + 1 : $0 } ?? scanner.bytes.count
    guard !name.isEmpty, counts[name, default: 0] > 0,
      let place = open.suffix(Self.reach).lastIndex(where: { $0.name == name })
    else {
      note(.mismatchedTags)
      return
    }
    if place < open.count - 1 { note(.mismatchedTags) }
    // The root stays open: items that follow its end tag are items all the same.
    let isRoot = place == 0
    if isRoot { rootHasEnded = true }
    close(downTo: isRoot ? 1 : place)
  }

  private mutating func close(downTo depth: Int) {
    while open.count > depth, let last = open.popLast() { writeEnd(of: last) }
  }

  private mutating func writeEnd(of element: Open) {
    counts[element.name, default: 1] -= 1
    guard element.isWritten else { return }
    writtenDepth -= 1
    output += "</\(element.name)>".utf8
  }

  private mutating func takeStartTag() {
    let range = scanner.nameRange(at: scanner.position + 1)
    let name = Self.tidied(String(decoding: scanner.bytes[range], as: UTF8.self))
    scanner.position = range.upperBound
    if Self.items.contains(name), counts[name, default: 0] > 0,
      let place = open.suffix(Self.reach).lastIndex(where: { $0.name == name }), place > 0
    {
      note(.mismatchedTags)
      close(downTo: place)
    } else if let last = open.last, Self.leaves.contains(last.name), Self.siblings.contains(name) {
      note(.mismatchedTags)
      close(downTo: open.count - 1)
    }
    let isWritten = writtenDepth < Self.maximumDepth
    let mark = output.count
    output += "<\(name)".utf8
    let isClosed = takeAttributes() || Self.void.contains(name)
    guard isWritten else {
      note(.tooDeep)
      output.removeSubrange(mark...)
      if !isClosed { push(Open(name: name, isWritten: false)) }
      return
    }
    output += (isClosed ? "/>" : ">").utf8
    guard !isClosed else { return }
    writtenDepth += 1
    push(Open(name: name, isWritten: true))
  }

  private mutating func push(_ element: Open) {
    open.append(element)
    counts[element.name, default: 0] += 1
  }

  /// A name with one colon at most, and that inside.
  private static func tidied(_ name: String) -> String {
    let parts = name.split(separator: ":")
    return parts.count > 2 ? parts.joined(separator: "-") : parts.joined(separator: ":")
  }

  /// Writes the attributes up to the end of the tag and moves behind it; whether the tag closes itself.
  private mutating func takeAttributes() -> Bool {
    var names: Set<String> = []
    while let byte = scanner.current {
      switch byte {
      case UInt8(ascii: ">"):
        scanner.position += 1
        return false
      case UInt8(ascii: "/") where scanner.starts(with: "/>"):
        scanner.position += 2
        return true
      case UInt8(ascii: "<"):
        note(.mismatchedTags)
        return false
      default:
        let range = scanner.nameRange(at: scanner.position)
        guard !range.isEmpty else {
          if byte > 0x20 { note(.mismatchedTags) }
          scanner.position += 1
          continue
        }
        let name = Self.tidied(String(decoding: scanner.bytes[range], as: UTF8.self))
        scanner.position = range.upperBound
        let isNew = names.count < Self.mostAttributes && names.insert(name).inserted
        if !isNew { note(.mismatchedTags) }
        let mark = output.count
        output += " \(name)=\"".utf8
        takeValue()
        output.append(UInt8(ascii: "\""))
        if !isNew { output.removeSubrange(mark...) }
      }
    }
    return false
  }

  /// Writes the value after `=`, quoted or bare; an attribute without one has its empty text.
  private mutating func takeValue() {
    scanner.skipSpace()
    guard scanner.current == UInt8(ascii: "=") else {
      note(.mismatchedTags)
      return
    }
    scanner.position += 1
    scanner.skipSpace()
    guard let quote = scanner.current else { return }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      scanner.position += 1
      // No value holds `<`: where one comes before the quote, the quote was forgotten.
      let end = scanner.bytes[scanner.position...].firstIndex { $0 == quote || $0 == UInt8(ascii: "<") }
      if let end, scanner.bytes[end] == quote {
        appendValue(upTo: end)
        scanner.position = end + 1
        return
      }
    }
    if quote != UInt8(ascii: ">") { note(.mismatchedTags) }
    let end = scanner.bytes[scanner.position...].firstIndex { byte in
      byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<")
    }
    appendValue(upTo: end ?? scanner.bytes.count)
  }

  private mutating func appendValue(upTo end: Int) {
    while scanner.position < end { appendText(isRaw: false) }
  }
}
