import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard error while the screen is up: what a library prints goes to a file instead of into the picture. Where the user
/// has sent it elsewhere already, it stays there.
struct ErrorLog {
  /// A log longer than this many bytes is begun anew.
  private static let longest: off_t = 1 << 20

  /// The file, where one could be opened.
  let path: String?
  /// The user's standard error.
  let terminal: Int32
  private let log: Int32

  /// Opens the log in a folder, which is made where it is missing. Without one, errors go nowhere.
  init(folder: String?) {
    var path: String?
    var log: Int32 = -1
    terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard isatty(STDERR_FILENO) == 1 else {
      self.path = nil
      self.log = -1
      return
    }
    if let folder {
      let file = folder + "/lede.log"
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        log = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
      } catch {
        // Nowhere to say it: the reader works without a log.
        log = -1
      }
      if log >= 0 {
        path = file
        var status = stat()
        if fstat(log, &status) == 0, status.st_size > Self.longest { ftruncate(log, 0) }
      }
    }
    self.log = log >= 0 ? log : open("/dev/null", O_WRONLY | O_CLOEXEC)
    self.path = path
  }

  /// Sends standard error to the log.
  func begin() { if log >= 0, terminal >= 0 { dup2(log, STDERR_FILENO) } }

  /// Gives standard error back.
  func end() { if log >= 0, terminal >= 0 { dup2(terminal, STDERR_FILENO) } }

  /// Closes the log; standard error has been given back.
  func close() {
    for descriptor in [log, terminal] where descriptor >= 0 { _ = systemClose(descriptor) }
  }
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
