import Testing

@testable import Store

@Suite struct SettingsTests {
  @Test func settingsAreRememberedAndForgotten() throws {
    let folder = try TemporaryFolder()
    let library = try folder.library()
    #expect(try library.setting("theme") == nil)
    try library.setSetting("theme", to: "paper")
    try library.setSetting("theme", to: "ink")
    #expect(try folder.library().setting("theme") == "ink")
    try library.setSetting("theme", to: nil)
    #expect(try library.setting("theme") == nil)
  }
}
