#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that was subscribed to.
struct FeedFile {
  private static let pieceSize = 64 << 10

  let path: String

  /// What is in it. Only a plain file is read: a device or a pipe may never end.
  func bytes(limit: Int) throws(WireError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw failure(errno) }
    guard information.st_mode & S_IFMT == S_IFREG else {
      throw .unreadableFile(path: path, reason: "it is no plain file")
    }
    guard information.st_size <= limit else { throw .unreadableFile(path: path, reason: "it is too large") }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, length in
        count = read(descriptor, buffer.baseAddress, buffer.count)
        length = max(count, 0)
      }
      if count < 0, errno != EINTR { throw failure(errno) }
      if count == 0 { break }
      bytes += piece
    }
    return bytes
  }

  private func failure(_ code: Int32) -> WireError {
    .unreadableFile(path: path, reason: SystemWording.reason(code))
  }
}
