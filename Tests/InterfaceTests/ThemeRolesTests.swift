import Foundation
import Testing
import Typesetting

@testable import Interface

/// The list of all roles, and the table of docs/themes.md, against the sources that declare them.
struct ThemeRolesTests {
  private struct Declaration {
    var name: String
    var comment: String
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let page = root.appending(path: "docs/themes.md")

  /// Every `Role(rawValue: "…")` of the two files that declare roles, with the comment above it.
  private static func declarations() throws -> [Declaration] {
    var found: [Declaration] = []
    for path in ["Sources/Typesetting/Role.swift", "Sources/Interface/InterfaceRoles.swift"] {
      let source = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      var comment = ""
      for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
        let line = line.trimmingPrefix { $0 == " " }
        if line.hasPrefix("/// ") {
          comment += comment.isEmpty ? line.dropFirst(4) : " " + line.dropFirst(4)
        } else if let start = line.firstRange(of: "Role(rawValue: \"") {
          let name = line[start.upperBound...].prefix { $0 != "\"" }
          found.append(Declaration(name: String(name), comment: comment))
          comment = ""
        } else {
          comment = ""
        }
      }
    }
    return found
  }

  @Test("the list of all roles has every role that is declared, once")
  func complete() throws {
    let declared = try Self.declarations().map(\.name)
    #expect(declared.count > 50)
    #expect(declared.sorted() == Role.all.map(\.rawValue).sorted())
  }

  @Test("a role without its own place in a theme knows its parent")
  func parents() {
    #expect(Role.postHandle.parent == Role(rawValue: "post"))
    #expect(Role.text.parent == nil)
    #expect(Role.themeable.isSuperset(of: Role.all))
    #expect(Role.themeable.contains(Role(rawValue: "dialog")))
    #expect(!Role.themeable.contains(Role(rawValue: "dialog.")))
  }

  @Test("the table of roles in docs/themes.md is the one of the sources")
  func table() throws {
    let comments = Dictionary(uniqueKeysWithValues: try Self.declarations().map { ($0.name, $0.comment) })
    let rows = Role.all.map { role in
      "| `\(role.rawValue)` | \(comments[role.rawValue, default: ""]) |\n"
    }
    let table = "| Role | |\n|---|---|\n" + rows.joined()
    try GeneratedTable("roles", in: "docs/themes.md").expect(table)
  }

  @Test("docs/themes.md names every built-in theme, and its examples are themes")
  func documentedThemes() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    for name in ThemeCatalog().names {
      #expect(text.contains("| `\(name)` |"))
    }
    let examples = text.split(separator: "```yaml\n").dropFirst().compactMap { $0.split(separator: "```").first }
    #expect(examples.count == 3)
    for example in examples where !example.contains("quarry") {
      let catalog = ThemeCatalog(userFiles: [("example", Array(example.utf8))])
      #expect(throws: Never.self) { try catalog.theme(named: "example") }
    }
  }
}
