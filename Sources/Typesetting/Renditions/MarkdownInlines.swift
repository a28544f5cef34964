import Articles

/// Writes inlines in CommonMark, with every character escaped that would mean something.
struct MarkdownInlines {
  /// Whether line breaks become spaces, as headings and cells need it.
  var isOneLine = false
  private var output = ""
  private var depth = 0
  private var isInLink = false

  init(isOneLine: Bool = false) { self.isOneLine = isOneLine }

  /// A paragraph; where its text has empty lines, several.
  mutating func paragraph(_ inlines: [Inline]) -> String {
    output = ""
    append(inlines, next: nil)
    var paragraphs: [[String]] = [[]]
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = Self.trimmed(line)
      if words.isEmpty {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(Self.guardingStart(words))
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\\\n") }.joined(separator: "\n\n")
  }

  /// The words on one line.
  mutating func line(_ inlines: [Inline]) -> String {
    output = ""
    append(inlines, next: nil)
    var line = Self.guardingStart(Self.trimmed(Substring(output)))
    // At the end of a heading number signs would close it.
    if line.last == "#" { line.insert("\\", at: line.index(before: line.endIndex)) }
    return line
  }

  /// Adds inlines; `next` is the character that follows them.
  private mutating func append(_ inlines: [Inline], next: Character?) {
    for (number, inline) in inlines.enumerated() {
      let following = inlines[(number + 1)...].lazy.compactMap(\.plainText.first).first ?? next
      append(inline, next: following)
    }
  }

  private mutating func append(_ inline: Inline, next: Character?) {
    switch inline {
    case .text(let text): output += Self.escaped(text)
    case .emphasis(let inlines): wrap(inlines, in: "*", tag: "em", next: next)
    case .strong(let inlines): wrap(inlines, in: "**", tag: "strong", next: next)
    case .code(let text): output += Self.codeSpan(text)
    case .link(let inlines, let address):
      guard !isInLink, SafeAddress.allows(address) else { return append(inlines, next: next) }
      isInLink = true
      output += "["
      append(inlines, next: "]")
      output += "](\(Self.destination(address)))"
      isInLink = false
    case .quotation(let quotation): append(quotation.inlines, next: next)
    case .lineBreak: output += isOneLine ? " " : "\n"
    case .superscript(let inlines): tag(inlines, "sup")
    case .subscript(let inlines): tag(inlines, "sub")
    }
  }

  private mutating func tag(_ inlines: [Inline], _ name: String) {
    output += "<\(name)>"
    append(inlines, next: "<")
    output += "</\(name)>"
  }

  /// Stresses inlines with asterisks where they are sure to be read so (CommonMark 6.2, flanking), else with tags.
  private mutating func wrap(_ inlines: [Inline], in delimiter: String, tag name: String, next: Character?) {
    let words = inlines.plainText
    guard let first = words.first, let last = words.last else { return }
    let previous = output.last
    let isPlain = depth == 0 && !words.contains("\n") && previous != "*" && next != "*"
    let opens = !first.isWhitespace && (!Self.isSign(first) || Self.isEdge(previous))
    let closes = !last.isWhitespace && (!Self.isSign(last) || Self.isEdge(next))
    depth += 1
    if isPlain, opens, closes {
      output += delimiter
      append(inlines, next: "*")
      output += delimiter
    } else {
      tag(inlines, name)
    }
    depth -= 1
  }

  private static func isSign(_ character: Character) -> Bool { character.isPunctuation || character.isSymbol }

  private static func isEdge(_ character: Character?) -> Bool {
    guard let character else { return true }
    return character.isWhitespace || isSign(character)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|":
        escaped.append("\\")
        escaped.append(character)
      case "\n", "\r", "\r\n", "\t": escaped.append(" ")
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// Escapes what would make a line more than a line of a paragraph: a heading, an underline, an item.
  private static func guardingStart(_ line: Substring) -> String {
    guard let first = line.first else { return "" }
    if "#+-=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    if !digits.isEmpty, let sign = rest.first, sign == "." || sign == ")" { return digits + "\\" + rest }
    return String(line)
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line.drop { $0 == " " }
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func codeSpan(_ text: String) -> String {
    let words = String(text.map { $0.isNewline ? " " : $0 })
    guard !words.isEmpty else { return "" }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: words) + 1)
    let needsPadding = words.hasPrefix("`") || words.hasSuffix("`") || (words.hasPrefix(" ") && words.hasSuffix(" "))
    let padding = needsPadding && words.contains { $0 != " " } ? " " : ""
    return fence + padding + words + padding + fence
  }

  /// The length of the longest run of a character.
  static func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for other in text {
      run = other == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// An address as the destination of a link, in angle brackets where it has parentheses.
  static func destination(_ address: String) -> String {
    var encoded = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "<": encoded += "%3C"
      case ">": encoded += "%3E"
      case "\\": encoded += "%5C"
      case " ": encoded += "%20"
      case "|": encoded += "%7C"
      case "&": encoded += "&amp;"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f: continue
      default: encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded.contains { $0 == "(" || $0 == ")" } ? "<\(encoded)>" : encoded
  }
}
