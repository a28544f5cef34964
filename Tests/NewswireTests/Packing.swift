import CZlib

/// The content codings servers use, and misuse.
enum Packing: CaseIterable, Sendable {
  case gzip
  case severalGzips
  case zlib
  case bareDeflate

  struct Failure: Error {}

  var coding: String {
    switch self {
    case .gzip, .severalGzips: "gzip"
    case .zlib, .bareDeflate: "deflate"
    }
  }

  func pack(_ bytes: [UInt8]) throws -> [UInt8] {
    switch self {
    case .gzip: try Self.gzip(bytes)
    case .severalGzips:
      try Self.gzip(Array(bytes[..<(bytes.count / 2)])) + Self.gzip(Array(bytes[(bytes.count / 2)...]))
    case .zlib: try Self.deflated(bytes, window: 15)
    case .bareDeflate: try Self.deflated(bytes, window: -15)
    }
  }

  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] { try deflated(bytes, window: 15 + 16) }

  private static func deflated(_ bytes: [UInt8], window: Int32) throws -> [UInt8] {
    var stream = z_stream()
    var input = bytes
    let begun = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard begun == Z_OK else { throw Failure() }
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, uLong(bytes.count)))
    var result = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(room)
        result = deflate(&stream, Z_FINISH)
        count = room - Int(stream.avail_out)
      }
    }
    guard result == Z_STREAM_END else { throw Failure() }
    return packed
  }
}
