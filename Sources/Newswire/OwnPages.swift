import Articles
import Store

/// Which addresses the user vouches for without having typed them.
///
/// A page or a feed in the local network whose address the user typed leads on to the pages of the same server, and only to
/// these (same scheme, host and port: RFC 6454; or the same host over TLS). The library knows where its pages were fetched from, and none from the local
/// network is among them that the user has not asked for.
public struct OwnPages: Sendable {
  private let library: Library

  public init(library: Library) { self.library = library }

  /// The trust in an address that an article of the library names.
  public func trust(in address: String, namedBy article: ArticleID) throws(LibraryError) -> Trust {
    guard let location = WebLocation(address) else { return .outside }
    let page = try library.sourceAddress(of: article).flatMap { WebLocation($0) }
    if page.map(location.isOnServer) == true { return .user }
    return try library.feedTask(of: article)?.trust(in: address) ?? .outside
  }

  /// Whether some page of the library came from the server of an address. This is for addresses of which nobody knows any
  /// more who named them.
  public func haveOrigin(of address: String) throws(LibraryError) -> Bool {
    guard let origin = WebLocation(address)?.origin else { return false }
    return try library.hasSourcePage(from: origin)
  }
}

extension Newswire {
  /// The article at an address of which nobody knows any more who named it: of the local network only where the user reads
  /// pages of that server.
  public func article(at address: String, vouchedBy own: OwnPages) async throws -> FetchedArticle {
    do {
      return try await article(at: address, trust: .outside)
    } catch WireError.refusedLocal(let host, let local) {
      guard try own.haveOrigin(of: address) else { throw WireError.refusedLocal(host: host, address: local) }
      return try await article(at: address, trust: .user)
    }
  }
}
