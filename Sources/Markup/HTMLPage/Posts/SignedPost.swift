import Articles

/// A post as its blockquote has it: the words, then a line that signs them.
///
/// `<p>words</p>— Name (@handle) <a>date</a>`, with the signature loose, in a paragraph of its own, or at the end of the
/// words' own paragraph.
struct SignedPost {
  /// The words; paragraphs are divided by two line breaks.
  var inlines: [Inline]
  var author: String?
  var handle: String?
  var printedDate: String?

  private static let dashes: Set<Character> = ["—", "–", "―", "-"]
  private static let longestHandle = 253
  private static let longestAuthor = 200

  /// - Parameter permalink: the link to the post itself, which is no part of the words.
  init(_ node: HTMLNode, permalink: HTMLNode?, _ context: ReadingContext) {
    let signature = Self.signatureStart(in: node)
    inlines = BlockReader.inlines(
      inside: node, context, end: signature ?? .max, excluded: permalink.map { [$0.index] } ?? [],
      separator: [.lineBreak, .lineBreak])
    if let signature { readSignature(in: node, from: signature, permalink: permalink) }
  }

  /// Where the last words begin that open with a dash and hold an account.
  private static func signatureStart(in node: HTMLNode) -> Int? {
    var hasAccount = false
    for index in ((node.index + 1)..<max(node.end, node.index + 1)).reversed() {
      guard let words = HTMLNode(tree: node.tree, index: index).words else { continue }
      hasAccount = hasAccount || words.contains("@")
      if hasAccount, let first = SafeText.folded(words).first, dashes.contains(first) { return index }
    }
    return nil
  }

  private mutating func readSignature(in node: HTMLNode, from start: Int, permalink: HTMLNode?) {
    var signature = ""
    var afterPermalink = ""
    for index in start..<node.end {
      guard let words = HTMLNode(tree: node.tree, index: index).words else { continue }
      if let permalink, permalink.contains(HTMLNode(tree: node.tree, index: index)) {
        afterPermalink += words
      } else {
        signature += words
      }
    }
    let line = SafeText.folded(signature)
    guard let account = Self.lastAccount(in: line) else { return }
    handle = account.handle
    let name = QuoteReader.withoutDash(SafeText.folded(String(line[..<account.range.lowerBound])))
    author = name.isEmpty || name.count > Self.longestAuthor ? nil : name
    let date = SafeText.folded(afterPermalink.isEmpty ? String(line[account.range.upperBound...]) : afterPermalink)
    printedDate = date.isEmpty ? nil : date
  }

  /// The last `(@account)` of a line. Names may hold brackets of their own.
  static func lastAccount(in line: String) -> (handle: String, range: Range<String.Index>)? {
    var end = line.endIndex
    while let open = line[..<end].lastIndex(of: "@") {
      let handle = line[line.index(after: open)...].prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || "_.-@".contains($0))
      }
      if !handle.isEmpty, handle.utf8.count <= longestHandle {
        let isBracketed = open > line.startIndex && line[line.index(before: open)] == "("
        let lower = isBracketed ? line.index(before: open) : open
        let upper =
          handle.endIndex < line.endIndex && line[handle.endIndex] == ")"
          ? line.index(after: handle.endIndex) : handle.endIndex
        return (String(handle), lower..<upper)
      }
      end = open
    }
    return nil
  }

  /// Takes the marks of pictures and embeds from the end of the words: a picture's address says nothing in a terminal,
  /// and the permalink leads to it.
  mutating func dropTrailing(_ isMark: (String) -> Bool) {
    while let last = inlines.last {
      switch last {
      case .lineBreak: inlines.removeLast()
      case .text(let text):
        let folded = SafeText.folded(text)
        if folded.isEmpty {
          inlines.removeLast()
        } else if let word = folded.split(separator: " ").last, isMark(String(word)) {
          inlines[inlines.count - 1] = .text(String(folded.dropLast(word.count)))
        } else {
          var kept = text.unicodeScalars
          while let space = kept.last, SafeText.isSpace(space) { kept.removeLast() }
          inlines[inlines.count - 1] = .text(String(kept))
          return
        }
      case .link(let inside, _):
        guard isMark(SafeText.folded(inside.plainText)) else { return }
        inlines.removeLast()
      default: return
      }
    }
  }

  /// Whether the page cut the words off, by the rule that pages in plain text are read by.
  var isCutOff: Bool { Posts.isCutOff(inlines.plainText) }
}
