import ConfigurationFile
import Markup
import Store

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
  /// The pause between two requests to one host.
  public var pausePerHost: Duration = .milliseconds(250)
  /// How long it may take to look for a site's feeds.
  public var searchTime: Duration = .seconds(30)
  /// How long a refresh may take to fetch the pages of one feed's articles; what is left is fetched by the next one.
  public var completionTime: Duration = .seconds(120)
  /// How long a command may take that is a feed, filters one or gives a password.
  public var commandTime: Duration = .seconds(60)
  /// A number from 0 up to 1: how far the next try after a failure is moved, so that feeds that failed together are not
  /// asked for together.
  public var chance: @Sendable () -> Double = { Double.random(in: 0..<1) }
  /// Which addresses are refused when something from outside leads there.
  public var refusesFromOutside: @Sendable (NetworkAddress) -> Bool = { $0.isLocal }

  /// The usual limits. `environment` may name proxies (`http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`) and
  /// certificate authorities (`SSL_CERT_FILE`, as for OpenSSL), and the folder of the secrets file.
  public init(version: String, environment: [String: String] = [:]) {
    userAgent = "Lede/\(version) (+\(Self.homepage))"
    proxies = Proxies(environment: environment)
    certificateAuthorities = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    let isAnybodys = environment["HOME"] != nil || environment["XDG_CONFIG_HOME"] != nil
    secretsFile = isAnybodys ? SecretsFile.path(environment: environment) : nil
  }
}

extension NewswireConfiguration {
  /// Keeps logins that stood in addresses in the secrets file, from where they are read when a feed is asked for.
  @discardableResult
  public func keep(_ secrets: [AddressSecret]) throws(SecretsFileError) -> SecretsFile.Kept {
    guard let secretsFile, !secrets.isEmpty else { return SecretsFile.Kept() }
    return try SecretsFile(path: secretsFile).keep(
      secrets.map { SecretsFile.Login(address: $0.place, user: $0.user, password: .written($0.password)) })
  }
}
