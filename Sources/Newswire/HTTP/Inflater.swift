import CZlib

/// A body's content coding (RFC 9110 §8.4.1), taken off while the body comes in.
///
/// The HTTP library could do this too, but would hold everything it inflates until somebody reads it; here a bomb is cut
/// where the limit is reached.
struct Inflater: ~Copyable {
  /// What cannot be inflated.
  enum Failure: Error {
    /// A coding that was not asked for.
    case unknownCoding(String)
    /// The bytes are no such stream.
    case damaged
    /// There are more bytes than the limit.
    case tooLarge
  }

  private enum Coding {
    case identity
    case gzip
    case deflate
  }

  /// What `inflateInit2` wants to tell gzip and zlib from their headers, and for deflate without one.
  private static let anyHeader: Int32 = 15 + 32
  private static let noHeader: Int32 = -15
  private static let pieceSize = 32 << 10

  private let coding: Coding
  private let limit: Int
  private var stream: UnsafeMutablePointer<z_stream>?
  private var hasEnded = false
  /// The body so far.
  private(set) var bytes: [UInt8] = []

  /// For the value of `Content-Encoding`, and as many bytes at most.
  init(coding: String?, limit: Int) throws(Failure) {
    switch coding?.lowercased() {
    case nil, "", "identity": self.coding = .identity
    case "gzip", "x-gzip": self.coding = .gzip
    case "deflate": self.coding = .deflate
    case .some(let other): throw .unknownCoding(other)
    }
    self.limit = limit
  }

  deinit {
    guard let stream else { return }
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Takes in the next part.
  mutating func append(_ part: UnsafeRawBufferPointer) throws(Failure) {
    guard coding != .identity else {
      guard bytes.count + part.count <= limit else { throw .tooLarge }
      bytes.append(contentsOf: part)
      return
    }
    guard !part.isEmpty else { return }
    let stream = try opened(for: part)
    // zlib promises not to write through `next_in`.
    stream.pointee.next_in = UnsafeMutablePointer(mutating: part.bindMemory(to: Bytef.self).baseAddress)
    stream.pointee.avail_in = uInt(part.count)
    while !hasEnded, try inflatePiece(stream) {}
  }

  /// The whole body; an error where the stream has not come to its end.
  consuming func finished() throws(Failure) -> [UInt8] {
    // A body of nothing at all is nothing, whatever it says of its coding.
    guard coding == .identity || hasEnded || stream == nil else { throw .damaged }
    return bytes
  }

  /// The stream, begun for what the first bytes look like: “deflate” means zlib's format, but many send it bare.
  private mutating func opened(for part: UnsafeRawBufferPointer) throws(Failure) -> UnsafeMutablePointer<z_stream> {
    if let stream { return stream }
    let second = part.count > 1 ? Int(part[1]) : 0
    let isZlib = part[0] & 0x0F == 8 && (part.count == 1 || (Int(part[0]) << 8 | second) % 31 == 0)
    let window = coding == .deflate && !isZlib && part[0] != 0x1F ? Self.noHeader : Self.anyHeader
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard inflateInit2_(stream, window, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      stream.deallocate()
      throw .damaged
    }
    self.stream = stream
    return stream
  }

  /// Makes some more bytes of what is there; whether there may be more still.
  private mutating func inflatePiece(_ stream: UnsafeMutablePointer<z_stream>) throws(Failure) -> Bool {
    var result = Z_OK
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      stream.pointee.next_out = buffer.baseAddress
      stream.pointee.avail_out = uInt(buffer.count)
      result = inflate(stream, Z_NO_FLUSH)
      count = buffer.count - Int(stream.pointee.avail_out)
    }
    guard bytes.count + piece.count <= limit else { throw .tooLarge }
    bytes.append(contentsOf: piece)
    switch result {
    case Z_OK: return stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0
    case Z_BUF_ERROR: return false
    case Z_STREAM_END:
      // A gzip file may be several, one after the other (RFC 1952 §2.2); what follows otherwise is padding.
      if coding == .gzip, stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0x1F {
        guard inflateReset(stream) == Z_OK else { throw .damaged }
        return true
      }
      hasEnded = true
      return false
    default: throw .damaged
    }
  }
}
