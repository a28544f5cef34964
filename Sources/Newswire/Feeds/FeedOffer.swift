import Markup
import NIOHTTP1

/// A feed that can be subscribed to.
public struct FeedOffer: Hashable, Sendable {
  /// Where it is, absolute.
  public var address: String
  /// Its title, or what the page that declares it calls it.
  public var title: String?
  /// What it is written in, where it was fetched.
  public var format: FeedFormat?
  /// The address that was typed, without a name and a password, where it is another one. The library is told, since what
  /// others name must not lead into the local network.
  public var typed: String?

  public init(address: String, title: String? = nil, format: FeedFormat? = nil, typed: String? = nil) {
    self.address = address
    self.title = title
    self.format = format
    self.typed = typed
  }

  init(_ place: WebLocation, title: String?, format: FeedFormat? = nil, typed: WebLocation) {
    self.init(
      address: place.address, title: title, format: format, typed: place.address == typed.address ? nil : typed.address)
  }
}
