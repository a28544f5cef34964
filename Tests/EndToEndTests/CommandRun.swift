import Foundation

/// One run of the program without a terminal: what it wrote and how it ended.
struct CommandRun {
  var status: Int32
  var output: String
  var error: String

  /// Runs the program and waits for its end.
  init(_ arguments: [String], in session: Session, input: String = "", _ changes: [String: String] = [:]) throws {
    // Files, since a pipe that nobody empties while the other is read would hold the program up.
    let folder = session.folder + "/run-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try input.write(toFile: folder + "/in", atomically: false, encoding: .utf8)
    for name in ["out", "err"] { try Data().write(to: URL(filePath: folder + "/" + name)) }
    let process = Process()
    process.executableURL = URL(filePath: Session.program)
    // A few commands know no library.
    process.arguments = arguments + (arguments.first == "themes" ? [] : ["--store", session.store])
    process.environment = session.variables(changes)
    process.currentDirectoryURL = URL(filePath: session.folder)
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder + "/in"))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder + "/out"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: folder + "/err"))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: folder + "/out", encoding: .utf8)
    error = try String(contentsOfFile: folder + "/err", encoding: .utf8)
  }

  /// The output as JSON.
  func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output.utf8), options: .fragmentsAllowed) }
}
