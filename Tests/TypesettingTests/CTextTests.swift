import CText
import Testing

@Suite("ICU in plain C")
struct CTextTests {
  private func breaks(_ text: String, locale: String? = nil, capacity: Int = 64) -> (
    count: Int, offsets: [Int], hard: [Int]
  ) {
    var breaks = Array(repeating: ctext_line_break(offset: -1, mandatory: -1), count: capacity)
    let count = ctext_line_breaks(text, Int32(text.utf8.count), locale, &breaks, Int32(capacity))
    let found = breaks.prefix(min(capacity, max(0, Int(count))))
    return (Int(count), found.map { Int($0.offset) }, found.filter { $0.mandatory != 0 }.map { Int($0.offset) })
  }

  @Test("lines may end after spaces and hyphens, and must at line feeds")
  func lineBreaks() {
    #expect(breaks("one two-three\nfour").offsets == [4, 8, 14, 18])
    #expect(breaks("one two-three\nfour").hard == [14])
    #expect(breaks("").count == 0)
    #expect(breaks("10\u{a0}km").offsets == [6])
    #expect(breaks("渡轮。").offsets == [3, 9])
  }

  @Test("more breaks than there is room for are counted, not written")
  func capacity() {
    let found = breaks("a b c d", capacity: 2)
    #expect(found.count == 4 && found.offsets == [2, 4])
  }

  @Test("a locale nobody knows is as good as none, one after the other")
  func locales() {
    for locale in ["en", "ja", "zh-Hans", "nonsense-\u{1}-@@@", String(repeating: "x", count: 500), "", "th"] {
      #expect(breaks("one two", locale: locale).offsets == [4, 7])
    }
  }

  @Test("bytes that are no UTF-8 are broken all the same")
  func invalid() {
    let bytes: [CChar] = [-1, -2, 32, 97, -30]
    var found = Array(repeating: ctext_line_break(), count: 8)
    let count = ctext_line_breaks(bytes, 5, nil, &found, 8)
    #expect(count > 0 && found[Int(count) - 1].offset == 5)
  }

  @Test(
    "scalars have the columns of UAX #11 and UTS #51",
    arguments: [
      (0x0, 0), (0x1b, 0), (0x41, 1), (0x9b, 0), (0xa0, 1), (0xad, 0), (0xe9, 1), (0x301, 0), (0x4e00, 2), (0xac00, 2),
      (0x1160, 0), (0xff21, 2), (0x1f30a, 2), (0x2764, 1), (0x200d, 0), (0xfe0f, 0), (0x202e, 0), (0x2028, 0),
      (0x2029, 0), (0x3000, 2), (0x3164, 0), (0x110000, 1), (0xffff_ffff, 0),
    ])
  func widths(scalar: Int, columns: Int) {
    #expect(ctext_scalar_width(UInt32(scalar)) == Int32(columns))
  }

  @Test("scripts without spaces and right-to-left scripts are told from the rest")
  func scripts() {
    for scalar: Unicode.Scalar in ["渡", "ひ", "カ", "ー", "ㄅ", "한"] {
      #expect(ctext_script_of(scalar.value) == CTEXT_SCRIPT_CJK)
    }
    for scalar: Unicode.Scalar in ["ع", "א"] { #expect(ctext_script_of(scalar.value) == CTEXT_SCRIPT_RIGHT_TO_LEFT) }
    for scalar: Unicode.Scalar in ["a", "я", "1", "。", "🌊"] {
      #expect(ctext_script_of(scalar.value) == CTEXT_SCRIPT_OTHER)
    }
  }

  private func folded(_ text: String) -> String {
    var bytes = Array(repeating: CChar(0), count: 256)
    let count = ctext_fold(text, Int32(text.utf8.count), &bytes, 256)
    return String(decoding: bytes.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test("folding takes away case, accents and compatibility forms")
  func folding() {
    #expect(folded("Ångström STRASSE Straße ﬁ Ⅷ") == "angstrom strasse strasse fi viii")
    #expect(folded("") == "")
    #expect(folded("한") == "\u{1112}\u{1161}\u{11ab}")
    #expect(ctext_fold("Åé", 4, nil, 0) == 2)
    #expect(ctext_fold("\u{fdfa}", 3, nil, 0) > 18)
  }

  private func converted(_ bytes: [UInt8], _ charset: String, capacity: Int = 64) -> (length: Int, text: String) {
    var utf8 = Array(repeating: CChar(0), count: max(1, capacity))
    let length = bytes.withUnsafeBytes {
      ctext_to_utf8($0.bindMemory(to: CChar.self).baseAddress, Int64(bytes.count), charset, &utf8, Int64(capacity))
    }
    let kept = utf8.prefix(min(capacity, max(0, Int(length)))).map { UInt8(bitPattern: $0) }
    return (Int(length), String(decoding: kept, as: UTF8.self))
  }

  @Test("character sets become UTF-8, and what cannot be read U+FFFD")
  func conversion() {
    #expect(converted([0x93, 0xe9, 0x94], "windows-1251").text == "“й”")
    #expect(converted([0xe9], "latin1").text == "é")
    #expect(converted([0x61, 0x00, 0x17, 0x6e], "UTF-16LE").text == "a渗".replacing("渗", with: "\u{6e17}"))
    #expect(converted([0x61, 0xff, 0x62], "UTF-8").text == "a\u{fffd}b")
    #expect(converted([0x61], "no-such-charset").length == -1)
    #expect(converted([], "UTF-8").length == 0)
    #expect(ctext_knows_charset("KOI8-R") == 1 && ctext_knows_charset("no-such-charset") == 0)
  }

  @Test("a text longer than the room for it is measured")
  func conversionCapacity() {
    let long = Array(repeating: UInt8(0xe9), count: 20_000)
    #expect(converted(long, "latin1", capacity: 0).length == 40_000)
    #expect(converted(long, "latin1", capacity: 5).length == 40_000)
    #expect(converted(long, "latin1", capacity: 40_000).text == String(repeating: "é", count: 20_000))
  }

  @Test("a character set is guessed")
  func detection() {
    let bytes = Array("Паром ушёл из гавани в шесть часов утра и к полудню не пришёл; в конторе никто не отвечал.".utf8)
    var name = Array(repeating: CChar(0), count: 32)
    let confidence = bytes.withUnsafeBytes {
      ctext_detect_charset($0.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, &name, 32)
    }
    #expect(confidence > 80)
    #expect(name.prefix(6).map { UInt8(bitPattern: $0) } == Array("UTF-8\0".utf8))
  }
}
