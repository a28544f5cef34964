/// What a text is, told from its beginning and never from its content type, and where its root element begins.
struct FormatSniffer {
  enum Kind: Hashable {
    /// XML, its root element at this offset in bytes.
    case xml(root: Int)
    /// OPML, its root element at this offset in bytes.
    case outline(root: Int)
    case json(start: Int)
  }

  let kind: Kind
  /// What the document type declaration declares, by name.
  let entities: [String: String]
  /// Whether more than white space and declarations stands before the root.
  let hasJunk: Bool

  /// How far a root element is looked for behind junk.
  private static let searchedLength = 1 << 16
  private static let roots: Set<String> = ["rss", "feed", "rdf", "channel", "entry", "redirect"]

  init(_ bytes: [UInt8]) throws(FeedError) {
    var scanner = ByteScanner(bytes)
    var entities: [String: String] = [:]
    var hasJunk = false
    var isPage = false
    scanner.skipSpace()
    if scanner.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.position += 3 }
    scanner.skipSpace()
    guard let first = scanner.current else { throw .empty }
    if first == UInt8(ascii: "{") {
      kind = .json(start: scanner.position)
      self.entities = [:]
      self.hasJunk = false
      return
    }
    let limit = scanner.position + Self.searchedLength
    while let byte = scanner.current, scanner.position < limit {
      guard byte == UInt8(ascii: "<") else {
        if byte > 0x20 { hasJunk = true }
        scanner.position += 1
        continue
      }
      if scanner.starts(with: "<!--") {
        scanner.skip(to: "-->")
      } else if scanner.starts(with: "<?") {
        // Only the first thing in a document may declare it; a declaration further down says that junk came before.
        scanner.skip(to: "?>")
      } else if scanner.starts(with: "<!") {
        entities.merge(EntityDeclarations.skip(with: &scanner)) { first, _ in first }
      } else {
        let name = scanner.name(at: scanner.position + 1)
        let local = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
        if Self.roots.contains(local) || local == "opml" {
          kind = local == "opml" ? .outline(root: scanner.position) : .xml(root: scanner.position)
          self.entities = entities
          self.hasJunk = hasJunk
          return
        }
        if local == "html" || local == "head" || local == "body" { isPage = true }
        hasJunk = true
        scanner.position += 1
      }
    }
    throw isPage ? .page : .notAFeed
  }
}

/// The entities that a document type declaration declares with a value of their own. Everything else in it (outside
/// files, attributes, parameters) is passed over: nothing is ever fetched or expanded twice.
enum EntityDeclarations {
  private static let mostEntities = 256
  private static let longestValue = 1024

  /// Skips the declaration that the scanner stands at.
  static func skip(with scanner: inout ByteScanner) -> [String: String] {
    var entities: [String: String] = [:]
    var isInSubset = false
    scanner.position += 2
    while let byte = scanner.current {
      switch byte {
      case UInt8(ascii: "["): isInSubset = true
      case UInt8(ascii: "]"): isInSubset = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipQuoted(byte, with: &scanner)
      case UInt8(ascii: "<") where scanner.starts(with: "<!--"):
        scanner.skip(to: "-->")
        continue
      case UInt8(ascii: "<") where scanner.starts(with: "<!ENTITY") && isInSubset:
        if let (name, value) = declaration(with: &scanner), entities.count < mostEntities { entities[name] = value }
        continue
      case UInt8(ascii: "<") where !isInSubset: return entities
      case UInt8(ascii: ">") where !isInSubset:
        scanner.position += 1
        return entities
      default: break
      }
      scanner.position += 1
    }
    return entities
  }

  /// Leaves the scanner at the closing quote, or where it is when none is near.
  private static func skipQuoted(_ quote: UInt8, with scanner: inout ByteScanner) {
    let end = min(scanner.bytes.count, scanner.position + longestValue)
    if let close = scanner.bytes[min(scanner.position + 1, end)..<end].firstIndex(of: quote) {
      scanner.position = close
    }
  }

  /// `<!ENTITY name "value">`
  private static func declaration(with scanner: inout ByteScanner) -> (String, String)? {
    scanner.position += "<!ENTITY".utf8.count
    scanner.skipSpace()
    let name = scanner.name(at: scanner.position)
    scanner.position += name.utf8.count
    scanner.skipSpace()
    guard !name.isEmpty, let quote = scanner.current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    let start = scanner.position + 1
    skipQuoted(quote, with: &scanner)
    guard scanner.position >= start else {
      scanner.position = start
      return nil
    }
    defer { scanner.position += 1 }
    return (name, String(decoding: scanner.bytes[start..<scanner.position], as: UTF8.self))
  }
}
