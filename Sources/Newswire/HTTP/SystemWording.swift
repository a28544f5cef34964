#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system's words for its errors.
enum SystemWording {
  private static let longest = 256
  private static let neverReached: Set<Int32> = [
    ECONNREFUSED, ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, ETIMEDOUT, EADDRNOTAVAIL, EACCES, EPERM,
  ]

  /// Whether an error means that no connection came about, rather than that one broke.
  static func isUnreachable(_ code: Int32) -> Bool { neverReached.contains(code) }

  /// Whether an error means that the host is there, and nothing on it takes connections.
  static func isRefusal(_ code: Int32) -> Bool { code == ECONNREFUSED }

  /// `network is unreachable`
  static func reason(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: longest)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).lowercased()
  }
}
