import Foundation
import Interface
import Store
import Testing

@testable import Reader

@Suite("Another process")
struct OtherProcessTests {
  @Test("What another process saves is on the screen within a second, and was not before")
  func saved() throws {
    let folder = NSTemporaryDirectory() + "lede-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/library.sqlite"
    let harbour = try Harbour(library: Library.open(at: path))
    let other = try Library.open(at: path)
    try harbour.add("Ferry sails twice")
    let (terminal, _) = harbour.read([
      .wait(5_000),
      .meanwhile {
        do { try harbour.add("Gull takes office", to: other) } catch { Issue.record(error) }
      },
      .wait(1_000),
    ])
    #expect(!terminal.screens[1].text.contains("Gull takes office"))
    #expect(terminal.screens[3].text.contains("Gull takes office"))
  }
}
