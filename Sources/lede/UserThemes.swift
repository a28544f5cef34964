import Foundation

/// The user's own themes: the YAML files of a folder.
enum UserThemes {
  /// The folder: `$XDG_CONFIG_HOME/lede/themes`, else `~/.config/lede/themes` (XDG Base Directory Specification).
  private static func folder(environment: [String: String]) -> URL {
    let configuration: String
    if let home = environment["XDG_CONFIG_HOME"], home.hasPrefix("/") {
      configuration = home
    } else {
      configuration = (environment["HOME"] ?? "") + "/.config"
    }
    return URL(fileURLWithPath: configuration + "/lede/themes", isDirectory: true)
  }

  /// The files by name, in the order of their names; none where there is no folder.
  static func files() throws(Failure) -> [(name: String, yaml: [UInt8])] {
    let folder = folder(environment: ProcessInfo.processInfo.environment)
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { ["yaml", "yml"].contains($0.pathExtension) }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
        .map { (name: $0.lastPathComponent, yaml: [UInt8](try Data(contentsOf: $0))) }
    } catch {
      throw Failure(
        message: "the themes in \(folder.path) cannot be read: \(error.localizedDescription)", code: .noInput)
    }
  }
}
