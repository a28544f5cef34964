/// Why one of newsboat's files cannot be read. The description is a sentence for the user.
public enum NewsboatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There are more bytes than any such file has.
  case tooLarge(bytes: Int)
  /// There are bytes in it that no text has.
  case notText
  /// The file is no database, or one of somebody else.
  case notACache
  /// The database could not be read: in the words of SQLite.
  case unreadable(String)

  public var description: String {
    switch self {
    case .tooLarge(let bytes): "the file has \(bytes >> 20) MiB, more than newsboat’s lists ever have"
    case .notText: "this is no text file; name newsboat’s urls, config or cache.db"
    case .notACache: "this is not newsboat’s cache; name its cache.db"
    case .unreadable(let reason): "the cache cannot be read: \(reason); close newsboat and try again"
    }
  }
}
