import FoundationEssentials

/// A point in time as a page gives it: to the second with a zone, or the day alone.
public struct PublicationDate: Hashable, Sendable {
  /// The moment; midnight UTC of the day where only the day is known.
  public let instant: Date
  /// Seconds east of UTC as printed; `nil` where only the day is known.
  public let zoneOffset: Int?

  /// A moment, printed in a zone `zoneOffset` seconds east of UTC (0 is UTC itself); parts of seconds are left out.
  public init(_ instant: Date, zoneOffset: Int) {
    self.instant = Date(timeIntervalSince1970: instant.timeIntervalSince1970.rounded(.down))
    self.zoneOffset = zoneOffset
  }

  /// A day of the Gregorian calendar; `nil` where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let components = DateComponents(year: year, month: month, day: day)
    guard (1...12).contains(month), (1...31).contains(day), (1...9999).contains(year),
      let date = calendar.date(from: components),
      calendar.dateComponents([.month, .day], from: date) == DateComponents(month: month, day: day)
    else { return nil }
    self.instant = date
    self.zoneOffset = nil
  }

  /// Reads RFC 3339 (`2024-03-03T09:30:00+01:00`) or its full-date alone (`2024-03-03`).
  public init?(_ text: String) {
    if text.utf8.count == 10 {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
      self.init(year: year, month: month, day: day)
      return
    }
    guard let offset = Self.zoneOffset(in: text) else { return nil }
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains("."))
    do { self.init(try style.parse(text), zoneOffset: offset) } catch { return nil }
  }

  /// Whether only the day is known.
  public var isDayOnly: Bool { zoneOffset == nil }

  private static func zoneOffset(in text: String) -> Int? {
    if text.hasSuffix("Z") || text.hasSuffix("z") { return 0 }
    let zone = text.suffix(6)
    guard zone.count == 6, let sign = zone.first, sign == "+" || sign == "-",
      let hours = Int(zone.dropFirst().prefix(2)), let minutes = Int(zone.suffix(2))
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}

extension PublicationDate: Comparable {
  public static func < (left: PublicationDate, right: PublicationDate) -> Bool { left.instant < right.instant }
}

extension PublicationDate: CustomStringConvertible {
  /// RFC 3339: the full date-time in its own zone, or the full-date alone where no time is known.
  public var description: String {
    guard let zoneOffset, let zone = TimeZone(secondsFromGMT: zoneOffset) else {
      return instant.formatted(Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day())
    }
    let style =
      zoneOffset == 0
      ? Date.ISO8601FormatStyle(timeZone: zone)
      : Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: zone)
    return instant.formatted(style)
  }
}

extension PublicationDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = PublicationDate(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no RFC 3339 date")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
