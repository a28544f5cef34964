import Newsboat

/// What an import took over and what it left out.
public struct ImportReport: Hashable, Sendable {
  /// Feeds that were not subscribed to yet.
  public var newFeeds = 0
  /// Feeds that were subscribed to already.
  public var knownFeeds = 0
  /// Articles the library did not have.
  public var newArticles = 0
  /// Articles the library had already.
  public var knownArticles = 0
  /// Articles that the user deleted in the other program, and that stay away.
  public var deletedArticles = 0
  /// Articles that came with a star.
  public var starredArticles = 0
  /// Rules that were made.
  public var rules = 0
  /// Searches that were saved.
  public var searches = 0
  /// Logins that were moved out of addresses.
  public var secrets = 0
  /// The browser the other program used, as Lede's configuration has it.
  public var browser: String?
  /// What was decided on the way, a sentence each.
  public var notes: [String] = []
  /// What was left out.
  public var leftOut: [LeftOut] = []

  public init() {}

  /// Notes something that was left out.
  public mutating func leaveOut(_ what: String, line: Int? = nil, why: String) {
    leftOut.append(LeftOut(line: line, what: what, why: why))
  }
}

/// A login that stood in the address of a feed.
public struct AddressSecret: Hashable, Sendable {
  /// The address of the feed without it.
  public var address: String
  /// The address of the web it is for: the feed's, or that of the page a filter reads.
  public var place: String
  /// The user's name.
  public var user: String
  /// The password.
  public var password: String
}

extension AddressSecret {
  /// The login in an address of the web, or in the one that is filtered (`filter:COMMAND:ADDRESS`); nothing where there is
  /// none. Percent-encoding is undone (RFC 3986, §3.2.1).
  public init?(in address: String) {
    guard let start = Self.authorityStart(in: address) else { return nil }
    let rest = address[start...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let end = authority.lastIndex(of: "@") else { return nil }
    let login = authority[..<end]
    let user = login.prefix { $0 != ":" }
    self.user = Self.decoded(user)
    password = Self.decoded(login.dropFirst(user.count + 1))
    self.address = String(address[..<start] + rest[rest.index(after: end)...])
    let scheme = address[..<start].hasSuffix("s://") || address[..<start].hasSuffix("S://") ? "https://" : "http://"
    place = scheme + rest[rest.index(after: end)...]
  }

  private static func authorityStart(in address: String) -> String.Index? {
    var rest = address[...]
    if rest.lowercased().hasPrefix("filter:") {
      let parts = rest.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return nil }
      rest = parts[2]
    }
    let scheme = rest.prefix(8).lowercased()
    if scheme == "https://" { return rest.index(rest.startIndex, offsetBy: 8) }
    return scheme.hasPrefix("http://") ? rest.index(rest.startIndex, offsetBy: 7) : nil
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
