import Articles
import Markup
import NIOHTTP1

extension Newswire {
  /// What a browser asks for, less the pictures.
  private static let accept = "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1"

  /// A page to be read. Its address is the one that answered in the end.
  ///
  /// Only HTML and text are fetched; of anything else the error says what it is.
  public func page(at address: String, trust: Trust) async throws(WireError) -> Page {
    guard let location = Self.location(address, trust: trust) else {
      throw .notAnAddress(ServerWords(address).description)
    }
    let request = WebRequest(location: location, trust: trust, accept: Self.accept) {
      headers, location throws(WireError) in
      guard let kind = ContentKind(headers.first(name: "Content-Type")).name else { return }
      throw .notAPage(kind: kind, host: location.host)
    }
    let response = try await fetching.response(to: request)
    guard (200..<300).contains(response.status) else {
      throw .status(response.status, host: response.location.host)
    }
    if let kind = BinaryKind(sniffing: response.body) {
      throw .notAPage(kind: kind.name, host: response.location.host)
    }
    return Page(
      bytes: response.body, contentType: response.headers.first(name: "Content-Type"),
      address: response.location.address)
  }

  /// An address as it was given; what the user types may lack its scheme.
  static func location(_ address: String, trust: Trust) -> WebLocation? {
    if let location = WebLocation(address) { return location }
    guard trust == .user, !address.contains("://"), !address.contains("@"), !address.hasPrefix("/") else { return nil }
    return WebLocation("https://" + address)
  }
}

/// What a content type says of a body.
struct ContentKind {
  /// What it is, in words that follow “sends”; `nil` where it may be a page.
  let name: String?

  private static let pages: Set<String> = [
    // The last two are what servers say that do not know; the bytes are looked at then.
    "application/xhtml+xml", "application/xml", "application/octet-stream", "binary/octet-stream",
  ]

  init(_ contentType: String?) {
    let essence = contentType?.prefix { $0 != ";" && $0 != "," }.filter { !$0.isWhitespace }.lowercased() ?? ""
    let kind = essence.split(separator: "/").first ?? ""
    switch kind {
    case _ where essence.isEmpty || Self.pages.contains(essence) || essence.hasSuffix("+xml") && kind != "image":
      name = nil
    case "text": name = nil
    case "image": name = "a picture"
    case "audio": name = "a sound file"
    case "video": name = "a video"
    case "font": name = "a font"
    default:
      switch essence {
      case "application/pdf", "application/x-pdf": name = "a PDF document"
      case "application/json", "application/ld+json": name = "data for programs"
      case "application/zip", "application/gzip", "application/x-gzip", "application/x-tar": name = "an archive"
      default: name = "a file of the type \(ServerWords(essence))"
      }
    }
  }
}
