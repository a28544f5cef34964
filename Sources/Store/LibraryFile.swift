#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The library's file and its folder, before SQLite sees them.
struct LibraryFile {
  /// How long a write waits for another process, in seconds.
  static let busyTimeout = 5.0
  private static let folderPermissions: mode_t = 0o700
  private static let filePermissions: mode_t = 0o600

  let path: String

  /// Makes the folder and an empty file where they are missing, open to their owner alone. SQLite gives the files it
  /// makes beside it the same permissions.
  func create() throws(LibraryError) {
    if access(path, F_OK) == 0 {
      try checkWritable()
      return
    }
    try createFolders()
    let descriptor = Self.openFile(path, O_RDWR | O_CREAT | O_CLOEXEC, Self.filePermissions)
    guard descriptor >= 0 else {
      let code = errno
      if code == EROFS || code == EACCES { throw .readOnly(path: path) }
      throw .cannotOpen(path: path, reason: Self.words(for: code))
    }
    close(descriptor)
  }

  private func createFolders() throws(LibraryError) {
    var end = path.startIndex
    while let separator = path[end...].dropFirst().firstIndex(of: "/") {
      end = separator
      let folder = String(path[..<separator])
      guard mkdir(folder, Self.folderPermissions) != 0, errno != EEXIST else { continue }
      // Folders that are there may refuse a second one with EROFS or EACCES instead of EEXIST.
      let code = errno
      guard access(folder, F_OK) == 0 else {
        throw .cannotCreateFolder(path: folder, reason: Self.words(for: code))
      }
    }
  }

  /// SQLite opens what it may not write to for reading alone and says so only much later.
  private func checkWritable() throws(LibraryError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .cannotOpen(path: path, reason: Self.words(for: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(path: path, reason: "it is no regular file")
    }
    let folder = String(path.lastIndex(of: "/").map { path[..<path.index(after: $0)] } ?? ".")
    guard access(path, W_OK) == 0, access(folder, W_OK) == 0 else { throw .readOnly(path: path) }
  }

  private static func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    open(path, flags, mode)
  }

  private static func words(for code: Int32) -> String { String(cString: strerror(code)) }
}
