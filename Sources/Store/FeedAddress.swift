/// Where a feed comes from, as its address says.
public enum FeedOrigin: Hashable, Sendable {
  /// A place on the web.
  case web
  /// A file of this machine: `file:PATH`.
  case file
  /// What a command writes: `exec:COMMAND`.
  case command
  /// What a command makes of a place on the web: `filter:COMMAND:ADDRESS`.
  case filter

  private static let schemes: [(scheme: String, origin: FeedOrigin)] = [
    ("https://", .web), ("http://", .web), ("file:", .file), ("exec:", .command), ("filter:", .filter),
  ]

  /// Nothing where a feed cannot be had from such an address.
  public init?(_ address: String) {
    let address = address.trimmingWhitespace()
    let start = address.prefix(8).lowercased()
    guard let found = Self.schemes.first(where: { start.hasPrefix($0.scheme) }),
      address.utf8.count > found.scheme.utf8.count
    else { return nil }
    self = found.origin
  }

  /// Whether such a feed runs a command or reads a file: only the user's own word may ask for that.
  public var isOfThisMachine: Bool { self != .web }
}

/// The part of an address between its scheme and its path: `user:password@host:port` (RFC 3986 §3.2), of the page that is
/// filtered where the feed is a filter.
///
/// It is read as leniently as browsers read it, since that is how it will be asked for: any number of slashes may stand
/// before it, backslashes among them, or none.
struct FeedAuthority {
  /// What stands before the scheme: `filter:COMMAND:`, or nothing.
  let prefix: Substring
  /// The scheme with its colon.
  let scheme: Substring
  /// The authority.
  let text: Substring
  /// What stands behind it.
  let rest: Substring

  /// Nothing for files and commands, and where the address has no scheme or no authority.
  init?(_ address: String) {
    var rest = Substring(address.trimmingWhitespace())
    var start = rest.startIndex
    if rest.prefix(7).lowercased() == "filter:" {
      let afterScheme = rest.dropFirst(7)
      guard let colon = afterScheme.firstIndex(of: ":"), colon > afterScheme.startIndex else { return nil }
      rest = afterScheme[afterScheme.index(after: colon)...].drop(while: \.isWhitespace)
    }
    prefix = address.trimmingWhitespace()[start..<rest.startIndex]
    start = rest.startIndex
    guard let colon = rest.firstIndex(of: ":"), colon > start else { return nil }
    scheme = rest[...colon]
    guard !["file:", "exec:"].contains(scheme.lowercased()),
      scheme.dropLast().utf8.allSatisfy({ Self.isOfScheme($0) })
    else { return nil }
    let authority = rest[rest.index(after: colon)...].drop { $0 == "/" || $0 == "\\" }
    text = authority.prefix { !"/\\?#".contains($0) }
    guard !text.isEmpty else { return nil }
    self.rest = authority[text.endIndex...]
  }

  /// What stands before the host: a name, and a password behind a colon.
  var login: Substring? { text.lastIndex(of: "@").map { text[..<$0] } }

  /// The host, and its port behind a colon.
  var place: Substring { text.lastIndex(of: "@").map { text[text.index(after: $0)...] } ?? text }

  /// Whether it is of the web and its host can be asked for.
  var isOfWeb: Bool {
    guard ["http:", "https:"].contains(scheme.lowercased()), !place.isEmpty else { return false }
    // IPv6 has colons of its own, in brackets.
    let afterHost = place.lastIndex(of: "]").map { place[$0...] } ?? place
    guard let colon = afterHost.firstIndex(of: ":") else { return true }
    let port = afterHost[afterHost.index(after: colon)...]
    return colon > place.startIndex && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isOfScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
  }
}
