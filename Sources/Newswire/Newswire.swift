/// The network. Clients are made when first needed: a reader that fetches nothing pays nothing at start.
public struct Newswire: Sendable {
  /// What it is used with.
  public let configuration: NewswireConfiguration
  let fetching: Fetching

  public init(_ configuration: NewswireConfiguration) {
    self.configuration = configuration
    fetching = Fetching(configuration: configuration, clients: Clients(configuration))
  }

  /// Ends all requests and closes all connections. Whatever is asked for afterwards counts as cancelled.
  public func close() async { await fetching.clients.close() }
}
