import Articles
import FoundationEssentials

/// Dates as feeds have them: RFC 822 and its sloppy kin, ISO 8601 whole or in part, `asctime`, and words in the
/// languages of ``WrittenDate``. A time without a zone is in UTC.
enum FeedDate {
  private static let longest = 120
  /// Feeds give the year 1 or 1970 of an empty field; nothing was published in a feed before feeds' own century.
  private static let years = 1900...2999
  /// RFC 2822 §4.3: two digits up to this are of the 21st century.
  private static let lastShortYear = 49

  /// Zones by name, in minutes east of UTC (RFC 822 §5, and those of other countries' newsrooms).
  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "met": 60,
    "mest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "sast": 120, "msk": 180, "msd": 240, "ist": 330,
    "hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570, "acdt": 630, "aest": 600, "aedt": 660,
    "nzst": 720, "nzdt": 780, "est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300, "ct": -360, "mst": -420,
    "mdt": -360, "mt": -420, "pst": -480, "pdt": -420, "pt": -480, "akst": -540, "akdt": -480, "hst": -600,
    "ast": -240, "adt": -180, "nst": -210, "ndt": -150, "brt": -180, "art": -180,
  ]

  static func parse(_ text: String) -> PublicationDate? {
    guard text.utf8.count <= longest else { return nil }
    let bytes = Array(SafeText.folded(text).utf8)
    guard bytes.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    var reading = Reading(bytes)
    if let date = reading.iso() { return date }
    // What began as ISO 8601 and broke a rule of it is nothing else.
    guard !(bytes.count > 10 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")) else { return nil }
    reading = Reading(bytes)
    return reading.words() ?? WrittenDate.parse(text).flatMap { isPlausible($0) ? $0 : nil }
  }

  private static func isPlausible(_ date: PublicationDate) -> Bool {
    let year = date.description.prefix(4)
    return Int(year).map(years.contains) ?? false
  }

  private struct Reading {
    let bytes: [UInt8]
    var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func take(_ byte: Character) -> Bool {
      guard let current, let ascii = byte.asciiValue, current == ascii else { return false }
      position += 1
      return true
    }

    mutating func skipSpace() {
      while let byte = current, byte <= 0x20 || byte == UInt8(ascii: ",") { position += 1 }
    }

    /// The digits that come next, at most `most`.
    mutating func digits(most: Int = 9) -> (value: Int, count: Int)? {
      var value = 0
      let start = position
      while let byte = current, (0x30...0x39).contains(byte), position - start < most {
        value = value * 10 + Int(byte - 0x30)
        position += 1
      }
      return position > start ? (value, position - start) : nil
    }

    mutating func word() -> String {
      let start = position
      while let byte = current, byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    }

    // MARK: ISO 8601

    /// `2003-12-31T10:14:55.5+01:00` and every shorter part of it, `20031231T101455Z`, `2003-365`, `03-12-31`.
    mutating func iso() -> PublicationDate? {
      skipSpace()
      guard let first = digits() else { return nil }
      var year = first.value
      var month = 1
      var day = 1
      var isOrdinal = false
      switch first.count {
      case 4:
        if take("-") || take("/") {
          guard let second = digits() else { return nil }
          if second.count == 3 {
            (day, isOrdinal) = (second.value, true)
          } else {
            month = second.value
            if take("-") || take("/") {
              guard let third = digits(most: 2) else { return nil }
              day = third.value
            }
          }
        }
      case 8: (year, month, day) = (first.value / 10000, first.value / 100 % 100, first.value % 100)
      case 6 where first.value > 190_000: (year, month) = (first.value / 100, first.value % 100)
      case 2:
        guard take("-"), let second = digits(most: 2), second.count == 2, take("-"), let third = digits(most: 2),
          third.count == 2
        else { return nil }
        (year, month, day) = (FeedDate.century(first.value, digits: 2), second.value, third.value)
      default: return nil
      }
      let hasTime =
        take("T") || take("t")
        || {
          skipSpace(); return true
        }()
      guard current != nil else { return FeedDate.date(year, month, day, isOrdinal: isOrdinal) }
      guard hasTime, let time = clock() ?? compactClock() else { return nil }
      skipSpace()
      let offset = zone() ?? 0
      skipSpace()
      guard current == nil else { return nil }
      return FeedDate.date(year, month, day, isOrdinal: isOrdinal, seconds: time, offset: offset)
    }

    /// `10:14:55.5`, as seconds of the day; nothing is taken where it is none.
    mutating func clock() -> Int? {
      let start = position
      guard let hour = digits(most: 2), take(":"), let minute = digits(most: 2), minute.value < 60 else {
        position = start
        return nil
      }
      var second = 0
      if take(":") { second = digits(most: 2)?.value ?? 0 }
      if take(".") || current == UInt8(ascii: ","), let next = bytes.dropFirst(position).first,
        (0x30...0x39).contains(next)
      {
        _ = digits(most: 12)
      }
      guard second <= 60 else {
        position = start
        return nil
      }
      return half(of: hour.value).map { $0 * 3600 + minute.value * 60 + second }
    }

    /// `101455`
    private mutating func compactClock() -> Int? {
      let start = position
      guard let time = digits(), time.count == 6 || time.count == 4 else {
        position = start
        return nil
      }
      let seconds = time.count == 6 ? time.value : time.value * 100
      guard seconds / 10000 <= 24, seconds / 100 % 100 < 60, seconds % 100 <= 60 else { return nil }
      return seconds / 10000 * 3600 + seconds / 100 % 100 * 60 + seconds % 100
    }

    /// The hour with the half of the day that follows it, if one does; `nil` past 24.
    private mutating func half(of hour: Int) -> Int? {
      let start = position
      while let byte = current, byte == 0x20 { position += 1 }
      switch word() {
      case "am" where hour <= 12: return hour % 12
      case "pm" where hour <= 12: return hour % 12 + 12
      default:
        position = start
        return hour <= 24 ? hour : nil
      }
    }

    /// `+01:00`, `-0500`, `GMT+1`, `EST`: seconds east of UTC.
    mutating func zone() -> Int? {
      guard let byte = current else { return nil }
      let start = position
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
        position += 1
        guard let first = digits(most: 4) else {
          position = start
          return nil
        }
        var minutes = first.count > 2 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
        if first.count <= 2, take(":"), let rest = digits(most: 2) { minutes += rest.value }
        guard minutes <= 15 * 60 else { return 0 }
        return (byte == UInt8(ascii: "-") ? -minutes : minutes) * 60
      }
      let name = word()
      guard let minutes = FeedDate.zones[name] else {
        position = start
        return nil
      }
      // `GMT+0100` counts from Greenwich.
      if minutes == 0, let more = zone() { return more }
      return minutes * 60
    }

    // MARK: Words

    /// `Thu, 01 Jan 2004 19:48:21 GMT`, `Thu Jan  1 19:48:21 2004`, `1-Jan-04 7:48 PM`, `January 1, 2004`,
    /// `1/13/2004 7:48:21 PM`.
    mutating func words() -> PublicationDate? {
      var numbers: [(value: Int, digits: Int)] = []
      var month: Int?
      var wordCameFirst = false
      var time: Int?
      var offset: Int?
      var hasSlashes = false
      while let byte = current {
        if (0x30...0x39).contains(byte) {
          if time == nil, let clock = clock() {
            time = clock
            continue
          }
          guard let number = digits(), numbers.count < 3 else { return nil }
          numbers.append((number.value, number.count))
          // The endings of ordinals: 1st, 2nd.
          let start = position
          if !["st", "nd", "rd", "th"].contains(word()) { position = start }
        } else if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
          if time != nil, let zone = zone() {
            offset = zone
            continue
          }
          let name = word()
          // A weekday can look like a month: `mar` is Tuesday in three languages.
          if month == nil || wordCameFirst, let number = WrittenDate.month(named: name) {
            month = number
            wordCameFirst = numbers.isEmpty
          }
        } else if time != nil, byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), let zone = zone() {
          offset = zone
        } else {
          if byte == UInt8(ascii: "/") { hasSlashes = true }
          position += 1
        }
      }
      guard let day = Self.day(numbers, month: month, american: hasSlashes && isHalved)
      else { return nil }
      guard let time else { return FeedDate.date(day.year, day.month, day.day) }
      return FeedDate.date(day.year, day.month, day.day, seconds: time, offset: offset ?? 0)
    }

    /// Whether a time of twelve hours is in it, which is written where the month comes first.
    private var isHalved: Bool {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      return text.hasSuffix("am") || text.hasSuffix("pm") || text.contains("am ") || text.contains("pm ")
    }

    private static func day(
      _ numbers: [(value: Int, digits: Int)], month: Int?, american: Bool
    ) -> (year: Int, month: Int, day: Int)? {
      func year(_ number: (value: Int, digits: Int)) -> Int { FeedDate.century(number.value, digits: number.digits) }
      if let month {
        guard numbers.count == 2 else {
          return numbers.count == 1 && numbers[0].digits == 4 ? (numbers[0].value, month, 1) : nil
        }
        let yearIsFirst = numbers[0].digits >= 3 || numbers[0].value > 31
        return yearIsFirst
          ? (year(numbers[0]), month, numbers[1].value) : (year(numbers[1]), month, numbers[0].value)
      }
      guard numbers.count == 3 else { return nil }
      let (first, second, third) = (numbers[0], numbers[1], numbers[2])
      if first.digits == 4 { return (first.value, second.value, third.value) }
      guard third.digits == 4 || third.digits == 2 else { return nil }
      if american || second.value > 12 { return (year(third), first.value, second.value) }
      return first.value > 12 || first.value == second.value ? (year(third), second.value, first.value) : nil
    }
  }

  /// The year that two or three digits mean (RFC 2822 §4.3).
  private static func century(_ year: Int, digits: Int) -> Int {
    guard digits < 4 else { return year }
    return year <= lastShortYear ? year + 2000 : year + 1900
  }

  private static func date(
    _ year: Int, _ month: Int, _ day: Int, isOrdinal: Bool = false, seconds: Int? = nil, offset: Int = 0
  ) -> PublicationDate? {
    guard years.contains(year) else { return nil }
    let date: PublicationDate?
    if isOrdinal {
      guard (1...366).contains(day), let first = PublicationDate(year: year, month: 1, day: 1) else { return nil }
      let instant = first.instant.addingTimeInterval(Double((day - 1) * 86400))
      guard let seconds else { return PublicationDate(instant, zoneOffset: 0) }
      return PublicationDate(instant.addingTimeInterval(Double(seconds - offset)), zoneOffset: offset)
    } else {
      date = PublicationDate(year: year, month: month, day: day)
    }
    guard let date, let seconds else { return date }
    return PublicationDate(date.instant.addingTimeInterval(Double(seconds - offset)), zoneOffset: offset)
  }
}
