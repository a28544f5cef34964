import Testing

@testable import Terminal

@Suite("Colour pairs")
struct ColorPairsTests {
  @Test("The same colours have the same pair, and ncurses is told once")
  func cached() {
    var pairs = ColorPairs(capacity: 256, hasTerminalColor: true) { _, _, _ in true }
    let red = pairs.number(foreground: 1, background: 0)
    #expect(red == 1)
    #expect(pairs.number(foreground: 2, background: 0) == 2)
    #expect(pairs.number(foreground: 1, background: 0) == red)
  }

  @Test("The terminal's own colours are pair 0")
  func own() {
    var pairs = ColorPairs(capacity: 256, hasTerminalColor: true) { _, _, _ in true }
    #expect(pairs.number(foreground: -1, background: -1) == 0)
    #expect(pairs.number(foreground: -1, background: 4) == 1)
  }

  @Test("A terminal without colours of its own gets white on black")
  func without() {
    var pairs = ColorPairs(capacity: 8, hasTerminalColor: false) { _, foreground, background in
      foreground == 7 && background == 0
    }
    #expect(pairs.number(foreground: -1, background: -1) == 1)
  }

  @Test("Past the last pair the foreground is kept, and else the terminal's own colours")
  func exhausted() {
    var pairs = ColorPairs(capacity: 3, hasTerminalColor: true) { _, _, _ in true }
    #expect(pairs.number(foreground: 1, background: -1) == 1)
    #expect(pairs.number(foreground: 2, background: 5) == 2)
    #expect(pairs.number(foreground: 1, background: 6) == 1)
    #expect(pairs.number(foreground: 3, background: 6) == 0)
  }

  @Test("A pair ncurses refuses is not taken for drawn")
  func refused() {
    var pairs = ColorPairs(capacity: 256, hasTerminalColor: true) { _, _, _ in false }
    #expect(pairs.number(foreground: 1, background: 2) == 0)
  }
}
