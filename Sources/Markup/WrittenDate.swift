import Articles
import FoundationEssentials

/// Dates as people write them: `May 24, 2023`, `24 May 2023`, `Mittwoch, 24. Mai 2023, 10:15 Uhr`, `24 травня 2023 р.`,
/// `24.05.2023`, `2023年5月24日 10時15分`, `٢٤ مايو ٢٠٢٣`, and RFC 3339.
enum WrittenDate {
  /// Reads a text that is a date and nothing else: weekday, time of day and zone may stand beside it, any other word
  /// makes it `nil`, and so does a date that can be read in two ways (`3/4/2023`). The time counts where its zone is
  /// printed as an offset, or by a name that means one everywhere (`UTC`, `CET`, `PST`); else only the day is known.
  static func parse(_ text: String) -> PublicationDate? {
    guard text.utf8.count <= longest else { return nil }
    let trimmed = String(String.UnicodeScalarView(text.unicodeScalars.drop { $0.properties.isWhitespace }))
    if let date = PublicationDate(trimmed) { return date }
    var reading = Reading()
    guard reading.read(Token.tokens(of: text)) else { return nil }
    return reading.date
  }

  /// The month of a name in lower case, in any of the languages; 1 is January.
  static func month(named name: String) -> Int? { WrittenDateWords.months[name] }

  static func isWeekday(_ name: String) -> Bool { WrittenDateWords.weekdays.contains(name) }

  /// No date is longer than this many bytes, in any language.
  private static let longest = 120

