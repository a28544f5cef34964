/// How long ago something was, in a few columns: `now`, `5m`, `3h`, `2d`, `6w`, `4y`.
struct Age: CustomStringConvertible {
  private static let minute: Int64 = 60
  private static let hour = 60 * minute
  private static let day = 24 * hour
  private static let week = 7 * day
  private static let year = 365 * day

  let description: String

  /// - Parameters:
  ///   - date: Seconds since 1970.
  ///   - now: Seconds since 1970.
  init(of date: Int64, at now: Int64) {
    let (difference, overflows) = now.subtractingReportingOverflow(date)
    let seconds = overflows ? 0 : difference
    description =
      switch seconds {
      case ..<Self.minute: "now"
      case ..<Self.hour: "\(seconds / Self.minute)m"
      case ..<Self.day: "\(seconds / Self.hour)h"
      case ..<(2 * Self.week): "\(seconds / Self.day)d"
      case ..<Self.year: "\(seconds / Self.week)w"
      default: "\(seconds / Self.year)y"
      }
  }
}
