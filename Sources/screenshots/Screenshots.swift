import FoundationEssentials
import Interface
import Reader
import Store

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Pictures of the real screen for the README: runs the reader on the sample edition and writes what it shows as SVG into
/// the folder that is named as the only argument.
@main
struct Screenshots {
  static func main() {
    guard CommandLine.arguments.count == 2 else { fail("usage: screenshots FOLDER", status: EX_USAGE) }
    do { try write(to: CommandLine.arguments[1]) } catch { fail("screenshots: \(error)", status: EX_IOERR) }
  }

  private static func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for shot in Shot.all {
      let picture = try shot.taken().grid.svg(title: shot.title)
      try Data(picture.utf8).write(to: URL(filePath: "\(folder)/\(shot.name).svg"), options: .atomic)
    }
  }

  private static func fail(_ sentence: String, status: Int32) -> Never {
    fputs(sentence + "\n", stderr)
    exit(status)
  }
}

/// Why there is no picture.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