  /// A digit of any script, as the one of ASCII.
  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    if ("0"..."9").contains(scalar) { return Character(scalar) }
    guard scalar.value >= 0x80, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return Character(String(Int(value)))
  }

  /// A number, a word in lower case, or a mark between them.
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(Unicode.Scalar)

    static func tokens(of text: String) -> [Token] {
      var tokens: [Token] = []
      var word = ""
      var digits = ""
      func flush() {
        if !word.isEmpty { tokens.append(.word(word.lowercased())) }
        // Ten digits and more are no part of a date; four is what a year has.
        if !digits.isEmpty { tokens.append(.number(Int(digits.prefix(9)) ?? 0, digits: digits.count)) }
        word = ""
        digits = ""
      }
      for scalar in text.unicodeScalars {
        if let digit = WrittenDate.digit(scalar) {
          if !word.isEmpty { flush() }
          digits.append(digit)
        } else if !digits.isEmpty, WrittenDateWords.units.contains(scalar) {
          flush()
          tokens.append(.word(String(scalar)))
        } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
          || scalar == "’" || scalar == "º"
        {
          if !digits.isEmpty { flush() }
          word.unicodeScalars.append(scalar)
        } else {
          flush()
          if !scalar.properties.isWhitespace { tokens.append(.mark(scalar)) }
        }
      }
      flush()
      return tokens
    }
  }

  /// What has been understood so far.
  private struct Reading {
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    /// How many numbers stood before the month's name.
    var numbersBeforeMonth = 0
    var separators: [Unicode.Scalar] = []
    /// Whether the half of the day that stands before a time is its second.
    var isAfternoon: Bool?
    /// Whether the years are those of Thailand, which are 543 ahead.
    var isBuddhist = false
    var secondsOfDay: Int?
    var zoneOffset: Int?

    /// Takes every token in; `false` as soon as one is no part of a date.
    mutating func read(_ tokens: [Token]) -> Bool {
      var index = 0
      func token(_ offset: Int) -> Token? { index + offset < tokens.count ? tokens[index + offset] : nil }
      while index < tokens.count {
        switch tokens[index] {
        case .number(let value, let digits):
          if let length = readTime(token, hour: value) {
            index += length
            continue
          }
          numbers.append((value, digits))
          if case .mark(let mark)? = token(1), case .number? = token(2), "./-".unicodeScalars.contains(mark) {
            separators.append(mark)
            index += 1
          }
        case .word(let word):
          if let number = WrittenDateWords.months[word], month == nil {
            month = number
            numbersBeforeMonth = numbers.count
            isBuddhist = WrittenDateWords.buddhistMonths.contains(word)
          } else if let hours = WrittenDateWords.zones[word] {
            zoneOffset = hours * 3600
          } else if WrittenDateWords.dayUnits.contains(word) {
            separators.append("年")
          } else if let isAfternoon = WrittenDateWords.halves[word] {
            self.isAfternoon = isAfternoon
          } else if !WrittenDateWords.fillers.contains(word) {
            return false
          }
        case .mark(let mark):
          if mark == "+" || mark == "-" || mark == "−", secondsOfDay != nil, let length = readOffset(token, sign: mark)
          {
            index += length
            continue
          }
          guard ",.·•|()–—-/（）、，،".unicodeScalars.contains(mark) else { return false }
        }
        index += 1
      }
      return true
    }

    /// A time of day that begins with `hour`: `10:15`, `10:15:30 pm`, `10h15`, `10.15 Uhr`, `9 a.m.`; how many tokens it
    /// has.
    private mutating func readTime(_ token: (Int) -> Token?, hour: Int) -> Int? {
      var length = 1
      var minute = 0
      var second = 0
      var isTime = false
      if case .number(let value, digits: 2)? = token(2), value < 60, value >= 0 {
        switch token(1) {
        case .mark(":"), .word("h"):
          (minute, length, isTime) = (value, 3, true)
          if token(3) == .mark(":"), case .number(let seconds, digits: 2)? = token(4), seconds < 60 {
            (second, length) = (seconds, 5)
          }
        case .mark("."):
          guard let next = token(3), [.word("uhr"), .word("am"), .word("pm")].contains(next) else { break }
          (minute, length, isTime) = (value, 3, true)
        default: break
        }
      }
      if case .word(let unit)? = token(1), WrittenDateWords.hourUnits.contains(unit) {
        (length, isTime) = (2, true)
        if case .number(let value, _)? = token(2), value < 60, case .word(let unit)? = token(3),
          WrittenDateWords.minuteUnits.contains(unit)
        {
          (minute, length) = (value, 4)
        }
      }
      var hour = hour
      if let isAfternoon, isTime, hour <= 12 { hour = hour % 12 + (isAfternoon ? 12 : 0) }
      let half: Unicode.Scalar? =
        switch token(length) {
        case .word("am"): "a"
        case .word("pm"): "p"
        case .word("a") where token(length + 1) == .mark(".") && token(length + 2) == .word("m"): "a"
        case .word("p") where token(length + 1) == .mark(".") && token(length + 2) == .word("m"): "p"
        default: nil
        }
      if let half, hour <= 12 {
        hour = hour % 12 + (half == "p" ? 12 : 0)
        let isDotted = token(length) == .word("a") || token(length) == .word("p")
        length += isDotted ? 3 : 1
        isTime = true
      }
      guard isTime, hour < 24 else { return nil }
      secondsOfDay = hour * 3600 + minute * 60 + second
      return length
    }

    /// `+02:00`, `+0200` or `+2` after a time; how many tokens it has.
    private mutating func readOffset(_ token: (Int) -> Token?, sign: Unicode.Scalar) -> Int? {
      guard case .number(let value, let digits)? = token(1) else { return nil }
      var seconds = digits > 2 ? value / 100 * 3600 + value % 100 * 60 : value * 3600
      var length = 2
      if digits <= 2, token(2) == .mark(":"), case .number(let minutes, digits: 2)? = token(3) {
        seconds += minutes * 60
        length = 4
      }
      guard seconds <= 14 * 3600 else { return nil }
      zoneOffset = sign == "+" ? seconds : -seconds
      return length
    }

    var date: PublicationDate? {
      guard var (year, month, day) = calendarDay else { return nil }
      if isBuddhist, year > WrittenDateWords.leastBuddhistYear { year -= 543 }
      guard (1000...9999).contains(year), let date = PublicationDate(year: year, month: month, day: day)
      else { return nil }
      guard let secondsOfDay, let zoneOffset else { return date }
      let instant = date.instant.addingTimeInterval(Double(secondsOfDay - zoneOffset))
      return PublicationDate(instant, zoneOffset: zoneOffset)
    }

    private var calendarDay: (year: Int, month: Int, day: Int)? {
      if let month {
        guard numbers.count == 2 else { return nil }
        // 2023 May 24 puts the year first; every other order has it last.
        let yearIsFirst = numbers[0].digits == 4
        guard numbers[yearIsFirst ? 0 : 1].digits == 4, numbers[yearIsFirst ? 1 : 0].digits <= 2 else { return nil }
        return yearIsFirst
          ? (numbers[0].value, month, numbers[1].value) : (numbers[1].value, month, numbers[0].value)
      }
      guard numbers.count == 3 else { return nil }
      let values = numbers.map(\.value)
      if numbers[0].digits == 4 { return (values[0], values[1], values[2]) }
      guard numbers[2].digits == 4 else { return nil }
      if separators.first == "." || values[0] > 12 || values[0] == values[1] {
        return (values[2], values[1], values[0])
      }
      return values[1] > 12 ? (values[2], values[0], values[1]) : nil
    }
  }
}
