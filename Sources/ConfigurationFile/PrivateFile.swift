import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A small file that is its owner's alone: nobody else may read it, at any time.
struct PrivateFile {
  private static let ownersOnly: mode_t = 0o600
  private static let ownersFolder = 0o700
  private static let others: mode_t = 0o077
  /// More is never read: what is longer is refused by whoever reads what is in it.
  private static let longest = 1 << 20

  let path: String

  /// The whole file; nothing where there is none.
  func bytes() throws(SecretsFileError) -> [UInt8]? {
    // Who opened a pipe would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .unreadable(path: path)
    }
    defer { close(descriptor) }
    // Of the file that is open, not of whatever has its name by now.
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path)
    }
    guard information.st_uid == geteuid(), information.st_mode & Self.others == 0 else {
      throw .notPrivate(path: path)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Self.longest {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Waits until no other process writes the file, and keeps them from it.
  func lock() throws(SecretsFileError) -> FileLock {
    do {
      try FileManager.default.createDirectory(
        atPath: folder(of: path), withIntermediateDirectories: true,
        attributes: [.posixPermissions: Self.ownersFolder])
    } catch {
      throw .unwritable(path: path, reason: "its folder cannot be made")
    }
    // A file of its own: the one that is locked must not be replaced.
    let lock = folder(of: path) + "/." + name(of: path) + ".lock"
    let descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, Self.ownersOnly)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: Self.wording(errno)) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let reason = Self.wording(errno)
        close(descriptor)
        throw .unwritable(path: path, reason: reason)
      }
    }
    return FileLock(descriptor: descriptor)
  }

  /// Puts new bytes in the place of the old ones in one step. A link stays one: what it leads to is replaced.
  func replace(with bytes: [UInt8]) throws(SecretsFileError) {
    let target = realPath
    let fresh = "\(folder(of: target))/.\(name(of: target)).\(UInt64.random(in: 0...UInt64.max))"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, Self.ownersOnly)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: Self.wording(errno)) }
    // What a process creates is never wider than asked for, but narrower where its mask says so.
    var failure: Int32 = fchmod(descriptor, Self.ownersOnly) == 0 ? 0 : errno
    var rest = bytes[...]
    while failure == 0, !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { failure = errno }
    }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(fresh, target) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(fresh)
      throw .unwritable(path: path, reason: Self.wording(failure))
    }
  }

  private var realPath: String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  private func name(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }

  private static func wording(_ code: Int32) -> String { String(cString: strerror(code)).lowercased() }
}

/// A lock that other processes wait for.
struct FileLock {
  fileprivate let descriptor: Int32

  /// Lets the next one in.
  func end() { close(descriptor) }
}
