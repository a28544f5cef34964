import CNcurses
import Interface
import Testing

@testable import Terminal

@Suite("Keys")
struct KeysTests {
  @Test("A character is itself, whatever its script", arguments: ["j", "G", "é", "中", "/"])
  func characters(_ text: String) throws {
    let scalar = try #require(text.unicodeScalars.first)
    #expect(Keys.key(scalar: scalar.value) == .character(Character(text)))
  }

  @Test(
    "Controls are the keys they are printed on",
    arguments: [
      (0x0D as UInt32, Key.enter), (0x0A, .enter), (0x09, .tab), (0x1B, .escape), (0x7F, .backspace),
      (0x08, .backspace),
      (0x12, .control("r")), (0x01, .control("a")),
    ])
  func controls(_ scalar: UInt32, _ key: Key) {
    #expect(Keys.key(scalar: scalar) == key)
  }

  @Test(
    "Controls without a letter, C1 controls and what is no scalar are no keys", arguments: [0x00, 0x1C, 0x9B, 0xD800])
  func nothing(_ scalar: UInt32) {
    #expect(Keys.key(scalar: scalar) == nil)
  }

  @Test("Curses' numbers are keys, others are not")
  func codes() {
    #expect(Keys.key(code: KEY_PPAGE) == .pageUp)
    #expect(Keys.key(code: KEY_BTAB) == .backTab)
    #expect(Keys.key(code: KEY_SELECT) == .end)
    #expect(Keys.key(code: KEY_RESIZE) == nil)
  }
}
