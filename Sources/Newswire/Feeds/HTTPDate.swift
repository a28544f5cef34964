/// A date of HTTP (RFC 9110 §5.6.7), as it is sent today: `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let secondsPerDay = 86_400

  /// Seconds since 1970; `nil` where it is none.
  static func seconds(_ text: String) -> Int64? {
    let parts = text.split { $0 == " " || $0 == "," || $0 == "-" }
    guard parts.count >= 5, let day = Int(parts[1]), (1...31).contains(day),
      let month = months.firstIndex(of: parts[2].lowercased()), let year = Int(parts[3]), (1970...9999).contains(year)
    else { return nil }
    let time = parts[4].split(separator: ":").compactMap { Int($0) }
    guard time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2]) else {
      return nil
    }
    let clock = time[0] * 3600 + time[1] * 60 + time[2]
    return Int64(days(year: year, month: month + 1, day: day) * secondsPerDay + clock)
  }

  /// The days since 1970 (Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”).
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
