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

  init(html name: String, _ bytes: [UInt8], from address: String) {
    self.name = name
    self.bytes = bytes
    self.contentType = "text/html; charset=utf-8"
    self.address = address
  }

  init(text name: String, _ bytes: [UInt8], from address: String) {
    self.name = name
    self.bytes = bytes
    self.contentType = "text/plain; charset=utf-8"
    self.address = address
  }
}
