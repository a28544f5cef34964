import CLibXML2

/// What a reader of XML is told, in the order of the document.
protocol XMLHandler {
  /// Whether nothing further is wanted.
  var isDone: Bool { get }
  mutating func start(_ element: XMLElement)
  mutating func end()
  /// Words between tags, in pieces; CDATA sections are words too.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// A start tag.
struct XMLElement {
  struct Attribute {
    let prefix: String?
    let name: String
    let value: String
  }

  /// The prefix as written.
  let prefix: String?
  /// The name without its prefix, as written.
  let name: String
  /// What the prefix, or the default namespace, is bound to; `nil` where it is not.
  let namespace: String?
  let attributes: [Attribute]
  /// The namespaces that it binds; the default one has no prefix.
  var declarations: [(prefix: String?, namespace: String)] = []
}

/// The only place that knows libxml2: source in, events out.
///
/// The parser runs on chunks and keeps no tree. It opens no file and no connection, expands no entity (a document type
/// declaration never gets here) and keeps its own limits on depth and on the length of names and values.
enum XMLStream {
  /// Where a document stops being well-formed.
  struct Fault: Hashable {
    /// Counted from 1.
    let line: Int
  }

  private static let chunkLength = 1 << 16

  /// The library's global tables are made once, before the first parser and by one thread.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses a document in UTF-8 that begins with its root element. Returns where it is broken, or `nil`.
  ///
  /// A parser that does not recover stops there; one that does goes on as well as libxml2 can.
  static func parse<Handler: XMLHandler>(_ source: [UInt8], recovers: Bool, into handler: inout Handler) -> Fault? {
    guard isReady else { return Fault(line: 1) }
    let bridge = Bridge(handler)
    let fault = withExtendedLifetime(bridge) { run(source, recovers: recovers, bridge: bridge) }
    if let finished = bridge.handler as? Handler { handler = finished }
    return fault
  }

  private static func run(_ source: [UInt8], recovers: Bool, bridge: Bridge) -> Fault? {
    var callbacks = callbacks()
    guard
      let context = xmlCreatePushParserCtxt(&callbacks, Unmanaged.passUnretained(bridge).toOpaque(), nil, 0, nil)
    else { return Fault(line: 1) }
    defer { xmlFreeParserCtxt(context) }
    var options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    options |= XML_PARSE_IGNORE_ENC.rawValue
    if recovers { options |= XML_PARSE_RECOVER.rawValue }
    xmlCtxtUseOptions(context, Int32(options))

    var fault: Fault?
    func note(_ code: Int32) {
      guard code != 0, fault == nil, context.pointee.wellFormed == 0 else { return }
      let line = xmlCtxtGetLastError(context).map { Int($0.pointee.line) } ?? 1
      fault = Fault(line: max(line, 1))
    }
    source.withUnsafeBytes { bytes in
      let bytes = bytes.bindMemory(to: CChar.self)
      var position = 0
      while position < bytes.count, recovers || fault == nil, !bridge.handler.isDone {
        let length = min(chunkLength, bytes.count - position)
        note(xmlParseChunk(context, bytes.baseAddress.map { $0 + position }, Int32(length), 0))
        position += length
      }
      if !bridge.handler.isDone, recovers || fault == nil { note(xmlParseChunk(context, nil, 0, 1)) }
    }
    return fault
  }

  private static func callbacks() -> xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.startElementNs = { user, name, prefix, namespace, bound, bindings, count, _, attributes in
      guard let user, let name else { return }
      let values = (0..<Int(count)).compactMap { XMLStream.attribute(at: $0, in: attributes) }
      var element = XMLElement(
        prefix: prefix.map { String(cString: $0) }, name: String(cString: name),
        namespace: namespace.map { String(cString: $0) }, attributes: values)
      for index in 0..<Int(bound) {
        guard let bindings, let uri = bindings[index * 2 + 1] else { continue }
        element.declarations.append((bindings[index * 2].map { String(cString: $0) }, String(cString: uri)))
      }
      Bridge.of(user).handler.start(element)
    }
    callbacks.endElementNs = { user, _, _, _ in
      guard let user else { return }
      Bridge.of(user).handler.end()
    }
    callbacks.characters = { user, text, length in
      guard let user, let text, length > 0 else { return }
      Bridge.of(user).handler.text(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    callbacks.cdataBlock = callbacks.characters
    callbacks.ignorableWhitespace = callbacks.characters
    return callbacks
  }

  /// libxml2 hands attributes over as five pointers each: name, prefix, namespace, the value's first byte and its end.
  private static func attribute(
    at index: Int, in pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> XMLElement.Attribute? {
    guard let pointers, let name = pointers[index * 5], let start = pointers[index * 5 + 3],
      let end = pointers[index * 5 + 4]
    else { return nil }
    let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    return XMLElement.Attribute(
      prefix: pointers[index * 5 + 1].map { String(cString: $0) }, name: String(cString: name),
      // A parser that expands no entities leaves the ampersand of a value as a reference, and no other.
      value: value.utf8.contains(UInt8(ascii: "&")) ? value.replacing("&#38;", with: "&") : value)
  }

  /// Holds the handler for C, for the time of one parse on one thread.
  private final class Bridge {
    var handler: any XMLHandler

    init(_ handler: any XMLHandler) { self.handler = handler }

    static func of(_ user: UnsafeMutableRawPointer) -> Bridge {
      Unmanaged<Bridge>.fromOpaque(user).takeUnretainedValue()
    }
  }
}
