import Articles

/// Code: text whose spaces and line ends are kept.
enum CodeReader {
  /// What a tab stands for; controls do not get past Markup.
  private static let tabWidth = 4
  /// Before the name of the language in a class: `language-swift` (WHATWG HTML §4.5.15), `highlight-source-swift`.
  private static let languagePrefixes = [
    "language-", "lang-", "highlight-source-", "highlight-text-", "brush:", "sourcecode-",
  ]
  private static let noLanguage: Set<String> = ["none", "plaintext", "text", "plain", "nohighlight", "auto"]
  private static let longestLanguage = 24

  static func blocks(_ node: HTMLNode) -> [Block] {
    let text = text(of: node)
    guard !text.allSatisfy(\.isWhitespace) else { return [] }
    return [.code(Code(text, language: language(of: node)))]
  }

  /// Code in a `code` element that is a block by itself: an element that holds nothing else and several lines.
  static func wrapped(_ node: HTMLNode) -> Code? {
    var only: HTMLNode?
    for child in node.children where child.words?.unicodeScalars.allSatisfy(\.isWhiteSpace) != true {
      guard only == nil, child.name == "code" else { return nil }
      only = child
    }
    guard let only else { return nil }
    let text = text(of: only)
    guard text.contains("\n"), !text.allSatisfy(\.isWhitespace), node.first("br") != nil || text.contains("\n  ") else {
      return nil
    }
    return Code(text, language: language(of: only))
  }

  private static func text(of node: HTMLNode) -> String {
    var text = ""
    for descendant in node.descendants {
      if let words = descendant.words {
        text += words
      } else if descendant.name == "br" || isLine(descendant) && !text.isEmpty && !text.hasSuffix("\n") {
        text += "\n"
      }
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(tidied)
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Highlighters put each line in an element of its own.
  private static func isLine(_ node: HTMLNode) -> Bool { ["div", "p", "li", "tr"].contains(node.name) }

  private static func tidied(_ line: Substring) -> String {
    var tidied = ""
    var column = 0
    for scalar in line.unicodeScalars {
      if scalar == "\t" {
        let width = tabWidth - column % tabWidth
        tidied += String(repeating: " ", count: width)
        column += width
      } else {
        tidied.unicodeScalars.append(scalar == "\u{A0}" ? " " : scalar)
        column += 1
      }
    }
    while tidied.last == " " { tidied.removeLast() }
    return tidied
  }

  private static func language(of node: HTMLNode) -> String? {
    var candidates = [node] + node.elements("code").prefix(1)
    candidates += node.ancestors.prefix(2)
    for candidate in candidates {
      if let language = candidate["data-lang"] ?? candidate["data-language"], let name = name(language) { return name }
      for word in candidate.classes {
        for prefix in languagePrefixes where word.hasPrefix(prefix) {
          if let name = name(String(word.dropFirst(prefix.count))) { return name }
        }
      }
    }
    return nil
  }

  private static func name(_ language: String) -> String? {
    let name = language.lowercased().prefix { $0 != ";" && $0 != " " }
    return name.isEmpty || name.count > longestLanguage || noLanguage.contains(String(name)) ? nil : String(name)
  }
}
