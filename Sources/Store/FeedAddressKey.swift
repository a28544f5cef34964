/// What makes two addresses of feeds the same subscription: for the web what an ``AddressKey`` leaves of them, for files
/// and commands every letter.
struct FeedAddressKey: Hashable {
  /// The schemes that can be subscribed to.
  private static let schemes = ["https://", "http://", "file:", "exec:", "filter:"]
  /// Feeds of the program's own, which are no subscriptions: the sample edition.
  static let ownScheme = "lede:"
  /// Longer ones are no addresses.
  private static let longest = 8192

  let text: String

  init(_ address: String) {
    text = Self.isOfWeb(address) ? AddressKey(address)?.text ?? address : address
  }

  /// Refuses what cannot be subscribed to, and passwords: they are kept elsewhere, and never here.
  static func checked(_ address: String) throws(LibraryError) -> String {
    let address = address.trimmingWhitespace()
    guard address.utf8.count <= longest,
      let scheme = schemes.first(where: { address.lowercased().hasPrefix($0) }), address.utf8.count > scheme.utf8.count
    else { throw .notAFeedAddress(String(address.prefix(80))) }
    if isOfWeb(address) {
      let authority = address.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      if let user = authority.lastIndex(of: "@") {
        throw .secretInAddress(host: String(authority[authority.index(after: user)...]))
      }
    }
    return address
  }

  private static func isOfWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}
