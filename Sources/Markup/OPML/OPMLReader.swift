/// Why bytes cannot be read as a list of feeds. The description is a sentence for the reader.
public enum OPMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is not a single byte, or nothing but white space.
  case empty
  /// There are more bytes than ``ParsedFeed/maximumSize``.
  case tooLarge(bytes: Int)
  /// It is something else; `kind` says what, article included.
  case notOPML(kind: String)

  public var description: String {
    switch self {
    case .empty: "The list is empty; export it again."
    case .tooLarge(let bytes):
      "The list has \(bytes >> 20) MiB; lists of up to \(ParsedFeed.maximumSize >> 20) MiB can be read."
    case .notOPML(let kind): "This is \(kind), not an OPML list of feeds; export one from the other reader."
    }
  }
}

extension OPML {
  /// Reads a list of feeds; broken XML is mended as a feed's is.
  public init(bytes: [UInt8], contentType: String? = nil) throws(OPMLError) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= ParsedFeed.maximumSize else { throw .tooLarge(bytes: bytes.count) }
    if let kind = BinaryKind(sniffing: bytes) { throw .notOPML(kind: kind.name) }
    var health = FeedHealth()
    let source = Array(FeedDecoding.decoded(bytes, contentType: contentType, health: &health).utf8)
    let sniffer: FormatSniffer
    do {
      sniffer = try FormatSniffer(source)
    } catch .empty {
      throw .empty
    } catch .page {
      throw .notOPML(kind: "a web page")
    } catch {
      throw .notOPML(kind: "some other text")
    }
    guard case .outline(let root) = sniffer.kind else { throw .notOPML(kind: "a feed") }
    var builder = OPMLBuilder()
    if XMLStream.parse(Array(source[root...]), recovers: false, into: &builder) != nil {
      builder = OPMLBuilder()
      let mending = XMLMending(source, root: root, entities: sniffer.entities)
      _ = XMLStream.parse(mending.output, recovers: true, into: &builder)
    }
    self = builder.finished()
  }
}

/// Makes a list of the events of its XML.
private struct OPMLBuilder: XMLHandler {
  /// As many outlines are read; no reader has more feeds.
  private static let mostOutlines = 100_000
  /// As deep are outlines kept in each other; deeper ones stand side by side on the last level. Whatever is done with a
  /// list is done level by level.
  private static let deepest = 64

  private enum Frame {
    case outline(OPML.Outline)
    case headElement(name: String, bytes: [UInt8])
    case head, other
  }

  private var document = OPML(version: "1.0")
  private var frames: [Frame] = []
  /// The places of the outlines among the frames.
  private var open: [Int] = []
  private var count = 0
  private var depth = 0

  private(set) var isDone = false

  mutating func start(_ element: XMLElement) {
    defer { depth += 1 }
    let name = Self.written(element.prefix, element.name)
    if depth == 0 {
      takeRoot(element)
      frames.append(.other)
    } else if name.lowercased() == "outline" {
      count += 1
      isDone = count >= Self.mostOutlines
      let own = element.attributes.map { OPML.Property(Self.written($0.prefix, $0.name), $0.value) }
      let outline = OPML.Outline(properties: own + Self.declarations(of: element))
      if open.count < Self.deepest {
        open.append(frames.count)
        frames.append(.outline(outline))
      } else {
        add(outline)
        frames.append(.other)
      }
    } else if case .head? = frames.last {
      frames.append(.headElement(name: name, bytes: []))
    } else {
      frames.append(name.lowercased() == "head" ? .head : .other)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard case .headElement(let name, var gathered)? = frames.last else { return }
    gathered += bytes
    frames[frames.count - 1] = .headElement(name: name, bytes: gathered)
  }

  mutating func end() {
    depth -= 1
    switch frames.popLast() {
    case .outline(let outline):
      open.removeLast()
      add(outline)
    case .headElement(let name, let bytes):
      document.head.append(OPML.Property(name, String(decoding: bytes, as: UTF8.self)))
    case .head, .other, nil: break
    }
  }

  /// An outline belongs to the innermost outline around it, whatever stands between.
  private mutating func add(_ outline: OPML.Outline) {
    guard let index = open.last, case .outline(var parent) = frames[index] else {
      document.outlines.append(outline)
      return
    }
    frames[index] = .other
    parent.children.append(outline)
    frames[index] = .outline(parent)
  }

  private mutating func takeRoot(_ element: XMLElement) {
    for attribute in element.attributes {
      if attribute.prefix == nil, attribute.name.lowercased() == "version" {
        document.version = SafeText.folded(attribute.value)
      } else {
        document.rootProperties.append(
          OPML.Property(Self.written(attribute.prefix, attribute.name), attribute.value))
      }
    }
    document.rootProperties += Self.declarations(of: element)
  }

  private static func written(_ prefix: String?, _ name: String) -> String { prefix.map { "\($0):\(name)" } ?? name }

  private static func declarations(of element: XMLElement) -> [OPML.Property] {
    element.declarations.map { OPML.Property($0.prefix.map { "xmlns:\($0)" } ?? "xmlns", $0.namespace) }
  }

  /// The list as far as it was told of.
  func finished() -> OPML {
    var builder = self
    while !builder.frames.isEmpty { builder.end() }
    return builder.document
  }
}
