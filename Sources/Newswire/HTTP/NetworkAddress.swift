import NIOCore

/// The number under which a machine is reached: four bytes (IPv4) or sixteen (IPv6), in network order.
public struct NetworkAddress: Hashable, Sendable {
  /// The bytes.
  public let bytes: [UInt8]

  /// Where the address lies in `sockaddr_in` and `sockaddr_in6`, on Linux as on the BSDs: after family and port, and for
  /// IPv6 after the flow, too (RFC 3493 §3.3).
  private static let placeInIPv4 = 4..<8
  private static let placeInIPv6 = 8..<24

  init?(_ socket: SocketAddress) {
    switch socket {
    case .v4(let socket): bytes = withUnsafeBytes(of: socket.address) { Array($0[Self.placeInIPv4]) }
    case .v6(let socket): bytes = withUnsafeBytes(of: socket.address) { Array($0[Self.placeInIPv6]) }
    case .unixDomainSocket: return nil
    }
  }

  /// The IPv4 address of a number.
  init(ipv4 number: UInt32) { bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }

  /// An address as it is written, `192.0.2.1` or `2001:db8::1`; `nil` for names.
  public init?(_ text: String) {
    guard let socket = try? SocketAddress(ipAddress: text, port: 0) else { return nil }
    self.init(socket)
  }

  /// Whether it is of this machine, the local network or no single machine: nothing that the open web lives at.
  ///
  /// The ranges are those of RFC 6890 that are not reachable globally, with multicast; IPv6 addresses that carry an IPv4
  /// address (mapped, compatible, NAT64 of RFC 6052, 6to4 of RFC 3056) are judged by what they carry, and those of
  /// Teredo (RFC 4380), which carry one out of sight, are refused.
  public var isLocal: Bool { bytes.count == 4 ? Self.isLocal(ipv4: bytes[...]) : Self.isLocal(ipv6: bytes) }

  private struct Range {
    let prefix: [UInt8]
    let bits: Int

    func holds(_ bytes: some Collection<UInt8>) -> Bool {
      var rest = bits
      for (byte, expected) in zip(bytes, prefix) {
        let mask: UInt8 = rest >= 8 ? 0xFF : ~(0xFF >> UInt8(rest))
        guard byte & mask == expected & mask else { return false }
        rest -= 8
        if rest <= 0 { break }
      }
      return true
    }
  }

  private static let localIPv4: [Range] = [
    Range(prefix: [0], bits: 8),  // this network
    Range(prefix: [10], bits: 8),  // private
    Range(prefix: [100, 64], bits: 10),  // shared by a provider's customers (RFC 6598)
    Range(prefix: [127], bits: 8),  // this machine
    Range(prefix: [169, 254], bits: 16),  // link-local
    Range(prefix: [172, 16], bits: 12),  // private
    Range(prefix: [192, 0, 0], bits: 24),  // protocol assignments
    Range(prefix: [192, 168], bits: 16),  // private
    Range(prefix: [198, 18], bits: 15),  // benchmarks (RFC 2544)
    Range(prefix: [224], bits: 4),  // multicast
    Range(prefix: [240], bits: 4),  // reserved, broadcast
  ]
  private static let localIPv6: [Range] = [
    Range(prefix: [0, 0x64, 0xFF, 0x9B, 0, 1], bits: 48),  // NAT64 of a local network (RFC 8215)
    Range(prefix: [0x20, 0x01, 0, 0], bits: 32),  // Teredo
    Range(prefix: [0xFC], bits: 7),  // unique local
    Range(prefix: [0xFE, 0x80], bits: 10),  // link-local
    Range(prefix: [0xFE, 0xC0], bits: 10),  // site-local
    Range(prefix: [0xFF], bits: 8),  // multicast
  ]
  private static let nat64 = Range(prefix: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], bits: 96)
  private static let mapped = Range(prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], bits: 96)
  /// Holds `::` and `::1` too, whose last four bytes are of the network 0.
  private static let compatible = Range(prefix: [UInt8](repeating: 0, count: 12), bits: 96)
  private static let sixToFour = Range(prefix: [0x20, 0x02], bits: 16)

  private static func isLocal(ipv4 bytes: ArraySlice<UInt8>) -> Bool { localIPv4.contains { $0.holds(bytes) } }

  private static func isLocal(ipv6 bytes: [UInt8]) -> Bool {
    if [nat64, mapped, compatible].contains(where: { $0.holds(bytes) }) { return isLocal(ipv4: bytes[12...]) }
    if sixToFour.holds(bytes) { return isLocal(ipv4: bytes[2..<6]) }
    return localIPv6.contains { $0.holds(bytes) }
  }
}

extension NetworkAddress: CustomStringConvertible {
  public var description: String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    let groups = stride(from: 0, to: bytes.count, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
    return groups.map { String($0, radix: 16) }.joined(separator: ":")
  }
}
