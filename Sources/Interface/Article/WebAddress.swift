/// An address a browser may be asked to open: `http`, `https` or `mailto`, nothing else, and without blanks and controls.
public struct WebAddress: Hashable, Sendable {
  enum Scheme: String, Hashable, Sendable {
    case http, https, mailto
  }

  /// The whole address, as it was written.
  public let text: String
  let scheme: Scheme
  /// Where it leads, in short: the host, or the mail address.
  let place: String

  /// Whether it leads to the web, not to a mailbox.
  public var isPage: Bool { scheme != .mailto }

  /// `nil` where the address has another scheme or leads nowhere.
  public init?(_ address: String) {
    guard address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }),
      let colon = address.firstIndex(of: ":"),
      let scheme = Scheme(rawValue: address[..<colon].lowercased())
    else { return nil }
    var rest = address[address.index(after: colon)...]
    if scheme != .mailto {
      guard rest.hasPrefix("//") else { return nil }
      rest = rest.dropFirst(2)
    }
    let place = rest.prefix { !"/?#".contains($0) }
    guard !place.isEmpty else { return nil }
    text = address
    self.scheme = scheme
    self.place = String(place)
  }
}
