/// Makes a browser as Lede's configuration has it of newsboat's, which is a line for a shell.
struct BrowserTranslation {
  /// What sends a browser's words nowhere, which Lede does by itself.
  private static let silencing: Set<String> = [
    ">/dev/null", "1>/dev/null", "2>/dev/null", "&>/dev/null", "2>&1", "&", ">&/dev/null",
  ]
  /// What only a shell knows.
  private static let shellCharacters = Set("|;<>`$()*?[]{}!#")

  /// The browser, its address as `%s`; `home` is what `~` stands for.
  static func browser(_ line: String, home: String) -> Result<String, Untranslatable> {
    let spaced = line.replacing("> /dev/null", with: ">/dev/null")
    var words = spaced.split(separator: " ").map(String.init)
    while let last = words.last, silencing.contains(last) { words.removeLast() }
    guard !words.isEmpty else { return .failure(Untranslatable(text: "it names no program")) }
    var result: [String] = []
    for var word in words {
      if word.hasPrefix("~/") { word = home + word.dropFirst() }
      // The quotes newsboat needs around an address, Lede does not.
      for quoted in ["'%u'", "\"%u\"", "\\\"%u\\\""] { word = word.replacing(quoted, with: "%u") }
      guard !word.contains(where: shellCharacters.contains), !word.contains("&") else {
        return .failure(Untranslatable(text: "it needs a shell, and Lede starts the browser without one"))
      }
      // A colon parts one browser from the next.
      var converted = word.replacing("%u", with: "\u{0}").replacing("%", with: "%%").replacing(":", with: "%c")
      converted = converted.replacing("\u{0}", with: "%s")
      result.append(converted)
    }
    return .success(result.joined(separator: " "))
  }
}
