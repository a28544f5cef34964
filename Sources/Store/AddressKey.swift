/// An address reduced to what says which page it leads to: scheme, `www.`, fragment, the parameters of campaigns and a
/// trailing slash make no difference.
struct AddressKey: Hashable {
  /// Parameters that tell a site where the visitor came from, and never which page is meant.
  private static let campaignParameters: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_ga", "ref_src", "at_medium",
    "at_campaign", "cmpid", "ocid",
  ]
  private static let campaignPrefix = "utm_"

  /// The reduced address: `example.org/news/storm?id=7`.
  let text: String

  /// Nothing where there is no address to speak of.
  init?(_ address: String) {
    var rest = Substring(address.trimmingWhitespace())
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    guard !rest.isEmpty else { return nil }

    var scheme = ""
    if let separator = rest.firstRange(of: "://") {
      scheme = rest[..<separator.lowerBound].lowercased()
      rest = rest[separator.upperBound...]
    } else if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
    }

    var query: Substring = ""
    if let mark = rest.firstIndex(of: "?") {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    let pathStart = rest.firstIndex(of: "/") ?? rest.endIndex
    let host = Self.host(rest[..<pathStart], scheme: scheme)
    var path = rest[pathStart...]
    while path.hasSuffix("/") { path = path.dropLast() }
    guard !host.isEmpty || !path.isEmpty else { return nil }

    let parameters = query.split(separator: "&").filter { !Self.isOfCampaign($0) }
    let origin = ["", "http", "https"].contains(scheme) ? host : "\(scheme)://\(host)"
    text = origin + path + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
  }

  /// The host of an address of the web with its port, as its key has it: `example.org:8080`.
  static func server(of address: String) -> String {
    let key = AddressKey(address)?.text ?? address
    return String(key.prefix { $0 != "/" && $0 != "?" })
  }

  private static func host(_ authority: Substring, scheme: String) -> String {
    var host = authority.lowercased()
    if let user = host.lastIndex(of: "@") { host = String(host[host.index(after: user)...]) }
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    if host.hasSuffix(".") { host.removeLast() }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    return host
  }

  private static func isOfCampaign(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix(campaignPrefix) || campaignParameters.contains(name)
  }
}

extension StringProtocol {
  /// The text without white space around it.
  func trimmingWhitespace() -> String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
