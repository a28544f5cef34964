/// Why a page cannot be read. The description is a sentence for the reader.
public enum PageError: Error, Hashable, Sendable {
  /// There is not a single byte, or nothing but white space.
  case empty
  /// There are more bytes than ``Page/maximumSize``.
  case tooLarge(bytes: Int)
  /// It is no text; `kind` says what it is, article included: `a PDF document`.
  case notText(kind: String)
  /// It is a feed, which is subscribed to, not read.
  case feed
  /// It is a page, but there are no words on it.
  case nothingToRead
}

extension PageError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "The page is empty; there is nothing to read."
    case .tooLarge(let bytes):
      "The page has \(bytes >> 20) MiB; pages of up to \(Page.maximumSize >> 20) MiB can be read. Save the part you want."
    case .notText(let kind): "This is \(kind), not a page; save the page itself as HTML or text."
    case .feed: "This is a feed, not a page; give one of the pages it links to."
    case .nothingToRead: "There are no words on this page; if it needs a script to show them, save it from a browser."
    }
  }
}
