import Testing

@testable import Interface

struct AgeTests {
  private static let known: [(Int64, String)] = [
    (-5, "now"), (59, "now"), (60, "1m"), (3_600, "1h"), (86_399, "23h"), (86_400, "1d"), (13 * 86_400, "13d"),
    (14 * 86_400, "2w"), (365 * 86_400, "1y"),
  ]

  @Test("ages are short", arguments: known)
  func ages(seconds: Int64, expected: String) {
    #expect(Age(of: Session.now - seconds, at: Session.now).description == expected)
  }

  @Test("a date that cannot be is as good as now")
  func impossible() {
    #expect(Age(of: .min, at: Session.now).description == "now")
  }
}
