import Foundation
import Testing

@testable import Terminal

@Suite("Entries of direct colours")
struct DirectColorEntryTests {
  @Test("A name that is no plain file name has none", arguments: ["", "../etc", "a b", "x|y"])
  func names(_ name: String) {
    #expect(DirectColorEntry(base: name, cacheFolder: "/nowhere") == nil)
  }

  @Test("The entry is compiled into the cache, without a trace of the work")
  func compiled() throws {
    let cache = NSTemporaryDirectory() + "lede-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: cache) }
    let entry = try #require(DirectColorEntry(base: "xterm-256color", cacheFolder: cache))
    #expect(entry.prepare())
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache) == ["terminfo"])
    #expect(entry.prepare())
  }

  @Test("Of a terminal that terminfo does not know there is none")
  func unknown() throws {
    let cache = NSTemporaryDirectory() + "lede-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: cache) }
    let entry = try #require(DirectColorEntry(base: "no-such-terminal", cacheFolder: cache))
    #expect(!entry.prepare())
  }

  @Test("Without a cache to write to there is none")
  func readOnly() throws {
    let entry = try #require(DirectColorEntry(base: "xterm-256color", cacheFolder: "/dev/null/lede"))
    #expect(!entry.prepare())
  }
}
