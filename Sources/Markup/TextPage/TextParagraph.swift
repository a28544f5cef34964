/// What stands between two blank lines of a page saved as text.
struct TextParagraph: Hashable, Sendable {
  /// The lines, none of them empty, without white space around them.
  var lines: [String]

  init(_ lines: [String]) { self.lines = lines }

  /// The lines with `\n` between.
  var text: String { lines.joined(separator: "\n") }

  /// The one line it has, if it has only one.
  var onlyLine: String? { lines.count == 1 ? lines[0] : nil }
}

extension TextParagraph {
  /// Texts are wrapped by hand to a width between these.
  private static let wrapWidths = 40...120
  /// Fewer full lines than this may be chance.
  private static let fewestFullLines = 3
  /// A text somebody wrote has fewer lines and paragraphs; what is beyond is one paragraph more.
  private static let mostLines = 100_000
  private static let mostParagraphs = 20_000

  /// Splits a text into paragraphs at its blank lines; a text that has none has a paragraph on each line.
  ///
  /// The lines of a text that was wrapped to a width are joined again: a line is full, and was wrapped, where the first
  /// word of the next one would not have fitted on it. Every other line break is the page's own and stays.
  static func paragraphs(of text: String) -> [TextParagraph] {
    var lines = text.split(maxSplits: mostLines, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let rest = lines.count > mostLines ? lines.removeLast() : ""
    var paragraphs = paragraphs(of: lines)
    if paragraphs.count > mostParagraphs {
      let beyond = paragraphs[mostParagraphs...].flatMap(\.lines).joined(separator: " ")
      paragraphs.replaceSubrange(mostParagraphs..., with: [TextParagraph([beyond])])
    }
    let beyond = SafeText.folded(String(rest))
    if !beyond.isEmpty { paragraphs.append(TextParagraph([beyond])) }
    return paragraphs
  }

  private static func paragraphs(of lines: [Substring]) -> [TextParagraph] {
    var groups: [[String]] = []
    var group: [String] = []
    var width = 0
    // A carriage return and a line feed are one character to Swift, and `isNewline` knows them all.
    for line in lines {
      let line = tidied(line)
      if line.isEmpty {
        if !group.isEmpty { groups.append(group) }
        group = []
      } else {
        group.append(line)
        width = max(width, line.count)
      }
    }
    if !group.isEmpty { groups.append(group) }

    let joined = isWrapped(groups, width: width) ? groups.map { unwrapped($0, width: width) } : groups
    if joined.count == 1 { return joined[0].map { TextParagraph([$0]) } }
    return joined.map(TextParagraph.init)
  }

  /// The line without white space around it, and one space where there were several.
  private static func tidied(_ line: Substring) -> String {
    var tidy = String.UnicodeScalarView()
    var pendingSpace: Unicode.Scalar?
    for scalar in line.unicodeScalars {
      if scalar.properties.isWhitespace {
        // A no-break space keeps its meaning unless an ordinary one stands beside it.
        pendingSpace = pendingSpace == nil && scalar != "\t" ? scalar : " "
      } else if scalar != "\u{FEFF}" && (scalar != "\u{200B}" || !tidy.isEmpty) {
        if let space = pendingSpace, !tidy.isEmpty { tidy.append(space) }
        pendingSpace = nil
        tidy.append(scalar)
      }
    }
    return String(tidy)
  }

  /// Whether most line breaks inside paragraphs stand behind full lines.
  private static func isWrapped(_ groups: [[String]], width: Int) -> Bool {
    guard wrapWidths.contains(width) else { return false }
    var full = 0
    var breaks = 0
    for group in groups {
      for (line, next) in zip(group, group.dropFirst()) {
        breaks += 1
        if isFull(line.count, before: next, width: width) { full += 1 }
      }
    }
    return full >= fewestFullLines && full * 2 > breaks
  }

  private static func isFull(_ length: Int, before next: String, width: Int) -> Bool {
    length + 1 + next.prefix { $0 != " " }.count > width
  }

  private static func unwrapped(_ lines: [String], width: Int) -> [String] {
    var result: [String] = []
    var lengthOfLast = 0
    for line in lines {
      if let last = result.indices.last, isFull(lengthOfLast, before: line, width: width) {
        result[last] += " " + line
      } else {
        result.append(line)
      }
      lengthOfLast = line.count
    }
    return result
  }
}

extension [TextParagraph] {
  /// Puts every line that `stands(alone:)` into a paragraph of its own.
  func separating(_ standsAlone: (String) -> Bool) -> [TextParagraph] {
    var result: [TextParagraph] = []
    for paragraph in self {
      guard paragraph.lines.count > 1 else {
        result.append(paragraph)
        continue
      }
      var lines: [String] = []
      for line in paragraph.lines {
        if standsAlone(line) {
          if !lines.isEmpty { result.append(TextParagraph(lines)) }
          result.append(TextParagraph([line]))
          lines = []
        } else {
          lines.append(line)
        }
      }
      if !lines.isEmpty { result.append(TextParagraph(lines)) }
    }
    return result
  }
}
