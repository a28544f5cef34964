/// An address a browser may be asked to open: `http`, `https` or `mailto`, nothing else.
struct WebAddress: Hashable, Sendable {
  enum Scheme: String, Hashable, Sendable {
    case http, https, mailto
  }

  let scheme: Scheme
  /// Where it leads, in short: the host, or the mail address.
  let place: String

  /// `nil` where the address has another scheme or leads nowhere.
  init?(_ address: String) {
    guard let colon = address.firstIndex(of: ":"),
      let scheme = Scheme(rawValue: address[..<colon].lowercased())
    else { return nil }
    var rest = address[address.index(after: colon)...]
    if scheme != .mailto {
      guard rest.hasPrefix("//") else { return nil }
      rest = rest.dropFirst(2)
    }
    let place = rest.prefix { !"/?#".contains($0) }
    guard !place.isEmpty else { return nil }
    self.scheme = scheme
    self.place = String(place)
  }
}
