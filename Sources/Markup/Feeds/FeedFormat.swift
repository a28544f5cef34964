/// The kinds of feed there are.
public struct FeedFormat: RawRepresentable, Hashable, Sendable {
  /// The name people call it by: `RSS 2.0`.
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// RSS of any version up to 2.0 that is no RDF; the version is the one it claims.
  public static func rss(version: String?) -> FeedFormat {
    FeedFormat(rawValue: version.map { "RSS \($0)" } ?? "RSS")
  }
  /// RSS 0.90, which is RDF.
  public static let rss090 = FeedFormat(rawValue: "RSS 0.90")
  /// RSS 1.0, which is RDF.
  public static let rss10 = FeedFormat(rawValue: "RSS 1.0")
  /// Atom 0.3, the last draft in wide use.
  public static let atom03 = FeedFormat(rawValue: "Atom 0.3")
  /// Atom 1.0 (RFC 4287).
  public static let atom10 = FeedFormat(rawValue: "Atom 1.0")
  /// JSON Feed 1.0.
  public static let json10 = FeedFormat(rawValue: "JSON Feed 1.0")
  /// JSON Feed 1.1.
  public static let json11 = FeedFormat(rawValue: "JSON Feed 1.1")
}
