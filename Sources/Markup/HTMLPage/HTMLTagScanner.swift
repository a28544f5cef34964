/// The tags of a page's source, one after another, found as the parser's tokenizer finds them (WHATWG HTML §13.2.5).
struct HTMLTagScanner {
  struct Tag {
    /// ``TagName/none`` for comments and the like.
    var name = TagName.none
    var kind: TagKind = []
    var isEnd = false
    var isSelfClosed = false
    var isComment = false
    var attributes = 0
    /// The same for tags that are written alike.
    var hash = 0
    /// Where the tag stands in the source.
    var range = 0..<0
    /// Where the text stands that follows the tag and is no markup: a script's, a style's.
    var rawText = 0..<0

    private static let linkedData = "ld+json"

    /// Whether it begins linked data, the one kind of script that is read.
    func beginsLinkedData(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard name == HTMLTagScanner.script, !isEnd else { return false }
      let head = String(decoding: bytes[range.lowerBound..<rawText.lowerBound], as: UTF8.self)
      return head.lowercased().contains(Self.linkedData)
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next tag or comment. Inside foreign content (SVG, MathML) no element holds raw text.
  mutating func next(isForeign: Bool) -> Tag? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count else {
        position += 1
        continue
      }
      let start = position
      let after = bytes[position + 1]
      if Self.isLetter(after) {
        var tag = tag(from: start, nameAt: position + 1, isEnd: false)
        let inside = position
        if !isForeign, tag.kind.contains(.rawText) { skipRawText(of: tag.name) }
        tag.rawText = inside..<position
        tag.range = start..<position
        return tag
      }
      if after == UInt8(ascii: "/") {
        guard position + 2 < bytes.count else { break }
        if Self.isLetter(bytes[position + 2]) { return tag(from: start, nameAt: position + 2, isEnd: true) }
      } else if after != UInt8(ascii: "!"), after != UInt8(ascii: "?") {
        position += 1
        continue
      }
      let isComment = matches("<!--", at: start)
      skipComment()
      return Tag(isComment: isComment, range: start..<position)
    }
    position = bytes.count
    return nil
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private mutating func tag(from start: Int, nameAt nameStart: Int, isEnd: Bool) -> Tag {
    var tag = Tag(isEnd: isEnd)
    position = nameStart
    while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">"),
      bytes[position] != UInt8(ascii: "/")
    {
      position += 1
    }
    tag.name = TagName(bytes[nameStart..<position])
    tag.kind = .of(tag.name)
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      tag.isSelfClosed = bytes[position] == UInt8(ascii: "/")
      if tag.isSelfClosed || Self.isSpace(bytes[position]) {
        position += 1
      } else {
        skipAttribute()
        tag.attributes += 1
      }
    }
    position = min(position + 1, bytes.count)
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<position]))
    tag.hash = hasher.finalize()
    tag.range = start..<position
    return tag
  }

  private mutating func skipAttribute() {
    // A name may begin with "=".
    position += 1
    while position < bytes.count, !Self.isSpace(bytes[position]), !"/>=".utf8.contains(bytes[position]) {
      position += 1
    }
    var value = position
    while value < bytes.count, Self.isSpace(bytes[value]) { value += 1 }
    guard value < bytes.count, bytes[value] == UInt8(ascii: "=") else { return }
    value += 1
    while value < bytes.count, Self.isSpace(bytes[value]) { value += 1 }
    position = value
    guard value < bytes.count, bytes[value] != UInt8(ascii: ">") else { return }
    let quote = bytes[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      while position < bytes.count, bytes[position] != quote { position += 1 }
      position = min(position + 1, bytes.count)
    } else {
      while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") {
        position += 1
      }
    }
  }

  /// From `<!`, `<?` or `</` to the end of the comment.
  private mutating func skipComment() {
    guard matches("<!--", at: position) else {
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
      position = min(position + 1, bytes.count)
      return
    }
    position += 4
    for early: StaticString in [">", "->"] where matches(early, at: position) {
      position += early.utf8CodeUnitCount
      return
    }
    while position < bytes.count {
      for end: StaticString in ["-->", "--!>"] where matches(end, at: position) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
  }

  /// To the end tag. In a script that is a comment for browsers of old, a script inside it ends first (WHATWG HTML
  /// §13.2.5.20–31, “script data double escaped”).
  private mutating func skipRawText(of name: TagName) {
    var isComment = false
    var isInside = false
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"):
        if matches("</", at: position), isName(name, at: position + 2) {
          guard isInside else { return }
          isInside = false
        } else if name == Self.script {
          if matches("<!--", at: position) { isComment = true }
          if isComment, isName(name, at: position + 1) { isInside = true }
        }
      case UInt8(ascii: "-"):
        if isComment, matches("-->", at: position) { (isComment, isInside) = (false, false) }
      default: break
      }
      position += 1
    }
  }

  fileprivate static let script: TagName = "script"

  /// Whether a whole name stands at a place.
  private func isName(_ name: TagName, at start: Int) -> Bool {
    var end = start
    while end < bytes.count, end - start <= TagName.longest, Self.isLetter(bytes[end]) { end += 1 }
    let isWhole = end >= bytes.count || Self.isSpace(bytes[end]) || bytes[end] == 0x2F || bytes[end] == 0x3E
    return isWhole && end > start && TagName(bytes[start..<end]) == name
  }

  private func matches(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == text.utf8Start[$0] }
  }
}
