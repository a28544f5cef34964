/// A section's path as people write it: its names from the outermost on, in one line.
///
/// `News/Harbour`, `News › Harbour` and `News > Harbour` are Harbour inside of News. A name with one of these signs in it
/// has a backslash before the sign: `TV\/Radio`. What ``Swift/Array/sectionPath`` writes reads back as it was.
extension [String] {
  private static let signs = "/›>"

  /// The section a text names; empty where it has no name in it.
  public init(sectionPath text: String) {
    self = []
    var name = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        // Before any other character a backslash is one.
        if character != "\\", !Self.signs.contains(character) { name.append("\\") }
        name.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if Self.signs.contains(character) {
        appendName(name)
        name = ""
      } else {
        name.append(character)
      }
    }
    appendName(isEscaped ? name + "\\" : name)
  }

  /// The text that names a section: `News/Harbour`.
  public var sectionPath: String { sectionPath(joinedBy: "/") }

  /// The same with another sign between the names, one that is read back: `/`, `›` or `>`, white space around it or not.
  public func sectionPath(joinedBy separator: String) -> String {
    map(Self.escaped).joined(separator: separator)
  }

  private mutating func appendName(_ name: String) {
    var name = Substring(name)
    while name.first?.isWhitespace == true { name.removeFirst() }
    while name.last?.isWhitespace == true { name.removeLast() }
    if !name.isEmpty { append(String(name)) }
  }

  private static func escaped(_ name: String) -> String {
    guard name.contains(where: { $0 == "\\" || signs.contains($0) }) else { return name }
    var text = ""
    for character in name {
      if character == "\\" || signs.contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
