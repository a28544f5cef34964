import ConfigurationFile
import Exchange
import Foundation
import YAMLFiles

/// The user's file of names and passwords, which nobody else may read.
enum Secrets {
  private static let ownersOnly = 0o600
  private static let ownersFolder = 0o700

  private static var path: String {
    let configuration = UserConfiguration.path(environment: ProcessInfo.processInfo.environment)
    return URL(fileURLWithPath: configuration).deletingLastPathComponent().appendingPathComponent("secrets.yaml").path
  }

  /// Keeps a login that stood in an address. One that the file has for it already stays.
  @Sendable static func keep(_ secret: AddressSecret) throws {
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let before = try bytes(of: path)
    do {
      let after = try SecretsFile.adding(
        user: secret.user, password: secret.password, for: secret.place, to: before, file: path)
      guard let after else {
        if try SecretsFile.has(secret.place, in: before, file: path) { return }
        throw Failure(
          message: "\(path) cannot be added to; write the login for \(secret.place) into it", code: .badData)
      }
      try write(after, to: path)
    } catch let error as YAMLFileError {
      throw Failure(message: error.description, code: .configuration)
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 == 0 else {
      throw Failure(message: "others may read the secrets file \(path); run chmod 600 on it", code: .configuration)
    }
    do { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
      throw Failure(message: "the secrets file \(path) cannot be read; check its permissions", code: .noInput)
    }
  }

  /// Puts a new file in the place of the old one in one step, and nobody else may read it at any time.
  private static func write(_ bytes: [UInt8], to path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let fresh = path + ".new"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: ownersFolder])
      if FileManager.default.fileExists(atPath: fresh) { try FileManager.default.removeItem(atPath: fresh) }
    } catch {
      throw Failure(message: "\(path) cannot be written: \(error.localizedDescription)", code: .cannotCreate)
    }
    guard
      FileManager.default.createFile(
        atPath: fresh, contents: Data(bytes), attributes: [.posixPermissions: ownersOnly]),
      rename(fresh, path) == 0
    else { throw Failure(message: "\(path) cannot be written; check its folder’s permissions", code: .cannotCreate) }
  }
}
