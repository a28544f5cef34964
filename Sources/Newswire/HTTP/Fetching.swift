import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// A request for bytes.
struct WebRequest: Sendable {
  /// Where to.
  var location: WebLocation
  /// Who named it.
  var trust: Trust
  /// What is wanted, as in the header `Accept`.
  var accept: String
  /// Further headers; they are sent to every host that redirects lead to.
  var headers: HTTPHeaders = [:]
  /// A name and a password, for the host of `location` only.
  var credentials: WebLocation.Credentials?
  /// Looks at the head of a successful answer before its body is fetched, and may refuse it.
  var inspect: @Sendable (HTTPHeaders, WebLocation) throws(WireError) -> Void = { _, _ throws(WireError) in }
}

/// The answer to a request.
struct WebResponse: Sendable {
  /// The status (RFC 9110 §15), no redirect.
  var status: Int
  var headers: HTTPHeaders
  /// The body, its content coding taken off; empty where the status is no success.
  var body: [UInt8]
  /// What answered in the end.
  var location: WebLocation
  /// Where the resource has moved for good: the end of the permanent redirects that the way began with.
  var move: Move?

  /// Where something has moved for good.
  struct Move: Hashable, Sendable {
    var location: WebLocation
    /// Whether nobody on the way could have said so: the server was asked over TLS by the time it named another one.
    var isProven: Bool
  }
}

/// Fetches over HTTP: redirects, proxies and limits.
struct Fetching: Sendable {
  let configuration: NewswireConfiguration
  let clients: Clients
  let pauses: HostPauses

  /// The statuses of redirects that are followed; the values say which are for good (RFC 9110 §15.4).
  private static let redirects: [Int: Bool] = [301: true, 302: false, 303: false, 307: false, 308: true]

  /// The answer to a request, within the time limit, which begins when it is the request's turn at its host.
  func response(to request: WebRequest) async throws(WireError) -> WebResponse {
    do {
      try await pauses.turn(at: request.location.host)
      defer { pauses.end(at: request.location.host) }
      return try await within(configuration.totalTime) { try await follow(request) }
    } catch {
      if Task.isCancelled { throw .cancelled }
      throw WireError(error, host: request.location.host, configuration)
    }
  }

  private func follow(_ request: WebRequest) async throws -> WebResponse {
    var location = request.location
    var trust = request.trust
    var move: WebResponse.Move?
    var isMovingForGood = true
    for _ in 0...configuration.maximumRedirects {
      let response = try await ask(request, at: location, trust: trust)
      guard let isForGood = Self.redirects[Int(response.status.code)],
        let reference = response.headers.first(name: "Location")
      else { return try await received(response, request, location, move: move) }
      guard let next = location.following(reference) else {
        throw WireError.badRedirect(host: location.host, to: ServerWords(reference).description)
      }
      // Who was sent elsewhere is no longer where the user wanted to be.
      if !next.isOnServer(of: request.location) { trust = .outside }
      isMovingForGood = isMovingForGood && isForGood
      if isMovingForGood {
        let isProven = location.isSecure || next.isOnServer(of: location)
        move = WebResponse.Move(location: next, isProven: isProven && move?.isProven != false)
      }
      location = next
    }
    throw WireError.tooManyRedirects(host: request.location.host, limit: configuration.maximumRedirects)
  }

  private func ask(
    _ request: WebRequest, at location: WebLocation, trust: Trust
  ) async throws -> HTTPClientResponse {
    if let name = configuration.proxies.unusable {
      throw WireError.proxy(reason: "\(name) names none that Lede can use; give http://HOST:PORT or socks5://HOST:PORT")
    }
    let proxy = configuration.proxies.proxy(for: location)
    // Behind a proxy nobody knows the address that is connected to.
    if proxy != nil, trust == .outside { try location.refuseLocalName(configuration) }

    let isForwarded = proxy?.kind == .http && !location.isSecure
    var outgoing = HTTPClientRequest(url: location.address)
    outgoing.headers = request.headers
    outgoing.headers.add(name: "User-Agent", value: configuration.userAgent)
    outgoing.headers.add(name: "Accept", value: request.accept)
    outgoing.headers.add(name: "Accept-Encoding", value: "gzip, deflate")
    if let credentials = request.credentials ?? request.location.credentials, location.isOnServer(of: request.location)
    {
      outgoing.setBasicAuth(username: credentials.user, password: credentials.password)
    }
    let route: Clients.Route
    if let proxy, isForwarded {
      outgoing.url =
        "http://\(proxy.host.contains(":") ? "[\(proxy.host)]" : proxy.host):\(proxy.port)\(location.target)"
      outgoing.headers.add(name: "Host", value: location.authority)
      if let user = proxy.user {
        outgoing.headers.add(
          name: "Proxy-Authorization",
          value: HTTPClient.Authorization.basic(username: user, password: proxy.password ?? "").headerValue)
      }
      route = .forward(proxy)
    } else {
      route = proxy.map { .tunnel($0) } ?? .direct(trust)
    }
    do {
      return try await clients.client(for: route).execute(outgoing, timeout: TimeAmount(configuration.totalTime))
    } catch {
      throw WireError(error, host: proxy == nil ? location.host : proxy?.host ?? location.host, configuration)
    }
  }

  private func received(
    _ response: HTTPClientResponse, _ request: WebRequest, _ location: WebLocation, move: WebResponse.Move?
  ) async throws -> WebResponse {
    let status = Int(response.status.code)
    guard (200..<300).contains(status) else {
      return WebResponse(
        status: status, headers: response.headers, body: [], location: location, move: move)
    }
    try request.inspect(response.headers, location)
    do {
      return WebResponse(
        status: status, headers: response.headers, body: try await body(of: response, from: location),
        location: location, move: move)
    } catch {
      throw WireError(error, host: location.host, configuration)
    }
  }

  private func body(of response: HTTPClientResponse, from location: WebLocation) async throws -> [UInt8] {
    let limit = configuration.maximumBytes
    if let length = response.headers.first(name: "Content-Length").flatMap({ Int($0) }), length > limit {
      throw Inflater.Failure.tooLarge
    }
    let coding = response.headers[canonicalForm: "Content-Encoding"].joined(separator: ",")
    var inflater = try Inflater(coding: coding, limit: limit)
    for try await part in response.body { try part.withUnsafeReadableBytes { try inflater.append($0) } }
    // A body whose reading was cancelled ends early, as if it were whole.
    try Task.checkCancellation()
    return try inflater.finished()
  }
}
