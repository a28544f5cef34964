import FoundationEssentials

/// A login that stands in the address of a feed. The library keeps none: whoever subscribes puts it elsewhere first.
public struct AddressSecret: Hashable, Sendable {
  /// The address of the feed without it.
  public var address: String
  /// The address of the web it is for: the feed's, or that of the page a filter reads.
  public var place: String
  /// The user's name.
  public var user: String
  /// The password.
  public var password: String

  /// The login in an address of the web, or in the one that is filtered (`filter:COMMAND:ADDRESS`); nothing where there is
  /// none. Percent-encoding is undone (RFC 3986, §3.2.1).
  public init?(in address: String) {
    guard let authority = FeedAuthority(address), authority.isOfWeb, let login = authority.login else { return nil }
    let user = login.prefix { $0 != ":" }
    self.user = Self.decoded(user)
    password = Self.decoded(login.dropFirst(user.count + 1))
    place = authority.scheme.lowercased() + "//" + authority.place + authority.rest
    self.address = authority.prefix + place
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

extension String {
  /// A text as it may be shown: `…` stands for each name and password that stands before a host in it.
  public var withoutLogins: String {
    // An address is read as it will be asked for, a text by what everybody takes for an address.
    if let authority = FeedAuthority(self), authority.login != nil {
      return "\(authority.prefix)\(authority.scheme)//…@\(authority.place)\(authority.rest)"
    }
    var result = ""
    var rest = self[...]
    while let slashes = rest.firstRange(of: "://") {
      result += rest[..<slashes.upperBound]
      rest = rest[slashes.upperBound...]
      let authority = rest.prefix { !"/\\?#\"'".contains($0) && !$0.isWhitespace }
      guard let at = authority.lastIndex(of: "@") else { continue }
      result += "…"
      rest = rest[at...]
    }
    return result + rest
  }
}
