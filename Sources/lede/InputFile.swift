import Foundation

/// The bytes of a file named on the command line, or of standard input for `-`.
struct InputFile {
  /// How much is taken at most: enough for any page, and Markup's own limit speaks before it.
  private static let byteLimit = 64 << 20

  /// The whole content.
  let bytes: [UInt8]

  /// Reads a file, or standard input for `-`.
  init(_ name: String) throws(Failure) {
    guard !name.isEmpty else {
      throw Failure(message: "a file's name is empty; name a file, or - for standard input", code: .noInput)
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder.boolValue {
      throw Failure(message: "\(name) is a folder; name a file, or - for standard input", code: .noInput)
    }
    let handle: FileHandle
    if name == "-" {
      handle = .standardInput
    } else {
      do {
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: name))
      } catch {
        throw Failure(message: "\(name): \(Self.reason(name)), or - for standard input", code: .noInput)
      }
    }
    do {
      bytes = try [UInt8](handle.read(upToCount: Self.byteLimit) ?? Data())
    } catch {
      throw Failure(message: "\(name) cannot be read: \(error.localizedDescription)", code: .inputOutput)
    }
  }

  /// Why a file cannot be opened, and what to name instead.
  private static func reason(_ name: String) -> String {
    if FileManager.default.fileExists(atPath: name) { return "it cannot be opened; name a file" }
    return name.contains("://")
      ? "only addresses of http and https are read; name one, or a file" : "there is no such file; name a file"
  }
}
