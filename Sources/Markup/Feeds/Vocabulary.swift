/// The vocabularies that feeds are written in, whatever prefix they go by.
enum Vocabulary: Hashable {
  /// RSS of every version, and elements without a namespace.
  case rss
  case atom
  case rdf, dublinCore, dublinCoreTerms, content, media, itunes, slash, wellFormedWeb, threads, syndication
  case feedburner
  case xhtml, svg, mathML
  /// Any other: nothing in it is read.
  case other

  private static let byNamespace: [String: Vocabulary] = [
    "http://purl.org/rss/1.0": .rss, "http://my.netscape.com/rdf/simple/0.9": .rss,
    "http://channel.netscape.com/rdf/simple/0.9": .rss, "http://purl.org/net/rss1.1#": .rss,
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": .rss,
    "http://blogs.law.harvard.edu/tech/rss": .rss, "http://cyber.law.harvard.edu/rss": .rss,
    "http://www.w3.org/2005/atom": .atom, "http://purl.org/atom/ns#": .atom,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf, "http://purl.org/dc/elements/1.1": .dublinCore,
    "http://purl.org/dc/elements/1.0": .dublinCore, "http://purl.org/dc/terms": .dublinCoreTerms,
    "http://purl.org/rss/1.0/modules/content": .content, "http://search.yahoo.com/mrss": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes, "http://example.com/dtds/podcast-1.0.dtd": .itunes,
    "http://purl.org/rss/1.0/modules/slash": .slash, "http://wellformedweb.org/commentapi": .wellFormedWeb,
    "http://purl.org/syndication/thread/1.0": .threads,
    "http://purl.org/rss/1.0/modules/syndication": .syndication,
    "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
    "http://www.w3.org/1999/xhtml": .xhtml, "http://www.w3.org/2000/svg": .svg,
    "http://www.w3.org/1998/math/mathml": .mathML,
  ]

  /// What a prefix stands for where it is bound to nothing.
  private static let byPrefix: [String: Vocabulary] = [
    "rss": .rss, "atom": .atom, "a10": .atom, "rdf": .rdf, "dc": .dublinCore, "dcterms": .dublinCoreTerms,
    "content": .content, "media": .media, "itunes": .itunes, "slash": .slash, "wfw": .wellFormedWeb, "thr": .threads,
    "sy": .syndication, "feedburner": .feedburner, "xhtml": .xhtml, "svg": .svg,
  ]

  /// The vocabulary of an element. An unknown default namespace is that of the feed itself, `own`.
  init(_ element: XMLElement, own: Vocabulary) {
    if let namespace = element.namespace, !namespace.isEmpty {
      self.init(namespace: namespace, prefix: element.prefix, own: own)
    } else if let prefix = element.prefix {
      self = Self.byPrefix[prefix.lowercased()] ?? .other
    } else {
      self = own
    }
  }

  private init(namespace: String, prefix: String?, own: Vocabulary) {
    var key = namespace.lowercased()
    if key.hasPrefix("https://") { key = "http://" + key.dropFirst("https://".count) }
    while key.hasSuffix("/") { key.removeLast() }
    if let known = Self.byNamespace[key] {
      self = known
    } else if key.hasPrefix("http://backend.userland.com/rss") || key.hasPrefix("http://purl.org/rss/1.0#") {
      self = .rss
    } else {
      self = prefix == nil ? own : .other
    }
  }
}
