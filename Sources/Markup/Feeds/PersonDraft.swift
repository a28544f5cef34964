/// A person as Atom spells one out (RFC 4287 §3.2), or as RSS and Dublin Core put one in a line.
struct PersonDraft {
  static let names: Set<String> = ["name", "email", "uri", "url", "homepage"]

  private var name: String?
  private var mail: String?
  private var link: String?

  mutating func take(_ element: String, _ value: FeedValue) {
    switch element {
    case "name": name = value.line ?? name
    case "email": mail = value.text.isEmpty ? mail : value.text
    default: link = value.address ?? link
    }
  }

  /// The person, where there is one; `words` is what stands in the element itself.
  func finished(words: String?) -> FeedAuthor? {
    if name != nil || mail != nil || link != nil {
      guard let shown = name ?? mail ?? link else { return nil }
      return FeedAuthor(name: shown, link: link, mail: mail)
    }
    return words.flatMap(Self.author)
  }

  /// `Name`, `Name (mail)`, `mail (Name)`, `Name <mail>`, `mail`.
  static func author(_ line: String) -> FeedAuthor? {
    let line = SafeText.folded(line)
    guard !line.isEmpty else { return nil }
    for (open, close) in [("(", ")"), ("<", ">")] as [(Character, Character)] {
      guard line.last == close, let start = line.lastIndex(of: open) else { continue }
      let outside = SafeText.folded(String(line[..<start]))
      let inside = SafeText.folded(String(line[line.index(after: start)...].dropLast()))
      if isMail(inside) { return FeedAuthor(name: outside.isEmpty ? inside : outside, mail: inside) }
      if isMail(outside), !inside.isEmpty { return FeedAuthor(name: inside, mail: outside) }
    }
    return FeedAuthor(name: line, mail: isMail(line) ? line : nil)
  }

  private static func isMail(_ text: String) -> Bool {
    guard let at = text.firstIndex(of: "@") else { return false }
    return at != text.startIndex && text[at...].contains(".") && !text.contains(" ")
  }
}

/// The feed that an item of a gathered feed came from.
struct SourceDraft {
  var title: String?
  var authors: [FeedAuthor] = []
}
