/// Addresses in feeds. One that is whole is kept letter for letter, since it may be what an item is known by.
enum FeedAddress {
  /// What RFC 3986 lets stand in an address as it is.
  private static let allowed = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)

  /// An absolute address of the web; `nil` where there is none.
  static func resolved(_ reference: String, against base: String?) -> String? {
    let folded = SafeText.folded(reference)
    guard !folded.isEmpty else { return nil }
    return isWhole(folded) ? folded : WebAddress.resolved(reference, against: base)
  }

  /// The base that `reference` makes of `base` (XML Base); one that cannot be is none.
  static func base(_ reference: String, inside base: String?) -> String? {
    WebAddress.resolved(reference, against: base) ?? base
  }

  private static func isWhole(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    guard let scheme = ["http://", "https://"].first(where: { bytes.starts(with: $0.utf8) }) else { return false }
    guard bytes.count > scheme.utf8.count, bytes.count < 8192, bytes[scheme.utf8.count] != UInt8(ascii: "/") else {
      return false
    }
    return bytes.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || (0x30...0x39).contains(byte) || allowed.contains(byte)
    } && !address.contains("/../") && !address.contains("/./")
  }
}
