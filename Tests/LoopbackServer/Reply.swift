/// What a request asks for.
public struct Request: Sendable {
  public var method: String
  /// Path and query.
  public var path: String
  public var headers: [(name: String, value: String)]

  /// The value of a header, whatever its capitals.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// What the server answers.
public struct Reply: Sendable {
  /// How the body goes out.
  public enum Body: Sendable {
    /// All of it, with its length.
    case whole([UInt8])
    /// Part after part, chunked; the stream says when.
    case parts(AsyncStream<[UInt8]>)
    /// The length of `promised` is announced, `sent` is sent, then the connection is cut.
    case cut(promised: Int, sent: [UInt8])
    /// Not even a status line: these bytes, then the connection is cut.
    case raw([UInt8])
  }

  public var status: Int
  public var headers: [(String, String)]
  public var body: Body

  public init(_ status: Int = 200, headers: [(String, String)] = [], body: Body = .whole([])) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A page of HTML.
  public static func html(_ text: String, headers: [(String, String)] = []) -> Reply {
    Reply(headers: [("Content-Type", "text/html; charset=utf-8")] + headers, body: .whole(Array(text.utf8)))
  }

  /// A feed.
  public static func feed(_ text: String, headers: [(String, String)] = []) -> Reply {
    Reply(headers: [("Content-Type", "application/rss+xml")] + headers, body: .whole(Array(text.utf8)))
  }

  /// A redirect.
  public static func redirect(_ status: Int, to address: String) -> Reply {
    Reply(status, headers: [("Location", address)])
  }

  /// A status without a body.
  public static func status(_ status: Int, headers: [(String, String)] = []) -> Reply {
    Reply(status, headers: headers)
  }
}
