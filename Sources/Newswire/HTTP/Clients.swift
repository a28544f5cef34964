import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// The HTTP clients, one for each way out, made when a request first needs them: until then there is no thread and no
/// socket. A class since clients are to be closed once, and by whoever holds them last; a lock guards what is made.
final class Clients: Sendable {
  /// A way out. Connections are never shared between two of them.
  enum Route: Hashable, Sendable {
    /// To the host itself.
    case direct(Trust)
    /// Through a tunnel of a proxy, or SOCKS.
    case tunnel(Proxy)
    /// To a proxy that forwards plain requests.
    case forward(Proxy)
  }

  private struct State {
    var group: MultiThreadedEventLoopGroup?
    var clients: [Route: HTTPClient] = [:]
    var isClosed = false
  }

  /// Sockets need little: one thread serves hundreds.
  private static let threadCount = 1
  /// How long an idle connection is kept for the next request, in seconds.
  private static let idleTime: Int64 = 15

  private let configuration: NewswireConfiguration
  private let state = Mutex(State())

  init(_ configuration: NewswireConfiguration) { self.configuration = configuration }

  deinit {
    let state = self.state.withLock { $0 }
    guard !state.isClosed, let group = state.group else { return }
    // Nobody waits for this, so nobody can be told if a connection does not close.
    Task { await Self.close(state.clients, group) }
  }

  /// The client for a way out.
  func client(for route: Route) throws(WireError) -> HTTPClient {
    let made = state.withLock { state -> Result<HTTPClient, WireError> in
      if state.isClosed { return .failure(.cancelled) }
      if let client = state.clients[route] { return .success(client) }
      do throws(WireError) {
        let settings = try settings(for: route)
        let group = state.group ?? MultiThreadedEventLoopGroup(numberOfThreads: Self.threadCount)
        state.group = group
        let client = HTTPClient(eventLoopGroup: group, configuration: settings)
        state.clients[route] = client
        return .success(client)
      } catch {
        return .failure(error)
      }
    }
    return try made.get()
  }

  /// Ends all requests and closes all connections.
  func close() async {
    let state = self.state.withLock { state in
      defer { state = State(isClosed: true) }
      return state
    }
    guard let group = state.group else { return }
    await Self.close(state.clients, group)
  }

  private static func close(_ clients: [Route: HTTPClient], _ group: MultiThreadedEventLoopGroup) async {
    for client in clients.values {
      do {
        try await client.shutdown()
      } catch {
        // A connection that does not close properly is closed with the process; nothing depends on it.
        continue
      }
    }
    await withCheckedContinuation { done in group.shutdownGracefully { _ in done.resume() } }
  }

  private func settings(for route: Route) throws(WireError) -> HTTPClient.Configuration {
    var settings = HTTPClient.Configuration(tlsConfiguration: try tlsConfiguration())
    settings.redirectConfiguration = .disallow
    settings.timeout.connect = TimeAmount(configuration.connectTime)
    settings.connectionPool.idleTimeout = .seconds(Self.idleTime)
    settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = configuration.hostsAtOnce
    // A host that refuses is asked again by the user or the next refresh, not ten seconds long.
    settings.connectionPool.retryConnectionEstablishment = false
    switch route {
    case .direct(.user): break
    case .direct(.outside):
      let guardian = LocalNetworkGuard(refuses: configuration.refusesFromOutside)
      settings.http1_1ConnectionDebugInitializer = { guardian.admit($0) }
      settings.http2ConnectionDebugInitializer = { guardian.admit($0) }
    case .tunnel(let proxy): settings.proxy = HTTPClient.Configuration.Proxy(proxy)
    case .forward: settings.http1_1ConnectionDebugInitializer = { ForwardedRequests.begin(on: $0) }
    }
    return settings
  }

  private func tlsConfiguration() throws(WireError) -> TLSConfiguration {
    var tls = TLSConfiguration.makeClientConfiguration()
    if let path = configuration.certificateAuthorities {
      do {
        tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(path))
      } catch {
        throw .certificateAuthorities(path: path, reason: "it cannot be read, or holds no certificate")
      }
    }
    return tls
  }
}

extension HTTPClient.Configuration.Proxy {
  fileprivate init(_ proxy: Proxy) {
    switch proxy.kind {
    case .socks: self = .socksServer(host: proxy.host, port: proxy.port)
    case .http:
      let authorization = proxy.user.map {
        HTTPClient.Authorization.basic(username: $0, password: proxy.password ?? "")
      }
      self = .server(host: proxy.host, port: proxy.port, authorization: authorization)
    }
  }
}

/// Keeps connections that something from outside asked for out of the local network, by the address they have reached:
/// whatever a name means to whom, nothing is asked there.
private struct LocalNetworkGuard: Sendable {
  let refuses: @Sendable (NetworkAddress) -> Bool

  func admit(_ channel: any Channel) -> EventLoopFuture<Void> {
    guard let address = channel.remoteAddress.flatMap({ NetworkAddress($0) }), !refuses(address) else {
      let reached = channel.remoteAddress.flatMap { NetworkAddress($0)?.description } ?? "an unknown address"
      // The client has to hear that the connection failed before it hears that it closed.
      channel.eventLoop.execute { channel.close(promise: nil) }
      return channel.eventLoop.makeFailedFuture(RefusedLocalAddress(address: reached))
    }
    return channel.eventLoop.makeSucceededVoidFuture()
  }
}

/// A connection that reached the local network, and was ended before anything was asked.
struct RefusedLocalAddress: Error {
  let address: String
}

/// Makes the requests of a connection to a proxy such as a proxy forwards: the whole address in the request line (RFC 9112
/// §3.2.2). AsyncHTTPClient itself only knows tunnels, which proxies seldom let plain HTTP through.
private final class ForwardedRequests: ChannelOutboundHandler, Sendable {
  typealias OutboundIn = HTTPClientRequestPart
  typealias OutboundOut = HTTPClientRequestPart

  static func begin(on channel: any Channel) -> EventLoopFuture<Void> {
    channel.eventLoop.submit {
      let encoder = try channel.pipeline.syncOperations.context(handlerType: HTTPRequestEncoder.self)
      try channel.pipeline.syncOperations.addHandler(ForwardedRequests(), position: .after(encoder.handler))
    }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .head(var head) = unwrapOutboundIn(data), let host = head.headers.first(name: "Host") {
      head.uri = "http://" + host + head.uri
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    } else {
      context.write(data, promise: promise)
    }
  }
}
