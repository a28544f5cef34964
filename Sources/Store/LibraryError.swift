import FoundationEssentials
import GRDB

/// Why the library could not be opened, read or written, or would not take what it was given. The description is a
/// sentence that says what is the matter and where, and what to do. Nothing was changed.
public enum LibraryError: Error, Hashable, Sendable {
  /// A newer version of Lede wrote the library.
  case newerSchema(path: String)
  /// The file is no database, or a database of another program.
  case notALibrary(path: String)
  /// The file or its folder may not be written to.
  case readOnly(path: String)
  /// There is no room left on the disk.
  case diskFull(path: String)
  /// The folder for the library could not be made.
  case cannotCreateFolder(path: String, reason: String)
  /// The file could not be opened or made.
  case cannotOpen(path: String, reason: String)
  /// Another process kept the library locked for longer than is waited.
  case busy(path: String)
  /// What is in the file contradicts itself.
  case damaged(path: String, reason: String)
  /// A feed's address holds a password, which the library never keeps.
  case secretInAddress(host: String)
  /// A feed's address is none that can be subscribed to.
  case notAFeedAddress(String)
  /// A rule that cannot be meant.
  case invalidRule(reason: String)
  /// SQLite or the system refused for another reason.
  case failed(path: String, reason: String)

  /// Translates what SQLite and the decoders throw.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LibraryError: self = error
    case let error as DatabaseError:
      let reason = error.message ?? "SQLite says \(error.resultCode)"
      switch error.resultCode {
      case .SQLITE_NOTADB: self = .notALibrary(path: path)
      case .SQLITE_READONLY: self = .readOnly(path: path)
      case .SQLITE_FULL: self = .diskFull(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
      case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .cannotOpen(path: path, reason: reason)
      default: self = .failed(path: path, reason: reason)
      }
    case is DecodingError: self = .damaged(path: path, reason: "an article in it is no JSON of an article")
    case is Compression.Failure: self = .damaged(path: path, reason: "a compressed part of it cannot be read")
    default: self = .failed(path: path, reason: String(describing: error))
    }
  }
}

extension LibraryError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .newerSchema(let path):
      "The library \(path) was written by a newer version of Lede. Update Lede, or choose another library with --store."
    case .notALibrary(let path):
      "\(path) is not a library of Lede. Move it away, or choose another file with --store."
    case .readOnly(let path):
      "The library \(path) cannot be written to. Give yourself write permission to the file and its folder,"
        + " or choose another library with --store."
    case .diskFull(let path):
      "The disk that holds the library \(path) is full; nothing was changed. Make room and try again."
    case .cannotCreateFolder(let path, let reason):
      "The folder \(path) for the library cannot be made: \(reason). Make it yourself, or choose another place"
        + " with --store."
    case .cannotOpen(let path, let reason):
      "The library \(path) cannot be opened: \(reason). Check the path and its permissions, or choose another library"
        + " with --store."
    case .busy(let path):
      "The library \(path) is in use by another process that does not let go of it. Try again when it has finished."
    case .damaged(let path, let reason):
      "The library \(path) is damaged: \(reason). Restore it from a backup, or recover it with"
        + " `sqlite3 \(path) .recover`."
    case .secretInAddress(let host):
      "The address of the feed at \(host) holds a password, and the library keeps none. Subscribe to the address without"
        + " it, and put the password into the secrets file."
    case .notAFeedAddress(let address):
      "“\(address)” is no address of a feed. Give one of the web, file:PATH, exec:COMMAND or filter:COMMAND:ADDRESS."
    case .invalidRule(let reason):
      "The rule cannot be kept: \(reason)."
    case .failed(let path, let reason):
      "The library \(path) could not be used: \(reason). Nothing was changed; try again."
    }
  }
}

extension LibraryError: LocalizedError {
  public var errorDescription: String? { description }
}
