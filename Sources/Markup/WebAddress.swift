/// Addresses of the web, made safe: absolute, percent-encoded, and only such as a browser opens by itself.
///
/// Resolution follows RFC 3986 §5.2, with the leniences of the WHATWG's URL Standard: white space around and line ends
/// inside are dropped, `\` is `/`.
package enum WebAddress {
  /// Longer addresses carry data, not places.
  private static let longest = 8192
  private static let schemes: Set<String> = ["http", "https", "mailto"]

  /// An address that stands by itself, or `nil` where it is relative or of another scheme than http, https, mailto.
  package static func absolute(_ reference: String) -> String? { resolved(reference, against: nil) }

  /// A reference on a page, as an absolute address; `nil` where it is none that a reader may open.
  package static func resolved(_ reference: String, against base: String?) -> String? {
    let cleaned = tidied(reference)
    guard cleaned.utf8.count <= longest else { return nil }
    if let (scheme, rest) = splitScheme(cleaned) {
      guard schemes.contains(scheme) else { return nil }
      if scheme == "mailto" { return rest.isEmpty ? nil : "mailto:" + encoded(rest, keeping: mailBytes) }
      return hierarchical(scheme: scheme, rest: rest)
    }
    guard let base, let (scheme, baseRest) = splitScheme(base), scheme != "mailto" else { return nil }
    let parts = Parts(baseRest)
    let slashed = slashesMended(cleaned)
    if slashed.hasPrefix("//") { return hierarchical(scheme: scheme, rest: slashed) }
    var target = Parts(path: slashed)
    target.authority = parts.authority
    if target.path.isEmpty {
      target.path = parts.path
      if target.query == nil { target.query = parts.query }
    } else if !target.path.hasPrefix("/") {
      target.path =
        parts.path[..<(parts.path.lastIndex(of: "/").map(parts.path.index(after:)) ?? parts.path.startIndex)]
        + target.path
    }
    return target.address(scheme: scheme)
  }

  /// The host of an absolute address, in lower case, without `www.`.
  package static func host(of address: String) -> String? {
    guard let (scheme, rest) = splitScheme(address), scheme != "mailto" else { return nil }
    let authority = Parts(rest).authority
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" }.lowercased() ?? ""
    guard !host.isEmpty else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// The path and query of an absolute address: `/a/b?c=d`.
  static func pathAndQuery(of address: String) -> (path: String, query: String?) {
    guard let (_, rest) = splitScheme(address) else { return ("", nil) }
    let parts = Parts(rest)
    return (parts.path, parts.query)
  }

  /// A string with its percent-encoded bytes decoded.
  package static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(hexValue),
        let low = rest.dropFirst().first.flatMap(hexValue)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hierarchical(scheme: String, rest: String) -> String? {
    // Browsers read `http:/host` and `http:host` as `http://host`.
    let slashless = slashesMended(rest).drop { $0 == "/" }
    let parts = Parts("//" + slashless)
    guard !parts.authority.isEmpty else { return nil }
    return parts.address(scheme: scheme)
  }

  private static func tidied(_ reference: String) -> String {
    if reference.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return reference }
    var scalars = SafeText.lines(reference).unicodeScalars[...]
    while let first = scalars.first, SafeText.isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, SafeText.isSpace(last) { scalars.removeLast() }
    guard scalars.contains(where: { $0.value < 0x20 }) else { return String(scalars) }
    return String(String.UnicodeScalarView(scalars.filter { $0.value >= 0x20 }))
  }

  /// RFC 3986 §3.1: a letter, then letters, digits, `+`, `-`, `.`.
  private static func splitScheme(_ text: String) -> (scheme: String, rest: String)? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon]
    guard let first = scheme.utf8.first, isLetter(first), scheme.utf8.allSatisfy({ isSchemeByte($0) }) else {
      return nil
    }
    return (scheme.lowercased(), String(text[text.utf8.index(after: colon)...]))
  }

  private static func slashesMended(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    return text[..<end].map { $0 == "\\" ? "/" : String($0) }.joined() + text[end...]
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }
  fileprivate static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// The bytes that a part of an address may hold as they are (RFC 3986 §2.2 and §3.3, and what browsers leave).
  fileprivate struct Bytes {
    private let isIn: [Bool]

    init(_ marks: String) {
      let marks = Array(marks.utf8)
      isIn = (0..<256).map { value in
        let byte = UInt8(value)
        return byte < 0x80 && isLetter(byte) || (0x30...0x39).contains(byte) || marks.contains(byte)
      }
    }

    func contains(_ byte: UInt8) -> Bool { isIn[Int(byte)] }
  }

  private static let marks = "/:@!$&'()*+,;=-._~%[]|"
  fileprivate static let pathBytes = Bytes(marks)
  fileprivate static let queryBytes = Bytes(marks + "?")
  private static let mailBytes = Bytes(marks + "?&=")

  /// Percent-encodes what may not stand as it is (RFC 3986 §2.1).
  fileprivate static func encoded(_ text: some StringProtocol, keeping kept: Bytes) -> String {
    if text.utf8.allSatisfy(kept.contains) { return String(text) }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if kept.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The parts of an http address after its scheme (RFC 3986 §3).
private struct Parts {
  var authority = ""
  var path = ""
  var query: String?
  var fragment: String?

  /// `//authority/path?query#fragment`, or the same without an authority.
  init(_ text: String) {
    guard text.hasPrefix("//") else {
      self.init(path: text)
      return
    }
    let afterSlashes = text.dropFirst(2)
    let end = afterSlashes.utf8.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? afterSlashes.endIndex
    self.init(path: String(afterSlashes[end...]))
    authority = String(afterSlashes[..<end])
  }

  /// `path?query#fragment`
  init(path text: String) {
    var rest = text[...]
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = String(rest[rest.utf8.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = String(rest[rest.utf8.index(after: mark)...])
      rest = rest[..<mark]
    }
    path = String(rest)
  }

  func address(scheme: String) -> String {
    let kept = WebAddress.pathBytes
    // A name and a password before the host keep their capitals (RFC 3986 §6.2.2.1).
    let host = authority.lastIndex(of: "@").map { authority.index(after: $0) } ?? authority.startIndex
    var address =
      scheme + "://" + WebAddress.encoded(authority[..<host] + authority[host...].lowercased(), keeping: kept)
    let tidyPath = Self.withoutDots(path)
    address += WebAddress.encoded(
      tidyPath.isEmpty || tidyPath.hasPrefix("/") ? tidyPath : "/" + tidyPath, keeping: kept)
    if let query { address += "?" + WebAddress.encoded(query, keeping: WebAddress.queryBytes) }
    if let fragment, !fragment.isEmpty { address += "#" + WebAddress.encoded(fragment, keeping: WebAddress.queryBytes) }
    return address
  }

  /// RFC 3986 §5.2.4.
  private static func withoutDots(_ path: String) -> String {
    guard path.contains("/.") || path.hasPrefix(".") else { return path }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }
}
