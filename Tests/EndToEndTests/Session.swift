import Articles
import EmulatedTerminal
import Foundation
import Store

/// The program in a terminal, with folders and a library of its own.
struct Session {
  /// Where everything of the session is.
  let folder: String
  /// The library.
  let store: String

  /// A session over a library with some stories of Lantern Bay.
  init(stories: [Article] = Session.stories) throws {
    folder = NSTemporaryDirectory() + "lede-\(UUID().uuidString)"
    store = folder + "/library.sqlite"
    let library = try Library.open(at: store)
    try library.setSetting("sample", to: "removed")
    let now = Int64(Date().timeIntervalSince1970)
    for (age, article) in stories.enumerated() { try library.save(article, now: now - Int64(age) * 3600) }
  }

  /// Removes the session's folder.
  func end() { try? FileManager.default.removeItem(atPath: folder) }

  /// The program under test.
  static let program: String = {
    if let path = ProcessInfo.processInfo.environment["LEDE_BINARY"] { return path }
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "lede").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return package.appending(path: ".build/debug/lede").path
  }()

  /// The variables a program of the session sees.
  func variables(_ changes: [String: String] = [:]) -> [String: String] {
    var variables = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder, "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8", "XDG_DATA_HOME": folder, "XDG_CACHE_HOME": folder, "XDG_STATE_HOME": folder,
      "XDG_CONFIG_HOME": folder,
    ]
    variables.merge(changes) { $1 }
    return variables
  }

  /// Starts the reader.
  func read(
    columns: Int = 120, rows: Int = 40, _ changes: [String: String] = [:]
  ) throws -> EmulatedTerminal {
    try EmulatedTerminal(
      running: [Self.program, "--store", store], variables: variables(changes), columns: columns, rows: rows)
  }

  /// Starts a shell with job control.
  func shell(columns: Int = 120, rows: Int = 40) throws -> EmulatedTerminal {
    try EmulatedTerminal(
      running: ["/bin/bash", "--norc", "--noprofile", "--noediting", "-i"],
      variables: variables(["PS1": "shell> ", "INPUTRC": "/dev/null"]), columns: columns, rows: rows)
  }

  static let stories: [Article] = [
    Article(
      title: "Ferry sails twice", breadcrumb: ["Home", "Harbour"],
      lede: Lede([.text("The morning ferry left at six, and then again.")]),
      address: "https://lanternbay.example/ferry", source: "Lantern Bay Courier",
      blocks: [
        .paragraph([.text("Nobody on the pier had seen it come back 🇺🇦.")]),
        .teaser(Teaser(title: "Gull takes office", label: "see more")),
      ]
        + (1...60).map { .paragraph([.text("Paragraph \($0) of the harbourmaster’s statement, which was long.")]) }),
    Article(
      title: "Gull takes office", breadcrumb: ["Home", "Harbour"],
      lede: Lede([.text("A herring gull was sworn in on Tuesday.")]), source: "Lantern Bay Courier",
      blocks: [.paragraph([.text("It kept the chain.")])]),
    Article(
      title: "Lamp oil runs out", breadcrumb: ["Home", "Light"],
      lede: Lede([.text("The keeper reads by the moon.")]), source: "Quillhaven Letter"),
  ]
}

/// What keys send.
enum Keys {
  static let down = "\u{1B}[B"
  static let up = "\u{1B}[A"
  static let enter = "\r"
  static let escape = "\u{1B}"
  static let tab = "\t"
  static let backspace = "\u{7F}"
  static let altLeft = "\u{1B}[1;3D"
  static let altRight = "\u{1B}[1;3C"
  static let controlZ = "\u{1A}"
  static let controlC = "\u{03}"
}
