import Interface

/// When the reader refreshes feeds without being asked to. Each time those are asked for whose own time has come.
public struct RefreshTimes: Hashable, Sendable {
  /// Whether it does when it starts.
  public var atStart: Bool
  /// Every so many minutes; never where there is no number, or none above 0.
  public var everyMinutes: Int?

  public init(atStart: Bool = false, everyMinutes: Int? = nil) {
    self.atStart = atStart
    self.everyMinutes = everyMinutes
  }

  /// A year: more is as good as never, and overflows no clock.
  private static let mostMinutes = 525_600
  private static let minute: Milliseconds = 60_000

  /// Between two times.
  var interval: Milliseconds? {
    guard let everyMinutes, everyMinutes > 0 else { return nil }
    return Milliseconds(min(everyMinutes, Self.mostMinutes)) * Self.minute
  }

  /// From the start to the first time.
  var first: Milliseconds? { atStart ? 0 : interval }
}
