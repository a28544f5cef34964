import Articles
import FoundationEssentials

/// Dates as machines write them, in the looseness of the web: RFC 3339, ISO 8601 without colons, hyphens or a zone,
/// seconds since 1970, RFC 9110.
enum TimeStamp {
  /// Programs write the year 1 where they know of none; nothing on the web was published before this one.
  private static let leastYear = 1500

  static func parse(_ text: String) -> PublicationDate? {
    read(SafeText.folded(text)).flatMap { $0.description.prefix(4) >= String(leastYear) ? $0 : nil }
  }

  private static func read(_ text: String) -> PublicationDate? {
    if let date = PublicationDate(text) ?? compact(text) { return date }
    guard let day = PublicationDate(String(text.prefix(10))) else { return WrittenDate.parse(text) }
    let rest = text.dropFirst(10).drop { $0 == "T" || $0 == "t" || $0 == " " }
    let clock = rest.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let parts = clock.prefix { $0 != "." }.split(separator: ":")
    guard parts.count >= 2, let zone = zone(rest.dropFirst(clock.count)) else { return day }
    let seconds = parts.count > 2 ? String(parts[2]) : "00"
    return PublicationDate("\(text.prefix(10))T\(parts[0]):\(parts[1]):\(seconds)\(zone)") ?? day
  }

  /// `20240303`, `20240303T093000Z`, and seconds or milliseconds since 1970.
  private static func compact(_ text: String) -> PublicationDate? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    switch digits.count {
    case 8:
      let day = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
      let clock = text.dropFirst(9).prefix { $0.isASCII && $0.isNumber }
      guard text.count > 8 else { return PublicationDate(day) }
      guard clock.count == 6 || clock.count == 4, text.dropFirst(8).first == "T" else { return nil }
      let seconds = clock.count == 6 ? String(clock.suffix(2)) : "00"
      let zone = zone(text.dropFirst(9 + clock.count)) ?? ""
      let time = "T\(clock.prefix(2)):\(clock.dropFirst(2).prefix(2)):\(seconds)\(zone)"
      return zone.isEmpty ? PublicationDate(day) : PublicationDate(day + time)
    case 10 where text.count == 10, 13 where text.count == 13:
      guard let number = Int(digits.prefix(10)), plausibleSeconds.contains(number) else { return nil }
      return PublicationDate(Date(timeIntervalSince1970: Double(number)), zoneOffset: 0)
    default: return nil
    }
  }
  /// From 1990 to 2100.
  private static let plausibleSeconds = 631_152_000..<4_102_444_800

  /// `Z`, `+01:00`, `+0100`, `+01`, ` UTC`; `nil` where the zone is not told.
  private static func zone(_ text: Substring) -> String? {
    let text = text.drop { $0 == " " }
    if ["z", "utc", "gmt"].contains(text.lowercased()) { return "Z" }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.filter { $0.isASCII && $0.isNumber }
    switch digits.count {
    case 2: return "\(sign)\(digits):00"
    case 4: return "\(sign)\(digits.prefix(2)):\(digits.suffix(2))"
    default: return nil
    }
  }
}
