import CText
import Markup

/// An http or https address in the parts a request needs.
struct WebLocation: Hashable, Sendable {
  /// A name and a password.
  struct Credentials: Hashable, Sendable {
    var user: String
    var password: String
  }

  /// Whether it is asked for over TLS.
  let isSecure: Bool
  /// The name or the number of the host, in lower case; IPv6 without brackets.
  let host: String
  /// The port, where it is not the scheme's own.
  let port: Int?
  /// Path and query: `/a?b=c`.
  let target: String
  /// What stood before an `@`.
  let credentials: Credentials?

  /// Reads an absolute address; `nil` where it is none of http or https.
  init?(_ address: String) {
    guard let address = WebAddress.absolute(address) else { return nil }
    if address.hasPrefix("https://") {
      isSecure = true
    } else if address.hasPrefix("http://") {
      isSecure = false
    } else {
      return nil
    }
    let rest = address.dropFirst(isSecure ? 8 : 7)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let afterAuthority = rest.dropFirst(authority.count).prefix { $0 != "#" }
    target = afterAuthority.hasPrefix("/") ? String(afterAuthority) : "/" + afterAuthority

    let at = authority.lastIndex(of: "@")
    credentials = at.map { at in
      let parts = authority[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return Credentials(
        user: WebAddress.percentDecoded(String(parts[0])),
        password: parts.count > 1 ? WebAddress.percentDecoded(String(parts[1])) : "")
    }
    let place = at.map { authority[authority.index(after: $0)...] } ?? authority
    guard let (host, port) = Self.hostAndPort(place), let ascii = Self.ascii(host) else { return nil }
    self.host = ascii
    self.port = port == (isSecure ? 443 : 80) ? nil : port
  }

  /// The place a redirect or a link at this one leads to.
  func following(_ reference: String) -> WebLocation? {
    WebAddress.resolved(reference, against: address).flatMap { WebLocation($0) }
  }

  /// `name:port`, the port where it is not the scheme's own; IPv6 in brackets.
  var authority: String { (host.contains(":") ? "[\(host)]" : host) + (port.map { ":\($0)" } ?? "") }
  /// Scheme, host and port: what a connection is made for (RFC 6454).
  var origin: String { (isSecure ? "https://" : "http://") + authority }
  /// Whether it is on the same server as another place: the same origin, or that host's own TLS, both at the usual ports.
  /// The other way round it is not, since anybody on the way may speak for a host without TLS.
  func isOnServer(of other: WebLocation) -> Bool {
    origin == other.origin || host == other.host && isSecure && port == nil && other.port == nil
  }
  /// The whole address, without name and password and without a fragment.
  var address: String { origin + target }

  /// DNS's limit on a name, and room for a mistake in it.
  private static let longestHost = 256

  /// The name or number of a host as it is looked up, whatever letters it is written in; `nil` where it is none.
  private static func ascii(_ host: String) -> String? {
    guard let host = host.utf8.contains(UInt8(ascii: "%")) ? unescaped(host) : host,
      host.utf8.allSatisfy({ isOfHost($0) })
    else { return nil }
    return host
  }

  private static func isOfHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~:".utf8.contains(byte)
    }
  }

  private static func unescaped(_ host: String) -> String? {
    let name = Array(WebAddress.percentDecoded(host).utf8)
    guard name.count <= longestHost else { return nil }
    var count: Int32 = -1
    let ascii = [CChar](unsafeUninitializedCapacity: longestHost) { buffer, length in
      count = name.withUnsafeBufferPointer { name in
        name.withMemoryRebound(to: CChar.self) { name in
          ctext_host_name(name.baseAddress, Int32(name.count), buffer.baseAddress, Int32(buffer.count))
        }
      }
      length = max(0, Int(count))
    }
    return count > 0 ? String(decoding: ascii.map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  private static func hostAndPort(_ place: Substring) -> (String, Int?)? {
    var host = place
    var port: Substring?
    if place.hasPrefix("[") {
      guard let end = place.firstIndex(of: "]") else { return nil }
      host = place[place.index(after: place.startIndex)..<end]
      let after = place[place.index(after: end)...]
      guard after.isEmpty || after.hasPrefix(":") else { return nil }
      port = after.isEmpty ? nil : after.dropFirst()
    } else if let colon = place.firstIndex(of: ":") {
      host = place[..<colon]
      port = place[place.index(after: colon)...]
    }
    guard !host.isEmpty else { return nil }
    guard let port, !port.isEmpty else { return (String(host), nil) }
    guard let number = UInt16(port), number > 0 else { return nil }
    return (String(host), Int(number))
  }
}
