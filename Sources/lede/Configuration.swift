import ConfigurationFile
import Foundation
import Newswire
import Reader
import Store
import YAMLFiles

/// The user's configuration, as commands and the reader use it.
enum Configuration {
  /// Where it is.
  static var path: String { UserConfiguration.path(environment: ProcessInfo.processInfo.environment) }

  /// More is never read: what is longer is refused by the file's own reader.
  private static let byteLimit = 1 << 20

  /// Reads the file; the usual settings where there is none.
  static func read() throws(Failure) -> UserConfiguration {
    guard let bytes = try bytes() else { return UserConfiguration() }
    do { return try UserConfiguration(bytes: bytes, file: path) } catch {
      throw Failure(message: error.description, code: .configuration)
    }
  }

  /// Adds a browser to the file unless the user has one in it; says whether it did.
  static func add(browser: String) throws(Failure) -> Bool {
    let before = try bytes() ?? []
    let after: [UInt8]?
    do { after = try UserConfiguration.adding(browser: browser, to: before, file: path) } catch {
      throw Failure(message: error.description, code: .configuration)
    }
    guard let after else { return false }
    do {
      let file = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      // A link to a file elsewhere, as those have who keep their settings in one place, stays a link.
      let target = file.resolvingSymlinksInPath()
      // What is put in its place keeps its mode: who made it private wants it so.
      var status = stat()
      let mode = stat(target.path, &status) == 0 ? Int(status.st_mode & 0o7777) : nil
      try Data(after).write(to: target, options: .atomic)
      if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: target.path) }
      return true
    } catch {
      throw Failure(message: "\(path) cannot be written: \(error.localizedDescription)", code: .cannotCreate)
    }
  }

  private static func bytes() throws(Failure) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(
        message: "the configuration \(path) is no file that can be read; take it away", code: .configuration)
    }
    do {
      return try [UInt8](FileHandle(forReadingFrom: URL(fileURLWithPath: path)).read(upToCount: byteLimit) ?? Data())
    } catch {
      throw Failure(message: "the configuration \(path) cannot be read; check its permissions", code: .configuration)
    }
  }
}

extension UserConfiguration {
  /// The network as the environment and the configuration have it.
  var network: NewswireConfiguration {
    var network = NewswireConfiguration.current
    if let hostsAtOnce { network.hostsAtOnce = hostsAtOnce }
    return network
  }

  /// The browser the configuration names, else the environment's.
  var browserInUse: Browser {
    guard let browser else { return .current }
    return Browser(environment: ProcessInfo.processInfo.environment.merging(["BROWSER": browser]) { $1 })
  }

  /// How long articles are kept of feeds that do not say it themselves.
  var retention: Retention? {
    switch keep {
    case nil: nil
    case .days(let days): .days(days)
    case .articles(let count): .newest(count)
    }
  }
}
