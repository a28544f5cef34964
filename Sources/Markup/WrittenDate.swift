import Articles
import FoundationEssentials

/// Dates as people write them: `May 24, 2023`, `24 May 2023`, `Mittwoch, 24. Mai 2023, 10:15 Uhr`, `24 травня 2023 р.`,
/// `24.05.2023`, `2023年5月24日`, and RFC 3339.
enum WrittenDate {
  /// Reads a text that is a date and nothing else: weekday, time of day and zone may stand beside it, any other word
  /// makes it `nil`, and so does a date that can be read in two ways (`3/4/2023`). The time counts where its zone is
  /// printed as UTC, GMT or an offset from them; else only the day is known.
  static func parse(_ text: String) -> PublicationDate? {
    guard text.utf8.count <= longest else { return nil }
    let trimmed = String(String.UnicodeScalarView(text.unicodeScalars.drop { $0.properties.isWhitespace }))
    if let date = PublicationDate(trimmed) { return date }
    var reading = Reading()
    guard reading.read(Token.tokens(of: text)) else { return nil }
    return reading.date
  }

  /// No date is longer than this many bytes, in any language.
  private static let longest = 120

  /// Month names and their usual short forms, January first, without their full stops, in English, German, French,
  /// Spanish, Italian, Portuguese, Dutch, Polish, Ukrainian and Russian (as CLDR has them beside a day).
  private static let monthNames = [
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia січня січ января янв",
    "february feb februar feber février févr fév febrero febbraio fevereiro fev februari lutego лютого лют февраля февр фев",
    "march mar märz mär mars marzo março maart mrt marca березня бер марта мар",
    "april apr avril avr abril abr aprile kwietnia квітня квіт кві апреля апр",
    "may mai mayo maggio mag maio mei maja травня трав тра мая май",
    "june jun juni juin junio giugno giu junho czerwca червня черв чер июня июн",
    "july jul juli juillet juil julio luglio lug julho lipca липня лип июля июл",
    "august aug août aoû agosto ago augustus sierpnia серпня серп сер августа авг",
    "september sept sep septembre septiembre settembre setembro września вересня вер сентября сент сен",
    "october oct oktober okt octobre octubre ottobre ott outubro października жовтня жовт жов октября окт",
    "november nov novembre noviembre novembro listopada листопада лист ноября нояб ноя",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia грудня груд гру декабря дек",
  ]

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, names) in monthNames.enumerated() {
      for name in names.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()

  /// The month of a name in lower case, in any of the languages; 1 is January.
  static func month(named name: String) -> Int? { months[name] }

  static func isWeekday(_ name: String) -> Bool { weekdays.contains(name) }

  private static let weekdays: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi
    dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedziałek wtorek środa czwartek piątek sobota niedziela
    понеділок вівторок середа четвер п’ятниця субота неділя понедельник вторник среда четверг пятница суббота воскресенье
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Weekdays and the small words that stand inside a date and say nothing of the day.
  private static let fillers: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    poniedziałek wtorek środa czwartek piątek sobota niedziela
    понеділок вівторок середа четвер п’ятниця субота неділя понедельник вторник среда четверг пятница суббота воскресенье
    st nd rd th er º of at on the um uhr den der le à las de del a o alle il às klokka om w dnia о об в г р року года h m
    hrs et ct pt est edt cst cdt mst mdt pst pdt bst cet cest mez mesz eet eest msk ist jst
    星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let universalZones: Set<String> = ["utc", "gmt", "z"]

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
        if ("0"..."9").contains(scalar) {
          if !word.isEmpty { flush() }
          digits.unicodeScalars.append(scalar)
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
          if let number = WrittenDate.months[word], month == nil {
            month = number
            numbersBeforeMonth = numbers.count
          } else if WrittenDate.universalZones.contains(word) {
            zoneOffset = 0
          } else if word == "年" || word == "月" || word == "日" {
            separators.append("年")
          } else if !WrittenDate.fillers.contains(word) {
            return false
          }
        case .mark(let mark):
          if mark == "+" || mark == "-" || mark == "−", secondsOfDay != nil, let length = readOffset(token, sign: mark)
          {
            index += length
            continue
          }
          guard ",.·•|()–—-/".unicodeScalars.contains(mark) else { return false }
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
      var hour = hour
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
      guard let (year, month, day) = calendarDay, (1000...9999).contains(year),
        let date = PublicationDate(year: year, month: month, day: day)
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
