import Testing

@testable import Markup

@Suite struct DecodingTests {
  static let russian =
    "Жители набережной ждут открытия новой ярмарки, и городской совет обещает, что она начнётся вовремя."
  static let ukrainian =
    "Мешканці набережної чекають на відкриття нового ярмарку, і міська рада обіцяє, що він почнеться вчасно."
  static let french =
    "Le marché déménage près de la gare: «c’est décidé», a déclaré la mairie à Genève, où l’été s’achève."

  /// `text` in a character set of one byte a character, by a table of the scalars that are not ASCII.
  static func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0..<0x80: UInt8(scalar.value)
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      case 0x451: 0xB8
      case 0x401: 0xA8
      case 0x454: 0xBA
      case 0x456: 0xB3
      case 0x457: 0xBF
      case 0x404: 0xAA
      case 0x406: 0xB2
      case 0x407: 0xAF
      default: 0x3F
      }
    }
  }

  static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0 == "’" ? 0x92 : $0.value < 0x100 ? UInt8($0.value) : 0x3F }
  }

  static func utf16(_ text: String, bigEndian: Bool = false, mark: Bool = true) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func aByteOrderMarkCountsForMoreThanWhatIsDeclared() {
    let text = "<p>" + Self.french
    #expect(
      TextDecoding.decoded([0xEF, 0xBB, 0xBF] + Array(text.utf8), contentType: "text/html; charset=koi8-r") == text)
    #expect(TextDecoding.decoded(Self.utf16(text), contentType: "text/html; charset=utf-8") == text)
    #expect(TextDecoding.decoded(Self.utf16(text, bigEndian: true), contentType: nil) == text)
  }

  @Test("UTF-16 without a mark is told by its zeros", arguments: [true, false])
  func detectsUTF16(bigEndian: Bool) {
    for text in [Self.russian, Self.ukrainian, Self.french, "<!doctype html><p>\(Self.russian)</p>"] {
      #expect(TextDecoding.decoded(Self.utf16(text, bigEndian: bigEndian, mark: false), contentType: nil) == text)
    }
  }

  @Test(
    "Latin-1 means windows-1252, by whatever name",
    arguments: ["iso-8859-1", "Latin1", "us-ascii", "windows-1252", "CP1252"])
  func latin1(label: String) {
    #expect(
      TextDecoding.decoded(Self.windows1252(Self.french), contentType: "text/html; charset=\"\(label)\"") == Self.french
    )
  }

  @Test(
    "A declaration in the markup counts",
    arguments: [
      "<meta charset=windows-1251>", "<META http-equiv='Content-Type' content='text/html; charset=Windows-1251'>",
      "<?xml version=\"1.0\" encoding=\"windows-1251\"?>", "<!-- <meta charset=utf-8> --><meta charset = \"cp1251\" />",
    ]) func declaredInMarkup(declaration: String)
  {
    let page = declaration + "<p>" + Self.russian
    #expect(TextDecoding.decoded(Self.windows1251(page), contentType: "text/html") == page)
  }

  @Test("Undeclared windows-1251 is guessed", arguments: [russian, ukrainian])
  func guessesCyrillic(text: String) {
    let head = "<!doctype html><html><head><title>News</title></head><body class=\"news-page\"><p>"
    let page = head + text + "</p></body></html>"
    #expect(TextDecoding.decoded(Self.windows1251(page), contentType: "text/html") == page)
  }

  @Test func undeclaredLatin1IsGuessed() {
    #expect(TextDecoding.decoded(Self.windows1252(Self.french), contentType: nil) == Self.french)
  }

  @Test func utf8UnderAnotherNameIsUTF8() {
    #expect(TextDecoding.decoded(Array(Self.french.utf8), contentType: "text/html; charset=iso-8859-1") == Self.french)
    #expect(
      TextDecoding.decoded(Array(Self.russian.utf8), contentType: "text/html; charset=windows-1251") == Self.russian)
  }

  @Test func windows1251UnderTheNameOfUTF8IsGuessed() {
    #expect(
      TextDecoding.decoded(Self.windows1251(Self.russian), contentType: "text/html; charset=utf-8") == Self.russian)
  }

  @Test func brokenBytesInUTF8BecomeReplacementCharacters() {
    let bytes = Array(Self.russian.utf8) + [0xFF] + Array(" end".utf8)
    #expect(TextDecoding.decoded(bytes, contentType: "text/html; charset=utf-8") == Self.russian + "\u{FFFD} end")
  }

  @Test(
    "Character sets that hide ASCII are not believed",
    arguments: ["utf-7", "ibm037", "hz-gb-2312", "utf-32", "nonsense"])
  func refusesDangerousCharsets(label: String) {
    #expect(
      TextDecoding.decoded(Array("<p>+ADw-b+AD4- ~{".utf8), contentType: "text/html; charset=\(label)")
        == "<p>+ADw-b+AD4- ~{")
  }

  @Test(
    "East Asian character sets are read under their usual names",
    arguments: [
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA] as [UInt8], "日本語"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC], "日本語"),
      ("gb2312", [0xD6, 0xD0, 0xCE, 0xC4], "中文"), ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
      ("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9], "한국"),
    ]) func readsEastAsian(label: String, bytes: [UInt8], text: String)
  {
    #expect(TextDecoding.decoded(bytes, contentType: "text/html; charset=\(label)") == text)
  }
}
