/// Why bytes cannot be read as a feed. The description is a sentence for the reader.
public enum FeedError: Error, Hashable, Sendable {
  /// There is not a single byte, or nothing but white space.
  case empty
  /// There are more bytes than ``ParsedFeed/maximumSize``.
  case tooLarge(bytes: Int)
  /// It is no text; `kind` says what it is, article included: `a PDF document`.
  case notText(kind: String)
  /// It is a web page, which may name its feeds.
  case page
  /// It is an outline of feeds, which is imported, not subscribed to.
  case outline
  /// It is text, but nothing in it says that it is a feed.
  case notAFeed
  /// It is JSON, cut off or broken.
  case brokenJSON
}

extension FeedError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "The feed is empty; the site may be out of order, try again later."
    case .tooLarge(let bytes):
      "The feed has \(bytes >> 20) MiB; feeds of up to \(ParsedFeed.maximumSize >> 20) MiB can be read."
    case .notText(let kind): "This is \(kind), not a feed; give the address of the feed itself."
    case .page: "This is a web page, not a feed; give the address of one of the feeds it links to."
    case .outline: "This is an OPML list of feeds, not a feed; import it."
    case .notAFeed: "This is no feed that Lede knows: neither RSS, Atom nor JSON Feed."
    case .brokenJSON: "This JSON is broken or cut off, so that it cannot be read as a feed; try again later."
    }
  }
}
