import FoundationEssentials
import Testing

@testable import Interface

/// Screens kept as files, to compare with. `LEDE_GOLDENS=write` writes them anew.
enum Golden {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// A theme of the tests' own, so that no change of a real one changes the files.
  static let themes: ThemeCatalog = {
    let file = folder.appending(path: "golden.yaml")
    return ThemeCatalog(userFiles: [("golden.yaml", [UInt8]((try? Data(contentsOf: file)) ?? Data()))])
  }()

  static func session(
    _ library: FakeLibrary = .small, columns: Int, rows: Int, capabilities: Capabilities = Capabilities()
  ) -> Session {
    Session(library, columns: columns, rows: rows, capabilities: capabilities, themes: themes, theme: "golden")
  }

  static func expect(
    _ screen: Screen, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var text = screen.grid.golden
    if let cursor = screen.cursor { text += "cursor \(cursor.column),\(cursor.row)\n" }
    let file = folder.appending(path: "\(name).screen")
    if ProcessInfo.processInfo.environment["LEDE_GOLDENS"] == "write" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "\(name).screen", sourceLocation: sourceLocation)
  }
}
