import CProgram
import FoundationEssentials

/// A terminfo entry like the terminal's own but with 24-bit colours, for terminals whose `COLORTERM` promises them while
/// terminfo knows nothing of it. It is compiled once and kept in the user's cache.
struct DirectColorEntry {
  /// The terminal it is derived from.
  let base: String
  /// The terminfo tree that holds it.
  let folder: String

  /// The derived entry of a terminal. `nil` where the name could be no file's name.
  init?(base: String, cacheFolder: String) {
    guard !base.isEmpty, base.utf8.allSatisfy(Self.isNameByte) else { return nil }
    self.base = base
    self.folder = cacheFolder + "/terminfo"
  }

  /// The name it is opened by.
  var name: String { base + "-lede-direct" }

  /// The entry in terminfo's source form. Colours below 8 stay the palette's, as ncurses demands of direct colours; `ccc`
  /// and its companions would let ncurses redefine colours that have no number here.
  var source: String {
    """
    \(name)|\(base) with 24-bit colours,
    \tccc@, initc@, initp@, oc@, setf@, setb@,
    \tRGB, colors#0x1000000, pairs#0x10000, op=\\E[39;49m,
    \tsetaf=\(Self.setColor(base: 30)),
    \tsetab=\(Self.setColor(base: 40)),
    \tuse=\(base),

    """
  }

  /// Sees to it that the entry is in the cache, and says whether it is. Only the first time, two short-lived programs run.
  func prepare() -> Bool {
    if isCompiled { return true }
    let files = FileManager.default
    // Compiled beside and moved into place: another reader may start at this moment.
    let workshop = folder + ".\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? files.removeItem(atPath: workshop) }
    do {
      try files.createDirectory(atPath: workshop, withIntermediateDirectories: true)
      try Data(source.utf8).write(to: URL(filePath: workshop + "/source"))
      guard compile(workshop + "/source", into: workshop) else { return false }
      for path in paths {
        let compiled = workshop + "/" + path
        guard files.fileExists(atPath: compiled) else { continue }
        let place = folder + "/" + path
        try files.createDirectory(
          atPath: URL(filePath: place).deletingLastPathComponent().path, withIntermediateDirectories: true)
        try Data(contentsOf: URL(filePath: compiled)).write(to: URL(filePath: place), options: .atomic)
      }
    } catch {
      // Without a cache to write to, the palette has to do.
      return false
    }
    return isCompiled
  }

  /// Where `tic` puts an entry: below its first letter, or below that letter's number where file names ignore case.
  private var paths: [String] {
    guard let first = base.utf8.first else { return [] }
    return ["\(Character(Unicode.Scalar(first)))/\(name)", String(first, radix: 16) + "/" + name]
  }

  private var isCompiled: Bool {
    paths.contains { FileManager.default.fileExists(atPath: folder + "/" + $0) }
  }

  private func compile(_ source: String, into folder: String) -> Bool {
    let arguments = ["tic", "-x", "-o", folder, source]
    let process = cprogram_start(arguments.joined(separator: "\0"), Int32(arguments.count), CPROGRAM_SILENT)
    return process > 0 && cprogram_wait(process) == 0
  }

  /// SGR 38 or 48 with the three bytes of the parameter.
  private static func setColor(base: Int) -> String {
    let red = "%p1%{65536}%/%d"
    let green = "%p1%{256}%/%{255}%&%d"
    let blue = "%p1%{255}%&%d"
    return "\\E[%?%p1%{8}%<%t%p1%{\(base)}%+%d%e\(base + 8);2;\(red);\(green);\(blue)%;m"
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"):
      true
    case UInt8(ascii: "."): true
    default: false
    }
  }
}
