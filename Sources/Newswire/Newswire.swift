/// The network. Clients are made when first needed: a reader that fetches nothing pays nothing at start.
public struct Newswire: Sendable {
  /// What it is used with.
  public let configuration: NewswireConfiguration
  let fetching: Fetching
  let refreshes = RunningRefreshes()

  public init(_ configuration: NewswireConfiguration) {
    self.configuration = configuration
    fetching = Fetching(
      configuration: configuration, clients: Clients(configuration), pauses: HostPauses(configuration.pausePerHost))
  }

  /// Ends all requests and refreshes and closes all connections; when it returns, nothing uses a library any more. Whatever
  /// is asked for afterwards counts as cancelled.
  public func close() async {
    await refreshes.end()
    await fetching.clients.close()
  }
}
