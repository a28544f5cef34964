import Markup

/// What the network is used with: who asks, through what, and within which limits.
public struct NewswireConfiguration: Sendable {
  /// Where Lede is at home; servers are told.
  private static let homepage = "https://lede.example/"

  /// The header `User-Agent` (RFC 9110 §10.1.5).
  public var userAgent: String
  /// Which requests go through which proxy.
  public var proxies: Proxies
  /// The path of a file of certificate authorities (PEM) that are trusted in place of the system's.
  public var certificateAuthorities: String?
  /// The path of the file with the names and passwords for feeds; it has to be the user's alone to read.
  public var secretsFile: String?
  /// How long a connection may take, TLS included.
  public var connectTime: Duration = .seconds(10)
  /// How long a request may take in all, redirects included.
  public var totalTime: Duration = .seconds(20)
  /// How many bytes a body may have after decompression.
  public var maximumBytes = Page.maximumSize
  /// How many redirects are followed.
  public var maximumRedirects = 5
  /// How many hosts are asked at once in a refresh.
  public var hostsAtOnce = 16
  /// The pause between two requests to one host in a refresh.
  public var pausePerHost: Duration = .milliseconds(250)
  /// How long a command may take that is a feed, filters one or gives a password.
  public var commandTime: Duration = .seconds(60)
  /// A number from 0 up to 1: how far the next try after a failure is moved, so that feeds that failed together are not
  /// asked for together.
  public var chance: @Sendable () -> Double = { Double.random(in: 0..<1) }
  /// Which addresses are refused when something from outside leads there.
  public var refusesFromOutside: @Sendable (NetworkAddress) -> Bool = { $0.isLocal }

  /// The usual limits. `environment` may name proxies (`http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`) and
  /// certificate authorities (`SSL_CERT_FILE`, as for OpenSSL); the secrets are in `$XDG_CONFIG_HOME/lede/secrets.yaml`,
  /// else in `~/.config/lede/secrets.yaml`.
  public init(version: String, environment: [String: String] = [:]) {
    userAgent = "Lede/\(version) (+\(Self.homepage))"
    proxies = Proxies(environment: environment)
    certificateAuthorities = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    // XDG Base Directory Specification: a relative path is ignored.
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    secretsFile = (folder ?? environment["HOME"].map { $0 + "/.config" }).map { $0 + "/lede/secrets.yaml" }
  }
}
