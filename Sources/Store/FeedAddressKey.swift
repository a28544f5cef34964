/// What makes two addresses of feeds the same subscription: for the web what an ``AddressKey`` leaves of them, for files
/// and commands every letter.
struct FeedAddressKey: Hashable {
  /// Feeds of the program's own, which are no subscriptions: the sample edition.
  static let ownScheme = "lede:"
  /// Longer ones are no addresses.
  private static let longest = 8192
  private static let longestShown = 80

  let text: String

  init(_ address: String) {
    text = Self.isOfWeb(address) ? AddressKey(address)?.text ?? address : address
  }

  /// Refuses what cannot be subscribed to, and passwords: they are kept elsewhere, and never here.
  static func checked(_ address: String) throws(LibraryError) -> String {
    let address = address.trimmingWhitespace()
    let shown = String(address.withoutLogins.prefix(longestShown))
    guard address.utf8.count <= longest, let origin = FeedOrigin(address), !address.hasControls else {
      throw .notAFeedAddress(shown)
    }
    guard origin == .web || origin == .filter else { return address }
    guard let authority = FeedAuthority(address), authority.isOfWeb else { throw .notAFeedAddress(shown) }
    if authority.login != nil { throw .secretInAddress(host: String(authority.place)) }
    return address
  }

  private static func isOfWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}

extension Library {
  /// An address as the library keeps it; what cannot be subscribed to, or has a password in it, is refused.
  public static func checkedAddress(_ address: String) throws(LibraryError) -> String {
    try FeedAddressKey.checked(address)
  }
}

extension String {
  /// Whether there is something in a text that moves a terminal's cursor, or turns around what it shows (UAX #9).
  var hasControls: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      // Joiners are part of names in many scripts.
      case .format: scalar.value != 0x200C && scalar.value != 0x200D
      default: false
      }
    }
  }
}
