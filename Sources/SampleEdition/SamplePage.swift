import Articles
import FoundationEssentials

/// One story of the sample edition, as a browser would have saved it.
public struct SamplePage: Hashable, Sendable {
  /// The name of the file it was saved under: `lighthouse.html`.
  public let name: String
  /// The page itself, in UTF-8.
  public let bytes: [UInt8]
  /// The media type with its character set, as a server would declare it.
  public let contentType: String
  /// The absolute address it was saved from, on a domain that is reserved for examples (RFC 2606).
  public let address: String
  /// When it was saved: its place among the headlines where the page itself prints no date.
  public let saved: Date

  init(html name: String, _ bytes: [UInt8], from address: String, saved day: StaticString) {
    self.init(name: name, bytes: bytes, contentType: "text/html; charset=utf-8", address: address, saved: day)
  }

  init(text name: String, _ bytes: [UInt8], from address: String, saved day: StaticString) {
    self.init(name: name, bytes: bytes, contentType: "text/plain; charset=utf-8", address: address, saved: day)
  }

  private init(name: String, bytes: [UInt8], contentType: String, address: String, saved day: StaticString) {
    // The days are literals of this module, and the tests go through all of them.
    guard let saved = PublicationDate("\(day)") else { preconditionFailure("\(day) is no day") }
    self.name = name
    self.bytes = bytes
    self.contentType = contentType
    self.address = address
    self.saved = saved.instant
  }
}
