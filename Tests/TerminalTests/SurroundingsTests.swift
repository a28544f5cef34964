import Testing

@testable import Terminal

@Suite("Surroundings")
struct SurroundingsTests {
  @Test(
    "COLORTERM promises 24-bit colours by either of its two words",
    arguments: [
      ("truecolor", true), ("24bit", true), ("TrueColor", true), ("yes", false), ("", false),
    ])
  func trueColor(_ value: String, _ expected: Bool) {
    #expect(Surroundings(["COLORTERM": value]).hasTrueColor == expected)
  }

  @Test("NO_COLOR counts when it is set and not empty")
  func noColor() {
    #expect(Surroundings(["NO_COLOR": "1"]).wantsNoColor)
    #expect(!Surroundings(["NO_COLOR": ""]).wantsNoColor)
    #expect(!Surroundings([:]).wantsNoColor)
  }

  @Test("Folders are XDG's where it names absolute ones, else below HOME")
  func folders() {
    let named = Surroundings(["HOME": "/home/mira", "XDG_CACHE_HOME": "/var/mira", "XDG_STATE_HOME": "state"])
    #expect(named.cacheFolder == "/var/mira/lede")
    #expect(named.stateFolder == "/home/mira/.local/state/lede")
    #expect(Surroundings([:]).cacheFolder == nil)
  }
}
