import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A real HTTP server on this machine for tests, on a port the system chooses. A class since it is to be closed; a lock
/// guards what it has seen.
public final class LoopbackServer: Sendable {
  /// Answers requests, each in a task of its own, for as long as it likes.
  public typealias Handler = @Sendable (Request) async -> Reply

  private let group: MultiThreadedEventLoopGroup
  private let channel: any Channel
  private let isSecure: Bool
  private let log: RequestLog

  /// Starts it. `identity` makes it speak TLS.
  public init(identity: TestIdentity? = nil, host: String = "127.0.0.1", handler: @escaping Handler) async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let log = RequestLog()
    let tls = try identity.map { try NIOSSLContext(configuration: $0.serverConfiguration()) }
    channel = try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
          try pipeline.configureHTTPServerPipeline()
          try pipeline.addHandler(ServerHandler(handler: handler, log: log))
        }
      }
      .bind(host: host, port: 0).get()
    self.group = group
    self.log = log
    isSecure = identity != nil
  }

  /// Where it listens.
  public var port: Int { channel.localAddress?.port ?? 0 }
  /// `127.0.0.1:PORT`, or another host of this machine with its port.
  public func authority(host: String = "127.0.0.1") -> String { "\(host):\(port)" }
  /// An address on it.
  public func address(_ path: String, host: String = "127.0.0.1") -> String {
    (isSecure ? "https://" : "http://") + authority(host: host) + path
  }
  /// What was asked of it so far, in the order it came in.
  public var requests: [Request] { log.requests.withLock { $0 } }

  /// Ends it; connections are cut.
  public func close() async throws {
    try await channel.close()
    try await group.shutdownGracefully()
  }
}

private final class RequestLog: Sendable {
  let requests = Mutex<[Request]>([])
}

private final class ServerHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let handler: LoopbackServer.Handler
  private let log: RequestLog
  private var head: HTTPRequestHead?
  private var answering: Task<Void, Never>?

  init(handler: @escaping LoopbackServer.Handler, log: RequestLog) {
    self.handler = handler
    self.log = log
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      let request = Request(
        method: head.method.rawValue, path: head.uri, headers: head.headers.map { ($0.name, $0.value) })
      log.requests.withLock { $0.append(request) }
      answering = Self.answering(request, by: handler, to: context.channel, isKeptAlive: head.isKeepAlive)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    answering?.cancel()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private static func answering(
    _ request: Request, by handler: @escaping LoopbackServer.Handler, to channel: any Channel, isKeptAlive: Bool
  ) -> Task<Void, Never> {
    Task(executorPreference: HandlerExecutor.shared) {
      let reply = await handler(request)
      // A client that has gone needs no answer.
      try? await write(reply, to: channel, isKeptAlive: isKeptAlive)
    }
  }

  private static func write(_ reply: Reply, to channel: any Channel, isKeptAlive: Bool) async throws {
    var headers = HTTPHeaders(reply.headers.map { ($0.0, $0.1) })
    func head() -> HTTPServerResponsePart {
      .head(HTTPResponseHead(version: .http1_1, status: .init(statusCode: reply.status), headers: headers))
    }
    func part(_ bytes: [UInt8]) -> HTTPServerResponsePart { .body(.byteBuffer(ByteBuffer(bytes: bytes))) }
    switch reply.body {
    case .whole(let bytes):
      if reply.status != 304 { headers.replaceOrAdd(name: "Content-Length", value: String(bytes.count)) }
      channel.write(head(), promise: nil)
      if !bytes.isEmpty { channel.write(part(bytes), promise: nil) }
      try await channel.writeAndFlush(HTTPServerResponsePart.end(nil))
      if !isKeptAlive { try await channel.close() }
    case .parts(let parts):
      headers.replaceOrAdd(name: "Transfer-Encoding", value: "chunked")
      try await channel.writeAndFlush(head())
      for await bytes in parts { try await channel.writeAndFlush(part(bytes)) }
      try await channel.writeAndFlush(HTTPServerResponsePart.end(nil))
    case .cut(let promised, let sent):
      headers.replaceOrAdd(name: "Content-Length", value: String(promised))
      try await channel.writeAndFlush(head())
      try await channel.writeAndFlush(part(sent))
      try await channel.close()
    case .raw(let bytes):
      // Past the encoder, which would make HTTP of it.
      try await channel.eventLoop.submit {
        let encoder = try channel.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
        encoder.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)), promise: nil)
      }.get()
      try await channel.close()
    }
  }
}
