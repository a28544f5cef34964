import Foundation

/// The bytes of a file named on the command line, or of standard input for `-`.
struct InputFile {
  /// How much is taken at most: enough for any page, and Markup's own limit speaks before it.
  private static let byteLimit = 64 << 20

  /// The whole content.
  let bytes: [UInt8]

  /// Reads a file, or standard input for `-`.
  init(_ name: String) throws(Failure) {
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
        let reason = FileManager.default.fileExists(atPath: name) ? "it cannot be opened" : "there is no such file"
        throw Failure(message: "\(name): \(reason); name a file, or - for standard input", code: .noInput)
      }
    }
    do {
      bytes = try [UInt8](handle.read(upToCount: Self.byteLimit) ?? Data())
    } catch {
      throw Failure(message: "\(name) cannot be read: \(error.localizedDescription)", code: .inputOutput)
    }
  }
}
