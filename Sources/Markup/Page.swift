import Articles

/// A page as it was fetched or saved: its bytes and what is known of them.
public struct Page: Sendable {
  /// The bytes, undecoded.
  public var bytes: [UInt8]
  /// The content type it was served with (RFC 9110): `text/html; charset=windows-1251`. A hint, as in a browser; what
  /// the bytes plainly are counts for more.
  public var contentType: String?
  /// The address it was fetched from, absolute; relative links are resolved against it.
  public var address: String?

  public init(bytes: [UInt8], contentType: String? = nil, address: String? = nil) {
    self.bytes = bytes
    self.contentType = contentType
    self.address = address
  }

  /// The version of the code that makes articles of pages. Kept beside a page's source, it tells that newer code could
  /// read the page better.
  public static let readerVersion = 3

  /// The most bytes a page may have: 16 MiB.
  public static let maximumSize = 16 << 20
}

extension Article {
  /// Reads a page: decodes it, tells HTML from text and makes it safe to show.
  ///
  /// Pure and total: the same page always gives the same article, and whatever the bytes are, time and memory are
  /// bounded by their number.
  public init(page: Page) throws(PageError) {
    guard !page.bytes.isEmpty else { throw .empty }
    guard page.bytes.count <= Page.maximumSize else { throw .tooLarge(bytes: page.bytes.count) }
    if let kind = BinaryKind(sniffing: page.bytes) { throw .notText(kind: kind.name) }

    let text = TextDecoding.decoded(page.bytes, contentType: page.contentType)
    let address = page.address.flatMap { WebAddress.absolute($0) }
    let article: Article?
    switch try TextKind(sniffing: text, contentType: page.contentType) {
    case .html: article = HTMLPage.article(from: text, address: address)
    case .plain: article = TextPage.article(from: SafeText.lines(text), address: address)
    }
    guard let article else { throw .nothingToRead }
    self = article
  }
}
