/// What Lede can use of newsboat's file `config`: the articles it hides, the browser, and how it refreshes.
public struct NewsboatSettings: Hashable, Sendable {
  /// Articles that are kept away: `ignore-article FEED EXPRESSION`.
  public struct Ignoring: Hashable, Sendable {
    /// The line it stands in.
    public var line: Int
    /// The feed's address, `*` for all feeds, or `regex:` with a pattern for addresses.
    public var feed: String
    /// What the articles have in common, in newsboat's language.
    public var expression: String
  }

  /// What is kept away.
  public var ignoring: [Ignoring] = []
  /// The browser, a line for a shell in which `%u` stands for the address.
  public var browser: String?
  /// Whether feeds are refreshed at the start.
  public var refreshesAtStart: Bool?
  /// Whether feeds are refreshed now and then, and after how many minutes.
  public var refreshesByItself: Bool?
  public var minutes: Int?
  /// How many articles of a feed are kept, and for how many days; 0 for all.
  public var keptArticles: Int?
  public var keptDays: Int?
  /// Where the list of feeds is; `local` is the file `urls`, all others are servers.
  public var source: String?
  /// Other files that belong to it, as they are named.
  public var included: [String] = []
  /// What could not be used though it is of a kind that Lede takes.
  public var leftOut: [LeftOut] = []

  /// Reads the file `config`. Settings of which Lede has no like (colours, keys, formats) are passed over.
  public init(bytes: [UInt8]) throws(NewsboatError) {
    guard bytes.count <= NumberedLines.longestFile else { throw .tooLarge(bytes: bytes.count) }
    guard !bytes.contains(0) else { throw .notText }
    for (number, line) in NumberedLines(bytes) {
      let words = QuotedWords(line).words
      guard let name = words.first, Self.names.contains(name) else { continue }
      guard !words.dropFirst().contains(where: { $0.contains("`") }) else {
        leftOut.append(
          LeftOut(line: number, what: name, why: "a command gives its value, and Lede runs no command of this file"))
        continue
      }
      take(name, Array(words.dropFirst()), line: number)
    }
  }

  private static let names: Set<String> = [
    "ignore-article", "browser", "refresh-on-startup", "auto-reload", "reload-time", "max-items", "keep-articles-days",
    "urls-source", "include",
  ]

  private mutating func take(_ name: String, _ values: [String], line: Int) {
    guard let value = values.first, !value.isEmpty else {
      leftOut.append(LeftOut(line: line, what: name, why: "its value is missing"))
      return
    }
    switch name {
    case "ignore-article":
      guard values.count > 1 else {
        leftOut.append(LeftOut(line: line, what: "ignore-article \(value)", why: "its expression is missing"))
        return
      }
      ignoring.append(Ignoring(line: line, feed: value, expression: values[1]))
    case "browser": browser = value
    case "refresh-on-startup": refreshesAtStart = Self.isYes(value)
    case "auto-reload": refreshesByItself = Self.isYes(value)
    case "reload-time": minutes = number(value, name, line)
    case "max-items": keptArticles = number(value, name, line)
    case "keep-articles-days": keptDays = number(value, name, line)
    case "urls-source": source = value
    default: included.append(value)
    }
  }

  private static func isYes(_ value: String) -> Bool { value == "yes" || value == "true" }

  private mutating func number(_ value: String, _ name: String, _ line: Int) -> Int? {
    if let number = Int(value), number >= 0 { return number }
    leftOut.append(LeftOut(line: line, what: "\(name) \(value)", why: "this is no number"))
    return nil
  }
}

extension NewsboatSettings {
  /// Whether bytes look like newsboat's configuration: a line of them begins with one of the settings that Lede takes, or
  /// with one that most users have.
  public static func areIn(_ bytes: [UInt8]) -> Bool {
    let usual = names.union(["bind-key", "unbind-key", "color", "macro", "highlight", "reload-threads", "set"])
    for (number, line) in NumberedLines(bytes) {
      if number > 1_000 { break }
      if let name = QuotedWords(line.prefix(1_000)).words.first { return usual.contains(name) }
    }
    return false
  }
}
