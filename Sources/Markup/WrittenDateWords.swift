/// The words that written dates are made of, in lower case.
enum WrittenDateWords {
  /// Month names and their usual short forms, January first, without their full stops (as CLDR has them beside a day, and
  /// alone): English, German, French, Spanish, Italian, Portuguese, Catalan, Dutch, Polish, Ukrainian, Russian, Bulgarian,
  /// Czech, Slovak, Croatian, Hungarian, Romanian, Turkish, Greek, Finnish, Estonian, Swedish, Norwegian, Danish,
  /// Indonesian, Arabic, Hebrew, Hindi and Thai.
  private static let monthNames = [
    """
    january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia січня січ января янв
    ledna januára siječnja január ianuarie ocak ιανουαρίου ιαν tammikuuta tammikuu jaanuar gener януари يناير ינואר בינואר
    जनवरी มกราคม
    """,
    """
    february feb februar feber février févr fév febrero febbraio fevereiro fev februari lutego лютого лют февраля февр фев
    února februára veljače február februarie şubat φεβρουαρίου φεβ helmikuuta helmikuu veebruar febrer февруари فبراير شباط
    פברואר בפברואר फ़रवरी फरवरी กุมภาพันธ์
    """,
    """
    march mar märz mär mars marzo março maart mrt marca березня бер марта мар března ožujka március martie mart μαρτίου
    μαρ maaliskuuta maaliskuu märts març maret март مارس آذار מרץ במרץ मार्च มีนาคม
    """,
    """
    april apr avril avr abril abr aprile kwietnia квітня квіт кві апреля апр dubna apríla travnja április aprilie nisan
    απριλίου απρ huhtikuuta huhtikuu aprill април أبريل ابريل إبريل نيسان אפריל באפריל अप्रैल เมษายน
    """,
    """
    may mai mayo maggio mag maio mei maja травня трав тра мая май května mája svibnja május mayıs μαΐου μαίου toukokuuta
    toukokuu maj maig مايو أيار מאי במאי मई พฤษภาคม
    """,
    """
    june jun juni juin junio giugno giu junho czerwca червня черв чер июня июн června júna lipnja június iunie haziran
    ιουνίου ιουν kesäkuuta kesäkuu juuni juny юни يونيو حزيران יוני ביוני जून มิถุนายน
    """,
    """
    july jul juli juillet juil julio luglio lug julho lipca липня лип июля июл července júla srpnja július iulie temmuz
    ιουλίου ιουλ heinäkuuta heinäkuu juuli juliol юли يوليو تموز יולי ביולי जुलाई กรกฎาคม
    """,
    """
    august aug août aoû agosto ago augustus sierpnia серпня серп сер августа авг srpna augusta kolovoza augusztus ağustos
    αυγούστου αυγ elokuuta elokuu augusti agost agustus август أغسطس اغسطس آب אוגוסט באוגוסט अगस्त สิงหาคม
    """,
    """
    september sept sep septembre septiembre settembre setembro września вересня вер сентября сент сен září septembra rujna
    szeptember septembrie eylül σεπτεμβρίου σεπ syyskuuta syyskuu setembre септември سبتمبر أيلول ספטמבר בספטמבר सितंबर
    सितम्बर กันยายน
    """,
    """
    october oct oktober okt octobre octubre ottobre ott outubro października жовтня жовт жов октября окт října októbra
    október octombrie ekim οκτωβρίου οκτ lokakuuta lokakuu oktoober октомври أكتوبر اكتوبر אוקטובר באוקטובר अक्टूबर अक्तूबर
    ตุลาคม
    """,
    """
    november nov novembre noviembre novembro listopada листопада лист ноября нояб ноя listopadu novembra studenoga
    noiembrie kasım νοεμβρίου νοε marraskuuta marraskuu ноември نوفمبر נובמבר בנובמבר नवंबर नवम्बर พฤศจิกายน
    """,
    """
    december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia грудня груд гру декабря дек prosince
    decembra prosinca decembrie aralık δεκεμβρίου δεκ joulukuuta joulukuu detsember desember desembre декември ديسمبر דצמבר
    בדצמבר दिसंबर दिसम्बर ธันวาคม
    """,
  ]

  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, names) in monthNames.enumerated() {
      for name in words(names) { months[name] = index + 1 }
    }
    return months
  }()

  /// Months that stand before a year of the Buddhist era, if that year lies ahead of all others.
  static let buddhistMonths = Set(
    words(
      """
      มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
      """))
  static let leastBuddhistYear = 2300

  static let weekdays = Set(
    words(
      """
      monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
      montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi
      dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato
      domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedziałek wtorek środa czwartek piątek sobota
      niedziela понеділок вівторок середа четвер п’ятниця субота неділя понедельник вторник среда четверг пятница суббота
      воскресенье pondělí úterý středa čtvrtek pátek neděle hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți
      miercuri joi vineri sâmbătă duminică pazartesi salı çarşamba perşembe cuma cumartesi pazar δευτέρα τρίτη τετάρτη
      πέμπτη παρασκευή σάββατο κυριακή maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai måndag tisdag
      onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag senin selasa rabu kamis jumat sabtu minggu
      الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三
      周四 周五 周六 周日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 월요일 화요일 수요일 목요일 금요일 토요일 일요일
      """))

  /// Weekdays and the small words that stand inside a date and say nothing of the day.
  static let fillers = weekdays.union(
    words(
      """
      mo di mi do fr sa so segunda terça quarta quinta sexta feira st nd rd th er º of at on the um uhr den der le à las de
      del de a o alle il às klokka klo kl om w dnia о об в г р року года h m hrs et ct pt cst ist ora orele saat pukul ώρα
      στις ore υ την في الساعة 日 月 火 水 木 金 土 일 월 화 수 목 금 토
      """))

  /// Hours that a zone's name is ahead of UTC; names that mean several zones (`CST`, `IST`) are none.
  static let zones: [String: Int] = [
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2, "eet": 2, "eest": 3,
    "msk": 3, "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "jst": 9, "kst": 9, "wib": 7,
    "hkt": 8, "sgt": 8, "aest": 10, "aedt": 11,
  ]

  /// The half of the day before a time; `true` is the second.
  static let halves: [String: Bool] = [
    "午前": false, "上午": false, "오전": false, "午後": true, "下午": true, "오후": true, "早上": false, "晚上": true,
  ]
  static let dayUnits: Set<String> = ["年", "月", "日", "년", "월", "일", "号", "號"]
  static let hourUnits: Set<String> = ["時", "时", "시", "點", "点"]
  static let minuteUnits: Set<String> = ["分", "분"]
  /// All of them, which end a number without a space between.
  static let units: Set<Unicode.Scalar> = Set(
    dayUnits.union(hourUnits).union(minuteUnits).flatMap(\.unicodeScalars))

  private static func words(_ text: String) -> [String] { text.split { $0 == " " || $0 == "\n" }.map(String.init) }
}
