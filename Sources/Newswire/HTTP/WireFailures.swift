import AsyncHTTPClient
import NIOCore
import NIOPosix
import NIOSSL

extension WireError {
  /// What went wrong inside of the HTTP library, in the reader's words.
  init(_ error: any Error, host: String, _ configuration: NewswireConfiguration) {
    switch error {
    case let error as WireError: self = error
    case let error as RefusedLocalAddress: self = .refusedLocal(host: host, address: error.address)
    case is TimeIsUp:
      self = .timedOut(host: host, seconds: Int(configuration.totalTime.components.seconds))
    case is CancellationError: self = .cancelled
    case let error as Inflater.Failure: self.init(error, host: host, limit: configuration.maximumBytes)
    case let error as NIOConnectionError: self.init(error, host: host)
    case let error as IOError where SystemWording.isUnreachable(error.errnoCode): self.init(unreachable: error, host)
    case let error as IOError: self = .broken(host: host, reason: SystemWording.reason(error.errnoCode))
    case is NIOSSLExtraError: self = .untrusted(host: host, reason: "its certificate is for another host")
    case let error as NIOSSLError: self.init(error, host: host)
    case let error as HTTPClientError: self.init(error, host: host, configuration)
    case is ChannelError: self = .broken(host: host, reason: "the connection was cut")
    default: self = .broken(host: host, reason: "it does not speak HTTP properly")
    }
  }

  private init(_ error: Inflater.Failure, host: String, limit: Int) {
    switch error {
    case .tooLarge: self = .tooLarge(host: host, limit: limit)
    case .damaged: self = .broken(host: host, reason: "what it packed cannot be unpacked")
    case .unknownCoding(let coding):
      self = .broken(host: host, reason: "it is packed in a way that was not asked for (\(ServerWords(coding)))")
    }
  }

  private init(_ error: NIOConnectionError, host: String) {
    guard let failure = error.connectionErrors.first else {
      self = .unknownHost(host)
      return
    }
    guard let error = failure.error as? IOError else {
      self = .unreachable(host: host, reason: "no answer in time")
      return
    }
    self.init(unreachable: error, host)
  }

  private init(unreachable error: IOError, _ host: String) {
    self =
      SystemWording.isRefusal(error.errnoCode)
      ? .refusesConnections(host: host)
      : .unreachable(host: host, reason: SystemWording.reason(error.errnoCode))
  }

  private init(_ error: NIOSSLError, host: String) {
    // BoringSSL's stack of errors can only be read as text.
    let isCertificate = String(describing: error).contains("CERTIFICATE_VERIFY_FAILED")
    switch error {
    case .unableToValidateCertificate: self = .untrusted(host: host, reason: "its certificate cannot be verified")
    case .handshakeFailed where isCertificate:
      self = .untrusted(host: host, reason: "its certificate is not vouched for, or no longer valid")
    case .handshakeFailed: self = .untrusted(host: host, reason: "no secure connection could be agreed on")
    default: self = .broken(host: host, reason: "the secure connection was cut")
    }
  }

  private init(_ error: HTTPClientError, host: String, _ configuration: NewswireConfiguration) {
    switch error {
    case .connectTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout,
      .getConnectionFromPoolTimeout:
      self = .timedOut(host: host, seconds: Int(configuration.connectTime.components.seconds))
    case .deadlineExceeded, .readTimeout, .writeTimeout:
      self = .timedOut(host: host, seconds: Int(configuration.totalTime.components.seconds))
    case .cancelled, .alreadyShutdown: self = .cancelled
    case .remoteConnectionClosed: self = .broken(host: host, reason: "the connection was cut")
    case .proxyAuthenticationRequired: self = .status(407, host: host)
    case .invalidProxyResponse: self = .proxy(reason: "\(host) does not let this request through")
    case .invalidURL, .emptyHost, .emptyScheme: self = .notAnAddress(host)
    default: self = .broken(host: host, reason: "it does not speak HTTP properly")
    }
  }
}
