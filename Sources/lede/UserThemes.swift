import ConfigurationFile
import Foundation

/// The user's own themes: the YAML files of a folder.
enum UserThemes {
  /// How much of a file is read: more than any theme has, and what is longer is refused by the theme's reader.
  private static let byteLimit = 1 << 20

  /// The files by name, in the order of their names, and what kept others from being read; none where there is no
  /// folder. One bad file does not keep anybody from reading the news.
  static func files() -> (themes: [(name: String, yaml: [UInt8])], problems: [Failure]) {
    let configuration = ConfigurationFolder.path(environment: ProcessInfo.processInfo.environment)
    let folder = URL(fileURLWithPath: configuration + "/themes", isDirectory: true)
    guard FileManager.default.fileExists(atPath: folder.path) else { return ([], []) }
    var themes: [(name: String, yaml: [UInt8])] = []
    var problems: [Failure] = []
    do {
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { ["yaml", "yml"].contains($0.pathExtension) }
      for file in files.sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) {
        do throws(Failure) {
          themes.append((name: file.lastPathComponent, yaml: try read(file)))
        } catch {
          problems.append(error)
        }
      }
    } catch {
      problems.append(Failure(message: "the themes in \(folder.path) cannot be read", code: .noInput))
    }
    return (themes, problems)
  }

  private static func read(_ file: URL) throws(Failure) -> [UInt8] {
    // Who opened a pipe would wait for its writer, and a device has no end.
    var status = stat()
    guard stat(file.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(message: "the theme \(file.path) is no file that can be read; take it away", code: .noInput)
    }
    do {
      return try [UInt8](FileHandle(forReadingFrom: file).read(upToCount: byteLimit) ?? Data())
    } catch {
      throw Failure(message: "the theme \(file.path) cannot be read; check its permissions", code: .noInput)
    }
  }
}
