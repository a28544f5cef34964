import Foundation
import Store
import Testing

@Suite("docs/list-json.md names every key of the JSON of lists, and no other")
struct DocumentedListKeysTests {
  /// The keys that the document's tables have under each heading; what stands in parentheses are values.
  private static func documented() throws -> [String: Set<String>] {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let document = try String(contentsOf: package.appending(path: "docs/list-json.md"), encoding: .utf8)
    var keys: [String: Set<String>] = [:]
    var heading = ""
    for line in document.split(separator: "\n") {
      if line.hasPrefix("## ") {
        heading = String(line.dropFirst(3))
        keys[heading] = []
      } else if line.hasPrefix("| `") {
        let plain = line.replacing(#/\([^)]*\)/#, with: "")
        keys[heading]?.formUnion(plain.matches(of: #/`([a-z]+)`/#.ignoresCase()).map { String($0.1) })
      }
    }
    return keys
  }

  private static func keys(_ value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys($1)) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys($1)) }
  }

  @Test("as the commands write them")
  func commands() throws {
    let session = try Session()
    defer { session.end() }
    let library = try Library.open(at: session.store)
    try library.addLater("https://bay.example/eels", title: "Eels", now: 0)
    try library.failLater("https://bay.example/eels", reason: "It rained.")
    let page = session.folder + "/page.html"
    try "<title>Eels</title><p>Long words about eels, of which there are many in the bay.".write(
      toFile: page, atomically: true, encoding: .utf8)
    let documented = try Self.documented()
    func written(_ arguments: String...) throws -> Set<String> {
      let run = try CommandRun(
        arguments + ["--json"], in: session)
      #expect(run.status == 0, "\(run.error)")
      return Self.keys(try run.json())
    }
    let ofList = try #require(documented["`lede list --json`, `lede mark --json`"])
    #expect(try written("list") == ofList)
    #expect(try written("mark", "starred", "1") == ofList)
    let ofSearch = try #require(documented["`lede search --json`"])
    #expect(try written("search", "gull") == ofList.union(ofSearch))
    #expect(try written("list", "--later") == documented["`lede list --later --json`"])
    #expect(try written("save", page) == documented["`lede save --json`"])
    #expect(try written("themes") == documented["`lede themes --json`"])
  }
}
