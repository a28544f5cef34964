import Articles

/// The line that signs a post: `— Name (@handle) May 24, 2023`.
struct PostSignature: Hashable, Sendable {
  var service: Post.Service
  /// The name as shown; `nil` where only the handle is printed.
  var author: String?
  /// Without the `@`.
  var handle: String
  var date: PublicationDate?
  /// The date in the words of the page.
  var printedDate: String?

  private static let dashes: Set<Character> = ["—", "–", "-", "―", "−"]
  /// Names have 50 characters on the networks, handles 30, or more with a server; dates less than 60.
  private static let longestLine = 240
  private static let longestPrintedDate = 60

  /// Reads a line; `nil` where it is anything else.
  init?(_ line: String) {
    guard line.utf8.count <= Self.longestLine * 4, line.count <= Self.longestLine, line.contains("(@") else {
      return nil
    }
    let hasDash = line.first.map(Self.dashes.contains) ?? false
    // A name may have brackets of its own, so that the last account is the one that signs.
    guard let open = Self.lastAccount(in: line), let close = line[open...].firstIndex(of: ")") else { return nil }
    let handle = line[line.index(open, offsetBy: 2)..<close]
    guard !handle.isEmpty, handle.allSatisfy(Self.isHandleCharacter), !handle.hasSuffix("@") else { return nil }

    var printed = line[line.index(after: close)...].drop {
      $0.isWhitespace || $0 == "," || $0 == "·" || Self.dashes.contains($0)
    }
    while let last = printed.last, last.isWhitespace { printed.removeLast() }
    let date = WrittenDate.parse(String(printed))
    // Without a dash only the date shows that this is a signature; with one the rest may be a date in any language.
    guard date != nil || (hasDash && Self.mayBeDate(printed)) else { return nil }

    let name = line[..<open].drop { Self.dashes.contains($0) || $0.isWhitespace }
    let trimmed = String(name.droppingLast(while: \.isWhitespace))
    self.author = trimmed.isEmpty ? nil : trimmed
    self.handle = String(handle)
    self.service = Self.service(of: handle)
    self.date = date
    self.printedDate = printed.isEmpty ? nil : String(printed)
  }

  private static func lastAccount(in line: String) -> String.Index? {
    var found: String.Index?
    var previous: String.Index?
    for index in line.indices {
      if line[index] == "@", let open = previous, line[open] == "(" { found = open }
      previous = index
    }
    return found
  }

  private static func isHandleCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber) || "_.-@".contains(character)
  }

  private static func mayBeDate(_ text: Substring) -> Bool {
    text.isEmpty
      || (text.count <= longestPrintedDate && text.contains(where: \.isNumber)
        && !LineShape.endsSentence(text))
  }

  /// The network shows in the handle: an account with its server is Mastodon's, one that is a host name Bluesky's.
  private static func service(of handle: Substring) -> Post.Service {
    if handle.contains("@") { return .mastodon }
    return handle.contains(".") ? .bluesky : .twitter
  }
}
