/// A proxy that requests go through.
public struct Proxy: Hashable, Sendable {
  /// How it is spoken to.
  public enum Kind: Hashable, Sendable {
    /// HTTP: plain requests are forwarded, TLS goes through a tunnel (RFC 9110 §9.3.6).
    case http
    /// SOCKS 5 (RFC 1928), without authentication.
    case socks
  }

  public var kind: Kind
  public var host: String
  public var port: Int
  /// For HTTP proxies.
  public var user: String?
  public var password: String?

  public init(_ kind: Kind, host: String, port: Int, user: String? = nil, password: String? = nil) {
    self.kind = kind
    self.host = host
    self.port = port
    self.user = user
    self.password = password
  }

  private static let defaultHTTPPort = 8080
  private static let defaultSOCKSPort = 1080

  /// A proxy as the environment names it: `http://user:password@proxy:3128`, `socks5://proxy`, `proxy:3128`.
  init?(_ text: String) {
    let parts = text.split(separator: "://", maxSplits: 1)
    let scheme = parts.count == 2 ? parts[0].lowercased() : "http"
    let kind: Kind
    switch scheme {
    case "http": kind = .http
    case "socks", "socks5", "socks5h": kind = .socks
    default: return nil
    }
    guard let rest = parts.last, let location = WebLocation("http://" + rest) else { return nil }
    // A location leaves out port 80, which for a proxy has to be said.
    let isPort80 = rest.prefix { $0 != "/" }.hasSuffix(":80")
    self.init(
      kind, host: location.host,
      port: location.port ?? (isPort80 ? 80 : kind == .http ? Self.defaultHTTPPort : Self.defaultSOCKSPort),
      user: location.credentials?.user, password: location.credentials?.password)
  }
}

/// Which requests go through which proxy.
public struct Proxies: Sendable {
  /// For http.
  public var http: Proxy?
  /// For https.
  public var https: Proxy?
  /// Hosts that are asked directly: names with all that end in `.name`, addresses, `*` for all; with a port, only there.
  public var exceptions: [String]
  /// A setting that names no proxy Lede can use: variable and value.
  var unusable: String?

  public init(http: Proxy? = nil, https: Proxy? = nil, exceptions: [String] = []) {
    self.http = http
    self.https = https
    self.exceptions = exceptions
  }

  /// Reads `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy`, small letters before capitals.
  public init(environment: [String: String]) {
    self.init()
    func value(_ name: String) -> String? {
      let value = environment[name] ?? environment[name.uppercased()]
      return value.flatMap { $0.isEmpty ? nil : $0 }
    }
    func proxy(_ name: String) -> Proxy? {
      guard let name = value(name) != nil ? name : value("all_proxy") != nil ? "all_proxy" : nil,
        let text = value(name)
      else { return nil }
      let proxy = Proxy(text)
      if proxy == nil { unusable = name }
      return proxy
    }
    http = proxy("http_proxy")
    https = proxy("https_proxy")
    exceptions = value("no_proxy")?.split { $0 == "," || $0 == " " }.map(String.init) ?? []
  }

  /// The proxy for a request, if any.
  func proxy(for location: WebLocation) -> Proxy? {
    guard let proxy = location.isSecure ? https : http, !exceptions.contains(where: { Self.matches($0, location) })
    else { return nil }
    return proxy
  }

  private static func matches(_ exception: String, _ location: WebLocation) -> Bool {
    if exception == "*" { return true }
    guard let excepted = WebLocation("http://" + exception.drop { $0 == "." }) else { return false }
    if let port = excepted.port, port != location.port ?? (location.isSecure ? 443 : 80) { return false }
    return location.host == excepted.host || location.host.hasSuffix("." + excepted.host)
  }
}
