import Markup
import NIOHTTP1

/// When a feed is asked for again. Times are seconds since 1970.
struct FeedSchedule {
  /// How often a feed is asked for that does not say how often it changes.
  static let usualPause: Int64 = 30 * 60
  /// However long a feed says that it stays as it is.
  static let longestPause: Int64 = 24 * 3600
  /// The first pause after a failure; each further one doubles it, up to the longest.
  static let firstBackOff: Int64 = 15 * 60
  /// How far `Retry-After` is believed.
  static let longestRetryAfter: Int64 = 7 * 24 * 3600
  /// How far a back-off is moved to either side, so that what failed together is not asked for together.
  private static let jitter = 0.25
  private static let hour: Int64 = 3600
  private static let hoursPerWeek = 7 * 24

  /// The present.
  var now: Int64
  /// A number from 0 up to 1, for the jitter.
  var chance: Double

  /// After an answer: as late as its `Cache-Control` and the feed itself say, and not in an hour or on a day that the
  /// feed asks to be skipped.
  func next(after headers: HTTPHeaders, pace: FeedPace) -> Int64 {
    let age = Self.maximumAge(headers) ?? 0
    let asked = Int64(clamping: pace.minutes ?? 0).multipliedReportingOverflow(by: 60).partialValue
    let pause = min(max(Self.usualPause, age, asked), Self.longestPause)
    return Self.skipping(pace, from: now + pause)
  }

  /// After so many failures in a row, this one among them.
  func next(afterFailures count: Int) -> Int64 {
    let doublings = min(max(count - 1, 0), 10)
    // However far it is moved, it is no longer than the longest.
    let pause = min(Double(Self.firstBackOff << Int64(doublings)), Double(Self.longestPause) / (1 + Self.jitter))
    return now + Int64((pause * (1 + Self.jitter * (2 * chance - 1))).rounded())
  }

  /// Before when a server does not want to be asked again (`Retry-After`, RFC 9110 §10.2.3).
  func notBefore(_ headers: HTTPHeaders) -> Int64? {
    guard let value = headers.first(name: "Retry-After")?.trimmed else { return nil }
    let latest = now + Self.longestRetryAfter
    if let seconds = Int64(value) { return seconds > 0 ? min(now + min(seconds, Self.longestRetryAfter), latest) : nil }
    return HTTPDate.seconds(value).flatMap { $0 > now ? min($0, latest) : nil }
  }

  /// `max-age` of `Cache-Control` (RFC 9111 §5.2.2.1), less the age the answer had already.
  private static func maximumAge(_ headers: HTTPHeaders) -> Int64? {
    for directive in headers[canonicalForm: "Cache-Control"] {
      let parts = directive.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, String(parts[0]).trimmed.lowercased() == "max-age" else { continue }
      let digits = parts[1].filter { $0 != "\"" && $0 != " " }
      guard let seconds = Int64(digits), seconds >= 0 else { continue }
      let age = headers.first(name: "Age").flatMap { Int64($0.trimmed) } ?? 0
      return max(0, min(seconds, longestPause) - max(0, age))
    }
    return nil
  }

  /// The first hour from then on that the feed does not ask to be skipped; where it skips all of them, then.
  private static func skipping(_ pace: FeedPace, from time: Int64) -> Int64 {
    guard !pace.skippedHours.isEmpty || !pace.skippedDays.isEmpty else { return time }
    var candidate = time
    for _ in 0..<hoursPerWeek {
      let hours = candidate / hour
      // 1970 began on a Thursday, the fourth day of the week.
      let weekday = Int((hours / 24 + 3) % 7) + 1
      if !pace.skippedHours.contains(Int(hours % 24)), !pace.skippedDays.contains(weekday) { return candidate }
      candidate = (hours + 1) * hour
    }
    return time
  }
}

/// How a feed's pace is kept until its next visit, which may bring nothing that says it again: `60;0,1,2;6,7`, minutes,
/// hours and days.
extension FeedPace {
  init(kept text: String?) {
    let parts = (text ?? "").split(separator: ";", omittingEmptySubsequences: false)
    func numbers(_ index: Int) -> Set<Int> {
      parts.count > index ? Set(parts[index].split(separator: ",").compactMap { Int($0) }) : []
    }
    self.init(minutes: parts.first.flatMap { Int($0) }, skippedHours: numbers(1), skippedDays: numbers(2))
  }

  var kept: String {
    func list(_ numbers: Set<Int>) -> String { numbers.sorted().map(String.init).joined(separator: ",") }
    return "\(minutes.map(String.init) ?? "");\(list(skippedHours));\(list(skippedDays))"
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
