/// A program that shows an address, and how it is to be called.
struct BrowserCommand: Hashable, Sendable {
  /// The program and its arguments, the address among them.
  var arguments: [String]
  /// Whether it draws on the terminal itself, which it has to be given then.
  var needsTerminal: Bool

  /// Programs that draw on the terminal.
  static let textBrowsers: Set<String> = ["w3m", "lynx", "links", "links2", "elinks", "browsh", "www-browser"]

  /// An item of `BROWSER`: a command line in which `%s` stands for the address, `%c` for a colon and `%%` for a percent sign;
  /// where there is no `%s` the address comes last. Words are separated by blanks; quotation marks and backslashes keep
  /// blanks in a word, and nothing else has a meaning. `nil` where there is no word.
  init?(item: Substring, address: String) {
    var words = Self.words(of: item)
    // A closing & asks to be started beside, as every program is that has windows.
    if words.last == "&" { words.removeLast() }
    guard let program = words.first, !program.isEmpty else { return nil }
    var hasAddress = false
    arguments = words.map { Self.expand($0, address, &hasAddress) }
    if !hasAddress { arguments.append(address) }
    needsTerminal = Self.textBrowsers.contains(Self.fileName(of: program))
  }

  /// A program that takes the address as its only argument.
  init(program: String, address: String) {
    arguments = [program, address]
    needsTerminal = Self.textBrowsers.contains(program)
  }

  private static func expand(_ word: String, _ address: String, _ hasAddress: inout Bool) -> String {
    var result = ""
    var rest = word[...]
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[rest.index(after: percent)...]
      switch rest.first {
      case "s":
        result += address
        hasAddress = true
      case "c": result += ":"
      case "%": result += "%"
      default:
        result += "%"
        continue
      }
      rest.removeFirst()
    }
    return result + rest
  }

  private static func words(of line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character == " " || character == "\t" {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }

  private static func fileName(of program: String) -> String {
    program.split(separator: "/").last.map(String.init) ?? program
  }
}
