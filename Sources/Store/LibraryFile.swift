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
    guard descriptor >= 0 else { throw refusal(errno) }
    close(descriptor)
  }

  /// Puts a log of one byte beside a library that was closed. SQLite takes a log shorter than its header for an empty one
  /// (https://www.sqlite.org/walformat.html); GRDB, where there is none, makes and drops a table at every opening, which
  /// waits for the disk twice before the first headline is read.
  ///
  /// The byte is written before the file has its name: a log that another process uses is never touched.
  func createLog() throws(LibraryError) {
    let log = path + "-wal"
    guard access(log, F_OK) != 0, isClosedLibrary() else { return }
    let draft = log + "-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    let descriptor = Self.openFile(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, Self.filePermissions)
    guard descriptor >= 0 else { throw refusal(errno) }
    let isWritten = write(descriptor, [0], 1) == 1
    close(descriptor)
    // Another process may have been quicker, and then its log is the one.
    if isWritten { _ = link(draft, log) }
    unlink(draft)
  }

  /// Whether the file's header is a library's in WAL mode (https://www.sqlite.org/fileformat.html: the write and read
  /// versions at 18, the application's number at 68).
  private func isClosedLibrary() -> Bool {
    let descriptor = Self.openFile(path, O_RDONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    guard read(descriptor, &header, header.count) == header.count else { return false }
    let applicationID = header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) }
    return header[18] == 2 && header[19] == 2 && applicationID == Schema.applicationID
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

  /// Why a file could not be made, by the system's error number.
  func refusal(_ code: Int32) -> LibraryError {
    switch code {
    case EROFS, EACCES, EPERM: .readOnly(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .cannotOpen(path: path, reason: Self.words(for: code))
    }
  }

  private static func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    open(path, flags, mode)
  }

  private static func words(for code: Int32) -> String { String(cString: strerror(code)) }
}
