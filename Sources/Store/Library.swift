import GRDB

/// The local library: feeds, articles, sections, statuses and the pages they came from, in one SQLite file.
///
/// A library is a value around SQLite's connections; copies are the same library. Every call is one transaction, may be
/// made from any thread and blocks it until it is done. Reads never wait for writes; writes wait for each other, and for
/// those of other processes up to five seconds. Lists are read in windows by keyset: no work on the way to the screen
/// grows with the library.
public struct Library: Sendable {
  /// SQLite's connections; GRDB serializes the writes and keeps the readers apart.
  let writer: any DatabaseWriter
  /// What errors call the library.
  let path: String

  /// Where the library is kept unless told otherwise: `$XDG_DATA_HOME/lede/library.sqlite`, else
  /// `~/.local/share/lede/library.sqlite` (XDG Base Directory Specification: a relative `$XDG_DATA_HOME` is ignored).
  public static func defaultPath(environment: [String: String]) -> String {
    let dataHome: String
    if let directory = environment["XDG_DATA_HOME"], directory.hasPrefix("/") {
      dataHome = directory
    } else {
      dataHome = (environment["HOME"] ?? "") + "/.local/share"
    }
    return dataHome + "/lede/library.sqlite"
  }

  /// Opens the library in a file. Where there is none, one is made, readable by its owner alone, and the folders that
  /// are missing on the way to it.
  public static func open(at path: String) throws(LibraryError) -> Library {
    try open(at: path, busyTimeout: LibraryFile.busyTimeout)
  }

  static func open(at path: String, busyTimeout: Double) throws(LibraryError) -> Library {
    let file = LibraryFile(path: path)
    try file.create()
    try file.createLog()
    let configuration = Connections.configuration(path: path, busyTimeout: busyTimeout)
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try Connections.migrate(pool)
      return Library(writer: pool, path: path)
    } catch {
      throw LibraryError(error, path: path)
    }
  }

  /// A library that is gone with its last copy.
  public static func inMemory() throws(LibraryError) -> Library {
    let name = "in memory"
    do {
      let configuration = Connections.configuration(path: name, busyTimeout: LibraryFile.busyTimeout)
      let queue = try DatabaseQueue(configuration: configuration)
      try Connections.migrate(queue)
      return Library(writer: queue, path: name)
    } catch {
      throw LibraryError(error, path: name)
    }
  }

  /// Closes the files, once what is under way is done. No call may follow. A library that is not closed loses nothing,
  /// but is a little slower to open the next time.
  public func close() throws(LibraryError) {
    // The connection that writes has to be the last one: only that one can copy the log back and take it away.
    if let pool = writer as? DatabasePool { pool.releaseMemory() }
    do { try writer.close() } catch { throw LibraryError(error, path: path) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    do { return try writer.read(body) } catch { throw LibraryError(error, path: path) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    do { return try writer.write(body) } catch { throw LibraryError(error, path: path) }
  }

  /// A number that changes when another process (or another value made by ``open(at:)``) has written to the library, and
  /// does not when this one has (SQLite's `data_version`).
  public func dataVersion() throws(LibraryError) -> Int {
    do {
      // Asked on the one connection that writes: the number only means something on the same connection, and there
      // alone our own writes do not count.
      return try writer.writeWithoutTransaction { db in
        try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
      }
    } catch {
      throw LibraryError(error, path: path)
    }
  }
}
