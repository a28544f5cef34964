import CZlib
import FoundationEssentials

/// zlib's format (RFC 1950) around what the library keeps but seldom reads.
enum Compression {
  /// Deflate makes at most so many bytes of one (https://zlib.net/zlib_tech.html).
  private static let highestRatio = 1032

  /// What went wrong with a stream.
  enum Failure: Error {
    /// zlib had no memory to compress with.
    case cannotCompress
    /// The bytes are no zlib stream, or hold more or less than was promised.
    case damagedStream
  }

  /// The bytes, compressed.
  static func deflate(_ bytes: Data) throws -> Data {
    var count = compressBound(uLong(bytes.count))
    var compressed = Data(count: Int(count))
    let result = compressed.withUnsafeMutableBytes { (target: UnsafeMutableRawBufferPointer) in
      bytes.withUnsafeBytes { (source: UnsafeRawBufferPointer) in
        compress2(
          target.bindMemory(to: Bytef.self).baseAddress, &count, source.bindMemory(to: Bytef.self).baseAddress,
          uLong(bytes.count), Z_DEFAULT_COMPRESSION)
      }
    }
    guard result == Z_OK else { throw Failure.cannotCompress }
    return compressed.prefix(Int(count))
  }

  /// The `count` bytes that were compressed. A stream that holds another number of them is damaged, so that no more
  /// than `count` bytes are ever made, and no more room than the stream can fill.
  static func inflate(_ compressed: Data, count: Int) throws -> Data {
    guard (0...compressed.count * highestRatio).contains(count) else { throw Failure.damagedStream }
    var bytes = Data(count: count)
    var written = uLong(count)
    let result = bytes.withUnsafeMutableBytes { (target: UnsafeMutableRawBufferPointer) in
      compressed.withUnsafeBytes { (source: UnsafeRawBufferPointer) in
        // zlib wants a place to write to even where there is nothing to write.
        var nowhere: Bytef = 0
        return withUnsafeMutablePointer(to: &nowhere) { nowhere in
          uncompress(
            target.bindMemory(to: Bytef.self).baseAddress ?? nowhere, &written,
            source.bindMemory(to: Bytef.self).baseAddress, uLong(compressed.count))
        }
      }
    }
    guard result == Z_OK, Int(written) == count else { throw Failure.damagedStream }
    return bytes
  }
}
