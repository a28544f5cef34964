/// What the name of a host says of where it is, before anybody looks it up. A page or a feed may spell an address of the
/// local network in many ways, and behind a proxy only the name can be looked at.
extension WebLocation {
  /// This machine under its usual names.
  private static let machineNames: Set<String> = [
    "localhost", "ip6-localhost", "ip6-loopback", "localhost.localdomain",
  ]
  /// Domains that are never on the open web: RFC 6761, RFC 6762, RFC 8375, and ICANN’s resolution of 29 July 2024.
  private static let localDomains = [".localhost", ".localdomain", ".local", ".home.arpa", ".internal"]

  /// Refuses a host that is of the local network by its name or its number.
  func refuseLocalName(_ configuration: NewswireConfiguration) throws(WireError) {
    var name = Substring(host)
    while name.hasSuffix(".") { name.removeLast() }
    if let number = NetworkAddress(String(name)) ?? NetworkAddress(inAnyNotation: name) {
      guard configuration.refusesFromOutside(number) else { return }
      throw .refusedLocal(host: host, address: number.description)
    }
    // A name of one word is looked up in the local domain.
    guard
      Self.machineNames.contains(String(name)) || !name.contains(".")
        || Self.localDomains.contains(where: { name.hasSuffix($0) })
    else { return }
    throw .refusedLocal(host: host, address: host)
  }
}

extension NetworkAddress {
  /// An IPv4 address as `inet_aton` reads it: one to four numbers, decimal, octal after a `0` or hexadecimal after `0x`, the
  /// last of which fills what is left. `nil` where it is none.
  init?(inAnyNotation text: Substring) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count) else { return nil }
    var value: UInt64 = 0
    for (index, part) in parts.enumerated() {
      let bits: UInt64 = index == parts.count - 1 ? UInt64(8 * (5 - parts.count)) : 8
      guard let number = Self.number(part), number < 1 << bits else { return nil }
      value = value << bits | number
    }
    self.init(ipv4: UInt32(value))
  }

  private static func number(_ text: Substring) -> UInt64? {
    let isHexadecimal = text.hasPrefix("0x") || text.hasPrefix("0X")
    let isOctal = !isHexadecimal && text.hasPrefix("0") && text.count > 1
    let digits = isHexadecimal ? text.dropFirst(2) : text
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    // `0x` by itself is a zero to some.
    if isHexadecimal, digits.isEmpty { return 0 }
    return UInt64(digits, radix: isHexadecimal ? 16 : isOctal ? 8 : 10)
  }
}
