import Articles
import FoundationEssentials

extension PublicationDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// The date as a newspaper prints it, in its own zone: `24 May 2023`, `24 May 2023, 14:05`.
  var printed: String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: zoneOffset ?? 0) ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: instant)
    guard let year = parts.year, let month = parts.month, let day = parts.day, Self.months.indices.contains(month - 1)
    else { return description }
    let date = "\(day) \(Self.months[month - 1]) \(year)"
    guard !isDayOnly, let hour = parts.hour, let minute = parts.minute else { return date }
    return "\(date), \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
